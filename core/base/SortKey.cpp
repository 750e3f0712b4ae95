// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FoldTable.h"
#include "core/base/SearchKey.h"

namespace opora {
namespace {

// First level: space 0x02, numbers 0x10 + length + digits, Latin 0x30…, Cyrillic 0x70…, anything else 0xF0 + code unit.
// Then, only if needed, 0x00 and the second level (accents) and third level (case): pairs of position and variant.
constexpr char kSpace = 0x02, kNumber = 0x10, kOther = char(0xF0), kEnd = 0x00;

struct Differences {
    QByteArray accents, cases;
    static void note(QByteArray &list, qsizetype position, quint8 what)
    {
        list.append(char(std::min<qsizetype>(position + 1, 255)));
        list.append(char(what));
    }
};

/// A run of digits: compared by value, so shorter first; leading zeros only decide between equals.
qsizetype putNumber(QByteArray &out, Differences &more, QStringView text, qsizetype i)
{
    qsizetype end = i, start = i;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    while (start + 1 < end && text[start] == u'0')
        ++start;
    const qsizetype length = std::min<qsizetype>(end - start, 255);
    out.append(kNumber);
    out.append(char(length));
    for (qsizetype k = start; k < start + length; ++k)
        out.append(char(text[k].unicode()));
    if (start > i)
        Differences::note(more.accents, out.size(), quint8(std::min<qsizetype>(start - i, 255)));
    return end - 1;
}

void putOther(QByteArray &out, QChar ch)
{
    const char16_t c = ch.toCaseFolded().unicode();
    out.append(kOther);
    out.append(char(c >> 8));
    out.append(char(c & 0xFF));
}

} // namespace

QByteArray sortKey(QStringView text)
{
    QByteArray out;
    out.reserve(text.size() + 4);
    Differences more;
    bool wordStart = true, space = false;
    const auto beginToken = [&] {
        if (space && !out.isEmpty())
            out.append(kSpace);
        space = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar ch = text[i];
        const fold::Entry *e = fold::entry(ch.unicode());
        const auto kind = e ? e->kind : (ch.isSurrogate() || ch.isLetterOrNumber() ? fold::Entry::Other : fold::Entry::Space);
        switch (kind) {
        case fold::Entry::Space:
            space = true;
            wordStart = true;
            break;
        case fold::Entry::Nothing:
            if (!out.isEmpty())
                Differences::note(more.accents, out.size(), 1);
            break;
        case fold::Entry::Digit:
            beginToken();
            i = putNumber(out, more, text, i);
            wordStart = false;
            break;
        case fold::Entry::Letter:
            beginToken();
            out.append(char(e->weight));
            if (e->accent)
                Differences::note(more.accents, out.size(), e->accent);
            // A capital at the start and small letters after it is how names are written; only what differs is noted.
            if (e->upper != wordStart)
                Differences::note(more.cases, out.size(), e->upper ? 2 : 1);
            wordStart = false;
            break;
        case fold::Entry::Other:
            beginToken();
            putOther(out, ch);
            wordStart = false;
            break;
        }
    }
    if (!more.accents.isEmpty() || !more.cases.isEmpty()) {
        out.append(kEnd);
        out.append(more.accents);
        if (!more.cases.isEmpty()) {
            out.append(kEnd);
            out.append(more.cases);
        }
    }
    return out;
}

} // namespace opora
