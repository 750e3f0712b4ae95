// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/SettingsService.h"
#include "core/services/ClientService.h"
#include "core/services/RecordService.h"
#include "tests/services/WorkspaceFixture.h"

using namespace opora;

namespace {
QString s(const char16_t *text) { return QString::fromUtf16(text); }
class SettingsServiceTest : public test::WorkspaceFixture {};
class WorkspaceTest : public test::WorkspaceFixture {};
} // namespace

TEST_F(SettingsServiceTest, KnownKeysAreCheckedAndTakeEffect)
{
    EXPECT_EQ(value(ws->settings().get(s(u"currency"))), s(u"UAH"));
    EXPECT_FALSE(value(ws->settings().set(s(u"currency"), s(u" usd "))).command.isNull());
    EXPECT_EQ(value(ws->settings().get(s(u"currency"))), s(u"USD"));
    EXPECT_TRUE(value(ws->settings().set(s(u"currency"), s(u"USD"))).command.isNull()) << "nothing changed";
    EXPECT_TRUE(waitUntil([&] { return ws->info().currency == u"USD"; }));
    EXPECT_EQ(code(ws->settings().set(s(u"currency"), s(u"dollars"))), s(u"bad_value"));
    EXPECT_EQ(code(ws->settings().set(s(u"time_zone"), s(u"Mars/Olympus"))), s(u"bad_value"));
    EXPECT_EQ(code(ws->settings().set(s(u"language"), s(u"tlh"))), s(u"bad_value"));
    EXPECT_EQ(code(ws->settings().set(s(u"lost_reasons"), s(u"Too expensive"))), s(u"bad_value"));
    EXPECT_EQ(code(ws->settings().set(s(u"colour"), s(u"red"))), s(u"unknown_setting"));
    EXPECT_EQ(code(ws->settings().get(s(u"colour"))), s(u"unknown_setting"));
    value(ws->settings().set(s(u"time_zone"), s(u"Asia/Tokyo")));
    EXPECT_TRUE(waitUntil([&] { return ws->info().zone.id() == "Asia/Tokyo"; }));
    EXPECT_EQ(value(ws->undo().undo()).label, s(u"Setting changed: time_zone"));
    EXPECT_TRUE(waitUntil([&] { return ws->info().zone.id() != "Asia/Tokyo"; }));
    EXPECT_TRUE(value(ws->settings().get(s(u"lost_reasons"))).contains(s(u"Too expensive"))) << "a list to begin with";
}

TEST_F(SettingsServiceTest, FreeKeysAndOnesOwn)
{
    value(ws->settings().set(s(u"import.maven"), s(u"{\"a\":1}")));
    value(ws->settings().set(s(u"user.list.sort"), s(u"name")));
    reopen();
    const QHash<QString, QString> all = value(ws->settings().all());
    EXPECT_EQ(all.value(s(u"import.maven")), s(u"{\"a\":1}"));
    EXPECT_EQ(all.value(s(u"user.list.sort")), s(u"name"));
    EXPECT_EQ(all.value(s(u"currency")), s(u"UAH"));
    EXPECT_EQ(value(ws->settings().get(s(u"user.list.sort"))), s(u"name"));
}

TEST_F(SettingsServiceTest, LifetimeValueFollowsTheWorkspacesCurrency)
{
    const Uuid hryvnia = addDeal(s(u"a"), 1000, s(u"Firm"), {}, s(u"UAH"));
    const Uuid dollars = addDeal(s(u"b"), 700, s(u"Firm"), {}, s(u"USD"));
    for (const Uuid &d : {hryvnia, dollars})
        value(ws->deals().move({d, stage(s(u"Won")).id, {}, {}, {}, 0}));
    const QList<qint64> order = value(ws->clients().order({}));
    EXPECT_EQ(value(ws->clients().rows(order)).first().lifetimeValue, (Money{1000, s(u"UAH")}));
    value(ws->settings().set(s(u"currency"), s(u"USD")));
    EXPECT_EQ(value(ws->clients().rows(order)).first().lifetimeValue, (Money{700, s(u"USD")}));
    value(ws->undo().undo());
    EXPECT_EQ(value(ws->clients().rows(order)).first().lifetimeValue, (Money{1000, s(u"UAH")}));
}

