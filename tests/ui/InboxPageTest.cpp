// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/InboxService.h"
#include "core/storage/Storage.h"
#include "tests/ui/PageFixture.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/LetterView.h"
#include "ui/inbox/MailPoller.h"
#include "ui/kit/Button.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

struct InboxPageTest : PageFixture {
    Uuid letter(const QString &subject, const Uuid &client, const QString &html = {}, qint64 before = 60'000)
    {
        FieldValues f{{"kind", u"email"_s},        {"direction", u"in"_s},    {"at", clock->nowMs() - before},   {"subject", subject}, {"body", u"What does it cost?"_s},
                      {"address", u"ivan@kolo.example"_s}, {"address_name", u"Ivan Kolo"_s}, {"external_id", subject + u"@kolo.example"_s}, {"thread", subject}};
        if (!client.isNull())
            f.insert("client_id", client);
        if (!html.isEmpty())
            f.insert("html", html);
        return value(ws->storage().write({u"test"_s}, [f](WriteTx &tx) { return tx.insert(tx.entity("activity"), f); }));
    }
    Button *button(QWidget *in, const QString &text)
    {
        for (Button *b : in->findChildren<Button *>()) {
            if (b->text() == text && b->isVisible())
                return b;
        }
        return nullptr;
    }
    static QString rowText(InboxPage *page, int row, int role = Qt::DisplayRole) { return page->list()->model()->index(row, 0).data(role).toString(); }
};

TEST_F(InboxPageTest, WhatWaitsIsListedAndFollows)
{
    const Uuid koval = addPerson(u"Koval"_s, u"Olena"_s);
    letter(u"Old"_s, koval, {}, 3 * 3'600'000);
    letter(u"Price"_s, {});
    auto *page = new InboxPage(*context);
    show(page);
    ASSERT_EQ(page->list()->model()->rowCount(), 2);
    EXPECT_EQ(rowText(page, 0), u"Ivan Kolo"_s);
    EXPECT_EQ(rowText(page, 0, TwoLineRows::ChipRole), u"new sender"_s);
    EXPECT_EQ(rowText(page, 1, TwoLineRows::ChipRole), u"waiting 3 hour(s)"_s);
    letter(u"Later"_s, koval, {}, 1000);
    EXPECT_TRUE(waitUntil([&] { return page->list()->model()->rowCount() == 3; })) << "it does not appear by itself";
    EXPECT_EQ(rowText(page, 1), u"Ivan Kolo"_s);
    EXPECT_TRUE(page->list()->currentKey() == u"l:"_s + value(InboxService(*ws).list(InboxScope::Unknown)).items.first().id.toString()) << "the selection stays";
}

TEST_F(InboxPageTest, HostileHtmlIsShownWithoutItsTricks)
{
    letter(u"Trick"_s, {}, u"<p>Hello <a href='http://pay.example'>bank</a></p><img src='http://tracker.example/p.gif'><script>alert(1)</script><style>p{display:none}</style>"_s);
    auto *page = new InboxPage(*context);
    show(page);
    ASSERT_TRUE(waitUntil([&] { return page->body() && page->body()->findChild<LetterView *>(); }));
    auto *view = page->body()->findChild<LetterView *>();
    const QString shown = view->toPlainText();
    EXPECT_TRUE(shown.contains(u"Hello")) << shown.toStdString();
    EXPECT_FALSE(shown.contains(u"alert") || view->toHtml().contains(u"tracker.example"));
    bool said = false;
    for (QLabel *l : page->body()->findChildren<QLabel *>())
        said = said || l->text().contains(u"Pictures are not loaded");
    EXPECT_TRUE(said);
    QStringList openedUrls;
    view->setOpener([&](const QUrl &url) { openedUrls << url.toString(); });
    Q_EMIT view->anchorClicked(QUrl(u"file:///etc/passwd"_s));
    Q_EMIT view->anchorClicked(QUrl(u"javascript:alert(1)"_s));
    EXPECT_TRUE(openedUrls.isEmpty());
    Q_EMIT view->anchorClicked(QUrl(u"https://kolo.example/"_s));
    EXPECT_EQ(openedUrls, QStringList{u"https://kolo.example/"_s});
}

TEST_F(InboxPageTest, ButtonsMakeAClientAndMarkAsAnswered)
{
    const Uuid id = letter(u"Price"_s, {});
    auto *page = new InboxPage(*context);
    show(page);
    ASSERT_TRUE(waitUntil([&] { return page->body() && button(page->body(), u"Make a client"_s); }));
    QTest::mouseClick(button(page->body(), u"Make a client"_s), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return !value(InboxService(*ws).open(id)).letter.client.isNull(); }));
    ASSERT_TRUE(waitUntil([&] { return page->body() && button(page->body(), u"Open card"_s); })) << "the right side does not follow";
    QTest::mouseClick(button(page->body(), u"Open card"_s), Qt::LeftButton);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().page, u"clients"_s);
    QTest::mouseClick(button(page->body(), u"Answered"_s), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return page->list()->model()->rowCount() == 0; })) << "it still waits";
    page->tabs()->setCurrentId(u"all"_s);
    EXPECT_TRUE(waitUntil([&] { return page->list()->model()->rowCount() == 1; }));
}

TEST_F(InboxPageTest, TheMailboxesAreLookedIntoByTheClock)
{
    ChannelService channels(*ws, channels::PluginStore({}), channels::DeviceChannels(dir.filePath(u"device.json"_s)));
    MailPoller poller(*ws, channels, std::make_shared<MemorySecretStore>(), window.get());
    int looks = 0;
    QObject::connect(&poller, &MailPoller::looked, window.get(), [&] { ++looks; });
    poller.tick();
    ASSERT_TRUE(waitUntil([&] { return looks == 1; }));
    poller.tick();
    EXPECT_FALSE(poller.isLooking()) << "the time has not come";
    clock->advance(MailPoller::EveryMs);
    poller.tick();
    EXPECT_TRUE(poller.isLooking());
    EXPECT_TRUE(waitUntil([&] { return looks == 2; }));
}

} // namespace
} // namespace opora::test
