// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Phone.h"
#include "tests/support/Conformance.h"
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <gtest/gtest.h>
#include <phonenumbers/phonenumberutil.h>

using namespace opora;
using namespace opora::test;
using namespace Qt::StringLiterals;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

static QString byLibrary(const QString &text, const char *region)
{
    PhoneNumber n;
    PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    if (util.Parse(text.toStdString(), region, &n) != PhoneNumberUtil::NO_PARSING_ERROR || !util.IsValidNumber(n))
        return {};
    std::string s;
    util.Format(n, PhoneNumberUtil::E164, &s);
    return QString::fromStdString(s);
}

TEST(Phone, WritingStylesOfUkraineAndNeighbours)
{
    const QString path = dataFile(u"phones_email/ru_ua_by_kz_variants.csv"_s);
    OPORA_NEED_DATA(path);
    const auto rows = readExpectations(path);
    ASSERT_GT(rows.size(), 100);
    int checked = 0;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QStringList &r = rows[i];
        // The plan of RU/KZ/BY example numbers may be newer than the installed library: its own validity decides.
        const bool inUse = !byLibrary(r[2], "ZZ").isEmpty();
        const PhoneReading p = readPhone(r[1], r[0]);
        EXPECT_EQ(p.valid, inUse) << r[1].toStdString() << " " << p.code.toStdString();
        if (inUse) {
            EXPECT_EQ(p.e164, r[2]) << r[0].toStdString() << " " << r[1].toStdString();
            EXPECT_EQ(p.extension, r[3]) << r[1].toStdString();
            ++checked;
        }
    }
    EXPECT_GT(checked, 90);
}

TEST(Phone, OfficialExamplesOfAllRegions)
{
    const QString path = dataFile(u"phones_email/libphonenumber_examples.csv"_s);
    OPORA_NEED_DATA(path);
    const auto rows = readExpectations(path);
    ASSERT_GT(rows.size(), 500);
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QStringList &r = rows[i];
        if (r[7] != u"yes" || byLibrary(r[3], "ZZ") != r[3])
            continue;
        EXPECT_EQ(readPhone(r[3], u"UA"_s).e164, r[3]);
        EXPECT_EQ(readPhone(r[5], u"UA"_s).e164, r[3]) << r[5].toStdString();
        if (r[0] == u"001") // satellite and other numbers of no country have no national form
            continue;
        EXPECT_EQ(readPhone(r[4], r[0]).e164, r[3]) << r[0].toStdString() << " " << r[4].toStdString();
    }
}

