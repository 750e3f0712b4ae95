// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Schema.h"
#include "core/sync/Protocol.h"
#include "core/sync/postgres/PgConnection.h"

namespace opora::sync::pgcopy {

/// PostgreSQL's COPY text format, and the columns in it that the hub and the replica exchange. Pure; any thread.
void appendUuid(QByteArray &line, const Uuid &id);
void appendField(QByteArray &line, const Column &c, const Value &v); ///< escaped; \N for null
void appendText(QByteArray &line, QByteArrayView utf8);              ///< escaped
/// Fields of one line (without its newline), still escaped.
QList<QByteArrayView> fieldsOf(QByteArrayView line);
bool isNull(QByteArrayView field);
QByteArray unescaped(QByteArrayView field);
/// `escaped`: as COPY writes it, else as a query's result has it.
Result<Value> valueOf(const Column &c, QByteArrayView field, bool escaped = true);

/// "id, _rv, _fm, created_at, …": the columns of a row as RowReader takes them.
QByteArray columnList(const Entity &e);

/// Rows of one table as COPY gives them; columns that are null are left out. One thread at a time; the entity outlives
/// it.
class RowReader {
public:
    explicit RowReader(const Entity &e);
    Result<BaseRow> read(QByteArrayView line);
    Result<BaseRow> read(const PgRows &rows, int row); ///< of a query for columnList()

private:
    struct Field {
        QByteArrayView text;
        bool null, escaped;
    };
    template <class F> Result<BaseRow> row(F field);
    QByteArray m_table;
    QList<const Column *> m_columns;
    QByteArray m_fmText; ///< mostly the same for row after row: they came to the hub together
    FieldVersions m_fm;
};

} // namespace opora::sync::pgcopy
