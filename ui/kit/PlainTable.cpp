// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/PlainTable.h"
#include "ui/kit/Chip.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Labels.h"
#include "ui/kit/Tabular.h"
#include "ui/kit/Theme.h"
#include <QFontMetrics>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace opora {
namespace {

constexpr int kPad = 10, kAvatar = 20;

QColor color(Token t) { return Theme::instance().color(t); }

class Header final : public QHeaderView {
public:
    explicit Header(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setHighlightSections(false);
        setSectionsClickable(false);
        setFont(Theme::smallStrong());
        setMinimumSectionSize(28);
    }
    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), QFontMetrics(Theme::smallStrong()).height() + 16}; }

protected:
    void paintSection(QPainter *p, const QRect &rect, int column) const override
    {
        p->save();
        p->fillRect(rect, color(Token::Panel));
        const bool right = model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & int(Qt::AlignRight);
        const QRect text = rect.adjusted(kPad, 0, -kPad, -1);
        p->setFont(Theme::smallStrong());
        p->setPen(color(Token::Mute));
        p->drawText(text, int(right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                    QFontMetrics(Theme::smallStrong()).elidedText(model()->headerData(column, Qt::Horizontal).toString(), Qt::ElideRight, text.width()));
        p->restore();
    }
    void paintEvent(QPaintEvent *event) override
    {
        QHeaderView::paintEvent(event);
        QPainter p(viewport());
        p.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), color(Token::Line));
    }
};

/// The place where the two scroll bars meet.
class Corner final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), color(Token::Panel)); }
};

class Delegate final : public QStyledItemDelegate {
public:
    explicit Delegate(PlainTable *table) : QStyledItemDelegate(table), m_table(table) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        const bool chip = index.data(PlainToneRole).isValid();
        int w = chip ? Chip::sizeFor(text).width() : QFontMetrics(fontOf(index)).horizontalAdvance(text);
        if (!avatarOf(index).isEmpty())
            w += kAvatar + 8;
        if (index.data(PlainWrongRole).toBool())
            w += 20;
        return {w + 2 * kPad + 2, PlainTable::rowHeight()};
    }
    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        p->save();
        const bool selected = option.state & QStyle::State_Selected, wrong = index.data(PlainWrongRole).toBool();
        p->fillRect(option.rect, color(selected ? Token::AccentTint : wrong ? Token::DangerTint : Token::Panel));
        p->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), color(Token::Line));
        QRect rect = option.rect.adjusted(kPad, 0, -kPad, -1);
        const QString text = index.data().toString();
        if (const QVariant tone = index.data(PlainToneRole); tone.isValid()) {
            if (!text.isEmpty())
                Chip::paint(p, rect, text, Tone(tone.toInt()));
        } else {
            paintText(p, rect, index, text, wrong);
        }
        if (selected && m_table->hasFocus() && m_table->currentIndex() == index && m_table->editTriggers() != QAbstractItemView::NoEditTriggers)
            paintFocusRing(p, option.rect, 3);
        p->restore();
    }

private:
    QFont fontOf(const QModelIndex &index) const
    {
        return index.column() == m_table->strongColumn() || index.data(PlainStrongRole).toBool() ? Theme::strong() : Theme::font();
    }
    QString avatarOf(const QModelIndex &index) const
    {
        return index.column() == m_table->avatarColumn() ? index.data().toString() : index.data(PlainAvatarRole).toString();
    }
    void paintText(QPainter *p, QRect rect, const QModelIndex &index, const QString &text, bool wrong) const
    {
        const QString avatar = avatarOf(index);
        if (!avatar.isEmpty()) {
            Avatar::paint(p, QRectF(rect.x(), rect.center().y() - kAvatar / 2.0, kAvatar, kAvatar), avatar);
            rect.setLeft(rect.left() + kAvatar + 8);
        }
        p->setFont(fontOf(index));
        p->setPen(color(wrong ? Token::Danger : index.data(PlainMuteRole).toBool() ? Token::Mute : Token::Ink));
        if (wrong && (index.flags() & Qt::ItemIsEditable)) {
            Icons::paint(p, QRectF(rect.right() - 13, rect.center().y() - 6, 13, 13), QStringLiteral("edit"), color(Token::Danger));
            rect.setRight(rect.right() - 18);
        }
        const auto align = index.data(Qt::TextAlignmentRole).toInt();
        if (align & int(Qt::AlignRight))
            drawTabular(p, rect, Qt::AlignRight | Qt::AlignVCenter, text);
        else
            p->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, p->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    }
    PlainTable *m_table;
};

} // namespace

