// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/LineMerge.h"
#include <QStringList>

namespace opora::sync {
namespace {

struct Block {
    qsizetype from = 0, to = 0; ///< lines of the base that were replaced: [from, to)
    QStringList by;
};

Block blockOf(const QStringList &base, const QStringList &changed)
{
    Block b;
    const qsizetype shorter = std::min(base.size(), changed.size());
    while (b.from < shorter && base.at(b.from) == changed.at(b.from))
        ++b.from;
    qsizetype same = 0;
    while (same < shorter - b.from && base.at(base.size() - 1 - same) == changed.at(changed.size() - 1 - same))
        ++same;
    b.to = base.size() - same;
    b.by = changed.mid(b.from, changed.size() - same - b.from);
    return b;
}

} // namespace

std::optional<QString> mergeLines(const QString &base, const QString &mine, const QString &theirs)
{
    const QStringList lines = base.split(QLatin1Char('\n'));
    Block first = blockOf(lines, mine.split(QLatin1Char('\n')));
    Block second = blockOf(lines, theirs.split(QLatin1Char('\n')));
    if (second.from < first.from)
        std::swap(first, second);
    if (first.to >= second.from)
        return std::nullopt;
    return (lines.mid(0, first.from) + first.by + lines.mid(first.to, second.from - first.to) + second.by + lines.mid(second.to)).join(QLatin1Char('\n'));
}

} // namespace opora::sync
