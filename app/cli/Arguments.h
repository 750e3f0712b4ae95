// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QHash>
#include <QStringList>

namespace opora::cli {

/// What was typed: words in order, and options by name without their dashes. Options may stand anywhere; `--name value`
/// and `--name=value` are the same; `--` ends them. An option nobody knows is refused at once (code unknown_option),
/// one that the command does not take when the command is known.
struct Arguments {
    QStringList words;
    QHash<QString, QString> options;

    static Result<Arguments> parse(const QStringList &arguments);
    bool has(const char *option) const { return options.contains(QString::fromLatin1(option)); }
    QString option(const char *name, const QString &other = {}) const { return options.value(QString::fromLatin1(name), other); }
    /// A whole number of at least `least`; the fallback when the option is absent. Code bad_value.
    Result<qint64> number(const char *name, qint64 other, qint64 least) const;
};

/// A refusal of what was typed (exit code 2).
Error usage(const char *code, const QString &sentence);

} // namespace opora::cli
