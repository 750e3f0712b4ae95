// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ClientDealsModel.h"
#include "ui/models/Format.h"

using namespace Qt::StringLiterals;

namespace opora {

ClientDealsModel::ClientDealsModel(Workspace &ws, QObject *parent) : OrderedModel(parent), m_ws(ws) {}

void ClientDealsModel::setStages(const QList<PipelineInfo> &pipelines)
{
    m_stages.clear();
    for (const PipelineInfo &pipeline : pipelines) {
        for (const StageInfo &stage : pipeline.stages)
            m_stages.insert(stage.id, stage.name);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void ClientDealsModel::setDeals(const QList<DealCard> &deals)
{
    QList<qint64> next;
    QHash<qint64, DealCard> fresh;
    for (bool open : {true, false}) {
        for (const DealCard &deal : deals) {
            if ((deal.stageKind == u"open") != open)
                continue;
            next.append(deal.n);
            fresh.insert(deal.n, deal);
        }
    }
    m_deals.insert(fresh); // rows that go stay answerable while the views hear of it
    setOrder(next);
    m_deals = fresh;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

const DealCard *ClientDealsModel::dealAt(int row) const
{
    const auto it = m_deals.constFind(keyAt(row));
    return it == m_deals.cend() ? nullptr : &*it;
}

QString ClientDealsModel::stepText(const DealCard &deal) const
{
    const Format format(m_ws);
    if (deal.stageKind != u"open")
        return deal.stageSince == 0 ? QString() : format.when(deal.stageSince);
    if (deal.step == NextStep::None)
        return tr("no next step");
    const QString when = format.dueLong(deal.stepAt, deal.stepAllDay);
    return when.isEmpty() ? deal.stepTitle : deal.stepTitle + u" · "_s + when;
}

QVariant ClientDealsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DealCard *deal = dealAt(index.row());
    if (!deal)
        return {};
    switch (role) {
    case Qt::DisplayRole: return deal->title;
    case Qt::AccessibleTextRole:
        return QStringList{deal->title, m_stages.value(deal->stage), deal->amount.toDisplay(QLocale()), stepText(*deal)}.join(u", "_s);
    case IdRole: return deal->id.uuid().bytes();
    case StageRole: return m_stages.value(deal->stage);
    case StageKindRole: return deal->stageKind;
    case StepRole: return stepText(*deal);
    case StepStateRole: return deal->stageKind == u"open" ? int(deal->step) : -1;
    case AmountRole: return deal->amount.toDisplay(QLocale());
    case SortRole: return deal->amount.minor;
    default: return {};
    }
}

} // namespace opora
