// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <functional>

class QWidget;

namespace opora {
/// File choosing without a nested event loop: the call returns at once, `chosen` comes later, or never if the user
/// cancels. The folder is remembered per `purpose` ("import", "workspace"). GUI thread.
namespace FileDialogs {
void open(QWidget *parent, const QString &purpose, const QString &title, const QString &filter,
          std::function<void(const QString &)> chosen);
void openMany(QWidget *parent, const QString &purpose, const QString &title, const QString &filter,
              std::function<void(const QStringList &)> chosen);
/// `suffix` without a dot is added when the user types none.
void save(QWidget *parent, const QString &purpose, const QString &title, const QString &filter, const QString &suffix,
          const QString &suggestedName, std::function<void(const QString &)> chosen);
/// An existing folder; `at` is where the dialog begins.
void folder(QWidget *parent, const QString &purpose, const QString &title, const QString &at, std::function<void(const QString &)> chosen);
} // namespace FileDialogs
} // namespace opora
