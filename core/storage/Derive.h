// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace opora {

/// The rules of derived columns that importers filling them directly must share. Pure; any thread.
QString personName(const QString &surname, const QString &given, const QString &patronymic);
/// product.folded_name: the search key without spaces, so that "GTXPro" meets "GTX Pro".
QByteArray productKey(QStringView name);

} // namespace opora
