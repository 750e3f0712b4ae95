// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace opora {

/// Version of the folding and sorting tables below. Stored in the workspace; when it differs, derived keys and the arena
/// snapshot are rebuilt at opening.
constexpr int SearchKeyVersion = 1;

/// One canonical key for both alphabets (design.md §3.3): lower case; ё=е=є=э, і=и=ї=й=ы, apostrophes and soft/hard
/// signs dropped; Cyrillic transliterated to Latin, and Latin letters that romanisations use for one sound made one
/// (g=h, j=y=i, w=v, x=ks), a letter repeated counts once: "Шевченко", "шевченко" and "Shevchenko" meet, so do "Гончар",
/// "Gonchar" and "Honchar", "Матвієнко", "Матвиенко" and "Matviienko". Accents are removed; look-alike letters fold only
/// inside a word that mixes alphabets; runs of spaces and punctuation become one space. ASCII for Latin and Cyrillic;
/// other alphabets lower-case without marks in UTF-8. Any substring of a word of the source stays findable after folding
/// the same substring. For looking up, not for telling things apart: that is nameKey.
QByteArray searchKey(QStringView text);
/// Two names are "the same" for matching ("found by its folded name") when this is equal and not empty: lower case, ё=е,
/// accents, spaces and punctuation dropped, look-alikes folded in mixed words; nothing else is merged ("XX-1" is not
/// "X-1", "Ганна" is not "Hanna").
QByteArray nameKey(QStringView text);
/// Digits only, for phone fragments typed with spaces, dashes and brackets.
QByteArray digitsKey(QStringView text);
/// The same text typed with the other keyboard layout ("ghbdtn" <-> "привет"); empty if nothing would change.
/// `ukrainian` chooses the Ukrainian instead of the Russian layout.
QString otherLayout(QStringView text, bool ukrainian);
/// Bytewise-comparable sort key by our own versioned table: case-blind first, Cyrillic in Ukrainian-then-Russian letter
/// order after Latin, digits before letters, numbers by value within a text.
QByteArray sortKey(QStringView text);

} // namespace opora
