// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Phone.h"
#include <QCoreApplication>
#include <QVarLengthArray>
#include <algorithm>
#include <array>
#include <atomic>
#include <phonenumbers/phonenumberutil.h>

namespace opora {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Phone)
};

const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

PhoneReading refused(const char16_t *code, QString reason, QString extension = {})
{
    PhoneReading r;
    r.code = QString::fromUtf16(code);
    r.reason = std::move(reason);
    r.extension = std::move(extension);
    return r;
}

PhoneReading accepted(QString e164, QString extension)
{
    PhoneReading r;
    r.valid = true;
    r.e164 = std::move(e164);
    r.extension = std::move(extension);
    return r;
}

/// The cell taken apart: digits, whether a plus stood before them, the extension's digits, and signs of something else.
struct Parts {
    QVarLengthArray<char, 32> digits;
    bool plus = false;
    bool letters = false; ///< letters between the digits that no extension word explains
    QString extension;
    int afterSeparator = 0;
};

bool isExtensionWord(QStringView word)
{
    static constexpr std::array<QStringView, 14> words{u"ext", u"extn",       u"extension", u"x",     u"х",          u"доб", u"добавочный",
                                                       u"дод", u"додатковий", u"вн",        u"внутр", u"внутрішній", u"int", u"wew"};
    const QString lower = word.toString().toLower();
    return std::find(words.begin(), words.end(), lower) != words.end();
}

Parts takeApart(QStringView text)
{
    Parts p;
    bool inExtension = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar ch = text[i];
        const int digit = ch.digitValue();
        if (digit >= 0) {
            if (inExtension)
                p.extension += QChar(char16_t(u'0' + digit));
            else
                p.digits.append(char('0' + digit));
            continue;
        }
        if (ch == u'+' || ch == u'＋') {
            p.plus = p.plus || p.digits.isEmpty();
            continue;
        }
        if (ch.isLetter()) {
            qsizetype end = i;
            while (end < text.size() && text[end].isLetter())
                ++end;
            const QStringView word = text.mid(i, end - i);
            // Words before the number ("тел.", "моб.") say nothing; after it they introduce the extension or spoil it.
            if (p.digits.size() >= 5) {
                if (isExtensionWord(word))
                    inExtension = true;
                else if (!inExtension)
                    p.letters = true;
            } else if (!p.digits.isEmpty()) {
                p.letters = true;
            }
            i = end - 1;
            continue;
        }
        if ((ch == u',' || ch == u'#' || ch == u';') && p.digits.size() >= 5)
            inExtension = true;
    }
    return p;
}

/// Which six-digit beginnings of a national number are in use, learned from libphonenumber once each. Validity in these
/// two numbering plans depends on no later digit (TestPhone proves it against the library on random numbers).
class PrefixMemo {
public:
    explicit PrefixMemo(int countryCode) : m_countryCode(countryCode) {}
    bool inUse(const char *national, int length)
    {
        int prefix = 0;
        for (int i = 0; i < 6; ++i)
            prefix = prefix * 10 + (national[i] - '0');
        std::atomic<quint8> &cell = m_known[size_t(prefix)];
        if (const quint8 known = cell.load(std::memory_order_relaxed))
            return known == 2;
        quint64 number = 0;
        for (int i = 0; i < length; ++i)
            number = number * 10 + quint64(national[i] - '0');
        PhoneNumber n;
        n.set_country_code(m_countryCode);
        n.set_national_number(number);
        const bool valid = library().IsValidNumber(n);
        cell.store(valid ? 2 : 1, std::memory_order_relaxed);
        return valid;
    }

private:
    int m_countryCode;
    std::array<std::atomic<quint8>, 1'000'000> m_known{};
};

bool ukrainianInUse(const char *nine)
{
    static PrefixMemo memo(380);
    return nine[0] != '0' && memo.inUse(nine, 9);
}

bool plusSevenInUse(const char *ten)
{
    static PrefixMemo memo(7);
    return ten[0] != '0' && memo.inUse(ten, 10);
}

QString joined(QLatin1String code, const char *national, int length)
{
    QString s;
    s.reserve(code.size() + length);
    s += code;
    s += QLatin1String(national, length);
    return s;
}

