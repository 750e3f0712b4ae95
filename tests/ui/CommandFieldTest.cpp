// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CommandField.h"
#include <QApplication>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <gtest/gtest.h>

using namespace opora;

namespace {
/// Answers searches when the test says so, in any order.
struct SlowSearch {
    struct Asked { QString text; std::shared_ptr<QPromise<Result<SearchResult>>> promise; std::shared_ptr<JobControl> control; };
    QList<Asked> asked;
    Job<SearchResult> operator()(const QString &text)
    {
        Asked a{text, std::make_shared<QPromise<Result<SearchResult>>>(), std::make_shared<JobControl>()};
        a.promise->start();
        asked.append(a);
        return {a.promise->future(), a.control};
    }
    void answer(int index, const QList<SearchHit> &hits)
    {
        SearchResult r;
        r.text = asked[index].text;
        r.hits = hits;
        asked[index].promise->addResult(Result<SearchResult>(r));
        asked[index].promise->finish();
    }
};

SearchHit hit(const char *entity, const QString &title, const char *kind = "")
{
    SearchHit h;
    h.entity = entity;
    h.title = title;
    h.kind = kind;
    h.id = Uuid::v7(1);
    return h;
}

class CommandFieldTest : public testing::Test {
protected:
    CommandFieldTest()
    {
        window.resize(1000, 700);
        auto *l = new QVBoxLayout(&window);
        other = new QLineEdit(&window);
        commands = new CommandRegistry(&window);
        add("new.client", QStringLiteral("New client"), QKeySequence(Qt::CTRL | Qt::Key_N));
        add("new.deal", QStringLiteral("New deal"), {});
        add("go.settings", QStringLiteral("Settings"), {}, QStringLiteral("theme language"));
        field = new CommandField(*commands, [this](const QString &t, int, SearchService::Depth) { return search(t); }, &window);
        l->addWidget(field);
        l->addWidget(other);
        window.show();
        window.activateWindow();
        other->setFocus();
        (void)QTest::qWaitFor([this] { return other->hasFocus(); });
    }
    void add(const char *id, const QString &title, const QKeySequence &key, const QString &keywords = {})
    {
        Command c;
        c.id = QString::fromLatin1(id);
        c.title = title;
        c.shortcut = key;
        c.keywords = keywords;
        c.run = [this, name = c.id] { ran.append(name); };
        commands->add(c, &window);
    }
    QStringList titles() const
    {
        QStringList list;
        for (const PopupItem &i : field->list()->items())
            if (!i.header)
                list << i.title;
        return list;
    }
    QWidget window;
    QLineEdit *other;
    CommandRegistry *commands;
    CommandField *field;
    SlowSearch search;
    QStringList ran;
};
} // namespace

TEST_F(CommandFieldTest, OpensWithEveryCommandAndItsShortcut)
{
    field->focusField();
    ASSERT_TRUE(field->list()->isOpen());
    EXPECT_EQ(titles(), (QStringList{QStringLiteral("New client"), QStringLiteral("New deal"), QStringLiteral("Settings")}));
    EXPECT_EQ(field->list()->items().at(1).trailing, QKeySequence(Qt::CTRL | Qt::Key_N).toString(QKeySequence::NativeText));
    EXPECT_TRUE(search.asked.isEmpty());
}

TEST_F(CommandFieldTest, RunsACommandByKeyboardAndGivesTheFocusBack)
{
    field->focusField();
    QTest::keyClicks(field, QStringLiteral(">new de"));
    ASSERT_EQ(titles(), QStringList{QStringLiteral("New deal")});
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(ran, QStringList{QStringLiteral("new.deal")});
    EXPECT_TRUE(other->hasFocus());
    EXPECT_TRUE(field->text().isEmpty());
    EXPECT_FALSE(field->list()->isOpen());
}

TEST_F(CommandFieldTest, CommandsAreFoundByTheirOtherWords)
{
    Command c;
    c.title = QStringLiteral("Settings");
    c.keywords = QStringLiteral("theme language");
    EXPECT_GT(commandScore(c, QStringLiteral("lang")), 0);
    EXPECT_GT(commandScore(c, QStringLiteral("set")), commandScore(c, QStringLiteral("theme")));
    EXPECT_EQ(commandScore(c, QStringLiteral("pipeline")), 0);
}

TEST_F(CommandFieldTest, StaleAnswersAreDropped)
{
    field->focusField();
    QTest::keyClicks(field, QStringLiteral("sh"));
    ASSERT_EQ(search.asked.size(), 2);
    EXPECT_TRUE(search.asked[0].control->cancelled());
    QSignalSpy shown(field, &CommandField::resultsShown);
    search.answer(1, {hit("client", QStringLiteral("Shevchenko"))});
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown.count() == 1; }));
    EXPECT_TRUE(titles().contains(QStringLiteral("Shevchenko")));
    search.answer(0, {hit("client", QStringLiteral("Somebody else"))});
    QApplication::processEvents();
    QApplication::processEvents();
    EXPECT_EQ(shown.count(), 1);
    EXPECT_FALSE(titles().contains(QStringLiteral("Somebody else")));
}

