// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ImportFixture.h"
#include <QThread>

using namespace opora;
using namespace opora::test;

class ImportBad : public ImportFixture {
protected:
    qint64 everything() { return scalar("SELECT (SELECT count(*) FROM client) + (SELECT count(*) FROM deal) + (SELECT count(*) FROM command)").toInt(); }
    QString problemCode(const ImportPreview &p, qint64 row)
    {
        for (const CellProblem &x : p.problems) {
            if (x.row == row)
                return x.code;
        }
        return {};
    }
};

TEST_F(ImportBad, everyBadRowHasItsPlaceAndReason)
{
    const QString file = write("bad.csv", "Deal title,Amount,Stage,Expected close date\n"
                                          "Good,\"1 234,50\",New request,30.11.2026\n"
                                          "No such day,100,New request,31.11.2026\n"
                                          "No date,100,New request,someday\n"
                                          "No amount,12 apples,New request,01.12.2026\n"
                                          "Too few,100\n"
                                          "Too many,100,New request,01.12.2026,more,cells\n"
                                          "Broken \"quotes\",100,\"New request,01.12.2026\n"
                                          "Dollars,\"$1,234.50\",New request,01.12.2026\n"
                                          "German,\"1.234,50\",New request,01.12.2026\n"
                                          "Thousands,₴ 12k,New request,01.12.2026\n");
    const QString refused = dir.filePath(QStringLiteral("refused.csv"));
    const ImportPreview p = value(ws->imports().preview(request({file})));
    EXPECT_EQ(p.as, QStringLiteral("deals"));
    EXPECT_EQ(p.rows, 10);
    EXPECT_EQ(p.refused, 6);
    EXPECT_EQ(p.created, 4);
    EXPECT_EQ(problemCode(p, 3), QStringLiteral("no_such_date"));
    EXPECT_EQ(problemCode(p, 4), QStringLiteral("bad_date"));
    EXPECT_EQ(problemCode(p, 5), QStringLiteral("bad_amount"));
    EXPECT_EQ(problemCode(p, 6), QStringLiteral("wrong_columns"));
    EXPECT_EQ(problemCode(p, 7), QStringLiteral("wrong_columns"));
    EXPECT_EQ(problemCode(p, 8), QStringLiteral("broken_quotes"));
    for (const CellProblem &x : p.problems)
        EXPECT_FALSE(x.reason.isEmpty());
    EXPECT_EQ(p.problems.first().column, 3);
    EXPECT_EQ(p.problems.first().header, QStringLiteral("Expected close date"));
    EXPECT_EQ(p.problems.first().value, QStringLiteral("31.11.2026"));
    EXPECT_EQ(p.columns[3].wrong, 2);
    ImportRequest r = request({file});
    r.refusedFile = refused;
    const ImportResult done = import(r);
    EXPECT_EQ(done.created, 4);
    EXPECT_EQ(done.refused, 6);
    EXPECT_EQ(done.refusedFile, refused);
    EXPECT_EQ(scalar("SELECT amount FROM deal WHERE title = 'Good'").toInt(), 123450);
    EXPECT_EQ(scalar("SELECT amount || currency FROM deal WHERE title = 'Dollars'").toText(), QStringLiteral("123450USD"));
    EXPECT_EQ(scalar("SELECT amount FROM deal WHERE title = 'German'").toInt(), 123450);
    EXPECT_EQ(scalar("SELECT amount FROM deal WHERE title = 'Thousands'").toInt(), 1200000);
    // The stages of the file are those of the workspace's own pipeline, so no other was made.
    EXPECT_EQ(count("pipeline"), 1);
    const QList<QStringList> rows = readExpectations(refused);
    ASSERT_EQ(rows.size(), 7);
    EXPECT_EQ(rows[0].mid(4), (QStringList{QStringLiteral("row"), QStringLiteral("column"), QStringLiteral("reason")}));
    EXPECT_EQ(rows[1][0], QStringLiteral("No such day"));
    EXPECT_EQ(rows[1][4], QStringLiteral("3"));
    EXPECT_EQ(rows[1][5], QStringLiteral("Expected close date"));
    EXPECT_TRUE(rows[1][6].contains(QStringLiteral("31.11.2026")));
}

