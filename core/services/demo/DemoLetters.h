// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/demo/DemoStory.h"
#include "core/storage/Storage.h"

namespace opora::demo {

/// A handful of templates in the workspace's language. Writer thread, inside the demo's command.
Result<void> writeTemplates(WriteTx &tx, const Setting &setting);
/// What some of these clients said about being written to; every sixth or so does not want to be.
Result<void> writeConsents(WriteTx &tx, const Setting &setting, const std::vector<Uuid> &clients);

} // namespace opora::demo