bool starts(const char *digits, qsizetype size, const char *with)
{
    const auto n = qsizetype(qstrlen(with));
    return size >= n && std::equal(with, with + n, digits);
}

/// The forms of Ukraine and of the +7 plan; empty if it is none of them or the prefix is not in use.
QString fastPath(const char *d, qsizetype n, bool international, const QString &country)
{
    const bool ukraine = country == u"UA", seven = country == u"RU" || country == u"KZ";
    const auto ua = [](const char *nine) { return ukrainianInUse(nine) ? joined(QLatin1String("+380"), nine, 9) : QString(); };
    const auto ru = [](const char *ten) { return plusSevenInUse(ten) ? joined(QLatin1String("+7"), ten, 10) : QString(); };
    if (n == 12 && starts(d, n, "380"))
        return ua(d + 3);
    if (international)
        return n == 11 && d[0] == '7' ? ru(d + 1) : QString();
    if (ukraine) {
        if (n == 10 && d[0] == '0')
            return ua(d + 1);
        if (n == 11 && starts(d, n, "80"))
            return ua(d + 2);
        if (n == 9 && d[0] != '0')
            return ua(d);
    }
    if (n == 11 && (d[0] == '7' || d[0] == '8') && (seven || (ukraine && d[1] != '0')))
        return ru(d + 1);
    return seven && n == 10 ? ru(d) : QString();
}

QString toE164(const PhoneNumber &number)
{
    std::string s;
    library().Format(number, PhoneNumberUtil::E164, &s);
    return QString::fromStdString(s);
}

PhoneReading explain(PhoneNumberUtil::ErrorType error, const PhoneNumber &number, const QString &extension)
{
    if (error == PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR)
        return refused(u"phone_unknown_country", Tr::tr("No country has this code. Check the digits after the plus."), extension);
    const auto tooShort = [&] { return refused(u"phone_too_short", Tr::tr("The number is too short."), extension); };
    const auto tooLong = [&] { return refused(u"phone_too_long", Tr::tr("The number is too long."), extension); };
    if (error == PhoneNumberUtil::TOO_SHORT_NSN || error == PhoneNumberUtil::TOO_SHORT_AFTER_IDD)
        return tooShort();
    if (error == PhoneNumberUtil::TOO_LONG_NSN)
        return tooLong();
    if (error != PhoneNumberUtil::NO_PARSING_ERROR)
        return refused(u"phone_not_a_number", Tr::tr("This is not a phone number."), extension);
    switch (library().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::TOO_SHORT:
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: return tooShort();
    case PhoneNumberUtil::TOO_LONG: return tooLong();
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return refused(u"phone_unknown_country", Tr::tr("No country has this code. Check the digits after the plus."), extension);
    default: return refused(u"phone_not_in_use", Tr::tr("No such code is in use. Check the first digits."), extension);
    }
}

PhoneReading slowPath(const std::string &text, const QString &country, const QString &extension)
{
    PhoneNumber number;
    const auto error = library().Parse(text, country.toStdString(), &number);
    if (error == PhoneNumberUtil::NO_PARSING_ERROR && library().IsValidNumber(number)) {
        const QString ext = extension.isEmpty() && number.has_extension() ? QString::fromStdString(number.extension()) : extension;
        return accepted(toE164(number), ext);
    }
    return explain(error, number, extension);
}

/// 00 everywhere, 8~10 where the trunk prefix is 8: how many digits of it stand in front.
int internationalPrefix(const char *d, qsizetype n, const QString &country)
{
    if (n >= 10 && starts(d, n, "00"))
        return 2;
    const bool trunkEight = country == u"RU" || country == u"KZ" || country == u"BY" || country == u"UA";
    return trunkEight && n >= 13 && starts(d, n, "810") ? 3 : 0;
}

} // namespace

