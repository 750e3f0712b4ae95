// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArrayList>

namespace opora::arena {

/// Shorter words are too ambiguous to be read with a typing error.
constexpr qsizetype kFuzzyLength = 4;

/// Is some beginning of `text` at most one edit from `word`: a letter changed, missing, added, or two neighbours swapped?
bool startsWithinOneEdit(QByteArrayView text, QByteArrayView word);
/// Strings of which at least one occurs, near the right place, in any word within one edit: the two halves, and the whole
/// word with the letters at the seam swapped (the one edit that spoils both).
QByteArrayList fuzzyPieces(const QByteArray &word);
/// Does a word of the row that holds a piece at `at` read as `word` within one edit?
bool fuzzyWordAround(QByteArrayView row, qsizetype at, QByteArrayView word);
/// Do all words occur in the row, long ones within one edit at a word's start, short ones exactly?
bool fuzzyRow(QByteArrayView row, const QByteArrayList &words);

} // namespace opora::arena
