// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/demo/DemoStory.h"
#include "core/storage/Storage.h"

namespace opora::demo {

/// A handful of letters that came, so that the inbox of a sample workspace shows what it is for: two that wait, a reply, a
/// stranger, an absence note. After the clients were written.
Result<void> writeInbox(WriteTx &tx, const Setting &s);

} // namespace opora::demo
