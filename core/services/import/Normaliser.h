// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/import/RowSpec.h"
#include <map>

namespace opora::import {

/// Rows as the reader gave them, copied so that another thread can work on them.
struct RawBatch {
    struct Head { qint64 record; size_t firstField; int fields; CsvFault fault; int faultColumn; };
    std::string bytes;
    std::vector<size_t> ends; ///< of every field of every row, one after the other
    std::vector<Head> heads;
    void clear();
    void add(const CsvReader &reader, const QHash<QPair<qint64, int>, QString> &corrections);
    QByteArrayView field(const Head &h, int i) const;
};

struct RowProblem {
    int column = -1;
    QString value, code, reason;
};

/// What became of a batch: per row a packed body or its problems, and what the later steps need without unpacking.
struct NormalBatch {
    struct Row {
        size_t begin = 0, end = 0;        ///< of the body in `bodies`; equal: refused
        std::vector<quint64> contacts;    ///< hashes of normal phones and e-mails
        quint64 name = 0;                 ///< hash of the folded name, where only the name can tell a duplicate
        std::vector<RowProblem> problems;
    };
    std::string bodies;
    std::vector<Row> rows;
    std::map<QString, qint64> notices;    ///< code -> rows
    QByteArrayView body(const Row &r) const { return {bodies.data() + r.begin, qsizetype(r.end - r.begin)}; }
};

/// Validates and normalises; the same input gives the same output on any thread.
void normalise(const RowSpec &spec, const RawBatch &raw, NormalBatch &out);

} // namespace opora::import