PhoneReading readPhone(QStringView typed, const QString &country)
{
    const Parts p = takeApart(typed);
    if (p.digits.isEmpty()) {
        return typed.trimmed().isEmpty() ? refused(u"phone_empty", Tr::tr("The number is empty."))
                                         : refused(u"phone_not_a_number", Tr::tr("This is not a phone number."));
    }
    if (p.extension.size() > 7)
        return refused(u"phone_several", Tr::tr("There is more than one number here. Put each into a line of its own."));
    if (p.letters)
        return slowPath(typed.toString().toStdString(), country, p.extension);
    const char *d = p.digits.constData();
    qsizetype n = p.digits.size();
    bool international = p.plus;
    if (!international) {
        if (const int skip = internationalPrefix(d, n, country)) {
            d += skip;
            n -= skip;
            international = true;
        }
    }
    if (const QString e164 = fastPath(d, n, international, country); !e164.isEmpty())
        return accepted(e164, p.extension);
    const std::string digits(d, size_t(n));
    PhoneReading r = slowPath(international ? '+' + digits : digits, country, p.extension);
    // Exports like to drop the plus: a number that is none of this country may be a complete one of another.
    if (!r.valid && !international && n >= 11) {
        PhoneReading other = slowPath('+' + digits, country, p.extension);
        if (other.valid)
            return other;
    }
    return r;
}

/// A number that is stored in full form is taken apart without the library's reading of what people type, which takes four
/// times as long as all the rest: a list formats each line it shows. Country codes are no beginnings of one another.
static bool readFull(const QString &e164, PhoneNumber *number)
{
    qsizetype at = 1;
    std::string region = "ZZ";
    for (int code = 0; at <= 3 && region == "ZZ"; ++at) {
        code = code * 10 + e164.at(at).digitValue();
        library().GetRegionCodeForCountryCode(code, &region);
        number->set_country_code(code);
    }
    const QStringView rest = QStringView(e164).mid(at);
    const bool digits = std::all_of(rest.begin(), rest.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (region != "ZZ" && digits && rest.front() != u'0' && rest.size() <= 15) {
        number->set_national_number(rest.toULongLong());
        return true;
    }
    number->Clear();
    return library().Parse(e164.toStdString(), "ZZ", number) == PhoneNumberUtil::NO_PARSING_ERROR;
}

QString formatPhone(const QString &e164)
{
    const qsizetype n = e164.size();
    if (n < 5 || e164[0] != u'+')
        return e164;
    const QStringView v(e164);
    if (n == 13 && v.startsWith(u"+380") && v.mid(4, 3) != u"800" && v.mid(4, 3) != u"900") { // as people write it there
        QString out;
        out.reserve(17);
        for (const auto &[from, length] : {std::pair{0, 4}, {4, 2}, {6, 3}, {9, 2}, {11, 2}}) {
            if (from > 0)
                out += u' ';
            out += v.mid(from, length);
        }
        return out;
    }
    PhoneNumber number;
    if (!readFull(e164, &number))
        return e164;
    std::string s;
    library().Format(number, PhoneNumberUtil::INTERNATIONAL, &s);
    return QString::fromStdString(s);
}

QString phoneCountry(const QString &e164)
{
    PhoneNumber number;
    if (library().Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    std::string region;
    library().GetRegionCodeForNumber(number, &region);
    return region == "ZZ" ? QString() : QString::fromStdString(region);
}

QString likelyPhoneCountry(QStringView currency, QStringView language)
{
    struct Pair {
        QStringView currency, country;
    };
    static constexpr std::array<Pair, 16> known{{{u"UAH", u"UA"},
                                                 {u"PLN", u"PL"},
                                                 {u"RUB", u"RU"},
                                                 {u"KZT", u"KZ"},
                                                 {u"BYN", u"BY"},
                                                 {u"USD", u"US"},
                                                 {u"GBP", u"GB"},
                                                 {u"CZK", u"CZ"},
                                                 {u"CHF", u"CH"},
                                                 {u"MDL", u"MD"},
                                                 {u"GEL", u"GE"},
                                                 {u"TRY", u"TR"},
                                                 {u"RON", u"RO"},
                                                 {u"CAD", u"CA"},
                                                 {u"AUD", u"AU"},
                                                 {u"JPY", u"JP"}}};
    for (const Pair &k : known) {
        if (k.currency == currency)
            return k.country.toString();
    }
    if (language == u"ru")
        return QStringLiteral("RU");
    return QStringLiteral("UA");
}

} // namespace opora
