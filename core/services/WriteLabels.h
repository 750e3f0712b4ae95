// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Schema.h"

namespace opora {

enum class WriteAction { Added, Changed, Deleted, Restored };

/// The sentence that Undo and History show for a write: "Client added: Olena Tkachenko", "3 deals deleted". Whole
/// sentences for each entity, so that languages with genders can say them right; an entity without one of its own gets
/// a general sentence. `name` may be empty. Translated; any thread.
QString writeLabel(const Entity &entity, WriteAction action, int count, const QString &name);

} // namespace opora
