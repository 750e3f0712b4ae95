// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace opora {

/// Version of the folding and sorting tables below. Stored in the workspace; when it differs, derived keys and the arena
/// snapshot are rebuilt at opening.
constexpr int SearchKeyVersion = 1;

/// One canonical key for both alphabets (design.md §3.3): lower case; ё=е, і=и, ї, й folded; apostrophes and soft/hard
/// signs dropped; Cyrillic transliterated to Latin so that "Шевченко", "шевченко" and "Shevchenko" meet; accents
/// removed; look-alike letters fold only inside a word that mixes alphabets; runs of spaces and punctuation become one
/// space. ASCII output in UTF-8. Any substring of a word of the source stays findable after folding the same substring.
QByteArray searchKey(QStringView text);
/// Digits only, for phone fragments typed with spaces, dashes and brackets.
QByteArray digitsKey(QStringView text);
/// The same text typed with the other keyboard layout ("ghbdtn" <-> "привет"); empty if nothing would change.
/// `ukrainian` chooses the Ukrainian instead of the Russian layout.
QString otherLayout(QStringView text, bool ukrainian);
/// Bytewise-comparable sort key by our own versioned table: case-blind first, Cyrillic in Ukrainian-then-Russian letter
/// order after Latin, digits before letters, numbers by value within a text.
QByteArray sortKey(QStringView text);

} // namespace opora
