// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/BoardAccessible.h"
#include "ui/deals/BoardView.h"
#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QCoreApplication>

namespace opora {

#ifndef QT_NO_ACCESSIBILITY
namespace {

class BoardInterface;

/// Common ground of the things that exist only as paint: alive as long as the board is.
class PaintedInterface : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    explicit PaintedInterface(BoardView *view) : m_view(view) {}
    bool isValid() const override { return m_view != nullptr; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override
    {
        const auto *iface = m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
        return iface ? iface->window() : nullptr;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (auto *c = child(i); c && c->rect().contains(x, y))
                return c;
        return nullptr;
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    void *interface_cast(QAccessible::InterfaceType t) override
    {
        return t == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

protected:
    QRect global(const QRect &r) const { return m_view ? QRect(m_view->mapToGlobal(r.topLeft()), r.size()) : QRect(); }
    BoardInterface *board() const;
    QPointer<BoardView> m_view;
};

class CardInterface final : public PaintedInterface {
public:
    CardInterface(BoardView *view, qint64 number) : PaintedInterface(view), m_number(number) {}
    qint64 number() const { return m_number; }
    BoardModel::Place place() const { return m_view ? m_view->model().placeOf(m_number) : BoardModel::Place{}; }
    bool isValid() const override { return PaintedInterface::isValid() && place().isValid(); }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text t) const override { return t == QAccessible::Name && m_view ? m_view->spokenCard(m_number) : QString(); }
    QRect rect() const override
    {
        const auto p = place();
        return p.isValid() ? global(m_view->boardLayout().card(p.column, p.row)) : QRect();
    }
    QAccessible::State state() const override
    {
        QAccessible::State s;
        const auto p = place();
        if (!p.isValid()) {
            s.invalid = true;
            return s;
        }
        s.focusable = s.selectable = true;
        s.selected = m_view->current() == m_number;
        s.focused = s.selected && m_view->hasFocus();
        s.offscreen = !m_view->isInSight(p.column, p.row);
        return s;
    }
    QAccessibleInterface *parent() const override;
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        m_view->setCurrent(m_number);
        if (name == pressAction())
            Q_EMIT m_view->opened(m_number, true);
        else
            m_view->setFocus();
    }

private:
    qint64 m_number;
};

class AddInterface final : public PaintedInterface {
public:
    AddInterface(BoardView *view, int column) : PaintedInterface(view), m_column(column) {}
    bool isValid() const override { return PaintedInterface::isValid() && m_column < m_view->model().columnCount(); }
    QAccessible::Role role() const override { return QAccessible::Button; }
    QString text(QAccessible::Text t) const override
    {
        return t == QAccessible::Name && isValid()
            ? QCoreApplication::translate("opora::BoardView", "Add deal to %1").arg(m_view->model().column(m_column).stage.name)
            : QString();
    }
    QRect rect() const override { return isValid() ? global(m_view->boardLayout().add(m_column)) : QRect(); }
    QAccessible::State state() const override
    {
        QAccessible::State s;
        s.focusable = true;
        s.focused = isValid() && m_view->isOnAddLine() && m_view->currentColumn() == m_column && m_view->hasFocus();
        return s;
    }
    QAccessibleInterface *parent() const override;
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        m_view->setCurrentAdd(m_column);
        if (name == pressAction())
            Q_EMIT m_view->addRequested(m_column);
        else
            m_view->setFocus();
    }

private:
    int m_column;
};

class ColumnInterface final : public PaintedInterface {
public:
    ColumnInterface(BoardView *view, int column) : PaintedInterface(view), m_column(column) {}
    bool isValid() const override { return PaintedInterface::isValid() && m_column < m_view->model().columnCount(); }
    QAccessible::Role role() const override { return QAccessible::List; }
    QString text(QAccessible::Text t) const override { return t == QAccessible::Name && isValid() ? m_view->spokenColumn(m_column) : QString(); }
    QRect rect() const override { return isValid() ? global(m_view->boardLayout().column(m_column)) : QRect(); }
    QAccessible::State state() const override { return {}; }
    QAccessibleInterface *parent() const override;
    QList<qint64> numbers() const
    {
        auto shown = m_view->showing(m_column);
        const auto current = m_view->current();
        if (current && m_view->currentColumn() == m_column && !shown.contains(current))
            shown.append(current);
        return shown;
    }
    int childCount() const override { return isValid() ? int(numbers().size()) + 1 : 0; }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (const auto *card = dynamic_cast<const CardInterface *>(child))
            return int(numbers().indexOf(card->number()));
        return dynamic_cast<const AddInterface *>(child) ? childCount() - 1 : -1;
    }
    QStringList actionNames() const override { return {}; }
    void doAction(const QString &) override {}

private:
    int m_column;
};

