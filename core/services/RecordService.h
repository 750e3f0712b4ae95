// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Filter.h"
#include "core/services/Workspace.h"

namespace opora {

struct RecordQuery {
    QByteArray entity;
    Filter filter;
    QByteArray sort; ///< column or short name; empty: sort_key, position, a reference table's label, else n
    bool descending = false;
    int limit = 100; ///< < 0: all
    qint64 offset = 0;
    bool includeDeleted = false;
};
struct RecordPage {
    QList<Record> items;
    qint64 total = 0;
    QHash<Uuid, QString> names; ///< labels of every row that a Ref column of the items points to
};

/// Any entity of the schema, by name: what the command line offers for client, company, deal, task, activity, pipeline,
/// stage, product, user, team, tag, and what small editors use; "company" is a client of that kind. Validates by the
/// schema and by the entity's own rules (EntityRules.h): required fields, enums, existing references, currency, phone
/// and e-mail form.
/// Any thread may call; all work runs on the storage's threads. Error codes: unknown_entity, unknown_field, bad_value,
/// required_field, not_found, ambiguous, still_used (a stage with deals, a pipeline with stages in use).
class RecordService {
public:
    explicit RecordService(Workspace &ws);
    Job<RecordPage> list(RecordQuery query);
    Job<Record> get(QByteArray entity, Uuid id);
    /// One row with the names of what it refers to.
    Job<RecordPage> getWithNames(QByteArray entity, Uuid id);
    /// The id of a row by id text (deleted ones too, for show and restore), or of a live row by exact label (folded), or
    /// "me" for a user; code not_found or ambiguous.
    Job<Uuid> resolve(QByteArray entity, QString idOrName);
    Job<Written> add(QByteArray entity, FieldValues values);
    /// Saves only the given fields; one command.
    /// `seen`: what the form showed when its editing began; without it, all that is here now counts as seen.
    Job<Written> edit(QByteArray entity, Uuid id, FieldValues values, QByteArray seen = {});
    /// What somebody sees who looks at the row now. A form keeps it while something is typed and gives it to edit(): what a
    /// colleague changed meanwhile is then met as a conflict and not replaced in silence (sync.md §3.3).
    Job<QByteArray> seen(QByteArray entity, Uuid id);
    Job<Written> remove(QByteArray entity, QList<Uuid> ids);
    Job<Written> restore(QByteArray entity, QList<Uuid> ids);
    /// Text typed by a person or a script -> stored value, by the column's type (dates, amounts, names of references);
    /// "me" for a user. Takes column names, short names (owner, client, created) and the entity's own (see
    /// rules::extraFields: a client's name, phone, email, company, tags; a deal's stage; a task's due); `row` is the row
    /// being edited, whose currency an amount is then in. Runs on the storage's reader.
    Job<FieldValues> parseFields(QByteArray entity, QHash<QByteArray, QString> typed, Uuid row = {});

private:
    Workspace &m_ws;
};

} // namespace opora
