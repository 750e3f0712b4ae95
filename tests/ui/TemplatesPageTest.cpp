// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TemplatesPage.h"
#include "core/platform/SecretStore.h"
#include "core/services/DealService.h"
#include "core/services/UndoService.h"
#include "tests/support/EchoChannel.h"
#include "tests/ui/PageFixture.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"
#include "ui/templates/TemplateEditor.h"
#include "ui/templates/TemplatePreview.h"
#include "ui/templates/TestSendPanel.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <gtest/gtest.h>

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

class TemplatesPageTest : public test::PageFixture {
protected:
    void SetUp() override
    {
        PageFixture::SetUp();
        QSettings().clear();
        device = std::make_unique<ChannelService>(*ws, channels::PluginStore({}), channels::DeviceChannels(dir.filePath(u"device.json"_s)));
        context->channels = device.get();
        context->secrets = std::make_shared<MemorySecretStore>();
    }
    void TearDown() override
    {
        window.reset();
        device.reset();
        PageFixture::TearDown();
    }
    Uuid add(const QString &name, const QString &body, const QString &kind = u"email"_s, const QString &subject = {},
             const QString &html = {})
    {
        return value(ws->records().add("template", {{"name", name}, {"kind", kind}, {"body", body}, {"subject", subject}, {"html", html}}))
            .ids.value(0);
    }
    void open(const Uuid &id = {})
    {
        page = new TemplatesPage(*context);
        show(page, id.isNull() ? QString() : id.toString());
    }
    QList<Record> stored()
    {
        RecordQuery q;
        q.entity = "template";
        q.limit = -1;
        return value(ws->records().list(q)).items;
    }
    QString field(const Uuid &id, const char *column) { return value(ws->records().get("template", id))[column].toText(); }
    bool shows(const QString &text)
    {
        return waitUntil([&] { return page->preview()->shownText() == text; });
    }
    std::unique_ptr<ChannelService> device;
    TemplatesPage *page = nullptr;
};

} // namespace

TEST_F(TemplatesPageTest, AnEmptyPageOffersTheFirstTemplateAndTheKeyboardIsInItsName)
{
    open();
    EXPECT_TRUE(page->isEmpty());
    ASSERT_TRUE(commands->run(u"templates.new"_s));
    ASSERT_TRUE(waitUntil([&] { return !page->isEmpty() && page->editor()->nameField()->hasFocus(); }));
    EXPECT_EQ(stored().size(), 1);
    EXPECT_EQ(page->editor()->nameField()->selectedText(), page->editor()->nameField()->text()) << "typing replaces the name";
}

TEST_F(TemplatesPageTest, WhatIsTypedIsSavedByTheKeyAndTakenBackByUndo)
{
    const Uuid id = add(u"Offer"_s, u"Hello"_s);
    open();
    page->editor()->bodyField()->setFocus();
    page->editor()->bodyField()->selectAll();
    type(page->editor()->bodyField(), u"Good day"_s);
    EXPECT_TRUE(page->editor()->isDirty());
    EXPECT_EQ(field(id, "body"), u"Hello"_s);
    ASSERT_TRUE(commands->run(u"templates.save"_s));
    ASSERT_TRUE(waitUntil([&] { return messages.size() == 1; }));
    EXPECT_EQ(field(id, "body"), u"Good day"_s);
    EXPECT_FALSE(page->editor()->isDirty());
    value(ws->undo().undo(lastWritten.command));
    EXPECT_TRUE(waitUntil([&] { return page->editor()->bodyField()->toPlainText() == u"Hello"; })) << "undone elsewhere, shown here";
}

TEST_F(TemplatesPageTest, GoingToAnotherTemplateSavesThisOne)
{
    const Uuid first = add(u"A"_s, u"one"_s), second = add(u"B"_s, u"two"_s);
    open(first);
    ASSERT_EQ(page->editor()->id(), first);
    page->editor()->bodyField()->setPlainText(u"one more"_s);
    page->list()->setCurrentKey(second.toString());
    ASSERT_TRUE(waitUntil([&] { return field(first, "body") == u"one more"; }));
    EXPECT_EQ(page->editor()->bodyField()->toPlainText(), u"two"_s);
    EXPECT_EQ(field(second, "body"), u"two"_s);
}

