// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAccessible>
#include <QString>
#include <functional>

class QWidget;

namespace opora {
/// Gives a hand-drawn widget a role for screen readers (Qt knows roles of its own classes only). Its name is the widget's
/// accessibleName. `press` becomes its accessible action; `value` its accessible value. Call in the constructor.
void setAccessibleRole(QWidget *widget, QAccessible::Role role, std::function<void()> press = {}, std::function<QString()> value = {});
} // namespace opora
