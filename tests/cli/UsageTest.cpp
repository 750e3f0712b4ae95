// SPDX-License-Identifier: GPL-3.0-or-later
// Exit codes, refusals and help of the command line.
#include "tests/cli/CliFixture.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
class UsageTest : public opora::test::CliFixture {};
} // namespace

TEST_F(UsageTest, WrongUsageIsTwo)
{
    create();
    const QList<QPair<QStringList, QString>> cases{
        {{}, u"command_needed"_s},
        {{u"frobnicate"_s}, u"unknown_command"_s},
        {{u"client"_s, u"frobnicate"_s}, u"unknown_command"_s},
        {{u"client"_s}, u"unknown_command"_s},
        // Commands of later releases are unknown, not refused.
        {{u"report"_s, u"forecast"_s}, u"unknown_command"_s},
        {{u"hub"_s, u"frob"_s}, u"unknown_command"_s},
        {{u"hub"_s, u"user"_s, u"list"_s}, u"hub_needed"_s},
        {{u"hub"_s, u"init"_s, u"http://x"_s}, u"bad_hub_url"_s},
        {{u"hub"_s, u"init"_s, u"postgresql://a:secret@h/d"_s}, u"password_in_url"_s},
        {{u"hub"_s, u"init"_s, u"postgresql://a@h/d?sslmode=disable"_s}, u"bad_hub_url"_s},
        {{u"hub"_s, u"init"_s, u"postgresql://a@h%20sslmode=disable/d"_s}, u"bad_hub_url"_s},
        {{u"hub"_s, u"user"_s, u"add"_s, u"x"_s, u"password=y"_s, u"--hub"_s, u"postgresql://a@h/d"_s}, u"unknown_field"_s},
        {{u"scenario"_s, u"list"_s}, u"unknown_command"_s},
        {{u"segment"_s, u"list"_s}, u"unknown_command"_s},
        {{u"client"_s, u"merge"_s, u"a"_s, u"b"_s}, u"unknown_command"_s},
        {{u"client"_s, u"list"_s, u"--frob"_s, u"1"_s}, u"unknown_option"_s},
        {{u"client"_s, u"list"_s, u"--pipeline"_s, u"x"_s}, u"unknown_option"_s},
        {{u"client"_s, u"list"_s, u"--limit"_s}, u"value_missing"_s},
        {{u"client"_s, u"list"_s, u"--limit"_s, u"many"_s}, u"bad_value"_s},
        {{u"client"_s, u"list"_s, u"extra"_s}, u"wrong_arguments"_s},
        {{u"client"_s, u"show"_s}, u"wrong_arguments"_s},
        {{u"client"_s, u"add"_s, u"no-equals-sign"_s}, u"wrong_arguments"_s},
        {{u"client"_s, u"list"_s, u"--filter"_s, u"nosuch:1"_s}, u"unknown_field"_s},
        {{u"client"_s, u"add"_s, u"nosuch=1"_s}, u"unknown_field"_s},
        {{u"report"_s, u"funnel"_s, u"--definition"_s, u"guessed"_s}, u"bad_value"_s},
        {{u"report"_s, u"funnel"_s, u"--from"_s, u"2026-02-30"_s}, u"bad_value"_s},
        {{u"report"_s, u"funnel"_s}, u"pipeline_needed"_s},
        {{u"export"_s, u"clients"_s, u"--to"_s, path(u"x.xlsx"_s)}, u"unknown_format"_s},
        {{u"export"_s, u"everything"_s, u"--to"_s, path(u"x.csv"_s)}, u"unknown_entity"_s},
        {{u"export"_s, u"clients"_s}, u"value_missing"_s},
        {{u"import"_s, path(u"x.csv"_s), u"--as"_s, u"orders"_s}, u"bad_value"_s},
        {{u"import"_s, path(u"x.csv"_s), u"--duplicates"_s, u"maybe"_s}, u"bad_value"_s},
        {{u"setting"_s, u"get"_s, u"frob"_s}, u"unknown_setting"_s},
        {{u"--now"_s, u"yesterday"_s, u"client"_s, u"list"_s}, u"bad_value"_s},
    };
    for (const auto &[arguments, code] : cases) {
        const opora::test::Ran r = cli(arguments);
        EXPECT_EQ(r.code, 2) << qPrintable(arguments.join(u' ')) << "\n" << r.err.constData();
        EXPECT_EQ(r.errorCode(), code) << qPrintable(arguments.join(u' '));
        EXPECT_TRUE(r.err.startsWith("opora-cli: ")) << r.err.constData();
        EXPECT_EQ(r.err.count('\n'), 1) << r.err.constData();
        EXPECT_TRUE(r.out.isEmpty()) << r.out.constData();
    }
    EXPECT_EQ(run({u"client"_s, u"list"_s}).errorCode(), u"workspace_needed");
    EXPECT_EQ(run({u"--format"_s, u"xml"_s, u"client"_s, u"list"_s}).code, 2);
    EXPECT_EQ(run({u"workspace"_s, u"create"_s, path(u"b.opora"_s), u"--currency"_s, u"money"_s}).code, 2);
    EXPECT_EQ(run({u"workspace"_s, u"create"_s, path(u"b.opora"_s), u"--time-zone"_s, u"Nowhere/City"_s}).code, 2);
    EXPECT_FALSE(QFile::exists(path(u"b.opora"_s)));
}

