// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"

namespace opora::sync {

/// Groups that build on rows which only a rejected group would have made are held back; those that no longer do are pending
/// again. Writer thread, before anything is sent.
Result<void> holdDependants(WriteTx &tx);

} // namespace opora::sync
