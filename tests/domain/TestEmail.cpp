// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Email.h"
#include "tests/support/Conformance.h"
#include <gtest/gtest.h>

using namespace opora;
using namespace opora::test;
using namespace Qt::StringLiterals;

// What of the isemail set we take: VALID and DNSWARN (we do no look-ups), except a domain of a single label. What the
// RFCs allow but no provider hands out (quoted strings, comments, literals, numeric last label) is refused, as is ERR.
TEST(Email, IsemailSet)
{
    const QString path = dataFile(u"phones_email/isemail_tests.csv"_s);
    OPORA_NEED_DATA(path);
    const auto rows = readExpectations(path);
    ASSERT_GT(rows.size(), 70);
    for (qsizetype i = 1; i < rows.size(); ++i) {
        QString address = rows[i][1];
        for (QChar &ch : address) { // control pictures stand for the control characters
            if (ch.unicode() >= 0x2400 && ch.unicode() < 0x2420)
                ch = QChar(ch.unicode() - 0x2400);
        }
        const QString category = rows[i][2];
        const bool oneLabel = address.count(u'@') == 1 && !address.section(u'@', 1).contains(u'.');
        bool expected = (category == u"ISEMAIL_VALID_CATEGORY" || category == u"ISEMAIL_DNSWARN") && !oneLabel;
        // Plain blanks around the whole address come with any paste and are forgiven.
        expected = expected || (category == u"ISEMAIL_CFWS" && !address.contains(u'(') && !address.contains(u'\r'));
        EXPECT_EQ(readEmail(address).valid, expected) << rows[i][0].toStdString() << ": " << rows[i][1].toStdString() << " " << category.toStdString();
    }
}

TEST(Email, NormalForm)
{
    EXPECT_EQ(readEmail(u" Olena.S@Example.ORG ").normal, u"olena.s@example.org");
    EXPECT_EQ(readEmail(u"mailto:a@example.com").normal, u"a@example.com");
    EXPECT_EQ(readEmail(u"Олена Шевченко <o.s@example.org>").normal, u"o.s@example.org");
    EXPECT_EQ(readEmail(u"пошта@приклад.укр").normal, u"пошта@xn--80aikifvh.xn--j1amh");
    EXPECT_EQ(readEmail(u"пошта@ПРИКЛАД.укр").normal, readEmail(u"пошта@приклад.укр").normal);
}

TEST(Email, SaysWhyNot)
{
    EXPECT_EQ(readEmail(u"").code, u"email_empty");
    EXPECT_EQ(readEmail(u"example.com").code, u"email_no_at");
    EXPECT_EQ(readEmail(u"a b@example.com").code, u"email_bad_local");
    EXPECT_EQ(readEmail(u"a@b@example.com").code, u"email_bad_local");
    EXPECT_EQ(readEmail(u"serega@yandex/ru").code, u"email_bad_domain");
    EXPECT_EQ(readEmail(u"a@localhost").code, u"email_bad_domain");
    EXPECT_EQ(readEmail(QString(QString(65, u'a') + u"@example.com"_s)).code, u"email_too_long");
    EXPECT_FALSE(readEmail(u"a@localhost").reason.isEmpty());
}
