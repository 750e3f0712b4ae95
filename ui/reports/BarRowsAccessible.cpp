// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/BarRowsAccessible.h"
#include "ui/reports/BarRows.h"
#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QPointer>

namespace opora {

#ifndef QT_NO_ACCESSIBILITY
namespace {

class RowInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    RowInterface(BarRows *chart, int row) : m_chart(chart), m_row(row) {}
    bool isValid() const override { return m_chart && m_row < m_chart->rows(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return parent() ? parent()->window() : nullptr; }
    QAccessibleInterface *parent() const override { return m_chart ? QAccessible::queryAccessibleInterface(m_chart) : nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text t) const override { return t == QAccessible::Name && isValid() ? m_chart->spoken(m_row) : QString(); }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect r = m_chart->rowRect(m_row);
        return {m_chart->mapToGlobal(r.topLeft()), r.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State s;
        s.focusable = s.selectable = true;
        s.invalid = !isValid();
        s.selected = isValid() && m_chart->current() == m_row;
        s.focused = s.selected && m_chart->hasFocus();
        return s;
    }
    void *interface_cast(QAccessible::InterfaceType t) override
    {
        return t == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == pressAction())
            return m_chart->press(m_row);
        m_chart->setCurrent(m_row);
        m_chart->setFocus();
    }
    int row() const { return m_row; }

private:
    QPointer<BarRows> m_chart;
    int m_row;
};

class ChartInterface final : public QAccessibleWidget {
public:
    explicit ChartInterface(BarRows *chart) : QAccessibleWidget(chart, QAccessible::List), m_chart(chart) {}
    ~ChartInterface() override
    {
        for (const auto id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
    }
    int childCount() const override { return m_chart ? m_chart->rows() : 0; }
    QAccessibleInterface *child(int row) const override
    {
        if (row < 0 || row >= childCount())
            return nullptr;
        if (const auto it = m_rows.constFind(row); it != m_rows.cend())
            return QAccessible::accessibleInterface(*it);
        auto *made = new RowInterface(m_chart, row);
        m_rows.insert(row, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *row = dynamic_cast<const RowInterface *>(child);
        return row ? row->row() : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int r = 0; r < childCount(); ++r)
            if (child(r)->rect().contains(x, y))
                return child(r);
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override { return m_chart && m_chart->hasFocus() ? child(m_chart->current()) : nullptr; }

private:
    QPointer<BarRows> m_chart;
    mutable QHash<int, QAccessible::Id> m_rows;
};

QAccessibleInterface *factory(const QString &, QObject *object)
{
    auto *chart = qobject_cast<BarRows *>(object);
    return chart ? new ChartInterface(chart) : nullptr;
}

} // namespace

void installBarRowsAccessibility()
{
    QAccessible::installFactory(factory);
}

void announceBarRow(BarRows *chart)
{
    if (!QAccessible::isActive())
        return;
    auto *iface = QAccessible::queryAccessibleInterface(chart);
    if (auto *row = iface ? iface->focusChild() : nullptr) {
        QAccessibleEvent event(row, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}
#else
void installBarRowsAccessibility() {}
void announceBarRow(BarRows *) {}
#endif

} // namespace opora
