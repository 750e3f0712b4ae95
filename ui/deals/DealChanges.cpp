// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/DealChanges.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/Labels.h"
#include "ui/models/Format.h"
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

DealChanges::DealChanges(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_ws(context.workspace), m_all(new QVBoxLayout(this))
{
    m_all->setContentsMargins(0, 0, 0, 0);
    m_all->addStretch();
    connect(&m_ws.bus(), &ChangeBus::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            read();
    });
}

void DealChanges::setDeal(const Uuid &deal)
{
    if (deal == m_deal)
        return;
    m_deal = deal;
    m_stale = true;
    if (isVisible())
        read();
}

void DealChanges::showEvent(QShowEvent *)
{
    if (m_stale)
        read();
}

void DealChanges::read()
{
    if (m_deal.isNull())
        return;
    m_stale = false;
    m_ws.undo().historyOf("deal", m_deal, 100).then(this, [this, deal = m_deal](const Result<QList<HistoryEntry>> &r) {
        if (deal != m_deal)
            return;
        if (r.ok())
            rebuild(r.value());
        else
            m_context.failed(r.error());
    });
}

void DealChanges::rebuild(const QList<HistoryEntry> &entries)
{
    delete m_list;
    m_list = new QWidget(this);
    auto *lines = new QVBoxLayout(m_list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(10);
    for (const auto &e : entries) {
        lines->addWidget(line(e));
        lines->addWidget(new Line(Qt::Horizontal, m_list));
    }
    if (entries.isEmpty())
        lines->addWidget(mutedLabel(tr("No changes are recorded."), m_list));
    m_all->insertWidget(0, m_list);
}

QWidget *DealChanges::line(const HistoryEntry &entry)
{
    const Format format(m_ws, m_context.locale);
    auto *w = new QWidget(m_list);
    auto *row = new QHBoxLayout(w);
    row->setContentsMargins(0, 0, 0, 0);
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    auto *title = new ElidedLabel(entry.label, entry.undone ? Token::Mute : Token::Ink, w);
    title->setFont(Theme::strong());
    text->addWidget(title);
    for (const auto &f : entry.fields) {
        const auto *entity = m_ws.schema().entity(f.entity);
        if (f.entity == "stage_change" || !entity || f.column.isEmpty() || (f.before.isEmpty() && f.after.isEmpty()))
            continue;
        QString name = QString::fromLatin1(f.column);
        if (name.endsWith(u"_id"))
            name.chop(3);
        name.replace(u'_', u' ');
        name[0] = name.at(0).toUpper();
        auto *change = mutedLabel(tr("%1: %2 → %3").arg(name, f.before.isEmpty() ? u"—"_s : f.before, f.after.isEmpty() ? u"—"_s : f.after), w);
        change->setWordWrap(true);
        change->setTextFormat(Qt::PlainText);
        text->addWidget(change);
    }
    auto *by = mutedLabel(entry.undone ? tr("%1 · %2 · undone").arg(entry.user, format.when(entry.at)) : tr("%1 · %2").arg(entry.user, format.when(entry.at)), w);
    by->setToolTip(format.exact(entry.at));
    text->addWidget(by);
    row->addLayout(text, 1);
    if (!entry.undone && entry.origin == u"local") {
        auto *undo = Button::iconOnly(u"undo"_s, tr("Undo “%1”").arg(entry.label), w);
        connect(undo, &QPushButton::clicked, this, [this, id = entry.command] {
            m_ws.undo().undo(id).then(this, [this](const Result<Undone> &r) {
                if (r.ok())
                    m_context.inform(tr("Undone: %1").arg(r.value().label));
                else
                    m_context.failed(r.error());
            });
        });
        row->addWidget(undo, 0, Qt::AlignTop);
    }
    return w;
}

} // namespace opora
