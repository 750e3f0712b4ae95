// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"

namespace opora {

/// The part of the workspace check that recounts derived columns, written apart from Derive.cpp on purpose: two ways to
/// the same number, so that a mistake in one shows. Appends sentences.
Result<void> checkDerived(Reader &r, QStringList &problems);

} // namespace opora
