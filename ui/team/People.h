// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/Page.h"

namespace opora {

class Combo;

/// Fills a box with the people of the workspace (value: id). `then` comes when they are in.
void fillPeople(PageContext &context, Combo *box, std::function<void()> then = {});

} // namespace opora
