// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"

/// What each entity asks beyond its declared columns when it is written through the generic records: names it takes
/// besides columns, values it fills in, and what it refuses. An entity without an entry here follows its declaration
/// alone. All calls run inside the command (writer thread). Codes: bad_value, required_field, exists, still_used.
namespace opora::rules {

/// Field names an entity takes besides its columns: client: name, phone, email, company, tags · deal: stage (when added)
/// · task: due. Their values arrive as text, except the deal's stage (an id).
QByteArrayList extraFields(const Entity &entity);

/// Fills defaults and checks, before the row is inserted. `extras` may be taken from.
Result<void> beforeAdd(WriteTx &tx, const Entity &entity, FieldValues &values, FieldValues &extras);
/// Writes what belongs to the new row (contacts, tags, the first stage).
Result<void> afterAdd(WriteTx &tx, const Entity &entity, const Uuid &id, const FieldValues &extras);
Result<void> beforeEdit(WriteTx &tx, const Entity &entity, const Record &old, FieldValues &values, FieldValues &extras);
Result<void> afterEdit(WriteTx &tx, const Entity &entity, const Uuid &id, const FieldValues &extras);
/// Code still_used when others depend on the row; may remove what belongs to it.
Result<void> beforeRemove(WriteTx &tx, const Entity &entity, const Record &old);

} // namespace opora::rules
