// SPDX-License-Identifier: GPL-3.0-or-later
// A letter made safe, in the very engine that shows it: it fetches nothing, and the reader sees the words.
#include "core/domain/HtmlLetter.h"
#include "tests/support/HostileHtml.h"
#include <QTextBlock>
#include <QTextDocument>
#include <gtest/gtest.h>

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

class WatchedDocument : public QTextDocument {
public:
    QStringList asked;

protected:
    QVariant loadResource(int, const QUrl &name) override
    {
        asked.append(name.toString());
        return {};
    }
};

} // namespace

TEST(HtmlLetterView, AsksForNothing)
{
    for (const QString &letter : test::hostileHtml()) {
        WatchedDocument d;
        d.setHtml(safeLetter(letter, LetterUse::Show).html);
        d.setTextWidth(400);
        EXPECT_GE(d.size().height(), 0);
        EXPECT_TRUE(d.asked.isEmpty()) << letter.toStdString() << " asked for " << d.asked.join(u' ').toStdString();
        for (QTextBlock b = d.begin(); b.isValid(); b = b.next()) {
            for (auto f = b.begin(); !f.atEnd(); ++f)
                EXPECT_FALSE(f.fragment().charFormat().isImageFormat()) << letter.toStdString();
        }
        EXPECT_LE(d.idealWidth(), 4000) << letter.toStdString();
    }
}

TEST(HtmlLetterView, AWatchedDocumentWouldNoticeAPicture)
{
    WatchedDocument d;
    d.setHtml(u"<img src='https://a.example/x.png'>"_s);
    d.setTextWidth(400);
    d.size();
    EXPECT_FALSE(d.asked.isEmpty());
}
