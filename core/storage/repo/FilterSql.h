// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Filter.h"
#include "core/storage/Storage.h"

namespace opora::repo {

/// A condition with its bound values, in the order of its question marks. Empty sql: everything matches.
struct SqlWhere {
    QByteArray sql;
    QList<Value> params;
    /// Binds from parameter position `first`; returns the position after the last.
    int bind(sqlite::Statement &s, int first = 0) const;
    /// "AND (sql)" or nothing.
    QByteArray andClause() const { return sql.isEmpty() ? QByteArray() : " AND (" + sql + ')'; }
};

/// Compiles a filter over `entity`, whose table the statement calls `alias`. Column names come from the schema, every
/// value is bound. Days are days of the workspace's zone; "me" is the user of the workspace. Free text is compared with
/// the entity's searched columns; callers that have the search arena take those conditions out first (textOf).
/// Codes: bad_value, unknown_field (a filter saved under another schema).
Result<SqlWhere> compileFilter(Reader &r, const Filter &filter, const Entity &entity, const QByteArray &alias);

/// Takes the plain free-text conditions out of the filter, for the search arena; negated ones stay.
QStringList takeFreeText(Filter &filter);

} // namespace opora::repo
