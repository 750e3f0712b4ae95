// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/SearchKey.h"
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QStringList>
#include <gtest/gtest.h>

using namespace opora;
using namespace Qt::StringLiterals;

static std::string key(QStringView s)
{
    return searchKey(s).toStdString();
}

TEST(SearchKey, BothAlphabetsMeet)
{
    EXPECT_EQ(key(u"Шевченко"), "shevchenko");
    EXPECT_EQ(key(u"ШЕВЧЕНКО"), key(u"Shevchenko"));
    EXPECT_EQ(key(u"Гончар"), key(u"Honchar"));
    EXPECT_EQ(key(u"Гончар"), key(u"Gonchar"));
    EXPECT_EQ(key(u"Матвієнко"), key(u"Матвиенко"));
    EXPECT_EQ(key(u"Матвієнко"), key(u"Matviienko"));
    EXPECT_EQ(key(u"Хмельницький"), key(u"Khmelnytskyi"));
    EXPECT_EQ(key(u"Ковальский"), key(u"Kowalski"));
    EXPECT_EQ(key(u"Юлія"), key(u"Юлия"));
    EXPECT_EQ(key(u"Yulia"), key(u"Юлия"));
    EXPECT_EQ(key(u"Пётр"), key(u"Петр"));
    EXPECT_EQ(key(u"Алекс"), key(u"Alex"));
}

TEST(SearchKey, ApostrophesSignsAccentsAndPunctuation)
{
    EXPECT_EQ(key(u"М'ясний двір"), key(u"М’ясний двір"));
    EXPECT_EQ(key(u"Мʼясний"), key(u"Мясний"));
    EXPECT_EQ(key(u"Львів"), key(u"Lviv"));
    EXPECT_EQ(key(u"подъезд"), key(u"подезд"));
    EXPECT_EQ(key(u"Łódź"), "lodz");
    EXPECT_EQ(key(u"Straße"), "strase");
    EXPECT_EQ(key(u"Nguyễn"), key(u"Nguyen"));
    EXPECT_EQ(key(u"Й"_s.normalized(QString::NormalizationForm_D)), key(u"Й"));
    EXPECT_EQ(key(u"Ї"_s.normalized(QString::NormalizationForm_D)), key(u"Ї"));
    EXPECT_EQ(key(u"  ТОВ «Південь-Агро» "), "tov pivden ahro");
    EXPECT_EQ(key(u"!!!"), "");
    EXPECT_EQ(key(u""), "");
    EXPECT_EQ(key(u"Аптека 9-1-1"), "apteka 9 1 1");
    EXPECT_EQ(key(u"1001"), "1001"); // digits are never merged
}

TEST(SearchKey, LookAlikesOnlyInsideMixedWords)
{
    EXPECT_EQ(key(u"Cбербанк"), key(u"Сбербанк"));          // Latin C
    EXPECT_EQ(key(u"Hоtеl"), key(u"Hotel"));                // Cyrillic о, е
    EXPECT_EQ(key(u"p"), "p");                              // a Latin p alone is a p
    EXPECT_NE(key(u"p"), key(u"р"));
    EXPECT_EQ(key(u"iPhoneшка"), key(u"iPhone") + key(u"шка"));
}

TEST(SearchKey, OtherAlphabetsStayFindable)
{
    EXPECT_EQ(key(u"ΑΘΗΝΑ"), key(u"αθηνα"));
    EXPECT_FALSE(key(u"თბილისი").empty());
    EXPECT_FALSE(key(u"北京").empty());
    EXPECT_FALSE(key(u"𝔘nd").empty());
}

TEST(SearchKey, EverySubstringOfAWordStaysFindable)
{
    const QStringList words{u"Шевченко"_s, u"Matviienko"_s, u"Під'їздний"_s, u"Щербаков"_s, u"Alexander"_s, u"Ганна"_s,
                            u"Максимовська"_s, u"Łukaszewicz"_s, u"9160010022"_s, u"Єлизавета"_s, u"Разъезжая"_s, u"Strauß"_s};
    for (const QString &w : words) {
        const QByteArray whole = searchKey(w);
        for (int from = 0; from < w.size(); ++from) {
            for (int n = 1; n <= w.size() - from; ++n)
                EXPECT_TRUE(whole.contains(searchKey(QStringView(w).mid(from, n)))) << w.toStdString() << " " << from << " " << n;
        }
    }
}