TEST_F(WorkspaceTest, IsCreatedInItsLanguageWithMeAndAPipeline)
{
    ws.reset();
    QFile::remove(path());
    create({s(u"PLN"), s(u"uk"), s(u"Europe/Warsaw"), s(u"Олена"), true});
    ASSERT_TRUE(ws);
    EXPECT_EQ(ws->info().currency, s(u"PLN"));
    EXPECT_EQ(ws->info().language, s(u"uk"));
    EXPECT_EQ(ws->info().zone.id(), QByteArray("Europe/Warsaw"));
    EXPECT_EQ(ws->info().meName, s(u"Олена"));
    EXPECT_EQ(ws->info().path, path());
    const QList<PipelineInfo> pipelines = value(ws->deals().pipelines());
    ASSERT_EQ(pipelines.size(), 1);
    EXPECT_EQ(pipelines.first().name, s(u"Продажі"));
    ASSERT_EQ(pipelines.first().stages.size(), 7);
    EXPECT_EQ(pipelines.first().stages.at(0).name, s(u"Нова заявка"));
    EXPECT_DOUBLE_EQ(pipelines.first().stages.at(1).probability, 0.25);
    EXPECT_EQ(pipelines.first().stages.at(5).kind, s(u"won"));
    EXPECT_EQ(code(ws->undo().undo()), s(u"nothing_to_undo")) << "the beginning is not taken back";
    const Uuid id = ws->info().id;
    reopen();
    EXPECT_EQ(ws->info().id, id);
    EXPECT_EQ(ws->info().meName, s(u"Олена"));
}

TEST_F(WorkspaceTest, RefusesBadOptionsAndLeavesNothing)
{
    const QString other = dir.filePath(s(u"other.opora"));
    const auto refused = [&](const Workspace::CreateOptions &o, const QString &file) {
        auto r = Workspace::create(file, o, clock);
        return r.ok() ? QString() : r.error().code;
    };
    EXPECT_EQ(refused({s(u"hryvnia"), s(u"en"), {}, {}, true}, other), s(u"bad_value"));
    EXPECT_EQ(refused({s(u"UAH"), s(u"tlh"), {}, {}, true}, other), s(u"bad_value"));
    EXPECT_EQ(refused({s(u"UAH"), s(u"en"), s(u"Mars/Olympus"), {}, true}, other), s(u"bad_value"));
    EXPECT_EQ(refused({}, path()), s(u"exists"));
    EXPECT_FALSE(QFile::exists(other));
    auto missing = Workspace::open(other, clock);
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, s(u"no_such_file"));
}

TEST_F(WorkspaceTest, OpensAsynchronouslyOnTheContextsThread)
{
    ws.reset();
    QObject context;
    std::shared_ptr<Workspace> opened;
    QThread *calledOn = nullptr;
    Workspace::openAsync(path(), clock, &context, [&](Result<std::shared_ptr<Workspace>> r) {
        ASSERT_TRUE(r.ok());
        opened = *r;
        calledOn = QThread::currentThread();
    });
    ASSERT_TRUE(waitUntil([&] { return opened != nullptr; }));
    EXPECT_EQ(calledOn, QThread::currentThread());
    EXPECT_EQ(opened->thread(), QThread::currentThread());
    QString failed;
    Workspace::openAsync(dir.filePath(s(u"none.opora")), clock, &context, [&](Result<std::shared_ptr<Workspace>> r) { failed = r.error().code; });
    ASSERT_TRUE(waitUntil([&] { return !failed.isEmpty(); }));
    EXPECT_EQ(failed, s(u"no_such_file"));
}

TEST_F(WorkspaceTest, TheBusAnnouncesWhatTheLogHolds)
{
    QList<ChangeSet> seen;
    QObject::connect(&ws->bus(), &ChangeBus::changed, ws.get(), [&](const ChangeSet &c) { seen.append(c); });
    NewClient c;
    c.fields.insert("surname", s(u"A"));
    const Uuid id = value(ws->clients().add(c)).ids.first();
    EXPECT_TRUE(seen.isEmpty()) << "never inside the call";
    ASSERT_TRUE(waitUntil([&] { return !seen.isEmpty(); }));
    ASSERT_TRUE(seen.first().touches("client"));
    EXPECT_EQ(seen.first().rows.value("client").first().id, id);
    EXPECT_EQ(seen.first().rows.value("client").first().kind, ChangeKind::Inserted);
    EXPECT_TRUE(seen.first().own);
    // A second window on the same file hears of it too.
    auto second = Workspace::open(path(), clock);
    ASSERT_TRUE(second.ok());
    QList<ChangeSet> there;
    QObject::connect(&(*second)->bus(), &ChangeBus::changed, second->get(), [&](const ChangeSet &x) { there.append(x); });
    value(ws->clients().edit(id, {{"city", s(u"Lviv")}}));
    ASSERT_TRUE(waitUntil([&] { return !there.isEmpty(); }));
    EXPECT_FALSE(there.first().own);
    EXPECT_TRUE(there.first().touches("client"));
}
