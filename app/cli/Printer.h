// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace opora::cli {

enum class Format { Table, Json, Csv };

/// Writes results to standard output in the chosen format, UTF-8. Values come as the stable JSON shapes of design.md §4;
/// tables and CSV are made from them.
class Printer {
public:
    Printer(QIODevice &out, Format format) : m_out(out), m_format(format) {}
    Format format() const { return m_format; }
    /// What was written goes out now (a program reads along).
    void flush();
    /// Something could not be written (the reader of a pipe is gone, the disk is full).
    bool failed() const { return m_failed; }

    /// One thing: JSON as it is, CSV a header and a line, a table "key  value" lines.
    void object(const QJsonObject &o);
    /// The same as one line of JSON, for programs that read along.
    void line(const QJsonObject &o) { write(QJsonDocument(o).toJson(QJsonDocument::Compact) + '\n'); }
    /// Plain words for people; nothing in JSON and CSV.
    void say(const QString &line);

    /// A list: begin, items in any number of batches, end. `columns` are keys of the items, for tables and CSV (JSON has
    /// all keys); "owner.id" is the id of the reference "owner".
    void beginList(const QStringList &columns);
    void items(const QJsonArray &batch);
    void endList(qint64 total);

    /// A table with right-aligned columns where `right` says so; only in the table format.
    void table(const QStringList &headers, const QList<QStringList> &rows, const QList<bool> &right = {});

    /// What a value looks like in a table: a reference's name, "184000.00 UAH", "yes".
    static QString cell(const QJsonValue &v);

private:
    void write(const QByteArray &bytes) { m_failed = m_out.write(bytes) != bytes.size() || m_failed; }
    void csvRow(const QStringList &cells);

    QIODevice &m_out;
    Format m_format;
    QStringList m_columns;
    QList<QStringList> m_rows; // of a table, until its widths are known
    qint64 m_written = 0;
    bool m_failed = false;
};

} // namespace opora::cli
