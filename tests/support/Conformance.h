// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFile>
#include <QList>
#include <QStringList>
#include <gtest/gtest.h>

/// Skips the test when the conformance data is not there (a copy of the sources alone), fails on CI.
#define OPORA_NEED_DATA(path)                                                                                            \
    do {                                                                                                                 \
        if (!QFile::exists(path)) {                                                                                      \
            if (qEnvironmentVariableIsSet("CI"))                                                                         \
                FAIL() << "missing " << (path).toStdString();                                                            \
            GTEST_SKIP() << "no conformance data: " << (path).toStdString();                                             \
        }                                                                                                                \
    } while (false)

namespace opora::test {

inline QString dataFile(const QString &name)
{
    return QString::fromUtf8(OPORA_TEST_DATA) + u'/' + name;
}

/// A small CSV reader for expectations (quotes, doubled quotes; no line breaks inside cells), independent of the code
/// under test.
inline QList<QStringList> readExpectations(const QString &path, QChar delimiter = u',')
{
    QList<QStringList> rows;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QString all = QString::fromUtf8(file.readAll());
    for (QString line : all.split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.isEmpty())
            continue;
        QStringList cells{QString()};
        bool quoted = false;
        for (int i = 0; i < line.size(); ++i) {
            const QChar ch = line.at(i);
            if (ch == u'"') {
                if (quoted && i + 1 < line.size() && line.at(i + 1) == u'"') {
                    cells.back() += ch;
                    ++i;
                } else {
                    quoted = !quoted;
                }
            } else if (ch == delimiter && !quoted) {
                cells << QString();
            } else {
                cells.back() += ch;
            }
        }
        rows << cells;
    }
    return rows;
}

} // namespace opora::test
