// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Schema.h"

namespace opora {

/// The id of a row that its natural key defines (Entity::naturalKey): the same on every machine. Pure; any thread.
Uuid naturalId(const Entity &e, const FieldValues &values);

} // namespace opora
