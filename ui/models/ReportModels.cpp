// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ReportModels.h"
#include <QCoreApplication>

namespace opora {

using namespace Qt::StringLiterals;

QString ReportText::share(double fraction, const QLocale &locale, int decimals)
{
    const double percent = fraction * 100;
    const bool small = percent > 0 && percent < 1; // not "0 %" of something that is there
    return QCoreApplication::translate("opora::ReportText", "%1 %")
        .arg(locale.toString(percent, 'f', small ? qMax(1, decimals) : decimals));
}

QString ReportText::days(double days, const QLocale &locale)
{
    if (days < 0)
        return u"—"_s;
    return QCoreApplication::translate("opora::ReportText", "%1 d", "days, short")
        .arg(days < 10 ? locale.toString(days, 'f', 1) : locale.toString(qRound(days)));
}

void ManagerModel::setLines(const QList<ManagerLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

QVariant ManagerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const auto &l = m_lines.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(index.column() == Name ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role == NameRole)
        return l.name;
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return tr("%1: %2 deals, %3 won, %4").arg(l.name).arg(l.deals).arg(l.won).arg(l.wonAmount.toDisplay(m_locale));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return l.name;
    case Deals: return m_locale.toString(l.deals);
    case Won: return m_locale.toString(l.won);
    case Conversion: return l.deals > 0 ? ReportText::share(double(l.won) / double(l.deals), m_locale, 1) : u"—"_s;
    case Cycle: return ReportText::days(l.cycleDays, m_locale);
    case Revenue: return l.wonAmount.toDisplay(m_locale);
    default: return {};
    }
}

QVariant ManagerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Name ? Qt::AlignLeft : Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Manager");
    case Deals: return tr("Deals");
    case Won: return tr("Won");
    case Conversion: return tr("Conversion");
    case Cycle: return tr("Cycle");
    case Revenue: return tr("Revenue");
    default: return {};
    }
}

void DealTableModel::setDeals(const QList<DealCard> &deals, const QHash<Uuid, QString> &stageNames)
{
    beginResetModel();
    m_deals = deals;
    m_stages = stageNames;
    endResetModel();
}

QVariant DealTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_deals.size())
        return {};
    const auto &d = m_deals.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(index.column() == Amount ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() <= Client)
        return d.clientName.isEmpty() ? d.title : tr("%1 · %2").arg(d.title, d.clientName);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Title: return d.title;
    case Client: return d.clientName.isEmpty() ? u"—"_s : d.clientName;
    case Stage: return m_stages.value(d.stage);
    case Owner: return d.ownerName.isEmpty() ? u"—"_s : d.ownerName;
    case Amount: return d.amount.currency.isEmpty() ? u"—"_s : d.amount.toDisplay(m_locale);
    default: return {};
    }
}

QVariant DealTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Amount ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title: return tr("Deal");
    case Client: return tr("Client");
    case Stage: return tr("Stage now");
    case Owner: return tr("Owner");
    case Amount: return tr("Amount");
    default: return {};
    }
}

} // namespace opora
