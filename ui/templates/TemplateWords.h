// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QStringList>

namespace opora {

/// What the parts of templates are called. Pure.
class TemplateWords {
    Q_DECLARE_TR_FUNCTIONS(TemplateWords)
public:
    static QString kind(const QString &kind); ///< email, sms, messenger
    /// "client.given_name" -> "client: given name"; a name unknown here stays as it is.
    static QString placeholder(const QString &name);
    static QString placeholders(const QStringList &names); ///< in a row
    /// The heading of "client.…"; "" for names without a group.
    static QString group(const QString &name);
    static QString field(const QString &name); ///< without its group
};

} // namespace opora
