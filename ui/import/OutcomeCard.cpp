// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/OutcomeCard.h"
#include "ui/kit/Chip.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include <QVBoxLayout>

namespace opora {

OutcomeCard::OutcomeCard(const QString &heading, const QLocale &locale, QWidget *parent)
    : Card(heading, parent), m_locale(locale), m_chips(new QWidget(this)), m_flow(new FlowLayout(m_chips, 8))
{
    body()->addWidget(m_chips);
}

void OutcomeCard::chip(const QString &text, Tone tone)
{
    auto *c = new Chip(text, tone, m_chips);
    m_flow->addWidget(c);
    c->show();
    m_texts.append(text);
}

void OutcomeCard::show(qint64 created, qint64 updated, qint64 unchanged, qint64 refused, const QList<ImportNotice> &notices)
{
    const auto old = m_chips->findChildren<Chip *>();
    for (auto *c : old)
        delete c;
    m_texts.clear();
    const auto n = [this](qint64 count) { return m_locale.toString(count); };
    if (created > 0)
        chip(tr("%1 new").arg(n(created)), Tone::Good);
    if (updated > 0)
        chip(tr("%1 updated").arg(n(updated)), Tone::Info);
    if (unchanged > 0)
        chip(tr("%1 unchanged").arg(n(unchanged)), Tone::Neutral);
    if (refused > 0)
        chip(tr("%1 refused").arg(n(refused)), Tone::Danger);
    if (m_texts.isEmpty())
        chip(tr("nothing changes"), Tone::Neutral);
    delete m_notices;
    m_notices = new QWidget(this);
    auto *lines = new QVBoxLayout(m_notices);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    for (const auto &notice : notices) {
        auto *label = mutedLabel(notice.text, m_notices);
        label->setWordWrap(true);
        lines->addWidget(label);
        m_texts.append(notice.text);
    }
    m_notices->setVisible(!notices.isEmpty());
    body()->addWidget(m_notices);
    m_chips->updateGeometry();
}

QStringList OutcomeCard::texts() const
{
    return m_texts;
}

} // namespace opora
