// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/PopupList.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace opora {
namespace {
constexpr int RowHeight = 34, TwoLineHeight = 46, HeaderHeight = 28, Margin = 6;
enum Role { SubtitleRole = Qt::UserRole + 1, TrailingRole, IconRole, HeaderRole };

class PopupDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &i) const override
    {
        if (i.data(HeaderRole).toBool())
            return {100, HeaderHeight};
        return {100, i.data(SubtitleRole).toString().isEmpty() ? RowHeight : TwoLineHeight};
    }
    void paint(QPainter *p, const QStyleOptionViewItem &o, const QModelIndex &i) const override
    {
        const Theme &t = Theme::instance();
        p->save();
        QRect r = o.rect.adjusted(Margin, 0, -Margin, 0);
        if (i.data(HeaderRole).toBool()) {
            p->setFont(Theme::tiny());
            p->setPen(t.color(Token::Mute));
            p->drawText(r.adjusted(8, 4, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, i.data().toString());
            p->restore();
            return;
        }
        const bool enabled = i.flags() & Qt::ItemIsEnabled;
        if (o.state & QStyle::State_Selected)
            paintRounded(p, r, Theme::RadiusControl, t.color(Token::AccentTint), QColor());
        else if (o.state & QStyle::State_MouseOver && enabled)
            paintRounded(p, r, Theme::RadiusControl, t.color(Token::Hover), QColor());
        r.adjust(10, 0, -10, 0);
        const QString icon = i.data(IconRole).toString();
        if (!icon.isEmpty()) {
            Icons::paint(p, QRectF(r.left(), r.center().y() - 7.5, 16, 16), icon, t.color(enabled ? Token::Mute : Token::Faint));
            r.setLeft(r.left() + 26);
        }
        const QString trailing = i.data(TrailingRole).toString();
        if (!trailing.isEmpty()) {
            p->setFont(Theme::small());
            p->setPen(t.color(Token::Mute));
            p->drawText(r, Qt::AlignRight | Qt::AlignVCenter, trailing);
            r.setRight(r.right() - p->fontMetrics().horizontalAdvance(trailing) - 12);
        }
        const QString subtitle = i.data(SubtitleRole).toString();
        p->setFont(subtitle.isEmpty() ? Theme::font() : Theme::strong());
        p->setPen(t.color(enabled ? Token::Ink : Token::Faint));
        const QString title = p->fontMetrics().elidedText(i.data().toString(), Qt::ElideRight, r.width());
        if (subtitle.isEmpty()) {
            p->drawText(r, Qt::AlignLeft | Qt::AlignVCenter, title);
        } else {
            const int mid = r.top() + r.height() / 2;
            p->drawText(QRect(r.left(), mid - 19, r.width(), 19), Qt::AlignLeft | Qt::AlignVCenter, title);
            p->setFont(Theme::small());
            p->setPen(t.color(Token::Mute));
            p->drawText(QRect(r.left(), mid, r.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                        p->fontMetrics().elidedText(subtitle, Qt::ElideRight, r.width()));
        }
        p->restore();
    }
};
} // namespace

PopupList::PopupList(QLineEdit *field) : QListView(field->window()), m_field(field)
{
    setModel(new QStandardItemModel(this));
    setItemDelegate(new PopupDelegate(this));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setViewportMargins(1, Margin, 1, Margin);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // see paintEvent()
    setAccessibleName(field->accessibleName());
    hide();
    m_field->installEventFilter(this);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &i) { choose(i.row()); });
}

