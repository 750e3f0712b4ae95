// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Printer.h"
#include "core/exchange/CsvWriter.h"
#include <QCoreApplication>
#include <QFileDevice>
#include <QJsonDocument>
#include <algorithm>

namespace opora::cli {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qsizetype kWidest = 48;

QString padded(const QString &text, qsizetype width, bool right)
{
    return right ? text.rightJustified(width) : text.leftJustified(width);
}

QString shortened(QString text)
{
    text = text.simplified();
    if (text.size() > kWidest)
        text = text.left(kWidest - 1) + QChar(0x2026);
    return text;
}

} // namespace

QString Printer::cell(const QJsonValue &v)
{
    if (v.isBool())
        return v.toBool() ? Text::tr("yes") : Text::tr("no");
    if (v.isDouble()) {
        const double d = v.toDouble();
        return d == double(v.toInteger()) ? QString::number(v.toInteger()) : QString::number(d, 'g', 6);
    }
    if (v.isArray()) {
        QStringList parts;
        for (const QJsonValue &e : v.toArray())
            parts.append(cell(e));
        return parts.join(QStringLiteral(", "));
    }
    if (v.isObject()) {
        const QJsonObject o = v.toObject();
        if (o.contains(QStringLiteral("currency")) && o.contains(QStringLiteral("amount")))
            return o.value(QStringLiteral("amount")).toString() + u' ' + o.value(QStringLiteral("currency")).toString();
        for (const char *key : {"name", "value", "to", "id"}) {
            if (o.contains(QString::fromLatin1(key)))
                return cell(o.value(QString::fromLatin1(key)));
        }
        return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
    }
    return v.toString();
}

void Printer::say(const QString &line)
{
    if (m_format == Format::Table)
        write(line.toUtf8() + '\n');
}

void Printer::object(const QJsonObject &o)
{
    if (m_format == Format::Json) {
        write(QJsonDocument(o).toJson(QJsonDocument::Indented));
        return;
    }
    if (m_format == Format::Csv) {
        QStringList header, values;
        for (auto it = o.begin(); it != o.end(); ++it) {
            header.append(it.key());
            values.append(cell(it.value()));
        }
        csvRow(header);
        csvRow(values);
        return;
    }
    qsizetype width = 0;
    for (auto it = o.begin(); it != o.end(); ++it)
        width = std::max(width, it.key().size());
    for (auto it = o.begin(); it != o.end(); ++it) {
        const QString text = cell(it.value());
        if (!text.isEmpty())
            write((padded(it.key(), width, false) + QStringLiteral("  ") + text).toUtf8() + '\n');
    }
}

void Printer::csvRow(const QStringList &cells)
{
    CsvWriteOptions options;
    options.lineEnd = "\n";
    CsvWriter writer(&m_out, options);
    writer.row(cells);
    m_failed = !writer.finish().ok() || m_failed;
}

void Printer::beginList(const QStringList &columns)
{
    m_columns = columns;
    m_rows.clear();
    m_written = 0;
    if (m_format == Format::Json)
        write("{\"items\":[");
    else if (m_format == Format::Csv)
        csvRow(columns);
}

void Printer::items(const QJsonArray &batch)
{
    for (const QJsonValue &v : batch) {
        const QJsonObject o = v.toObject();
        if (m_format == Format::Json) {
            write(m_written == 0 ? "\n" : ",\n");
            write(QJsonDocument(o).toJson(QJsonDocument::Compact));
        } else {
            QStringList cells;
            for (const QString &key : m_columns) {
                if (m_format == Format::Table) {
                    cells.append(shortened(cell(o.value(key))));
                } else if (key.endsWith(u".id")) {
                    cells.append(o.value(key.chopped(3)).toObject().value(QStringLiteral("id")).toString());
                } else {
                    const QJsonObject money = o.value(key).toObject();
                    const QString amount = money.value(QStringLiteral("amount")).toString();
                    cells.append(amount.isEmpty() ? cell(o.value(key)) : amount);
                }
            }
            if (m_format == Format::Csv)
                csvRow(cells);
            else
                m_rows.append(cells);
        }
        ++m_written;
    }
}

void Printer::endList(qint64 total)
{
    if (m_format == Format::Json) {
        write("\n],\"total\":" + QByteArray::number(total) + "}\n");
    } else if (m_format == Format::Table) {
        table(m_columns, m_rows);
        say(m_written == total ? Text::tr("%n row(s)", nullptr, int(total)) : Text::tr("%1 of %2 rows").arg(m_written).arg(total));
    }
    m_rows.clear();
}

void Printer::table(const QStringList &headers, const QList<QStringList> &rows, const QList<bool> &right)
{
    if (m_format != Format::Table)
        return;
    QList<qsizetype> widths;
    for (qsizetype c = 0; c < headers.size(); ++c) {
        qsizetype w = headers.at(c).size();
        for (const QStringList &row : rows)
            w = std::max(w, row.value(c).size());
        widths.append(w);
    }
    auto line = [&](const QStringList &cells) {
        QString text;
        for (qsizetype c = 0; c < headers.size(); ++c)
            text += (c == 0 ? QString() : QStringLiteral("  ")) + padded(cells.value(c), widths.at(c), right.value(c));
        while (text.endsWith(u' '))
            text.chop(1);
        write(text.toUtf8() + '\n');
    };
    line(headers);
    for (const QStringList &row : rows)
        line(row);
}

void Printer::flush()
{
    if (auto *file = qobject_cast<QFileDevice *>(&m_out))
        m_failed = !file->flush() || m_failed;
}

} // namespace opora::cli
