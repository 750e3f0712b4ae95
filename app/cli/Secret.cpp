// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Secret.h"
#include <QCoreApplication>
#include <QFile>
#include <cstdio>

namespace opora::cli {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

Result<std::optional<QString>> secret(const Arguments &a, const char *fileOption, const char *stdinOption)
{
    QFile file;
    bool open = false;
    if (stdinOption && a.has(stdinOption)) {
        open = file.open(stdin, QIODevice::ReadOnly);
    } else if (a.has(fileOption)) {
        file.setFileName(a.option(fileOption));
        open = file.open(QIODevice::ReadOnly);
    } else {
        return std::optional<QString>();
    }
    if (!open)
        return usage("no_password", Text::tr("The password could not be read from %1. Nothing was done.").arg(file.fileName()));
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return std::optional<QString>(QString::fromUtf8(line));
}

} // namespace opora::cli
