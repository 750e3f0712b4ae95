// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/import/Targets.h"

namespace opora::import {

/// The stored word of a choice ("hot") for what a file says ("Горячий", "Hot"); empty: not understood.
QByteArray choiceValue(TargetId target, const QString &text);

} // namespace opora::import
