// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace opora {

class BoardView;

/// Makes the hand-drawn board speak: a group of lists (one a stage: name, count, sum), whose items are the cards on show
/// and the current one, told as text with their place ("… Negotiation, 3 of 7"). Off-screen cards are not listed: with
/// 50,000 of them every question of a screen reader would take a minute. GUI thread; harmless to call twice.
void installBoardAccessibility();
/// Tells assistive programs that the keyboard is on the board's current card or add line.
void announceBoardFocus(BoardView *view);

} // namespace opora
