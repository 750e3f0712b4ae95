// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ReportService.h"
#include <QAbstractTableModel>
#include <QLocale>

namespace opora {

/// The managers' table of a report: name, deals, won, conversion, cycle, revenue. A snapshot, replaced whole.
class ManagerModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Deals, Won, Conversion, Cycle, Revenue, ColumnCount };
    enum Role { NameRole = Qt::UserRole + 1 };
    explicit ManagerModel(QLocale locale, QObject *parent = nullptr) : QAbstractTableModel(parent), m_locale(std::move(locale)) {}
    void setLines(const QList<ManagerLine> &lines);
    const ManagerLine &line(int row) const { return m_lines.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_lines.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QLocale m_locale;
    QList<ManagerLine> m_lines;
};

/// Deals behind a figure: deal, client, stage, owner, amount. A snapshot, replaced whole.
class DealTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Title, Client, Stage, Owner, Amount, ColumnCount };
    explicit DealTableModel(QLocale locale, QObject *parent = nullptr) : QAbstractTableModel(parent), m_locale(std::move(locale)) {}
    void setDeals(const QList<DealCard> &deals, const QHash<Uuid, QString> &stageNames);
    const DealCard &deal(int row) const { return m_deals.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_deals.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QLocale m_locale;
    QList<DealCard> m_deals;
    QHash<Uuid, QString> m_stages;
};

/// "14.5 %", "17 d", "1.8 d", "—": figures of reports as all its parts word them.
namespace ReportText {
/// In percent; all of a column with as many decimals, so that they stand under each other.
QString share(double fraction, const QLocale &locale, int decimals = 0);
QString days(double days, const QLocale &locale);
} // namespace ReportText

} // namespace opora
