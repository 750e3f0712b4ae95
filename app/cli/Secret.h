// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Arguments.h"
#include <optional>

namespace opora::cli {

/// A secret from a file or from standard input: one line; nullopt when neither option is there (then the keychain is asked).
/// Never from the arguments or the environment, which others can read. Code no_password.
Result<std::optional<QString>> secret(const Arguments &a, const char *fileOption, const char *stdinOption);

} // namespace opora::cli
