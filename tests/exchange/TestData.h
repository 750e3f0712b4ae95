// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QString>
#include <gtest/gtest.h>

inline QString testData(const char *relative)
{
    return QStringLiteral(OPORA_TEST_DATA "/") + QString::fromUtf8(relative);
}
inline QByteArray readAll(const QString &path)
{
    QFile f(path);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

/// The conformance data lies beside the repository; a checkout without it skips these tests, a CI run must not.
#define NEED_TEST_DATA(relative)                                                                                         \
    do {                                                                                                                 \
        if (!QFileInfo::exists(testData(relative))) {                                                                    \
            if (qEnvironmentVariableIsSet("CI"))                                                                         \
                FAIL() << "conformance data is missing: " << relative;                                                   \
            GTEST_SKIP() << "no conformance data";                                                                       \
        }                                                                                                                \
    } while (false)
