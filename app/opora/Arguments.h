// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/base/Result.h"
#include <QSize>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

namespace opora {
/// The command line of the window program (ARCHITECTURE.md: the program's contracts).
struct Arguments {
    QString file, page, open, theme, language, screenshot;
    std::shared_ptr<Clock> clock; ///< set by --now
    QSize size;                   ///< invalid: as remembered
    bool help = false, version = false;
    bool ephemeral = false; ///< leave no copy here
    static QStringList pages();
    static QString helpText();
    /// Usage errors have ErrorKind::Usage. Does not need an application object.
    static Result<Arguments> parse(const QStringList &arguments);
};
} // namespace opora