TEST_F(ImportBad, correctionsOfThePreviewAreApplied)
{
    ImportRequest r = request({write("fix.csv", "Deal title,Amount,Stage,Expected close date\nA,1,New request,31.11.2026\nB,x,New request,01.12.2026\n")});
    r.corrections.insert({2, 3}, QStringLiteral("30.11.2026"));
    r.corrections.insert({3, 1}, QStringLiteral("25"));
    const ImportResult done = import(r);
    EXPECT_EQ(done.created, 2);
    EXPECT_EQ(done.refused, 0);
    EXPECT_EQ(scalar("SELECT expected_close FROM deal WHERE title = 'A'").toText(), QStringLiteral("2026-11-30"));
    EXPECT_EQ(scalar("SELECT amount FROM deal WHERE title = 'B'").toInt(), 2500);
}

TEST_F(ImportBad, theRefusedFileGoesBackInOnceMended)
{
    ImportRequest r = request({write("x.csv", "Deal title,Amount,Stage,Expected close date\nA,1,New request,31.11.2026\n")});
    r.refusedFile = dir.filePath(QStringLiteral("out.csv"));
    EXPECT_EQ(import(r).refused, 1);
    QFile f(r.refusedFile);
    ASSERT_TRUE(f.open(QIODevice::ReadOnly));
    const QString mended = write("mended.csv", f.readAll().replace("New request,31.11.2026", "New request,30.11.2026"));
    const ImportPreview p = value(ws->imports().preview(request({mended})));
    EXPECT_EQ(p.created, 1);
    EXPECT_TRUE(p.columns.last().target.isEmpty()) << "the reason is not a field of deals";
}

TEST_F(ImportBad, filesThatAreNoTableAreRefusedWhole)
{
    const qint64 before = everything();
    EXPECT_EQ(code(ws->imports().run(request({QStringLiteral("/no/such/file.csv")}))), QStringLiteral("no_such_file"));
    EXPECT_EQ(code(ws->imports().run(request({write("empty.csv", "")}))), QStringLiteral("empty_file"));
    EXPECT_EQ(code(ws->imports().run(request({}))), QStringLiteral("no_file"));
    EXPECT_EQ(code(ws->imports().run(request({write("odd.csv", "alpha,beta\n1,2\n")}))), QStringLiteral("unknown_layout"));
    EXPECT_EQ(code(ws->imports().run(request({write("odd2.csv", "alpha,beta\n1,2\n")}, QStringLiteral("deals")))), QStringLiteral("required_column"));
    EXPECT_EQ(code(ws->imports().run(request({write("odd3.csv", "Name\nA\n")}, QStringLiteral("cats")))), QStringLiteral("unknown_kind"));
    ImportRequest preset = request({write("odd4.csv", "Name\nA\n")});
    preset.preset = QStringLiteral("maven");
    EXPECT_EQ(code(ws->imports().run(preset)), QStringLiteral("unknown_layout"));
    preset.preset = QStringLiteral("nobody");
    EXPECT_EQ(code(ws->imports().run(preset)), QStringLiteral("unknown_preset"));
    ImportRequest charset = request({write("c.csv", "Name\nA\n")}, QStringLiteral("people"));
    charset.charset = QStringLiteral("klingon");
    EXPECT_EQ(code(ws->imports().run(charset)), QStringLiteral("unknown_charset"));
    ImportRequest away = request({write("r.csv", "Deal title,Stage,Amount\nA,New,x\n")});
    away.refusedFile = QStringLiteral("/no/such/folder/r.csv");
    EXPECT_EQ(code(ws->imports().run(away)), QStringLiteral("no_permission"));
    EXPECT_EQ(everything(), before);
}

TEST_F(ImportBad, cancelLeavesNothing)
{
    QByteArray text = "Surname,First name,Phone\n";
    for (int i = 0; i < 60000; ++i)
        text += "Person" + QByteArray::number(i) + ",Anna,0671" + QByteArray::number(100000 + i) + "\n";
    const qint64 before = everything();
    for (qint64 at : {0, 100, 450, 700}) {
        auto job = ws->imports().run(request({write("many.csv", text)}));
        while (!job.isFinished() && job.control()->done() < at)
            QThread::yieldCurrentThread();
        job.cancel();
        auto r = job.wait();
        if (r.ok()) { // it was through before the wish came
            value(ws->undo().undo());
            continue;
        }
        EXPECT_EQ(r.error().kind, ErrorKind::Cancelled) << at;
        EXPECT_EQ(count("client"), 0) << at;
        EXPECT_EQ(everything(), before) << at;
    }
}

