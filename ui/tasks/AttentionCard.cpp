// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/AttentionCard.h"
#include "core/services/InboxService.h"
#include "core/services/SyncService.h"
#include "ui/kit/Labels.h"
#include "ui/tasks/LinkRow.h"
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {

AttentionCard::AttentionCard(PageContext &context, QWidget *parent) : Card(parent), m_context(context), m_rows(new QVBoxLayout)
{
    body()->setContentsMargins(8, 14, 8, 10);
    // The heading stands where the rows' texts do, which have a margin to light up in.
    auto *heading = headingLabel(tr("Needs attention"), this);
    heading->setContentsMargins(6, 0, 6, 0);
    body()->addWidget(heading);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    body()->addLayout(m_rows);
    if (context.sync)
        connect(context.sync, &SyncService::statusChanged, this, &AttentionCard::fill);
}

void AttentionCard::setSummary(const TodaySummary &summary)
{
    m_summary = summary;
    fill();
}

void AttentionCard::refresh()
{
    InboxService(m_context.workspace).waiting().then(this, [this](const Result<qint64> &r) {
        if (!r.ok() || *r == m_inbox)
            return;
        m_inbox = *r;
        fill();
    });
}

QList<AttentionCard::Line> AttentionCard::lines() const
{
    const TodaySummary &s = m_summary;
    const QString amount = s.rottingAmount.minor == 0 ? QString() : s.rottingAmount.toDisplay(m_context.locale);
    const QString rotting = tr("deal(s) standing too long in a stage", nullptr, s.rottingDeals);
    const SyncStatus team = m_context.sync ? m_context.sync->status() : SyncStatus();
    return {
        {s.dealsWithoutStep,
         tr("deal(s) without a next step", nullptr, s.dealsWithoutStep),
         u"pipeline"_s,
         {{u"attention"_s, u"no_step"_s}},
         true},
        {s.rottingDeals, amount.isEmpty() ? rotting : rotting + u" · "_s + amount, u"pipeline"_s, {{u"attention"_s, u"rotting"_s}}, true},
        {m_inbox, tr("letter(s) and call(s) need an answer", nullptr, int(m_inbox)), u"inbox"_s, {}, true},
        {team.conflicts, tr("edit conflict(s) to review", nullptr, int(team.conflicts)), u"conflicts"_s, {}, false},
        {team.attention, tr("change(s) the server refused", nullptr, int(team.attention)), u"attention"_s, {}, false}};
}

void AttentionCard::fill()
{
    const QList<Line> all = lines();
    QString shown;
    for (const Line &l : all)
        shown += QString::number(l.count) + l.text + u'\n';
    if (shown == m_shown)
        return; // rebuilding would take the focus away
    m_shown = shown;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Line &l : all) {
        if (l.count == 0)
            continue;
        auto *row = new LinkRow(QString::number(l.count), l.urgent ? Tone::Danger : Tone::Warn, l.text, {}, this);
        connect(row, &QAbstractButton::clicked, this, [this, l] { m_context.open(l.page, {}, l.args); });
        m_rows->addWidget(row);
    }
    if (m_rows->count() > 0)
        return;
    auto *none = mutedLabel(tr("Every open deal has a next step, and none stands too long."), this);
    none->setContentsMargins(6, 0, 6, 0);
    none->setWordWrap(true);
    m_rows->addWidget(none);
}

} // namespace opora
