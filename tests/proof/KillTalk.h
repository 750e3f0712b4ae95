// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace opora::proof {

/// What a program that is to be killed says to whoever kills it: a line each, on its way before the next step begins.
inline void tell(const char *what, const QJsonObject &object)
{
    const QByteArray line = QByteArray(what) + ' ' + QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

inline int fail(const char *what, const Error &e)
{
    std::fprintf(stderr, "%s: %s: %s %s\n", what, qPrintable(e.code), qPrintable(e.message), qPrintable(e.details));
    return 1;
}

} // namespace opora::proof
