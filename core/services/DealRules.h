// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"
#include "core/storage/repo/PipelineRepository.h"

/// Rules of a deal's way into a stage that hold however it gets there. Inside a running command (writer thread).
namespace opora::dealrules {

/// A stage may ask for fields; every way into it asks alike (drag, dialog, command line). Code required_field, the
/// missing fields in details. `deal` is null for one that is only being made.
Result<void> checkRequired(WriteTx &tx, const Uuid &deal, const FieldValues &values, const repo::StageRow &stage);

} // namespace opora::dealrules
