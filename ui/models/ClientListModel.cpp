// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ClientListModel.h"
#include "ui/models/Format.h"

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kPage = 64;       // rows asked for around a wanted one
constexpr int kMaxWanted = 512; // a fast drag of the scroll bar wants only its last screens
constexpr int kMaxFetches = 2;  // so that the newest wish is never behind a queue of old ones
constexpr qint64 kHead = 128;   // rows shown while the whole order is on its way
constexpr int kPauseMs = 120;   // between letters: the whole order is read once nobody is typing
constexpr int kReorderMs = 60;  // changes that come in bursts cost one reordering

const char *sortKeyOf(int column)
{
    switch (column) {
    case ClientListModel::Phone: return "phone";
    case ClientListModel::Readiness: return "readiness";
    case ClientListModel::LifetimeValue: return "lifetime_value";
    case ClientListModel::LastContact: return "last_contact";
    default: return "name";
    }
}
} // namespace

ClientListModel::ClientListModel(Workspace &ws, QObject *parent) : OrderedModel(parent), m_ws(ws)
{
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(0);
    connect(&m_fetchTimer, &QTimer::timeout, this, &ClientListModel::fetchWanted);
    m_orderTimer.setSingleShot(true);
    m_orderTimer.setInterval(kReorderMs);
    connect(&m_orderTimer, &QTimer::timeout, this, [this] { reload(false); });
    m_wholeTimer.setSingleShot(true);
    m_wholeTimer.setInterval(kPauseMs);
    connect(&m_wholeTimer, &QTimer::timeout, this, &ClientListModel::readWhole);
    connect(&ws.bus(), &ChangeBus::changed, this, &ClientListModel::onChanged);
}

ClientListModel::~ClientListModel()
{
    m_orderJob.cancel();
    m_headJob.cancel();
}

int ClientListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void ClientListModel::setFilter(Filter filter)
{
    m_filter = std::move(filter);
    reload();
}

void ClientListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    reload();
}

void ClientListModel::reload()
{
    reload(true);
}

/// The numbers of a million clients take a tenth of a second: in the order of names, which an index gives, the first screens
/// are shown at once. In another order all rows must be sorted for them, and after a change in the rows it would only take away
/// what somebody has scrolled to. While a filter is typed only the first screens are asked for: telling the view of a million rows
/// at each letter would keep it from the next one.
void ClientListModel::reload(bool headFirst)
{
    m_orderTimer.stop();
    m_wholeTimer.stop();
    m_orderJob.cancel();
    m_headJob.cancel();
    const quint64 token = ++m_orderToken;
    if (!std::exchange(m_loading, true))
        Q_EMIT loadingChanged(true);
    const bool head = headFirst && m_sortColumn == Name;
    if (head) {
        m_headJob = m_ws.clients().order(m_filter, QByteArray(sortKeyOf(m_sortColumn)), m_sortOrder == Qt::DescendingOrder, kHead);
        m_headJob.then(this, [this, token](const Result<QList<qint64>> &r) {
            if (token != m_orderToken || !m_loading)
                return;
            if (r.ok() && !r.value().isEmpty()) { // a short answer may be all there is; the whole order says so in a moment
                setOrder(r.value());
            } else if (m_wholeTimer.isActive()) { // nothing to show meanwhile
                m_wholeTimer.stop();
                readWhole();
            }
        });
    }
    if (head && !m_filter.isEmpty())
        m_wholeTimer.start();
    else
        readWhole();
}

