// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

/// The table under searchKey, nameKey and sortKey: one entry for each UTF-16 unit of the Latin and Cyrillic blocks.
/// Built once from the rules in FoldTable.cpp; read by any thread. Changing a rule means raising SearchKeyVersion.
namespace opora::fold {

enum class Script : quint8 { None = 0, Latin = 1, Cyrillic = 2 };

struct Entry {
    enum Kind : quint8 {
        Space,   ///< separates words
        Nothing, ///< vanishes inside a word: apostrophe, combining accent, zero-width marks
        Letter,
        Digit,
        Other    ///< a letter the table has no rule for
    };
    Kind kind = Space;
    Script script = Script::None;
    quint8 soundLength = 0;
    char sound[5] = {};   ///< searchKey's spelling; may be empty (ь)
    quint16 plain = 0;    ///< nameKey's letter: lower case without accent, below 0x800
    quint8 weight = 0;    ///< sortKey's first-level weight, 0: none
    quint8 accent = 0;    ///< sortKey's second level: which variant of the letter
    bool upper = false;
};

/// Null outside the table.
const Entry *entry(char16_t c);
/// The letter of `script` that looks like c, of the other alphabet; 0 if there is none.
char16_t twin(char16_t c, Script script);

} // namespace opora::fold