class BoardInterface final : public QAccessibleWidget {
public:
    explicit BoardInterface(BoardView *view) : QAccessibleWidget(view, QAccessible::Grouping), m_view(view) {}
    ~BoardInterface() override
    {
        for (const auto *ids : {&m_columns, &m_adds, &m_cards})
            for (const auto id : *ids)
                QAccessible::deleteAccessibleInterface(id);
    }
    int childCount() const override { return columns() + QAccessibleWidget::childCount(); }
    QAccessibleInterface *child(int index) const override
    {
        return index < columns() ? column(index) : QAccessibleWidget::child(index - columns());
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int c = 0; c < columns(); ++c)
            if (column(c) == child)
                return c;
        const int own = QAccessibleWidget::indexOfChild(child);
        return own < 0 ? -1 : own + columns();
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int c = 0; c < columns(); ++c)
            if (column(c)->rect().contains(x, y))
                return column(c);
        return QAccessibleWidget::childAt(x, y);
    }
    QAccessibleInterface *focusChild() const override
    {
        if (!m_view || !m_view->hasFocus())
            return QAccessibleWidget::focusChild();
        return current();
    }
    QAccessibleInterface *current() const
    {
        if (m_view->current())
            return card(m_view->current());
        return m_view->isOnAddLine() ? add(m_view->currentColumn()) : nullptr;
    }
    QAccessibleInterface *column(int c) const
    {
        return cached(m_columns, c, [&] { return new ColumnInterface(m_view, c); });
    }
    QAccessibleInterface *add(int c) const
    {
        return cached(m_adds, c, [&] { return new AddInterface(m_view, c); });
    }
    QAccessibleInterface *card(qint64 number) const
    {
        if (m_cards.size() > kCardsKept) {
            const auto drop = std::exchange(m_cards, {});
            for (const auto id : drop)
                QAccessible::deleteAccessibleInterface(id);
        }
        return cached(m_cards, number, [&] { return new CardInterface(m_view, number); });
    }

private:
    static constexpr int kCardsKept = 2000;
    int columns() const { return m_view ? m_view->model().columnCount() : 0; }
    template <class Make> static QAccessibleInterface *cached(QHash<qint64, QAccessible::Id> &ids, qint64 key, Make make)
    {
        if (const auto it = ids.constFind(key); it != ids.cend())
            return QAccessible::accessibleInterface(*it);
        QAccessibleInterface *made = make();
        ids.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    QPointer<BoardView> m_view;
    mutable QHash<qint64, QAccessible::Id> m_columns, m_adds, m_cards;
};

BoardInterface *PaintedInterface::board() const
{
    return m_view ? dynamic_cast<BoardInterface *>(QAccessible::queryAccessibleInterface(m_view)) : nullptr;
}

QAccessibleInterface *CardInterface::parent() const
{
    const auto p = place();
    auto *b = board();
    return b && p.isValid() ? b->column(p.column) : b;
}

QAccessibleInterface *AddInterface::parent() const
{
    auto *b = board();
    return b ? b->column(m_column) : nullptr;
}

QAccessibleInterface *ColumnInterface::parent() const
{
    return board();
}

QAccessibleInterface *ColumnInterface::child(int index) const
{
    auto *b = board();
    if (!b || !isValid())
        return nullptr;
    const auto shown = numbers();
    if (index >= 0 && index < shown.size())
        return b->card(shown.at(index));
    return index == shown.size() ? b->add(m_column) : nullptr;
}

QAccessibleInterface *boardFactory(const QString &className, QObject *object)
{
    if (className != QLatin1String("opora::BoardView"))
        return nullptr;
    return new BoardInterface(static_cast<BoardView *>(object));
}

} // namespace

void installBoardAccessibility()
{
    QAccessible::installFactory(boardFactory); // the list refuses a second entry of the same function
}

void announceBoardFocus(BoardView *view)
{
    if (!QAccessible::isActive())
        return;
    auto *board = dynamic_cast<BoardInterface *>(QAccessible::queryAccessibleInterface(view));
    if (auto *current = board ? board->current() : nullptr) {
        QAccessibleEvent event(current, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}
#else
void installBoardAccessibility() {}
void announceBoardFocus(BoardView *) {}
#endif

} // namespace opora
