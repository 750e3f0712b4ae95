// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/Look.h"
#include "core/exchange/CsvSniffer.h"
#include "core/services/import/Presets.h"
#include "core/services/import/Synonyms.h"
#include <QCoreApplication>
#include <QFileInfo>

namespace opora::import {

QString delimiterLabel(char delimiter)
{
    return delimiter == '\t' ? QCoreApplication::translate("Import", "tab") : QString(QLatin1Char(delimiter));
}

Result<QList<ImportLook>> look(const QStringList &files, const QString &as, const QString &charset)
{
    QList<ImportLook> out;
    for (const QString &file : files) {
        OPORA_ASSIGN(const CsvShape shape, sniffCsv(file, charset));
        ImportLook l;
        l.file = file;
        l.charset = charsetLabel(shape.charset);
        l.delimiter = delimiterLabel(shape.dialect.delimiter);
        l.hasHeader = shape.hasHeader;
        l.bytes = QFileInfo(file).size();
        l.headers = shape.headers;
        if (const auto known = presetFor(QStringLiteral("auto"), shape.headers); known && (as.isEmpty() || as == known->as)) {
            l.mapping = *known;
            l.preset = known->system;
        } else if (const QString kind = as.isEmpty() ? guessKind(shape.headers) : as; !kind.isEmpty()) {
            l.mapping = autoMapping(kind, shape.headers);
        } else {
            for (const QString &h : shape.headers)
                l.mapping.columns.append({h, {}});
        }
        out.append(l);
    }
    return out;
}

} // namespace opora::import