void ClientListModel::readWhole()
{
    const quint64 token = m_orderToken;
    m_orderJob = m_ws.clients().order(m_filter, QByteArray(sortKeyOf(m_sortColumn)), m_sortOrder == Qt::DescendingOrder);
    m_orderJob.then(this, [this, token](const Result<QList<qint64>> &r) {
        if (token != m_orderToken)
            return; // a newer question has been asked since
        m_orderJob = {};
        m_loading = false;
        Q_EMIT loadingChanged(false);
        if (r.ok())
            applyOrder(r.value());
        else if (r.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(r.error());
    });
}

void ClientListModel::applyOrder(const QList<qint64> &order)
{
    m_loaded = true;
    setOrder(order);
    Q_EMIT loaded();
}

void ClientListModel::onChanged(const ChangeSet &changes)
{
    if (changes.runs.contains("client")) {
        m_cache.markAllStale();
        m_orderTimer.start();
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    const auto it = changes.rows.constFind("client");
    if (it != changes.rows.cend()) {
        for (const RowChange &change : *it) {
            m_cache.markStale(change.n);
            if (change.kind == ChangeKind::Updated)
                rowChanged(change.n); // repaints what is on the screen, which asks for the new row
        }
    }
    // Whether a row still matches the filter, and where it stands, only the storage can say.
    const bool tagsCount = !m_filter.isEmpty() && (changes.touches("tag_link") || changes.touches("contact_point"));
    if (it != changes.rows.cend() || tagsCount || changes.runs.contains("deal") || changes.runs.contains("activity")) {
        if (changes.runs.contains("deal") || changes.runs.contains("activity"))
            m_cache.markAllStale();
        if (m_loaded || isLoading())
            m_orderTimer.start();
    }
}

const ClientRow *ClientListModel::rowAt(int row) const
{
    const qint64 n = keyAt(row);
    if (n == 0)
        return nullptr;
    if (!m_cache.isFresh(n))
        want(row);
    return m_cache.find(n);
}

void ClientListModel::want(int row) const
{
    if (m_cache.isOnItsWay(keyAt(row)))
        return;
    m_wanted.append(row);
    if (m_wanted.size() > 2 * kMaxWanted)
        m_wanted.remove(0, m_wanted.size() - kMaxWanted);
    if (!m_fetchTimer.isActive())
        m_fetchTimer.start();
}

void ClientListModel::prefetch(int first, int last) const
{
    for (int row = std::max(0, first); row <= last && row < rowCount(); ++row) {
        if (!m_cache.find(keyAt(row)))
            want(row);
    }
}

void ClientListModel::fetchWanted()
{
    if (m_wanted.isEmpty() || m_fetches >= kMaxFetches)
        return; // a finished fetch comes back here
    QList<int> rows;
    rows.swap(m_wanted);
    if (rows.size() > kMaxWanted)
        rows.remove(0, rows.size() - kMaxWanted);
    QList<qint64> numbers;
    QSet<int> pages;
    for (auto it = rows.crbegin(); it != rows.crend() && pages.size() < 4; ++it) {
        const int page = *it / kPage;
        if (pages.contains(page))
            continue;
        pages.insert(page);
        for (int row = page * kPage; row < (page + 1) * kPage && row < rowCount(); ++row)
            numbers.append(keyAt(row));
    }
    const auto request = m_cache.request(numbers);
    if (request.token == 0)
        return;
    ++m_fetches;
    m_ws.clients().rows(request.numbers).then(this, [this, request](const Result<QList<ClientRow>> &r) {
        --m_fetches;
        if (r.ok()) {
            const QList<qint64> touched = m_cache.accept(request.token, request.numbers, r.value());
            if (!touched.isEmpty() && rowCount() > 0) {
                // The views repaint only what shows, and one wide signal is cheaper than finding sixty rows.
                Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
                Q_EMIT rowsArrived(touched);
            }
        } else {
            m_cache.fail(request.token, request.numbers);
            if (r.error().kind != ErrorKind::Cancelled)
                Q_EMIT failed(r.error());
        }
        fetchWanted();
    });
}

QString ClientListModel::readinessText(const QString &readiness)
{
    if (readiness == u"hot")
        return tr("Hot");
    if (readiness == u"warm")
        return tr("Warm");
    return readiness == u"cold" ? tr("Cold") : QString();
}

QString ClientListModel::accessibleText(const ClientRow &row) const
{
    QStringList parts{row.name};
    for (int column : {int(Phone), int(Readiness), int(LifetimeValue)}) {
        if (column == Phone && !row.companyLabel.isEmpty())
            parts.append(row.companyLabel);
        const QString text = display(row, column).toString();
        if (!text.isEmpty())
            parts.append(text);
    }
    if (row.lastContactAt != 0)
        parts.append(tr("last contact: %1").arg(Format(m_ws).ago(row.lastContactAt)));
    return parts.join(u", "_s);
}

QVariant ClientListModel::display(const ClientRow &row, int column) const
{
    switch (column) {
    case Name: return row.name;
    case Phone: return row.phone;
    case Readiness: return readinessText(row.readiness);
    case LifetimeValue: return row.lifetimeValue.toDisplay(QLocale());
    case LastContact: return Format(m_ws).ago(row.lastContactAt);
    default: return {};
    }
}

QVariant ClientListModel::underlying(const ClientRow &row, int column)
{
    switch (column) {
    case Phone: return row.phone;
    case Readiness: return row.readiness;
    case LifetimeValue: return row.lifetimeValue.minor;
    case LastContact: return row.lastContactAt;
    default: return row.name;
    }
}

QVariant ClientListModel::placeholder(int role) const
{
    if (role == PlaceholderRole)
        return true;
    return role == Qt::AccessibleTextRole ? QVariant(tr("Loading…")) : QVariant();
}

QVariant ClientListModel::spoken(const ClientRow &row, int column) const
{
    if (column == Name)
        return accessibleText(row);
    const QVariant shown = display(row, column);
    // An empty cell is said to be one: a screen reader would else be silent and leave the listener guessing.
    return shown.toString().isEmpty() ? QVariant(tr("%1: none").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()))
                                      : shown;
}

QVariant ClientListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == NumberRole)
        return keyAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return index.column() == LifetimeValue ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    const ClientRow *row = rowAt(index.row());
    if (!row)
        return placeholder(role);
    switch (role) {
    case Qt::DisplayRole: return display(*row, index.column());
    case Qt::AccessibleTextRole: return spoken(*row, index.column());
    case Qt::ToolTipRole:
        return index.column() == LastContact && row->lastContactAt != 0 ? QVariant(Format(m_ws).exact(row->lastContactAt)) : QVariant();
    case IdRole: return row->id.uuid().bytes();
    case SortRole: return underlying(*row, index.column());
    case CompanyRole: return row->companyLabel;
    case PlaceholderRole: return false;
    default: return {};
    }
}

QVariant ClientListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == LifetimeValue ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    if ((role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) && section == LastContact)
        return tr("Last contact");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Phone: return tr("Phone");
    case Readiness: return tr("Readiness");
    case LifetimeValue: return tr("Lifetime value");
    case LastContact: return tr("Last", "column: when the last contact was");
    default: return {};
    }
}

} // namespace opora
