// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"

namespace opora {

/// Stored values, columns and rows in the words a person would use; translated, references by their label. On a reader's
/// or the writer's thread.
QString valueInWords(const Reader &r, const Entity &e, const QByteArray &column, const Value &v);
QString fieldInWords(const Entity &e, const QByteArray &column);
/// A row's label; of one that is not in the file (refused, out of sight) what `values` call it.
QString rowInWords(const Reader &r, const Entity &e, const Uuid &id, const FieldValues &values = {});

} // namespace opora