void PopupList::setItems(const QList<PopupItem> &items, bool selectFirst)
{
    m_items = items;
    auto *m = static_cast<QStandardItemModel *>(model());
    m->clear();
    for (const PopupItem &i : items) {
        auto *row = new QStandardItem(i.title);
        row->setData(i.subtitle, SubtitleRole);
        row->setData(i.trailing, TrailingRole);
        row->setData(i.icon, IconRole);
        row->setData(i.header, HeaderRole);
        row->setAccessibleText(i.subtitle.isEmpty() ? i.title : i.title + QStringLiteral(", ") + i.subtitle);
        row->setFlags(i.header || !i.enabled ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m->appendRow(row);
    }
    if (selectFirst)
        step(1);
    if (isVisible()) {
        if (items.isEmpty())
            hide();
        else
            place();
    }
}

void PopupList::open(int minimumWidth)
{
    m_minWidth = minimumWidth;
    if (m_items.isEmpty()) {
        hide();
        return;
    }
    if (parentWidget() != m_field->window())
        setParent(m_field->window());
    place();
    show();
    raise();
    doItemsLayout();
    if (currentRow() <= 1)
        scrollToTop();
}

void PopupList::place()
{
    int height = 2 * Margin, rows = 0;
    for (const PopupItem &i : m_items) {
        if (rows >= m_maxRows)
            break;
        height += i.header ? HeaderHeight : i.subtitle.isEmpty() ? RowHeight : TwoLineHeight;
        ++rows;
    }
    const QPoint at = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 4));
    const int width = std::min(std::max(m_field->width(), m_minWidth), parentWidget()->width() - 16);
    height = std::min(height, parentWidget()->height() - at.y() - 8);
    setGeometry(std::min(at.x(), parentWidget()->width() - width - 8), at.y(), width, height);
}

int PopupList::currentRow() const { return currentIndex().isValid() ? currentIndex().row() : -1; }

void PopupList::step(int by)
{
    const int n = int(m_items.size());
    int i = currentRow();
    for (int tries = 0; tries < n; ++tries) {
        i += by > 0 ? 1 : -1;
        if (i < 0)
            i = n - 1;
        if (i >= n)
            i = 0;
        if (!m_items[i].header && m_items[i].enabled) {
            setCurrentIndex(model()->index(i, 0));
            scrollTo(currentIndex());
            if (i == 1 && m_items.first().header) // The caption above the first row comes into view with it.
                scrollToTop();
            return;
        }
    }
}

void PopupList::choose(int row)
{
    if (row < 0 || row >= m_items.size() || m_items[row].header || !m_items[row].enabled)
        return;
    const PopupItem item = m_items[row];
    hide();
    Q_EMIT chosen(item);
}

bool PopupList::eventFilter(QObject *o, QEvent *e)
{
    if (o == m_field) {
        if (e->type() == QEvent::FocusOut && isVisible()) {
            hide();
        } else if (isVisible() && (e->type() == QEvent::KeyPress || e->type() == QEvent::ShortcutOverride)) {
            auto *k = static_cast<QKeyEvent *>(e);
            const bool press = e->type() == QEvent::KeyPress;
            switch (k->key()) {
            case Qt::Key_Down:
            case Qt::Key_Up:
            case Qt::Key_PageDown:
            case Qt::Key_PageUp:
                if (press)
                    for (int i = 0, n = k->key() == Qt::Key_PageDown || k->key() == Qt::Key_PageUp ? 8 : 1; i < n; ++i)
                        step(k->key() == Qt::Key_Down || k->key() == Qt::Key_PageDown ? 1 : -1);
                e->accept();
                return true;
            case Qt::Key_Return:
            case Qt::Key_Enter:
                if (currentRow() < 0)
                    break;
                if (press)
                    choose(currentRow());
                e->accept();
                return true;
            case Qt::Key_Escape:
                if (press) {
                    hide();
                    Q_EMIT escaped();
                }
                e->accept();
                return true;
            default: break;
            }
        }
    }
    return QListView::eventFilter(o, e);
}

bool PopupList::event(QEvent *e)
{
    if (e->type() == QEvent::Paint) {
        QPainter p(this);
        paintRounded(&p, rect(), Theme::RadiusPanel, Theme::instance().color(Token::Panel), Theme::instance().color(Token::Line));
        return true;
    }
    return QListView::event(e);
}

/// The rows fill their own ground: were it left to show through, every letter typed would paint the page beneath as well.
void PopupList::paintEvent(QPaintEvent *e)
{
    QPainter(viewport()).fillRect(e->rect(), Theme::instance().color(Token::Panel));
    QListView::paintEvent(e);
}

} // namespace opora
