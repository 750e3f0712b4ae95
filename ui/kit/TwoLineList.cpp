// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/TwoLineList.h"
#include "ui/kit/Chip.h"
#include "ui/kit/FocusRing.h"
#include <QPainter>
#include <QStyledItemDelegate>

namespace opora {
namespace {
constexpr int Pad = 12, PadY = 9;

class Delegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int two = 2 * PadY + QFontMetrics(Theme::strong()).height() + QFontMetrics(Theme::small()).height() + 3;
        return {160, isTall(index) ? two + 4 + Chip::sizeFor(QStringLiteral("x")).height() : two};
    }
    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &t = Theme::instance();
        p->save();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        if (current)
            p->fillRect(option.rect, t.color(Token::AccentTint));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            p->fillRect(option.rect, t.color(Token::Hover));
        const QRect r = option.rect.adjusted(Pad, PadY, -Pad, -PadY);
        isTall(index) ? paintThree(p, r, index) : paintTwo(p, r, index);
        p->setPen(t.color(Token::Line));
        p->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const auto *view = qobject_cast<const QWidget *>(option.widget);
        if (current && view && view->hasFocus())
            p->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.color(Token::Accent)); // as in every list
        p->restore();
    }

private:
    static bool isTall(const QModelIndex &index) { return !index.data(TwoLineRows::TimeRole).toString().isEmpty(); }
    static int chip(QPainter *p, const QRect &r, const QModelIndex &index, Qt::Alignment where)
    {
        const QString text = index.data(TwoLineRows::ChipRole).toString();
        return text.isEmpty() ? 0 : Chip::paint(p, r, text, Tone(index.data(TwoLineRows::ToneRole).toInt()), where) + 8;
    }
    static void write(QPainter *p, const QRect &r, const QFont &font, Token colour, const QString &text,
                      Qt::Alignment where = Qt::AlignLeft)
    {
        p->setFont(font);
        p->setPen(Theme::instance().color(colour));
        p->drawText(r, where | Qt::AlignVCenter, QFontMetrics(font).elidedText(text, Qt::ElideRight, r.width()));
    }
    static void paintTwo(QPainter *p, const QRect &r, const QModelIndex &index)
    {
        const int title = QFontMetrics(Theme::strong()).height(), small = QFontMetrics(Theme::small()).height();
        const int room = r.width() - chip(p, r, index, Qt::AlignRight);
        write(p, {r.left(), r.top(), room, title}, Theme::strong(), Token::Ink, index.data().toString());
        write(p, {r.left(), r.top() + title + 3, room, small}, Theme::small(), Token::Mute, index.data(TwoLineRows::LineRole).toString());
    }
    static void paintThree(QPainter *p, const QRect &r, const QModelIndex &index)
    {
        const int title = QFontMetrics(Theme::strong()).height(), small = QFontMetrics(Theme::small()).height();
        const QString time = index.data(TwoLineRows::TimeRole).toString();
        const int timeWidth = QFontMetrics(Theme::small()).horizontalAdvance(time) + 1;
        write(p, {r.left(), r.top(), r.width() - timeWidth - 8, title}, Theme::strong(), Token::Ink, index.data().toString());
        write(p, {r.right() - timeWidth, r.top(), timeWidth + 1, title}, Theme::small(), Token::Mute, time, Qt::AlignRight);
        write(p, {r.left(), r.top() + title + 3, r.width(), small}, Theme::small(), Token::Ink,
              index.data(TwoLineRows::LineRole).toString());
        const int top = r.top() + title + 3 + small + 4;
        const QRect last(r.left(), top, r.width(), r.bottom() - top + 1);
        const int left = chip(p, last, index, Qt::AlignLeft);
        write(p, last.adjusted(left, 0, 0, 0), Theme::small(), Token::Mute, index.data(TwoLineRows::NoteRole).toString());
    }
};
} // namespace

void TwoLineRows::setRows(const QList<TwoLineRow> &rows)
{
    qsizetype head = 0, tail = 0;
    const qsizetype shorter = std::min(rows.size(), m_rows.size());
    while (head < shorter && rows.at(head).key == m_rows.at(head).key)
        ++head;
    while (tail < shorter - head && rows.at(rows.size() - 1 - tail).key == m_rows.at(m_rows.size() - 1 - tail).key)
        ++tail;
    if (const qsizetype gone = m_rows.size() - head - tail; gone > 0) {
        beginRemoveRows({}, int(head), int(head + gone - 1));
        m_rows.remove(head, gone);
        endRemoveRows();
    }
    if (const qsizetype come = rows.size() - head - tail; come > 0) {
        beginInsertRows({}, int(head), int(head + come - 1));
        m_rows = rows.mid(0, head + come) + m_rows.mid(head);
        endInsertRows();
    }
    m_rows = rows;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int TwoLineRows::rowOf(const QString &key) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).key == key)
            return i;
    }
    return -1;
}

QVariant TwoLineRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const TwoLineRow &r = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return r.title;
    case Qt::ToolTipRole: return QStringList{r.title, r.line, r.note}.join(u'\n').trimmed();
    case Qt::AccessibleTextRole: {
        QStringList parts{r.title, r.line, r.chip, r.note, r.time};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case TimeRole: return r.time;
    case NoteRole: return r.note;
    case LineRole: return r.line;
    case ChipRole: return r.chip;
    case ToneRole: return int(r.tone);
    default: return {};
    }
}

TwoLineList::TwoLineList(const QString &name, QWidget *parent) : ContentList(parent)
{
    setAccessibleName(name);
    setItemDelegate(new Delegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMouseTracking(true);
    setModel(&m_model);
}

void TwoLineList::setRows(const QList<TwoLineRow> &rows)
{
    const QString before = currentKey();
    const int place = std::max(0, currentIndex().row());
    m_replacing = true;
    m_model.setRows(rows);
    int row = m_model.rowOf(before);
    if (row < 0)
        row = std::min(place, m_model.rowCount() - 1);
    if (row >= 0)
        setCurrentIndex(m_model.index(row));
    m_replacing = false;
    Q_EMIT chosen(currentKey());
}

QString TwoLineList::currentKey() const
{
    return m_model.keyAt(currentIndex().row());
}

void TwoLineList::setCurrentKey(const QString &key)
{
    if (const int row = m_model.rowOf(key); row >= 0)
        setCurrentIndex(m_model.index(row));
}

void TwoLineList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    ContentList::currentChanged(current, previous);
    if (!m_replacing)
        Q_EMIT chosen(m_model.keyAt(current.row()));
}

} // namespace opora
