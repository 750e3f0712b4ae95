// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Protocol.h"

/// base ⊕ pending: what a row looks like with ops on top that the hub has not confirmed. Pure; any thread.
namespace opora::sync {

/// `row`: column -> value without nulls; nullopt: there is no such row.
void applyOp(const Entity &e, const Op &op, std::optional<FieldValues> &row);
/// Drops nulls, so that two states of a row compare equal.
FieldValues withoutNulls(FieldValues values);

} // namespace opora::sync
