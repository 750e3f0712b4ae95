// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FoldTable.h"
#include <QString>
#include <array>
#include <cstring>

namespace opora::fold {
namespace {

constexpr char16_t kFirstEnd = 0x0530;                        // Latin, IPA, accents, Greek, Cyrillic
constexpr char16_t kExtraStart = 0x1E00, kExtraEnd = 0x1F00;  // Latin with two accents
constexpr char16_t kPunctStart = 0x2000, kPunctEnd = 0x2070;  // dashes, quotes, spaces, zero-width marks

struct Rule {
    char16_t letter;     ///< lower case
    const char *sound;
    char16_t plain = 0;  ///< 0: the letter itself
};

// Order matters: it is the order of sorting (Ukrainian, with the Russian letters where Russian has them).
constexpr Rule kCyrillic[] = {
    {u'а', "a"}, {u'ә', "a"}, {u'б', "b"}, {u'в', "v"}, {u'г', "h"}, {u'ґ', "h"}, {u'ғ', "h"}, {u'д', "d"}, {u'ђ', "d"}, {u'е', "e"},
    {u'є', "e"}, {u'ж', "zh"}, {u'з', "z"}, {u'ѕ', "dz"}, {u'и', "i"}, {u'і', "i"}, {u'ї', "i"}, {u'й', "i"}, {u'ј', "i"}, {u'к', "k"},
    {u'қ', "k"}, {u'л', "l"}, {u'љ', "l"}, {u'м', "m"}, {u'н', "n"}, {u'ң', "n"}, {u'њ', "n"}, {u'о', "o"}, {u'ө', "o"}, {u'п', "p"},
    {u'р', "r"}, {u'с', "s"}, {u'т', "t"}, {u'ћ', "c"}, {u'у', "u"}, {u'ў', "u"}, {u'ұ', "u"}, {u'ү', "u"}, {u'ф', "f"}, {u'х', "kh"},
    {u'һ', "h"}, {u'ц', "ts"}, {u'ч', "ch"}, {u'џ', "dz"}, {u'ш', "sh"}, {u'щ', "shch"}, {u'ъ', ""}, {u'ы', "i"}, {u'ь', ""}, {u'э', "e"},
    {u'ю', "iu"}, {u'я', "ia"}};
// Second-level variants: sort with the first letter, told apart only when all else is equal.
constexpr struct { char16_t letter, of; } kCyrillicVariants[] = {{u'ё', u'е'}, {u'ѐ', u'е'}, {u'ѓ', u'г'}, {u'ќ', u'к'}, {u'ѝ', u'и'}};

constexpr Rule kLatin[] = {{u'a', "a"}, {u'b', "b"}, {u'c', "c"}, {u'd', "d"}, {u'e', "e"}, {u'f', "f"}, {u'g', "h"}, {u'h', "h"}, {u'i', "i"},
                           {u'j', "i"}, {u'k', "k"}, {u'l', "l"}, {u'm', "m"}, {u'n', "n"}, {u'o', "o"}, {u'p', "p"}, {u'q', "q"}, {u'r', "r"},
                           {u's', "s"}, {u't', "t"}, {u'u', "u"}, {u'v', "v"}, {u'w', "v"}, {u'x', "ks"}, {u'y', "i"}, {u'z', "z"}};
// Letters that do not decompose into a base and an accent.
constexpr struct { char16_t letter; const char *base; } kLatinSpecial[] = {
    {u'ß', "ss"}, {u'æ', "ae"}, {u'œ', "oe"}, {u'ø', "o"}, {u'đ', "d"}, {u'ð', "d"}, {u'ł', "l"}, {u'þ', "th"}, {u'ı', "i"}, {u'ħ', "h"}, {u'ŧ', "t"}, {u'ə', "e"}};

constexpr quint8 kDigitWeight = 0x10, kLatinWeight = 0x30, kCyrillicWeight = 0x70;

struct Table {
    std::array<Entry, kFirstEnd> first;
    std::array<Entry, kExtraEnd - kExtraStart> extra;
    std::array<Entry, kPunctEnd - kPunctStart> punct;

