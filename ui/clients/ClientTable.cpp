// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ClientTable.h"
#include "core/base/SearchKey.h"
#include "core/services/SearchService.h"
#include "ui/clients/ClientWords.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Flash.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Tabular.h"
#include "ui/models/Format.h"
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace opora {
namespace {
constexpr int kPad = 8;
constexpr int kTypeAheadMs = 1000;
constexpr qint64 kDayMs = 24 * 3600 * 1000LL;
constexpr int kNameLeast = 140; // px that a name needs before other columns may show

} // namespace

ClientRowDelegate::ClientRowDelegate(const ClientListModel &model, const Workspace &ws, QObject *parent)
    : QStyledItemDelegate(parent),
      m_model(model),
      m_ws(ws)
{}

int ClientRowDelegate::rowHeight()
{
    return std::max(50, QFontMetrics(Theme::strong()).height() + QFontMetrics(Theme::small()).height() + 16);
}

QSize ClientRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, rowHeight()};
}

void ClientRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected)
        painter->fillRect(option.rect, theme.color(Token::AccentTint));
    const ClientRow *row = m_model.rowAt(index.row());
    if (row && m_flash)
        m_flash->paint(painter, option.rect, row->id.uuid());
    painter->setPen(theme.color(Token::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex().row() == index.row() && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), theme.color(Token::Accent));
    const QRect cell = option.rect.adjusted(kPad, 0, -kPad, -1);
    if (row) {
        paintCell(painter, cell, *row, index.column());
    } else if (index.column() <= ClientListModel::Phone) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Token::Side));
        painter->setRenderHint(QPainter::Antialiasing);
        const int middle = cell.center().y();
        painter->drawRoundedRect(QRect(cell.left(), middle - 11, cell.width() * 3 / 5, 8), 4, 4);
        if (index.column() == ClientListModel::Name)
            painter->drawRoundedRect(QRect(cell.left(), middle + 5, cell.width() * 2 / 5, 6), 3, 3);
    }
    painter->restore();
}

void ClientRowDelegate::paintCell(QPainter *painter, const QRect &rect, const ClientRow &row, int column) const
{
    const Theme &theme = Theme::instance();
    const QFontMetrics big(Theme::font());
    switch (column) {
    case ClientListModel::Name: {
        const QFontMetrics strong(Theme::strong()), small(Theme::small());
        const int height = strong.height() + (row.companyLabel.isEmpty() ? 0 : small.height());
        QRect line(rect.left(), rect.center().y() - height / 2, rect.width(), strong.height());
        painter->setFont(Theme::strong());
        painter->setPen(theme.color(Token::Ink));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, strong.elidedText(row.name, Qt::ElideRight, line.width()));
        line = QRect(rect.left(), line.bottom() + 1, rect.width(), small.height());
        painter->setFont(Theme::small());
        painter->setPen(theme.color(Token::Mute));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, small.elidedText(row.companyLabel, Qt::ElideRight, line.width()));
        break;
    }
    case ClientListModel::Phone:
        painter->setFont(Theme::font());
        painter->setPen(theme.color(Token::Ink));
        drawTabular(painter, rect, Qt::AlignLeft | Qt::AlignVCenter, row.phone);
        break;
    case ClientListModel::Readiness:
        if (!row.readiness.isEmpty())
            Chip::paint(painter, rect, ClientListModel::readinessText(row.readiness), readinessTone(row.readiness));
        break;
    case ClientListModel::LifetimeValue:
        painter->setFont(Theme::font());
        painter->setPen(theme.color(Token::Ink));
        drawTabular(painter, rect, Qt::AlignRight | Qt::AlignVCenter, row.lifetimeValue.toDisplay(QLocale()));
        break;
    case ClientListModel::LastContact:
        painter->setFont(Theme::font());
        painter->setPen(theme.color(Token::Mute));
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          big.elidedText(Format(m_ws).ago(row.lastContactAt), Qt::ElideRight, rect.width()));
        break;
    default: break;
    }
}

CaptionHeader::CaptionHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setFont(Theme::smallStrong());
}

QSize CaptionHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), QFontMetrics(Theme::smallStrong()).height() + 16};
}

void CaptionHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), Theme::instance().color(Token::Line));
}

void CaptionHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Theme &theme = Theme::instance();
    painter->save();
    painter->fillRect(rect, theme.color(Token::Panel));
    const bool right = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & int(Qt::AlignRight);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    QRect text = rect.adjusted(kPad, 0, -kPad, -1);
    const QFontMetrics metrics(Theme::smallStrong());
    const QString caption = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const QString shown = metrics.elidedText(caption, Qt::ElideRight, text.width() - (sorted ? 14 : 0));
    painter->setFont(Theme::smallStrong());
    painter->setPen(theme.color(sorted ? Token::Ink : Token::Mute));
    if (sorted) {
        const int width = metrics.horizontalAdvance(shown);
        const int x = right ? text.right() - width - 13 : text.left() + width + 3;
        const QPointF middle(x + 5, rect.center().y() + 0.5);
        const int down = sortIndicatorOrder() == Qt::AscendingOrder ? -1 : 1;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawPolyline(
            QPolygonF{{middle + QPointF(-3, -1.5 * down), middle + QPointF(0, 1.5 * down), middle + QPointF(3, -1.5 * down)}});
    }
    painter->drawText(text, int(right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, shown);
    painter->restore();
}

ClientTable::ClientTable(Workspace &ws, ClientListModel &model, QWidget *parent) : QTableView(parent), m_ws(ws), m_model(model)
{
    setModel(&model);
    m_flash = new Flash(viewport());
    auto *delegate = new ClientRowDelegate(model, ws, this);
    delegate->setFlash(m_flash);
    setItemDelegate(delegate);
    auto *header = new CaptionHeader(this);
    setHorizontalHeader(header);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setMinimumSectionSize(48);
    header->setSortIndicator(model.sortColumn(), model.sortOrder());
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(ClientRowDelegate::rowHeight());
    verticalHeader()->setDefaultSectionSize(ClientRowDelegate::rowHeight());
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false); // Tab goes on to the card, as everywhere
    setWordWrap(false);
    setMouseTracking(false);
    setAccessibleName(tr("Clients"));
    setSortingEnabled(true);
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &ClientTable::rememberAnchor);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &ClientTable::rememberAnchor);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ClientTable::rememberAnchor);
    connect(&model, &QAbstractItemModel::rowsAboutToBeMoved, this, &ClientTable::rememberAnchor);
    connect(&model, &ClientListModel::loaded, this, &ClientTable::restoreAnchor);
    connect(&model, &ClientListModel::rowsArrived, this, &ClientTable::announceCurrent);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ClientTable::fitColumns);
}

void ClientTable::flash(const QList<Uuid> &clients)
{
    m_flash->start(clients);
}

qint64 ClientTable::currentNumber() const
{
    return m_model.keyAt(currentIndex().row());
}

Uuid ClientTable::currentId() const
{
    const ClientRow *row = m_model.rowAt(currentIndex().row());
    return row ? row->id.uuid() : Uuid();
}

QList<Uuid> ClientTable::selectedIds() const
{
    QList<Uuid> ids;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (const ClientRow *row = m_model.rowAt(index.row()))
            ids.append(row->id);
    }
    return ids;
}

bool ClientTable::selectNumber(qint64 n)
{
    const int row = m_model.rowOf(n);
    if (row < 0)
        return false;
    const QModelIndex index = m_model.index(row, currentIndex().isValid() ? currentIndex().column() : 0);
    if (currentIndex().row() != row || !selectionModel()->isRowSelected(row))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void ClientTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the focus mark is drawn over the row's first cell
    announceCurrent();
}

/// Tells which client is current, at once or when its row has come.
void ClientTable::announceCurrent()
{
    const Uuid id = currentId();
    if (id.isNull() || id == m_announced)
        return;
    m_announced = id;
    Q_EMIT currentClientChanged(id);
}

void ClientTable::rememberAnchor()
{
    const int value = verticalScrollBar()->value();
    const int height = verticalHeader()->defaultSectionSize();
    m_anchor = value > 0 ? m_model.keyAt(value / height) : 0; // at the very top, what comes first shows first
    m_anchorOffset = value % height;
}

void ClientTable::restoreAnchor()
{
    if (m_anchor == 0)
        return;
    const int row = m_model.rowOf(std::exchange(m_anchor, 0));
    if (row < 0)
        return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize() + m_anchorOffset);
}

void ClientTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy == 0)
        return;
    const int height = verticalHeader()->defaultSectionSize();
    const int top = verticalScrollBar()->value() / height, page = viewport()->height() / height + 1;
    if (std::abs(dy) < viewport()->height()) // steady scrolling, not a jump: the next page will be wanted
        m_model.prefetch(dy < 0 ? top + page : top - page, dy < 0 ? top + 2 * page : top);
}

void ClientTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// The name takes what is left; when little is left, the columns that the card shows as well give way.
void ClientTable::fitColumns()
{
    const QFontMetrics font(Theme::font()), caption(Theme::smallStrong());
    const auto captionWidth = [&](int column) {
        const int arrow = m_model.sortColumn() == column ? 14 : 2;
        return caption.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + arrow;
    };
    int widths[ClientListModel::ColumnCount] = {};
    widths[ClientListModel::Phone] = tabularWidth(font, QStringLiteral("+380 67 123 45 67")) + 2;
    widths[ClientListModel::Readiness] = captionWidth(ClientListModel::Readiness);
    for (const char16_t *readiness : {u"hot", u"warm", u"cold"})
        widths[ClientListModel::Readiness] = std::max(widths[ClientListModel::Readiness],
                                                      Chip::sizeFor(ClientListModel::readinessText(QString::fromUtf16(readiness))).width());
    widths[ClientListModel::LifetimeValue] =
        std::max(captionWidth(ClientListModel::LifetimeValue), tabularWidth(font, QStringLiteral("₴ 1 204 000")) + 2);
    widths[ClientListModel::LastContact] = captionWidth(ClientListModel::LastContact);
    const Format format(m_ws);
    for (int days : {0, 1, 4, 20, 340}) // the longest forms of each unit, in any language
        widths[ClientListModel::LastContact] =
            std::max(widths[ClientListModel::LastContact], font.horizontalAdvance(format.ago(format.now() - days * kDayMs)) + 4);
    int rest = viewport()->width();
    for (int column = 1; column < ClientListModel::ColumnCount; ++column) {
        widths[column] += 2 * kPad;
        rest -= widths[column];
        setColumnHidden(column, false);
    }
    for (int column : {int(ClientListModel::LastContact), int(ClientListModel::Phone), int(ClientListModel::Readiness)}) {
        if (rest >= kNameLeast)
            break;
        setColumnHidden(column, true);
        rest += widths[column];
    }
    for (int column = 1; column < ClientListModel::ColumnCount; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[column]);
    }
    setColumnWidth(ClientListModel::Name, std::max(80, rest));
}

void ClientTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool typing = m_ws.clock().nowMs() - m_typedAt < kTypeAheadMs && !m_typed.isEmpty();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain && currentIndex().isValid()) {
            Q_EMIT openRequested();
            return;
        }
        break;
    case Qt::Key_F2:
        if (plain && currentIndex().isValid()) {
            Q_EMIT editRequested();
            return;
        }
        break;
    case Qt::Key_Delete:
        if (plain && currentIndex().isValid()) {
            Q_EMIT removeRequested();
            return;
        }
        break;
    case Qt::Key_Space:
        if (plain && !typing && currentIndex().isValid()) {
            Q_EMIT previewRequested();
            return;
        }
        break;
    case Qt::Key_Home: // in a list of rows the ends are the ends of the list
    case Qt::Key_End:
        if (plain && m_model.rowCount() > 0) {
            const int row = event->key() == Qt::Key_Home ? 0 : m_model.rowCount() - 1;
            setCurrentIndex(m_model.index(row, 0));
            return;
        }
        break;
    default: break;
    }
    QTableView::keyPressEvent(event);
}

/// Jumps to the first name that begins with what was typed. Names are in the order of their sort keys, so the place is
/// found in twenty small reads, none of them on this thread.
void ClientTable::keyboardSearch(const QString &search)
{
    const qint64 now = m_ws.clock().nowMs();
    m_typed = now - m_typedAt > kTypeAheadMs ? search : m_typed + search;
    m_typedAt = now;
    const quint64 token = ++m_searchToken;
    if (m_model.rowCount() == 0 || m_typed.trimmed().isEmpty())
        return;
    if (m_model.sortColumn() == ClientListModel::Name && m_model.sortOrder() == Qt::AscendingOrder) {
        bisect(0, m_model.rowCount(), sortKey(m_typed), token);
        return;
    }
    m_ws.search().clientsMatching(m_typed, 1000).then(this, [this, token](const Result<QList<qint64>> &r) {
        if (token != m_searchToken || !r.ok())
            return;
        for (qint64 n : r.value()) {
            if (selectNumber(n))
                return;
        }
    });
}

void ClientTable::bisect(qint64 low, qint64 high, const QByteArray &key, quint64 token)
{
    if (low >= high) {
        if (low < m_model.rowCount())
            selectNumber(m_model.keyAt(int(low)));
        return;
    }
    const qint64 middle = low + (high - low) / 2;
    m_ws.clients().rows({m_model.keyAt(int(middle))}).then(this, [=, this](const Result<QList<ClientRow>> &r) {
        if (token != m_searchToken || !r.ok() || r.value().isEmpty())
            return;
        if (sortKey(r.value().first().name) < key)
            bisect(middle + 1, high, key, token);
        else
            bisect(low, middle, key, token);
    });
}

void ClientTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        Q_EMIT contextRequested(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
    else if (indexAt(event->pos()).isValid())
        Q_EMIT contextRequested(event->globalPos());
}

void ClientTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (indexAt(event->pos()).isValid())
        Q_EMIT openRequested();
}

} // namespace opora
