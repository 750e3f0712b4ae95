// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ClientService.h"
#include "ui/models/OrderedModel.h"
#include "ui/models/RowCache.h"
#include <QTimer>

namespace opora {

/// The client list over any number of clients: holds their local numbers in order (8 MB a million) and fetches the rows
/// that are looked at, page by page, on the storage's readers. `data` never blocks; an unknown row is a placeholder
/// (PlaceholderRole) until it comes. Follows the ChangeBus by itself. GUI thread.
class ClientListModel : public OrderedModel {
    Q_OBJECT
public:
    enum Column { Name, Phone, Readiness, LifetimeValue, LastContact, ColumnCount };
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< qint64 n
        IdRole,                        ///< QByteArray, 16 bytes; empty for a placeholder
        SortRole,                      ///< underlying value: minor units, UTC ms, text
        CompanyRole,                   ///< second line of the name
        PlaceholderRole,               ///< bool: the row is on its way
    };
    explicit ClientListModel(Workspace &ws, QObject *parent = nullptr);
    ~ClientListModel() override;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void setFilter(Filter filter);
    const Filter &filter() const { return m_filter; }
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    void reload();
    /// The row as the cache has it; asks for it when it has not, and returns null. Delegates paint from this.
    const ClientRow *rowAt(int row) const;
    /// Rows about to be shown beyond what is painted now (the page below while scrolling down).
    void prefetch(int first, int last) const;
    bool isLoaded() const { return m_loaded; } ///< the first order has come
    bool isLoading() const { return m_loading; }

    static QString readinessText(const QString &readiness);

Q_SIGNALS:
    void loaded(); ///< an order has been applied
    void loadingChanged(bool loading);
    void failed(const opora::Error &error);
    void rowsArrived(const QList<qint64> &numbers);

private:
    void onChanged(const ChangeSet &changes);
    void reload(bool headFirst);
    void readWhole();
    void applyOrder(const QList<qint64> &order);
    void fetchWanted();
    void want(int row) const;
    QString accessibleText(const ClientRow &row) const;
    QVariant placeholder(int role) const;
    QVariant display(const ClientRow &row, int column) const;
    QVariant spoken(const ClientRow &row, int column) const;
    static QVariant underlying(const ClientRow &row, int column);

    Workspace &m_ws;
    Filter m_filter;
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    Job<QList<qint64>> m_orderJob, m_headJob;
    quint64 m_orderToken = 0;
    bool m_loaded = false, m_loading = false;
    int m_fetches = 0;
    mutable RowCache<ClientRow> m_cache;
    mutable QList<int> m_wanted;
    mutable QTimer m_fetchTimer;
    QTimer m_orderTimer, m_wholeTimer;
};

} // namespace opora