    Table()
    {
        for (char16_t c = 0; c < kFirstEnd; ++c)
            first[c] = basic(c);
        for (char16_t c = kExtraStart; c < kExtraEnd; ++c)
            extra[size_t(c - kExtraStart)] = basic(c);
        for (char16_t c = kPunctStart; c < kPunctEnd; ++c)
            punct[size_t(c - kPunctStart)] = basic(c);
        for (char16_t c = u'0'; c <= u'9'; ++c)
            first[c] = letter(Entry::Digit, Script::None, {reinterpret_cast<const char *>(&kDigits[c - u'0']), 1}, c, quint8(kDigitWeight + (c - u'0')), 0);
        quint8 weight = kLatinWeight;
        for (const Rule &r : kLatin)
            both(r.letter, letter(Entry::Letter, Script::Latin, {r.sound, qsizetype(std::strlen(r.sound))}, r.letter, weight++, 0));
        weight = kCyrillicWeight;
        for (const Rule &r : kCyrillic)
            both(r.letter, letter(Entry::Letter, Script::Cyrillic, {r.sound, qsizetype(std::strlen(r.sound))}, r.letter, weight++, 0));
        for (const auto &v : kCyrillicVariants) {
            Entry e = first[v.of];
            e.accent = 1;
            both(v.letter, e);
        }
        for (const auto &s : kLatinSpecial) {
            Entry e = first[size_t(s.base[0])];
            e.accent = 0xFE;
            e.soundLength = 0;
            for (const char *b = s.base; *b; ++b) {
                const Entry &part = first[size_t(*b)];
                for (int i = 0; i < part.soundLength; ++i)
                    e.sound[e.soundLength++] = part.sound[i];
            }
            both(s.letter, e);
        }
        accented(0x00C0, kFirstEnd);
        accented(kExtraStart, kExtraEnd);
    }

    Entry *at(char16_t c)
    {
        if (c < kFirstEnd)
            return &first[c];
        if (c >= kExtraStart && c < kExtraEnd)
            return &extra[size_t(c - kExtraStart)];
        if (c >= kPunctStart && c < kPunctEnd)
            return &punct[size_t(c - kPunctStart)];
        return nullptr;
    }

private:
    static constexpr char kDigits[] = "0123456789";

    static Entry letter(Entry::Kind kind, Script script, QByteArrayView sound, char16_t plain, quint8 weight, quint8 accent)
    {
        Entry e;
        e.kind = kind;
        e.script = script;
        e.soundLength = quint8(sound.size());
        std::memcpy(e.sound, sound.data(), size_t(sound.size()));
        e.plain = plain;
        e.weight = weight;
        e.accent = accent;
        return e;
    }
    static Entry basic(char16_t c)
    {
        Entry e;
        const QChar ch(c);
        // Straight, curly, modifier and grave signs that people use for the apostrophe inside a word.
        const bool apostrophe = c == u'\'' || c == u'`' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x02B9 || c == 0x00B4 || c == 0x2032;
        const bool invisible = ch.isMark() || c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
        if (apostrophe || invisible)
            e.kind = Entry::Nothing;
        else if (ch.isLetterOrNumber())
            e.kind = Entry::Other;
        return e;
    }
    void both(char16_t lower, Entry e)
    {
        Entry *low = at(lower);
        *low = e;
        const char16_t upper = QChar(lower).toUpper().unicode();
        Entry *up = at(upper);
        if (upper == lower || !up)
            return;
        *up = e;
        up->upper = true;
    }
    /// Letters with accents take their base letter's entry; й and ї keep their own.
    void accented(char16_t from, char16_t to)
    {
        for (char16_t c = from; c < to; ++c) {
            Entry *e = at(c);
            if (e->kind != Entry::Other)
                continue;
            const QString parts = QString(QChar(c)).normalized(QString::NormalizationForm_D);
            if (parts.size() < 2)
                continue;
            const Entry *base = at(parts.at(0).unicode());
            if (!base || base->kind != Entry::Letter)
                continue;
            const Entry copy = *base;
            *e = copy;
            e->accent = quint8(2 + parts.at(1).unicode() % 250);
        }
    }
};

const Table &table()
{
    static const Table t;
    return t;
}

// Written as pairs that look the same on paper; the lower-case к, м, т, н, в do not look like k, m, t, h, b enough.
constexpr char16_t kLooksLatin[] = u"ABCEHIKMOPTXYaceiopxyk";
constexpr char16_t kLooksCyrillic[] = u"АВСЕНІКМОРТХУасеіорхук";
static_assert(sizeof kLooksLatin == sizeof kLooksCyrillic);

} // namespace

const Entry *entry(char16_t c)
{
    static const Table &t = table();
    if (c < kFirstEnd)
        return &t.first[c];
    if (c >= kPunctStart && c < kPunctEnd)
        return &t.punct[size_t(c - kPunctStart)];
    if (c >= kExtraStart && c < kExtraEnd)
        return &t.extra[size_t(c - kExtraStart)];
    return nullptr;
}

char16_t twin(char16_t c, Script script)
{
    const char16_t *from = script == Script::Latin ? kLooksCyrillic : kLooksLatin;
    const char16_t *to = script == Script::Latin ? kLooksLatin : kLooksCyrillic;
    for (int i = 0; from[i]; ++i) {
        if (from[i] == c)
            return to[i];
    }
    return 0;
}

} // namespace opora::fold
