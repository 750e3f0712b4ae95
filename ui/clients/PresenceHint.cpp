// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/PresenceHint.h"
#include "core/services/SyncService.h"
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace opora {

PresenceHint::PresenceHint(PageContext &context, QWidget *card) : QObject(card), m_context(context), m_card(card)
{
    if (!context.sync)
        return;
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
    connect(context.sync, &SyncService::presenceChanged, this, &PresenceHint::changed);
}

PresenceHint::~PresenceHint()
{
    say(false);
}

void PresenceHint::setRoot(const Uuid &root)
{
    if (root == m_root || !m_context.sync)
        return;
    say(false);
    m_root = root;
    follow(QApplication::focusWidget());
    Q_EMIT changed();
}

void PresenceHint::follow(QWidget *focus)
{
    // Looking is nobody's business; writing is.
    const bool writes = (qobject_cast<QLineEdit *>(focus) || qobject_cast<QPlainTextEdit *>(focus)) && m_card->isAncestorOf(focus);
    say(writes);
}

void PresenceHint::say(bool editing)
{
    if (editing == m_editing || m_root.isNull() || !m_context.sync)
        return;
    m_editing = editing;
    m_context.sync->setEditing(m_root, editing);
}

QString PresenceHint::text() const
{
    const QStringList names = m_context.sync && !m_root.isNull() ? m_context.sync->alsoEditing(m_root) : QStringList();
    if (names.isEmpty())
        return {};
    return names.size() == 1 ? tr("%1 is editing").arg(names.first())
                             : tr("%1 and %n more are editing", nullptr, int(names.size()) - 1).arg(names.first());
}

} // namespace opora