TEST(Phone, FastPathEqualsTheLibraryOnRandomNumbers)
{
    QRandomGenerator random(20261121);
    const auto digits = [&](int n) {
        QString s;
        for (int i = 0; i < n; ++i)
            s += QChar(char16_t(u'0' + random.bounded(10u)));
        return s;
    };
    int valid = 0;
    for (int i = 0; i < 60'000; ++i) {
        QString text;
        const char *region = "UA";
        switch (i % 6) {
        case 0: text = u"+380"_s + digits(9); break;
        case 1: text = u"0"_s + digits(9); break;
        case 2: text = u"380"_s + digits(9); break;
        case 3:
            text = u"+7"_s + digits(10);
            region = "RU";
            break;
        case 4:
            text = u"8"_s + digits(10);
            region = "RU";
            break;
        default:
            text = u"+77"_s + digits(9);
            region = "KZ";
            break;
        }
        // 00…, 8~10… and eleven digits that are another country's are ours to read, not the library's.
        if (text.startsWith(u"00") || text.startsWith(u"810"))
            continue;
        const QString theirs = byLibrary(text, region);
        const PhoneReading ours = readPhone(text, QString::fromLatin1(region));
        if (theirs.isEmpty() && ours.valid) {
            EXPECT_EQ(byLibrary(QString(u'+' + text), "ZZ"), ours.e164) << text.toStdString();
            continue;
        }
        ASSERT_EQ(ours.e164, theirs) << text.toStdString() << " " << region;
        valid += ours.valid;
    }
    EXPECT_GT(valid, 15'000);
}

TEST(Phone, OldTrunkPrefixAndMissingPlus)
{
    EXPECT_EQ(readPhone(u"8 (067) 123-45-67").e164, u"+380671234567");
    EXPECT_EQ(readPhone(u"67 123 45 67").e164, u"+380671234567");
    EXPECT_EQ(readPhone(u"8 916 123-45-67").e164, u"+79161234567"); // in a Ukrainian workspace
    EXPECT_EQ(readPhone(u"48 601 222 333").e164, u"+48601222333");
    EXPECT_EQ(readPhone(u"+1 (212) 555-0123").e164, byLibrary(u"+12125550123"_s, "US"));
    EXPECT_EQ(readPhone(u"моб. 050 111 22 33").e164, u"+380501112233");
    EXPECT_EQ(readPhone(u"０50 111 22 33").e164, u"+380501112233"); // a full-width digit
}

TEST(Phone, SaysWhyNot)
{
    EXPECT_EQ(readPhone(u"").code, u"phone_empty");
    EXPECT_EQ(readPhone(u"  ").code, u"phone_empty");
    EXPECT_EQ(readPhone(u"none").code, u"phone_not_a_number");
    EXPECT_EQ(readPhone(u"12").code, u"phone_too_short");
    EXPECT_EQ(readPhone(u"+380 67 123").code, u"phone_too_short");
    EXPECT_EQ(readPhone(u"+380 67 123 45 67 89 01").code, u"phone_too_long");
    EXPECT_EQ(readPhone(u"+999 12345678").code, u"phone_unknown_country");
    EXPECT_EQ(readPhone(u"+380 10 123 45 67").code, u"phone_not_in_use");
    EXPECT_EQ(readPhone(u"067 123 45 67, 050 765 43 21").code, u"phone_several");
    for (const QString &bad : {u"none"_s, u"12"_s, u"+999 12345678"_s}) {
        EXPECT_FALSE(readPhone(bad).reason.isEmpty());
        EXPECT_TRUE(readPhone(bad).e164.isEmpty());
    }
}

/// The short way takes apart what the library's own reading takes apart.
TEST(Phone, EveryCountrysNumbersAreShownAsTheLibraryShowsThem)
{
    const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
    std::set<std::string> regions;
    library.GetSupportedRegions(&regions);
    int shown = 0;
    for (const std::string &region : regions) {
        if (region == "UA")
            continue; // shown in our own way
        for (const auto type : {PhoneNumberUtil::FIXED_LINE, PhoneNumberUtil::MOBILE, PhoneNumberUtil::TOLL_FREE,
                                PhoneNumberUtil::PREMIUM_RATE, PhoneNumberUtil::SHARED_COST, PhoneNumberUtil::VOIP, PhoneNumberUtil::UAN}) {
            PhoneNumber example, read;
            if (!library.GetExampleNumberForType(region, type, &example))
                continue;
            std::string e164, international;
            library.Format(example, PhoneNumberUtil::E164, &e164);
            ASSERT_EQ(library.Parse(e164, "ZZ", &read), PhoneNumberUtil::NO_PARSING_ERROR);
            library.Format(read, PhoneNumberUtil::INTERNATIONAL, &international);
            EXPECT_EQ(formatPhone(QString::fromStdString(e164)).toStdString(), international);
            ++shown;
        }
    }
    EXPECT_GT(shown, 800);
    for (const QString &odd : {u"+"_s, u"+4"_s, u"+48 "_s, u"+99912345678"_s, u"+483801234567890123456"_s})
        EXPECT_EQ(formatPhone(odd).toStdString(), odd.toStdString()) << "no number: as it is";
}

TEST(Phone, DisplayForm)
{
    EXPECT_EQ(formatPhone(u"+380671234567"_s), u"+380 67 123 45 67");
    EXPECT_EQ(formatPhone(u"+48601222333"_s), u"+48 601 222 333");
    EXPECT_EQ(formatPhone(u"+380800123456"_s), u"+380 800 123 456");
    EXPECT_EQ(formatPhone(u"067 as typed"_s), u"067 as typed");
    EXPECT_EQ(formatPhone(QString()), QString());
    EXPECT_EQ(phoneCountry(u"+380671234567"_s), u"UA");
    EXPECT_EQ(phoneCountry(u"+48601222333"_s), u"PL");
    EXPECT_EQ(likelyPhoneCountry(u"UAH", u"en"), u"UA");
    EXPECT_EQ(likelyPhoneCountry(u"PLN", u"en"), u"PL");
}
