// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace opora {
class BarRows;
/// Charts of bars told as a list: one item a bar, its figures as text, pressing it opens what is behind. GUI thread.
void installBarRowsAccessibility();
void announceBarRow(BarRows *chart);
} // namespace opora
