// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QByteArray>
#include <QString>

namespace opora {

/// What a file's bytes are written in, and how sure we are.
struct Charset {
    QByteArray name = "UTF-8"; ///< an ICU name
    bool byteOrderMark = false;
    bool certain = false;      ///< by mark or by validity, not by likelihood
    int skipBytes = 0;         ///< of a mark that contradicts the text behind it
};

/// Byte order marks (UTF-8, UTF-16, UTF-32, both byte orders), then UTF-16 without a mark by its zero bytes, then UTF-8 by
/// validity of the whole text, then Windows-1251 against Windows-1252/Latin-1 by letter statistics and uchardet.
Charset detectCharset(QByteArrayView sample, bool sampleIsWhole);
/// The same for a file, which is read once in full when it has no mark. `wanted`: "auto" or a name from the command line.
Result<Charset> detectFileCharset(const QString &path, const QString &wanted = QStringLiteral("auto"));
/// "UTF-8", "UTF-16", "Windows-1251"…: for people.
QString charsetLabel(const Charset &charset);

} // namespace opora