TEST_F(ImportBad, encodings)
{
    const QString text = QStringLiteral("Фамилия;Имя;Город\nШевченко;Олена;Київ\nПетров;Пётр;Львів\n");
    QByteArray cp1251;
    for (QChar c : text) { // by hand: the codec under test must not be its own judge
        const char16_t u = c.unicode();
        cp1251 += u < 0x80 ? char(u) : u >= 0x410 && u <= 0x44F ? char(u - 0x410 + 0xC0) : u == 0x456 ? char(0xB3) : u == 0x457 ? char(0xBF) : u == 0x451 ? char(0xB8) : '?';
    }
    QByteArray utf16("\xFF\xFE", 2), utf16be("\xFE\xFF", 2);
    for (QChar c : text) {
        utf16 += char(c.cell());
        utf16 += char(c.row());
        utf16be += char(c.row());
        utf16be += char(c.cell());
    }
    QStringList first;
    for (const QByteArray &bytes : {text.toUtf8(), QByteArray("\xEF\xBB\xBF") + text.toUtf8(), cp1251, utf16, utf16be}) {
        ws.reset();
        QFile::remove(path());
        create();
        EXPECT_EQ(import(QStringList{write("e.csv", bytes)}).created, 2);
        const QStringList got = rows("client", "surname, given_name, city");
        EXPECT_EQ(got.size(), 2);
        EXPECT_TRUE(got.contains(QStringLiteral("Петров|Пётр|Львів|")));
        EXPECT_TRUE(got.contains(QStringLiteral("Шевченко|Олена|Київ|")));
    }
}

TEST_F(ImportBad, createNoneMakesNothingBesidesTheRows)
{
    ImportRequest r = request({write("d.csv", "Deal title,Amount,Stage,Owner,Company,Product\nA,5,Strange stage,Nobody Known,Unknown Ltd,Thing\n")});
    r.create = {QStringLiteral("none")};
    const ImportResult done = import(r);
    EXPECT_EQ(done.created, 1);
    EXPECT_EQ(count("pipeline"), 1);
    EXPECT_EQ(count("client") + count("product"), 0);
    EXPECT_EQ(count("app_user"), 1);
    EXPECT_EQ(noticeRows(done, "unknown_stage"), 1);
    EXPECT_EQ(noticeRows(done, "unknown_user"), 1);
    EXPECT_EQ(noticeRows(done, "unknown_client"), 1);
    EXPECT_EQ(noticeRows(done, "unknown_product"), 1);
    EXPECT_EQ(dealsIn("New request"), 1);
}

TEST_F(ImportBad, tasksAndActivities)
{
    import(QStringList{write("p.csv", "Name,Phone\nOlena Shevchenko,0671234567\n")});
    const QString tasks = write("t.csv", "Task,Due date,Client\nCall back,2026-11-25,Shevchenko Olena\nSend offer,2026-11-26 14:30,Shevchenko Olena\n");
    EXPECT_EQ(import(QStringList{tasks}).created, 2);
    EXPECT_EQ(scalar("SELECT due_date FROM task WHERE title = 'Call back'").toText(), QStringLiteral("2026-11-25"));
    EXPECT_EQ(scalar("SELECT due_at FROM task WHERE title = 'Send offer'").toInt(), at(26, 14, 30));
    EXPECT_EQ(scalar("SELECT count(*) FROM task t JOIN client c ON c.id = t.client_id").toInt(), 2);
    EXPECT_TRUE(import(QStringList{tasks}).command.isNull());
    const QString calls = write("a.csv", "Kind,Direction,Date,Client,Text\nзвонок,входящий,21.11.2026 10:00,Shevchenko Olena,Asked for a price\n");
    EXPECT_EQ(import(request({calls}, QStringLiteral("activities"))).created, 1);
    EXPECT_EQ(scalar("SELECT kind || direction FROM activity").toText(), QStringLiteral("callin"));
    EXPECT_TRUE(import(request({calls}, QStringLiteral("activities"))).command.isNull());
}