TEST_F(TemplatesPageTest, ANameIsNeededAndNothingTypedIsLost)
{
    const Uuid id = add(u"Offer"_s, u"Hello"_s);
    open();
    page->editor()->nameField()->setFocus();
    page->editor()->nameField()->selectAll();
    key(page->editor()->nameField(), Qt::Key_Delete);
    page->editor()->bodyField()->setPlainText(u"Changed"_s);
    commands->run(u"templates.save"_s);
    ASSERT_TRUE(waitUntil([&] { return field(id, "body") == u"Changed"; }));
    EXPECT_EQ(field(id, "name"), u"Offer"_s);
    EXPECT_TRUE(page->editor()->nameField()->text().isEmpty()) << "what is wrong stays, marked, until it is right";
}

TEST_F(TemplatesPageTest, ThePreviewSpeaksOfTheChosenClientAndMarksWhatIsMissing)
{
    const Uuid id = add(u"Offer"_s, u"{{client.surname}}, {{deal.amount}}; {{client.patronymic}}; {{client.city|your city}}"_s, u"email"_s,
                        u"For {{client.given_name}} {{client.birthday}}"_s);
    const Uuid who = addPerson(u"Тестенко"_s, u"Олена"_s);
    DealService::NewDeal d;
    d.title = u"Котёл"_s;
    d.client = who;
    d.amount = {18400000, u"UAH"_s};
    value(ws->deals().add(d));
    open(id);
    page->preview()->setClient(who, u"Тестенко Олена"_s);
    ASSERT_TRUE(waitUntil([&] { return page->preview()->shownText().contains(u"184"); }))
        << "with the first deal: " << page->preview()->shownText().toStdString();
    EXPECT_TRUE(page->preview()->shownText().contains(u"[Client: patronymic]; your city"_s)) << page->preview()->shownText().toStdString();
    EXPECT_TRUE(page->preview()->missing().contains(u"Client: patronymic"_s));
    EXPECT_TRUE(page->preview()->missing().contains(u"Client: birthday"_s));
    EXPECT_FALSE(page->preview()->missing().contains(u"city"_s)) << "it has a default";
    page->editor()->bodyField()->setPlainText(u"{{client.secret}}"_s);
    EXPECT_TRUE(waitUntil([&] { return page->preview()->error().contains(u"client.secret"); }));
    page->editor()->bodyField()->setPlainText(u"Fine"_s);
    EXPECT_TRUE(shows(u"Fine"_s));
    EXPECT_TRUE(page->preview()->error().isEmpty());
}

TEST_F(TemplatesPageTest, PlaceholdersAreInsertedWhereTheCursorWas)
{
    add(u"Offer"_s, u"Dear , hello"_s);
    open();
    QTextCursor c = page->editor()->bodyField()->textCursor();
    page->editor()->bodyField()->setFocus();
    c.setPosition(5);
    page->editor()->bodyField()->setTextCursor(c);
    QMenu *menu = page->editor()->insertMenu();
    ASSERT_TRUE(waitUntil([&] { return menu->actions().size() >= 6; }));
    QAction *surname = nullptr;
    for (QAction *group : menu->actions()) {
        for (QAction *a : group->menu() ? group->menu()->actions() : QList<QAction *>())
            surname = group->text() == u"Client" && a->text() == u"surname" ? a : surname;
    }
    ASSERT_NE(surname, nullptr);
    surname->trigger();
    EXPECT_EQ(page->editor()->bodyField()->toPlainText(), u"Dear {{client.surname}}, hello"_s);
    page->editor()->subjectField()->setFocus();
    surname->trigger();
    EXPECT_EQ(page->editor()->subjectField()->text(), u"{{client.surname}}"_s);
}

TEST_F(TemplatesPageTest, AnSmsIsCountedAndHasNoSubject)
{
    add(u"Short"_s, QString(u'ї').repeated(71), u"sms"_s);
    open();
    EXPECT_TRUE(page->editor()->subjectField()->isHidden() || !page->editor()->subjectField()->isVisible());
    EXPECT_TRUE(page->editor()->countLabel()->text().startsWith(u"2 SMS"_s)) << page->editor()->countLabel()->text().toStdString();
    page->editor()->bodyField()->setPlainText(QString(u'a').repeated(160));
    EXPECT_TRUE(page->editor()->countLabel()->text().startsWith(u"1 SMS"_s)) << page->editor()->countLabel()->text().toStdString();
}

