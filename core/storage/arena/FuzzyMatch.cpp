// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/arena/FuzzyMatch.h"
#include <algorithm>

namespace opora::arena {
namespace {

bool isGap(char c)
{
    return c == ' ' || c == '\n';
}

bool begins(QByteArrayView text, QByteArrayView with)
{
    return text.size() >= with.size() && std::equal(with.begin(), with.end(), text.begin());
}

} // namespace

bool startsWithinOneEdit(QByteArrayView text, QByteArrayView word)
{
    qsizetype i = 0;
    while (i < word.size() && i < text.size() && text[i] == word[i])
        ++i;
    if (i == word.size())
        return true;
    const QByteArrayView restOfWord = word.sliced(i + 1);
    if (i == text.size() || isGap(text[i]))
        return restOfWord.isEmpty(); // the last letter typed too much
    if (begins(text.sliced(i + 1), restOfWord) || begins(text.sliced(i), restOfWord) || begins(text.sliced(i + 1), word.sliced(i)))
        return true;
    return i + 1 < word.size() && i + 1 < text.size() && text[i] == word[i + 1] && text[i + 1] == word[i] && begins(text.sliced(i + 2), word.sliced(i + 2));
}

QByteArrayList fuzzyPieces(const QByteArray &word)
{
    const qsizetype seam = word.size() / 2;
    QByteArray swapped = word;
    std::swap(swapped[seam - 1], swapped[seam]);
    QByteArrayList pieces{word.left(seam), word.mid(seam)};
    if (swapped != word)
        pieces.append(swapped);
    return pieces;
}

bool fuzzyWordAround(QByteArrayView row, qsizetype at, QByteArrayView word)
{
    qsizetype start = at;
    const qsizetype furthest = std::max<qsizetype>(0, at - word.size() - 1);
    while (start > furthest && !isGap(row[start - 1]))
        --start;
    if (start > 0 && !isGap(row[start - 1]))
        return false;
    return startsWithinOneEdit(row.sliced(start), word);
}

bool fuzzyRow(QByteArrayView row, const QByteArrayList &words)
{
    return std::all_of(words.cbegin(), words.cend(), [&](const QByteArray &word) {
        if (word.size() < kFuzzyLength)
            return row.indexOf(word) >= 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if ((i == 0 || isGap(row[i - 1])) && startsWithinOneEdit(row.sliced(i), word))
                return true;
        }
        // A word that occurs exactly inside another (the middle of an address) counts too.
        return row.indexOf(word) >= 0;
    });
}

} // namespace opora::arena