TEST_F(UsageTest, EveryOptionThatTheHelpNamesIsKnown)
{
    static const QRegularExpression command(u"^  (KIND )?([a-z]+(?: [a-z]+)*)(.*)$"_s), option(u"--([a-z-]+)"_s);
    int seen = 0;
    for (const QString &line : QString::fromUtf8(run({u"help"_s}).out).split(u'\n')) {
        const auto found = command.match(line);
        if (!found.hasMatch())
            continue;
        QStringList words = found.captured(2).split(u' ');
        if (!found.captured(1).isEmpty())
            words.prepend(u"client"_s);
        for (auto o = option.globalMatch(found.captured(3)); o.hasNext(); ++seen) {
            const QString name = o.next().captured(0);
            const opora::test::Ran r = run(words + QStringList{name, u"0"_s});
            EXPECT_NE(r.errorCode(), u"unknown_option"_s) << qPrintable(words.join(u' ') + u' ' + name);
        }
    }
    EXPECT_GT(seen, 80);
}

TEST_F(UsageTest, RefusalsAreOneAndChangeNothing)
{
    create();
    const QByteArray before = cli({u"history"_s}).out;
    for (const QStringList &arguments :
         {QStringList{u"client"_s, u"show"_s, u"nobody"_s}, QStringList{u"client"_s, u"add"_s, u"city=Lviv"_s},
          QStringList{u"deal"_s, u"add"_s, u"title=x"_s, u"amount=lots"_s}, QStringList{u"undo"_s}, QStringList{u"redo"_s},
          QStringList{u"task"_s, u"done"_s, u"nothing"_s}}) {
        const opora::test::Ran r = cli(arguments);
        EXPECT_EQ(r.code, 1) << qPrintable(arguments.join(u' ')) << r.err.constData();
        EXPECT_TRUE(r.err.startsWith("opora-cli: ")) << r.err.constData();
    }
    EXPECT_EQ(cli({u"history"_s}).out, before);
    EXPECT_EQ(run({u"workspace"_s, u"create"_s, path()}).errorCode(), u"exists");
}

TEST_F(UsageTest, AWorkspaceThatCannotBeOpenedIsThree)
{
    EXPECT_EQ(cli({u"client"_s, u"list"_s}).code, 3);
    EXPECT_EQ(cli({u"client"_s, u"list"_s}).errorCode(), u"no_such_file");
    QFile text(path(u"text.opora"_s));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("just some words that are certainly no database at all");
    text.close();
    const opora::test::Ran r = run({u"--workspace"_s, text.fileName(), u"client"_s, u"list"_s});
    EXPECT_EQ(r.code, 3);
    EXPECT_EQ(r.errorCode(), u"not_a_workspace");
    EXPECT_TRUE(contents(text.fileName()).startsWith("just some words"));
}

TEST_F(UsageTest, HelpNamesWhatThereIsAndNothingElse)
{
    const opora::test::Ran r = run({u"help"_s});
    EXPECT_EQ(r.code, 0);
    for (const char *there : {"workspace create", "import", "export", "KIND list", "deal move", "task snooze", "report funnel", "undo",
                              "backup", "demo", "message queue", "channel enable"})
        EXPECT_TRUE(r.out.contains(there)) << there;
    for (const char *later : {"forecast", "segment", "scenario", "merge", "--pdf"})
        EXPECT_FALSE(r.out.contains(later)) << later;
    EXPECT_EQ(run({u"deal"_s, u"move"_s, u"--help"_s}).code, 0);
    EXPECT_EQ(run({u"--version"_s}).code, 0);
}