TEST_F(TemplatesPageTest, DuplicatedArchivedDeletedAndBack)
{
    const Uuid id = add(u"Offer"_s, u"Hello"_s, u"email"_s, u"S"_s);
    open(id);
    commands->run(u"templates.duplicate"_s);
    ASSERT_TRUE(waitUntil([&] { return stored().size() == 2 && page->editor()->id() != id; }));
    EXPECT_EQ(page->editor()->nameField()->text(), u"Offer (copy)"_s);
    EXPECT_EQ(page->editor()->bodyField()->toPlainText(), u"Hello"_s);
    const Uuid copy = page->editor()->id();
    commands->run(u"templates.archive"_s);
    ASSERT_TRUE(waitUntil([&] { return page->editor()->id() == id && page->list()->rows().rowCount() == 1; }));
    EXPECT_FALSE(value(ws->records().get("template", copy))["active"].toBool());
    page->tabs()->setCurrentId(u"archived"_s);
    ASSERT_TRUE(waitUntil([&] { return page->editor()->id() == copy; }));
    commands->run(u"templates.archive"_s);
    ASSERT_TRUE(waitUntil([&] { return page->isEmpty(); }));
    EXPECT_TRUE(value(ws->records().get("template", copy))["active"].toBool());
    page->tabs()->setCurrentId(u"used"_s);
    ASSERT_TRUE(waitUntil([&] { return page->list()->rows().rowCount() == 2; }));
    page->list()->setCurrentKey(copy.toString());
    messages.clear();
    key(page->list(), Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([&] { return stored().size() == 1 && messages.size() == 1; }));
    value(ws->undo().undo(lastWritten.command));
    EXPECT_TRUE(waitUntil([&] { return page->list()->rows().rowCount() == 2; }));
}

TEST_F(TemplatesPageTest, HtmlIsShownWithoutWhatIsDangerous)
{
    const Uuid id =
        add(u"Offer"_s, {}, u"email"_s, u"S"_s, u"<p>Dear {{client.surname}}<script>x</script><img src=https://spy.example/a></p>"_s);
    const Uuid who = addPerson(u"<b>Тестенко"_s, u"Олена"_s);
    open(id);
    page->preview()->setClient(who, u"Тестенко"_s);
    EXPECT_TRUE(shows(u"Dear <b>Тестенко"_s)) << page->preview()->shownText().toStdString();
}

TEST_F(TemplatesPageTest, ATestGoesToMyselfAndSaysWhatCameOfIt)
{
    const test::EchoChannel echo(QDir(dir.path()));
    const Uuid id = add(u"Offer"_s, u"Dear {{client.surname}}"_s, u"email"_s, u"For you"_s);
    open(id);
    const Uuid who = addPerson(u"Тестенко"_s, u"Олена"_s);
    page->preview()->setClient(who, u"Тестенко"_s);
    const auto openPanel = [&]() -> TestSendPanel * {
        commands->run(u"templates.test"_s);
        TestSendPanel *panel = nullptr;
        waitUntil([&] { return (panel = window->findChild<TestSendPanel *>()) != nullptr && panel->isVisible(); });
        return panel;
    };
    TestSendPanel *panel = openPanel();
    ASSERT_NE(panel, nullptr);
    EXPECT_FALSE(panel->acceptButton()->isEnabled()) << "there is no way out yet, and it says so";
    delete panel;
    value(device->configure(u"Mine"_s, {{u"plugin"_s, u"command"_s}, {u"kind"_s, u"email"_s}, {u"from"_s, u"me@example.com"_s}}));
    const ChannelInfo mine = value(device->find(u"Mine"_s));
    ASSERT_TRUE(device->enable(mine, echo.program).ok());
    context->secrets->write(device->secretKey(mine), u"the key"_s, [](auto) {});
    panel = openPanel();
    ASSERT_NE(panel, nullptr);
    ASSERT_TRUE(waitUntil([&] { return panel->acceptButton()->isEnabled(); }));
    panel->address()->setText(u"not an address"_s);
    panel->acceptButton()->click();
    EXPECT_TRUE(echo.seen().isEmpty());
    panel->address()->setText(u"me@example.org"_s);
    panel->acceptButton()->click();
    ASSERT_TRUE(waitUntil([&] { return informed.size() == 1; })) << "no answer";
    const QJsonObject request = QJsonDocument::fromJson(echo.seen()).object();
    EXPECT_EQ(request[u"call"].toString(), u"send"_s);
    EXPECT_EQ(request[u"secret"].toString(), u"the key"_s);
    const QJsonObject message = request[u"message"].toObject();
    EXPECT_EQ(message[u"to"].toString(), u"me@example.org"_s);
    EXPECT_EQ(message[u"text"].toString(), u"Dear Тестенко"_s);
    RecordQuery q;
    q.entity = "message";
    EXPECT_EQ(value(ws->records().list(q)).total, 0) << "a test is nobody's message";
}