TEST_F(CommandFieldTest, EnterBeforeTheAnswerWaitsForIt)
{
    field->focusField();
    QSignalSpy chosen(field, &CommandField::hitChosen);
    QTest::keyClicks(field, QStringLiteral("q"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(chosen.count(), 0);
    EXPECT_TRUE(ran.isEmpty());
    search.answer(0, {hit("deal", QStringLiteral("Quarter supply"))});
    ASSERT_TRUE(QTest::qWaitFor([&] { return chosen.count() == 1; }));
    EXPECT_EQ(chosen.first().first().value<SearchHit>().title, QStringLiteral("Quarter supply"));
}

TEST_F(CommandFieldTest, PrefixesChooseWhatIsSearched)
{
    const SearchHit person = hit("client", QStringLiteral("P"), "person"), company = hit("client", QStringLiteral("C"), "company"),
                    deal = hit("deal", QStringLiteral("D")), task = hit("task", QStringLiteral("T"), "todo");
    const auto accepted = [&](const QString &typed) {
        QString out;
        const FieldQuery q = FieldQuery::parse(typed);
        for (const SearchHit &h : {person, company, deal, task})
            if (q.accepts(h))
                out += h.title;
        return out;
    };
    EXPECT_EQ(accepted(QStringLiteral("@x")), QStringLiteral("P"));
    EXPECT_EQ(accepted(QStringLiteral("#x")), QStringLiteral("C"));
    EXPECT_EQ(accepted(QStringLiteral("$ x")), QStringLiteral("D"));
    EXPECT_EQ(accepted(QStringLiteral("!x")), QStringLiteral("T"));
    EXPECT_EQ(accepted(QStringLiteral("x")), QStringLiteral("PCDT"));
    EXPECT_FALSE(FieldQuery::parse(QStringLiteral(">x")).wantsSearch());
    EXPECT_FALSE(FieldQuery::parse(QStringLiteral("@x")).wantsCommands());
    EXPECT_FALSE(FieldQuery::parse(QStringLiteral("@")).wantsSearch());
}

TEST_F(CommandFieldTest, EscapeGoesBack)
{
    field->focusField();
    QTest::keyClicks(field, QStringLiteral(">set"));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(other->hasFocus());
    EXPECT_TRUE(field->text().isEmpty());
}

TEST_F(CommandFieldTest, NothingFoundIsSaid)
{
    field->focusField();
    QTest::keyClicks(field, QStringLiteral("@zzz"));
    QSignalSpy shown(field, &CommandField::resultsShown);
    search.answer(int(search.asked.size()) - 1, {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown.count() == 1; }));
    ASSERT_EQ(titles().size(), 1);
    EXPECT_TRUE(titles().first().contains(QStringLiteral("zzz")));
}

TEST(CommandRegistry, APagesKeyShadowsTheGeneralOneAndOnlyThere)
{
    QWidget window;
    CommandRegistry registry(&window);
    QStringList ran;
    const auto add = [&](const QString &id, const QString &context) {
        Command c;
        c.id = id;
        c.title = id;
        c.context = context;
        c.shortcut = QKeySequence(Qt::CTRL | Qt::Key_N);
        c.run = [&ran, id] { ran << id; };
        registry.add(c, &window);
    };
    add(QStringLiteral("general"), QString());
    add(QStringLiteral("board"), QStringLiteral("pipeline"));
    window.show();
    window.activateWindow();
    (void)QTest::qWaitFor([&] { return window.isActiveWindow(); });
    registry.setContext(QStringLiteral("clients"));
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    registry.setContext(QStringLiteral("pipeline"));
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(ran, (QStringList{QStringLiteral("general"), QStringLiteral("board")}));
    EXPECT_FALSE(registry.run(QStringLiteral("unknown")));
    registry.setContext(QStringLiteral("clients"));
    EXPECT_FALSE(registry.run(QStringLiteral("board")));
}

TEST(CommandRegistry, CommandsGoWithTheirOwner)
{
    QWidget window;
    CommandRegistry registry(&window);
    auto *owner = new QObject;
    Command c;
    c.id = QStringLiteral("x");
    c.title = QStringLiteral("X");
    c.run = [] {};
    registry.add(c, owner);
    EXPECT_TRUE(registry.run(QStringLiteral("x")));
    delete owner;
    EXPECT_FALSE(registry.run(QStringLiteral("x")));
    EXPECT_TRUE(registry.all().isEmpty());
}