TEST(NameKey, SaysWhenTwoNamesAreTheSame)
{
    EXPECT_EQ(nameKey(u"GTXPro"), nameKey(u"GTX Pro"));
    EXPECT_EQ(nameKey(u"gtx-pro"), nameKey(u"GTX Pro"));
    EXPECT_EQ(nameKey(u"ТОВ «Зоря»"), nameKey(u"тов зоря"));
    EXPECT_EQ(nameKey(u"Королёв"), nameKey(u"Королев"));
    EXPECT_EQ(nameKey(u"Cбербанк"), nameKey(u"Сбербанк"));
    EXPECT_NE(nameKey(u"XX-1"), nameKey(u"X-1"));
    EXPECT_NE(nameKey(u"Гоголь"), nameKey(u"Gogol"));
    EXPECT_NE(nameKey(u"MG Special"), nameKey(u"MH Special"));
    EXPECT_TRUE(nameKey(u" - ").isEmpty());
}

TEST(DigitsKey, KeepsDigitsOnly)
{
    EXPECT_EQ(digitsKey(u"+38 (067) 123-45-67"), "380671234567");
    EXPECT_EQ(digitsKey(u"none"), "");
    EXPECT_EQ(digitsKey(u"٣"), "3"); // an Arabic-Indic digit is a digit too
}

TEST(OtherLayout, BothWays)
{
    EXPECT_EQ(otherLayout(u"ghbdtn", false), u"привет");
    EXPECT_EQ(otherLayout(u"Itdxtyrj", true), u"Шевченко");
    EXPECT_EQ(otherLayout(u"ыЬш", false), u"sMi");
    EXPECT_EQ(otherLayout(u",.hj", false), u"бюро");
    EXPECT_EQ(otherLayout(u"рщеуд", true), u"hotel");
    EXPECT_EQ(otherLayout(u"s]d", true), u"іїв");
    EXPECT_TRUE(otherLayout(u"12345", false).isEmpty());
    EXPECT_TRUE(otherLayout(u"abвг", false).isEmpty());
}

static void expectAscending(const QStringList &list)
{
    for (int i = 0; i + 1 < list.size(); ++i)
        EXPECT_LT(sortKey(list[i]), sortKey(list[i + 1])) << list[i].toStdString() << " / " << list[i + 1].toStdString();
}

TEST(SortKey, UkrainianAndRussianAlphabets)
{
    expectAscending({u"а"_s, u"б"_s, u"в"_s, u"г"_s, u"ґ"_s, u"д"_s, u"е"_s, u"є"_s, u"ж"_s, u"з"_s, u"и"_s, u"і"_s, u"ї"_s, u"й"_s, u"к"_s,
                     u"л"_s, u"м"_s, u"н"_s, u"о"_s, u"п"_s, u"р"_s, u"с"_s, u"т"_s, u"у"_s, u"ф"_s, u"х"_s, u"ц"_s, u"ч"_s, u"ш"_s, u"щ"_s,
                     u"ь"_s, u"ю"_s, u"я"_s});
    expectAscending({u"е"_s, u"ё"_s, u"ж"_s, u"щ"_s, u"ъ"_s, u"ы"_s, u"ь"_s, u"э"_s, u"ю"_s});
    expectAscending({u"Елена"_s, u"Ёлкин"_s, u"Емельян"_s}); // ё sorts as е
}

TEST(SortKey, LatinBeforeCyrillicDigitsBeforeLettersNumbersByValue)
{
    expectAscending({u"2 Брати"_s, u"10 Друзів"_s, u"Alpha"_s, u"Zeta"_s, u"Аптека"_s});
    expectAscending({u"Лот 2"_s, u"Лот 9а"_s, u"Лот 10"_s, u"Лот 0010"_s, u"Лот 100"_s});
    expectAscending({u"Іван"_s, u"Іван Петрович"_s, u"Іванна"_s});
    expectAscending({u"Lodz"_s, u"Łodz"_s, u"Lodzia"_s});
}

TEST(SortKey, CaseAndPunctuationDecideOnlyBetweenEquals)
{
    expectAscending({u"Іваненко А"_s, u"ІВАНЕНКО Б"_s, u"іваненко В"_s});
    EXPECT_NE(sortKey(u"Іванов"), sortKey(u"ІВАНОВ"));
    EXPECT_EQ(sortKey(u"«Дніпро»"), sortKey(u"Дніпро"));
    expectAscending({u"Мясник А"_s, u"М'ясник Б"_s, u"Мясник В"_s});
}

TEST(SortKey, IsATotalOrderOnRandomNames)
{
    QRandomGenerator random(7);
    const QString letters = u"абвАБґіїЁzZaAł019 -'«"_s;
    QStringList names;
    for (int i = 0; i < 400; ++i) {
        QString s;
        for (quint32 n = random.bounded(1u, 9u); n > 0; --n)
            s += letters.at(int(random.bounded(quint32(letters.size()))));
        names << s;
    }
    // A prefix never sorts after its extension by a letter, whatever stands inside.
    for (const QString &s : names)
        EXPECT_LT(sortKey(s), sortKey(s + u"zя"_s)) << s.toStdString();
}
