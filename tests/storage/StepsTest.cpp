// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted at every start and every change must cost what it counts, not all that was ever stored: measured in the
// engine's steps, which no clock and no other program changes.
#include "core/storage/repo/InboxRepository.h"
#include "core/storage/repo/TaskRepository.h"
#include "tests/storage/StorageFixture.h"
#include <functional>
#include <sqlite3.h>

namespace opora::test {

using namespace Qt::StringLiterals;

class StepsTest : public StorageFixture {
protected:
    void SetUp() override { s = create(); }
    /// Fifty of the engine's steps are one.
    qint64 steps(const std::function<Result<void>(Reader &)> &work)
    {
        qint64 n = 0;
        const auto done = s->read([&](Reader &r) -> Result<bool> {
                               sqlite3_progress_handler(
                                   r.db().handle(), 50, [](void *count) { return ++*static_cast<qint64 *>(count), 0; }, &n);
                               const Result<void> ok = work(r);
                               sqlite3_progress_handler(r.db().handle(), 0, nullptr, nullptr);
                               OPORA_TRY(ok);
                               return true;
                           }).wait();
        EXPECT_TRUE(done.ok()) << (done.ok() ? "" : qPrintable(done.error().details));
        return n;
    }
    void addEvents(const Uuid &client, int count, const QString &kind, const QString &direction, bool letter)
    {
        const auto done =
            s->write({u"events"_s, u"local"_s, true, {}}, [&](WriteTx &tx) -> Result<bool> {
                 for (int i = 0; i < count; ++i) {
                     FieldValues v{
                         {"kind", kind}, {"direction", direction}, {"client_id", client}, {"at", clock->nowMs() - 1000 * (count - i)}};
                     if (letter)
                         v.insert("external_id", Value(client.toString() + QString::number(i)));
                     OPORA_TRY(tx.insert(tx.entity("activity"), v));
                 }
                 return true;
             }).wait();
        ASSERT_TRUE(done.ok()) << qPrintable(done.error().details);
    }
    std::unique_ptr<Storage> s;
};

TEST_F(StepsTest, WhatWaitsInTheInboxCostsItsLettersNotAllThatWasSent)
{
    for (int i = 0; i < 20; ++i)
        addEvents(insert(*s, "client", {{"surname", u"Writes %1"_s.arg(i)}}), 5, u"email"_s, u"in"_s, true);
    const Uuid busy = insert(*s, "client", {{"surname", u"Is written to"_s}});
    addEvents(busy, 50, u"email"_s, u"out"_s, false);
    repo::LetterQuery q;
    q.scope = repo::LetterScope::Waiting;
    qint64 waiting = 0;
    const auto count = [&](Reader &r) -> Result<void> {
        OPORA_ASSIGN(waiting, repo::countLetters(r, q));
        return {};
    };
    const auto list = [&](Reader &r) -> Result<void> {
        OPORA_TRY(repo::letters(r, q));
        return {};
    };
    const qint64 counted = steps(count), listed = steps(list);
    EXPECT_EQ(waiting, 100);
    addEvents(busy, 3000, u"email"_s, u"out"_s, false);
    addEvents(busy, 3000, u"call"_s, u"out"_s, false);
    EXPECT_LE(steps(count), counted * 3 / 2) << "was " << counted;
    EXPECT_LE(steps(list), listed * 3 / 2) << "was " << listed;
    EXPECT_EQ(waiting, 100);
}

TEST_F(StepsTest, OpenTasksAreCountedWithoutTheDoneOnes)
{
    const auto addTasks = [&](int count, bool done) {
        const auto written =
            s->write({u"tasks"_s, u"local"_s, true, {}}, [&](WriteTx &tx) -> Result<bool> {
                 for (int i = 0; i < count; ++i) {
                     FieldValues v{{"title", u"Call"_s}, {"due_date", u"2026-11-%1"_s.arg(i % 28 + 1, 2, 10, QChar(u'0'))}};
                     if (done)
                         v.insert("done_at", Value(clock->nowMs()));
                     OPORA_TRY(tx.insert(tx.entity("task"), v));
                 }
                 return true;
             }).wait();
        ASSERT_TRUE(written.ok()) << qPrintable(written.error().details);
    };
    addTasks(200, false);
    QHash<QDate, int> due;
    const auto look = [&](Reader &r) {
        due.clear();
        return repo::eachOpenDue(r, {}, [&](QDate date, qint64) { ++due[date]; });
    };
    const qint64 before = steps(look);
    EXPECT_EQ(due.size(), 28);
    EXPECT_EQ(due.value(QDate(2026, 11, 4)), 8);
    addTasks(3000, true);
    EXPECT_LE(steps(look), before * 3 / 2);
}

} // namespace opora::test
