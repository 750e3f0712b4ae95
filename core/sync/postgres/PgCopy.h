// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Schema.h"
#include "core/sync/Protocol.h"

namespace opora::sync::pgcopy {

/// PostgreSQL's COPY text format, and the columns in it that the hub and the replica exchange. Pure; any thread.
void appendField(QByteArray &line, const Column &c, const Value &v); ///< escaped; \N for null
void appendText(QByteArray &line, QByteArrayView utf8);              ///< escaped
/// Fields of one line (without its newline), still escaped.
QList<QByteArrayView> fieldsOf(QByteArrayView line);
bool isNull(QByteArrayView field);
QByteArray unescaped(QByteArrayView field);
Result<Value> valueOf(const Column &c, QByteArrayView field);

/// "id, _rv, _fm, created_at, …": the columns of a row as readRow takes them.
QByteArray columnList(const Entity &e);
Result<BaseRow> readRow(const Entity &e, QByteArrayView line);

} // namespace opora::sync::pgcopy
