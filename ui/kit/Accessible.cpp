// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Accessible.h"
#include <QAccessibleWidget>
#include <QHash>
#include <QWidget>

namespace opora {
namespace {
struct Spoken {
    QAccessible::Role role;
    std::function<void()> press;
    std::function<QString()> value;
};
QHash<const QObject *, Spoken> &registry()
{
    static QHash<const QObject *, Spoken> map;
    return map;
}

class SpokenWidget : public QAccessibleWidget {
public:
    SpokenWidget(QWidget *w, const Spoken &s) : QAccessibleWidget(w, s.role), m_spoken(s) {}
    QString text(QAccessible::Text t) const override
    {
        if (t == QAccessible::Value && m_spoken.value)
            return m_spoken.value();
        return QAccessibleWidget::text(t);
    }
    QStringList actionNames() const override
    {
        QStringList names;
        if (m_spoken.press && widget()->isEnabled())
            names << pressAction();
        return names + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && m_spoken.press)
            m_spoken.press();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    Spoken m_spoken;
};

QAccessibleInterface *factory(const QString &, QObject *object)
{
    const auto it = registry().constFind(object);
    return it == registry().cend() ? nullptr : new SpokenWidget(static_cast<QWidget *>(object), *it);
}
} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role, std::function<void()> press, std::function<QString()> value)
{
    static const bool installed = (QAccessible::installFactory(factory), true);
    Q_UNUSED(installed)
    const bool known = registry().contains(widget);
    registry().insert(widget, {role, std::move(press), std::move(value)});
    if (!known)
        QObject::connect(widget, &QObject::destroyed, [](QObject *gone) { registry().remove(gone); });
}

} // namespace opora
