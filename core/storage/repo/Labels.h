// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"

namespace opora::repo {

/// Small look-ups of one value that services need while they read or write; by any thread's reader or the writer.
/// A row's label column, live or deleted; empty when there is no such row or the entity has no label.
QString labelOf(const Reader &r, const Entity &entity, const Uuid &id);
QString labelOf(const Reader &r, const char *entity, const Uuid &id);
/// The same by local number.
QString labelAt(const Reader &r, const Entity &entity, qint64 n);

bool dealHasLines(const Reader &r, const Uuid &deal);
/// The company that a person shows; null if none.
Uuid companyOf(const Reader &r, const Uuid &person);
/// The deal's client, else its company.
Uuid clientOfDeal(const Reader &r, const Uuid &deal);

} // namespace opora::repo
