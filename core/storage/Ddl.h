// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Schema.h"

namespace opora::ddl {

/// SQL generated from the declarative schema. Pure; any thread. Automatic columns stand first, so that a column added to
/// the end of a declaration gives the same table whether created fresh or migrated by ALTER TABLE.
constexpr int ApplicationId = 0x4f504f52; // "OPOR"

QByteArray storageClass(ColumnType type);
/// Name, storage class and reference, for CREATE TABLE and ALTER TABLE alike.
QByteArray columnFor(const Column &c, const Entity &e, const Schema &s);
QByteArray createTable(const Entity &e, const Schema &s);
QByteArrayList createIndexes(const Entity &e);
/// Names of the indexes createIndexes makes, same order.
QByteArrayList indexNames(const Entity &e);
/// Capture, guard and no-physical-delete triggers; names are <table>_ins, _upd, _del_mark, _no_delete.
QByteArrayList createTriggers(const Entity &e);
QByteArrayList triggerNames(const Entity &e);
/// The change log, context, meta and full-text tables, the same for every schema.
QByteArrayList systemTables();
/// What a file made by an earlier version lacks of them, by the tables it has and the columns of its sync_group.
QByteArrayList systemUpgrade(const QSet<QByteArray> &tables, const QSet<QByteArray> &groupColumns);
/// SQL expression (parameters by name list -> "?k") giving a Child's root id; empty for other kinds.
QByteArray rootExpression(const Entity &e, const Schema &s, const QHash<QByteArray, QByteArray> &operands, const QByteArray &idOperand);
inline QByteArray quoted(const QByteArray &name) { return '"' + name + '"'; }
/// Automatic columns in storage order.
const QByteArrayList &automaticColumns();

} // namespace opora::ddl
