// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Schema.h"
#include "core/storage/sqlite/Database.h"

namespace opora {

/// Brings a workspace file to the schema of this program. Numbered by Schema::version(); additive changes (tables,
/// columns, indexes, triggers) follow from comparing the description stored in the file with the program's. One
/// transaction, a copy beside the file before it. Writer connection only.
class Migrator {
public:
    enum class State { Current, Older, Newer, Foreign };
    /// Reads only; never writes. Errors: not_a_workspace, workspace_corrupt, workspace_foreign.
    static Result<State> inspect(sqlite::Connection &c, const Schema &s);
    /// Creates every table of `s` in an empty file. Inside the caller's transaction.
    static Result<void> createAll(sqlite::Connection &c, const Schema &s);
    /// Makes the copy ("NAME.before-v3.opora"), then migrates. Returns the copy's path, empty if nothing was to do.
    static Result<QString> migrate(sqlite::Connection &c, const Schema &s);
    /// Drops and makes anew the triggers of one entity (within a transaction).
    static Result<void> resetTriggers(sqlite::Connection &c, const Entity &e);
};

} // namespace opora