PlainTable::PlainTable(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new Delegate(this));
    auto *header = new Header(this);
    setHorizontalHeader(header);
    header->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(rowHeight());
    verticalHeader()->setDefaultSectionSize(rowHeight());
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerWidget(new Corner(this));
}

int PlainTable::rowHeight()
{
    return QFontMetrics(Theme::font()).height() + 18;
}

void PlainTable::setColumns(const QList<int> &widths)
{
    m_widths = widths;
    share();
}

void PlainTable::fitColumns(int maximum)
{
    m_widths.clear();
    for (int c = 0; model() && c < model()->columnCount(); ++c) {
        const int head = QFontMetrics(Theme::smallStrong()).horizontalAdvance(model()->headerData(c, Qt::Horizontal).toString()) + 2 * kPad + 2;
        setColumnWidth(c, qBound(48, qMax(head, sizeHintForColumn(c)), maximum));
    }
}

void PlainTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &PlainTable::updateGeometry);
        connect(model, &QAbstractItemModel::rowsInserted, this, &PlainTable::updateGeometry);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &PlainTable::updateGeometry);
    }
    share();
}

void PlainTable::setFullHeight(bool full)
{
    m_full = full;
    setVerticalScrollBarPolicy(full ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    updateGeometry();
}

QSize PlainTable::sizeHint() const
{
    // A table that scrolls by itself asks for a few rows only; the layout gives it what there is.
    const int rows = m_full ? (model() ? model()->rowCount() : 0) : 4;
    return {400, horizontalHeader()->sizeHint().height() + rows * rowHeight() + 2};
}

QSize PlainTable::minimumSizeHint() const
{
    return m_full ? QSize(160, sizeHint().height()) : QSize(160, horizontalHeader()->sizeHint().height() + 2 * rowHeight());
}

void PlainTable::share()
{
    if (m_widths.isEmpty() || !model())
        return;
    // Given widths are for the 13 px base font; a larger one widens them.
    const double scale = QFontMetrics(Theme::font()).height() / 16.0;
    int fixed = 0, flexible = 0;
    for (const int w : std::as_const(m_widths)) {
        fixed += int(w * scale);
        flexible += w == 0;
    }
    const int rest = flexible ? qMax(60, (viewport()->width() - fixed) / flexible) : 0;
    for (int c = 0; c < model()->columnCount() && c < m_widths.size(); ++c)
        setColumnWidth(c, m_widths.at(c) == 0 ? rest : int(m_widths.at(c) * scale));
}

void PlainTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    share();
}

void PlainTable::wheelEvent(QWheelEvent *event)
{
    if (m_full)
        event->ignore(); // the page scrolls
    else
        QTableView::wheelEvent(event);
}

void PlainTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(model()->index(0, 0));
}

void PlainTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && state() != EditingState && currentIndex().isValid()) {
        if (editTriggers() != NoEditTriggers && (currentIndex().flags() & Qt::ItemIsEditable))
            edit(currentIndex());
        else
            Q_EMIT openRequested(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void PlainTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (const auto index = indexAt(event->position().toPoint()); index.isValid() && state() != EditingState)
        Q_EMIT openRequested(index);
}

} // namespace opora
