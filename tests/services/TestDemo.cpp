// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Email.h"
#include "core/domain/Phone.h"
#include "core/services/BackupService.h"
#include "core/services/DealService.h"
#include "core/services/ExportService.h"
#include "core/services/RecordService.h"
#include "core/services/ReportService.h"
#include "core/services/SearchService.h"
#include "core/services/TaskService.h"
#include "core/services/demo/Demo.h"
#include "core/services/demo/DemoNames.h"
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

class DemoTest : public ::testing::Test {
protected:
    QTemporaryDir dir;
    const QDate day{2026, 11, 21};
    // 11:42 in Kyiv, as the pictures have it.
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 11, 21), QTime(9, 42), Qt::UTC).toMSecsSinceEpoch());

    std::unique_ptr<Workspace> make(const QString &name, DemoOptions o, const QString &language = u"en"_s, DemoReport *report = nullptr)
    {
        Workspace::CreateOptions create;
        create.language = language;
        create.timeZone = u"Europe/Kyiv"_s;
        if (!o.date.isValid())
            o.date = day;
        auto ws = createDemo(dir.filePath(name), create, o, clock, nullptr, report);
        EXPECT_TRUE(ws.ok()) << (ws.ok() ? "" : qPrintable(ws.error().code + u' ' + ws.error().message + ws.error().details));
        return ws.ok() ? std::move(*ws) : nullptr;
    }
    static QList<Record> all(Workspace &ws, const char *entity)
    {
        RecordQuery q;
        q.entity = entity;
        q.limit = -1;
        auto page = ws.records().list(q).wait();
        EXPECT_TRUE(page.ok()) << (page.ok() ? "" : qPrintable(page.error().message));
        return page.ok() ? page->items : QList<Record>();
    }
    QByteArray exported(Workspace &ws, const QString &name)
    {
        ExportRequest request;
        request.entities = {"all"};
        request.toFile = dir.filePath(name);
        auto done = ws.exports().run(request).wait();
        EXPECT_TRUE(done.ok()) << (done.ok() ? "" : qPrintable(done.error().message));
        QFile file(request.toFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

TEST_F(DemoTest, TheDefaultBaseFillsEveryScreen)
{
    DemoReport report;
    auto ws = make(u"a.opora"_s, {}, u"en"_s, &report);
    ASSERT_TRUE(ws);
    EXPECT_EQ(report.clients, 1200);
    EXPECT_EQ(report.deals, 720);
    EXPECT_GE(report.openDeals, 60);
    EXPECT_LE(report.openDeals, 120);
    EXPECT_GT(report.companies, 250);
    EXPECT_EQ(all(*ws, "client").size(), 1200);

    const auto board = ws->deals().board({}).wait();
    ASSERT_TRUE(board.ok());
    EXPECT_EQ(board->open, report.openDeals);
    ASSERT_EQ(board->columns.size(), 5);
    for (const BoardColumn &c : board->columns)
        EXPECT_GT(c.count, 0) << c.stage.name.toStdString();
    EXPECT_GT(board->columns.front().count, board->columns.back().count);

    const auto summary = ws->tasks().summary().wait();
    ASSERT_TRUE(summary.ok());
    EXPECT_GE(summary->dealsWithoutStep, 2);
    EXPECT_GE(summary->rottingDeals, 2);
    EXPECT_LE(summary->rottingDeals, 12);
    EXPECT_FALSE(summary->happened.isEmpty());
    const auto mine = ws->tasks().groups(ws->info().me).wait();
    ASSERT_TRUE(mine.ok());
    EXPECT_GE(mine->overdue.size(), 2);
    EXPECT_LE(mine->overdue.size(), 12);
    EXPECT_GE(mine->today.size(), 3);
    EXPECT_GE(mine->later.size(), 8);
    EXPECT_FALSE(mine->done.isEmpty());

    ReportFilter quarter;
    quarter.from = QDate(2026, 7, 1);
    quarter.to = QDate(2026, 9, 30);
    const auto funnel = ws->reports().funnel(quarter).wait();
    ASSERT_TRUE(funnel.ok()) << qPrintable(funnel.error().message);
    EXPECT_GT(funnel->funnel.deals, 30);
    EXPECT_GT(funnel->funnel.won, 5);
    EXPECT_GT(funnel->funnel.lost, 5);
    EXPECT_GE(funnel->lostReasons.size(), 3);
    EXPECT_GE(funnel->managers.size(), 4);
    EXPECT_GT(funnel->funnel.medianCycleDays, 3);
    EXPECT_LT(funnel->funnel.medianCycleDays, 90);

    const auto found = ws->search().search(u"шевч"_s).wait();
    ASSERT_TRUE(found.ok());
    EXPECT_FALSE(found->hits.isEmpty());
}

TEST_F(DemoTest, DerivedValuesAreWhatTheStorageWouldCompute)
{
    auto ws = make(u"a.opora"_s, {.clients = 400});
    ASSERT_TRUE(ws);
    const auto check = ws->backups().check().wait();
    ASSERT_TRUE(check.ok());
    EXPECT_TRUE(check->clean) << qPrintable(check->problems.mid(0, 5).join(u'\n'));
}

TEST_F(DemoTest, TheSameSeedGivesTheSameBytes)
{
    auto a = make(u"a.opora"_s, {.clients = 150, .seed = 5});
    clock->advance(3 * 3600'000);
    auto b = make(u"b.opora"_s, {.clients = 150, .seed = 5});
    auto c = make(u"c.opora"_s, {.clients = 150, .seed = 6});
    ASSERT_TRUE(a && b && c);
    const QByteArray first = exported(*a, u"a.json"_s);
    EXPECT_GT(first.size(), 50'000);
    EXPECT_TRUE(first == exported(*b, u"b.json"_s));
    EXPECT_FALSE(first == exported(*c, u"c.json"_s));
}

TEST_F(DemoTest, NothingHappensBeforeItsCauseOrAfterTheDay)
{
    auto ws = make(u"a.opora"_s, {.clients = 300});
    ASSERT_TRUE(ws);
    const qint64 now = clock->nowMs();
    QHash<Uuid, qint64> born;
    for (const Record &c : all(*ws, "client")) {
        born.insert(c.id, c["created_at"].toInt());
        EXPECT_LT(c["created_at"].toInt(), now);
        EXPECT_LE(c["last_contact_at"].toInt(), now);
    }
    for (const Record &a : all(*ws, "activity")) {
        EXPECT_LE(a["at"].toInt(), now);
        EXPECT_GE(a["at"].toInt(), born.value(a["client_id"].toUuid()));
    }
    int open = 0;
    for (const Record &d : all(*ws, "deal")) {
        EXPECT_GE(d["opened_at"].toInt(), born.value(d["client_id"].toUuid()));
        EXPECT_GE(d["stage_since"].toInt(), d["opened_at"].toInt());
        EXPECT_LE(d["stage_since"].toInt(), now);
        EXPECT_GT(d["amount"].toInt(), 0);
        const bool lost = d["stage_kind"].toText() == u"lost";
        EXPECT_EQ(lost, !d["lost_reason"].isNull());
        open += d["stage_kind"].toText() == u"open";
    }
    EXPECT_GT(open, 5);
}

TEST_F(DemoTest, AnySizeAndEveryLanguage)
{
    for (const QString &language : {u"en"_s, u"ru"_s, u"uk"_s}) {
        auto ws = make(language + u".opora"_s, {.clients = 40, .deals = 100, .years = 1}, language);
        ASSERT_TRUE(ws);
        EXPECT_EQ(all(*ws, "client").size(), 40);
        EXPECT_EQ(all(*ws, "deal").size(), 100);
    }
    for (const qint64 clients : {qint64(1), qint64(2), qint64(7)}) {
        auto ws = make(u"s%1.opora"_s.arg(clients), {.clients = clients});
        ASSERT_TRUE(ws);
        EXPECT_EQ(all(*ws, "client").size(), clients);
    }
    auto none = make(u"none.opora"_s, {.clients = 10, .deals = 0});
    ASSERT_TRUE(none);
    EXPECT_TRUE(all(*none, "deal").isEmpty());
}

TEST_F(DemoTest, RefusesAWorkspaceInUseAndLeavesNothingWhenCancelled)
{
    auto ws = make(u"a.opora"_s, {.clients = 10});
    ASSERT_TRUE(ws);
    const auto again = generateDemo(*ws, {.clients = 10, .date = day});
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, u"not_empty");
    EXPECT_EQ(all(*ws, "client").size(), 10);

    Workspace::CreateOptions create;
    auto plain = Workspace::create(dir.filePath(u"plain.opora"_s), create, clock);
    ASSERT_TRUE(plain.ok());
    const auto filled = generateDemo(**plain, {.clients = 20, .date = day});
    ASSERT_TRUE(filled.ok()) << qPrintable(filled.error().message);
    EXPECT_EQ(all(**plain, "pipeline").size(), 1); // the workspace's own was used

    JobControl control;
    control.cancel();
    const auto cancelled = createDemo(dir.filePath(u"c.opora"_s), create, {.clients = 5000, .date = day}, clock, &control);
    ASSERT_FALSE(cancelled.ok());
    EXPECT_EQ(cancelled.error().kind, ErrorKind::Cancelled);
    EXPECT_FALSE(QFile::exists(dir.filePath(u"c.opora"_s)));
    EXPECT_EQ(createDemo(dir.filePath(u"d.opora"_s), create, {.clients = 0}, clock).error().code, u"bad_value");
}

TEST(DemoNames, PhonesAndAddressesAreMadeUpAndValid)
{
    demo::Random r(9);
    for (int i = 0; i < 600; ++i) {
        const auto people = demo::People(i % 4);
        for (const bool many : {false, true}) {
            const QString phone = demo::makePhone(r, people, i % 8 < 4, many);
            const PhoneReading read = readPhone(phone);
            EXPECT_TRUE(read.valid) << phone.toStdString() << " " << read.code.toStdString();
            EXPECT_EQ(read.e164, phone);
            EXPECT_TRUE(many || phone.contains(u"555") || phone.startsWith(u"+442079460")) << phone.toStdString();
        }
        const demo::Person p = demo::makePerson(r, people);
        const EmailReading mail = readEmail(demo::makeEmail(r, p, i));
        EXPECT_TRUE(mail.valid) << demo::makeEmail(r, p, i).toStdString();
        EXPECT_TRUE(mail.normal.contains(u"@example."));
        const EmailReading office = readEmail(demo::makeCompanyEmail(demo::makeCompany(r, people), i));
        EXPECT_TRUE(office.valid) << office.code.toStdString();
        EXPECT_TRUE(office.normal.endsWith(u".example.com"));
    }
}

TEST(DemoNames, EndingsAgreeWithTheGender)
{
    demo::Random r(2);
    int women = 0;
    for (int i = 0; i < 2000; ++i) {
        const demo::Person p = demo::makePerson(r, demo::People(i % 3));
        if (p.patronymic.isEmpty()) {
            EXPECT_FALSE(p.given.isEmpty());
        } else {
            const bool daughter = p.patronymic.endsWith(u"івна") || p.patronymic.endsWith(u"ївна") || p.patronymic.endsWith(u"вна") || p.patronymic.endsWith(u"чна");
            EXPECT_EQ(daughter, p.female) << p.patronymic.toStdString();
        }
        if (p.surname.endsWith(u"ський") || p.surname.endsWith(u"ский") || p.surname.endsWith(u"ski") || p.surname.endsWith(u"ов")) {
            EXPECT_FALSE(p.female) << p.surname.toStdString();
        }
        if (p.surname.endsWith(u"ська") || p.surname.endsWith(u"ская") || p.surname.endsWith(u"ska") || p.surname.endsWith(u"ова")) {
            EXPECT_TRUE(p.female) << p.surname.toStdString();
        }
        women += p.female;
    }
    EXPECT_GT(women, 700);
    EXPECT_LT(women, 1300);
}
