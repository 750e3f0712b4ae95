// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

namespace opora {

class Storage;

/// From now on every write is answered with this error, for as long as the storage is open. Any thread.
void refuseWrites(Storage &storage, const Error &reason);

} // namespace opora
