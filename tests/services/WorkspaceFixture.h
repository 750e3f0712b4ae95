// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ZoneTable.h"
#include "core/services/DealService.h"
#include "core/services/TaskService.h"
#include "core/services/UndoService.h"
#include "core/services/Workspace.h"
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>
#include <gtest/gtest.h>

namespace opora::test {

/// A fresh workspace ("UAH", English, Kyiv time, Olena) in a temporary folder, with a clock that stands at noon of
/// Saturday 21 November 2026 until told otherwise.
class WorkspaceFixture : public ::testing::Test {
protected:
    void SetUp() override { create(); }
    void create(Workspace::CreateOptions options = {QStringLiteral("UAH"), QStringLiteral("en"), QStringLiteral("Europe/Kiev"),
                                                    QStringLiteral("Olena Kovalenko"), true})
    {
        auto made = Workspace::create(path(), options, clock);
        ASSERT_TRUE(made.ok()) << qPrintable(made.error().code + u' ' + made.error().details);
        ws = std::move(made).value();
    }
    void reopen()
    {
        ws.reset();
        auto opened = Workspace::open(path(), clock);
        ASSERT_TRUE(opened.ok()) << qPrintable(opened.error().code + u' ' + opened.error().details);
        ws = std::move(opened).value();
    }
    QString path() const { return dir.filePath(QStringLiteral("test.opora")); }
    static const QTimeZone &zone()
    {
        static const QTimeZone kyiv("Europe/Kiev");
        return kyiv;
    }
    /// An instant of November 2026, Kyiv time.
    static qint64 at(int day, int hour, int minute = 0) { return instantMs(QDate(2026, 11, day), QTime(hour, minute), zone()); }

    /// The job's value; a failed job fails the test with its code.
    template <class T> T value(Job<T> job)
    {
        Result<T> r = job.wait();
        EXPECT_TRUE(r.ok()) << (r.ok() ? "" : qPrintable(r.error().code + u' ' + r.error().message + u' ' + r.error().details));
        return r.ok() ? std::move(r).value() : T();
    }
    template <class T> QString code(Job<T> job)
    {
        Result<T> r = job.wait();
        return r.ok() ? QString() : r.error().code;
    }
    Uuid addDeal(const QString &title, qint64 amountMinor = 0, const QString &client = {}, Uuid stage = {}, const QString &currency = {})
    {
        DealService::NewDeal d;
        d.title = title;
        d.clientName = client;
        d.stage = stage;
        d.amount = {amountMinor, currency};
        const Written w = value(ws->deals().add(d));
        return w.ids.isEmpty() ? Uuid() : w.ids.first();
    }
    /// The stage of the default pipeline by name.
    StageInfo stage(const QString &name)
    {
        for (const PipelineInfo &p : value(ws->deals().pipelines())) {
            for (const StageInfo &s : p.stages) {
                if (s.name == name)
                    return s;
            }
        }
        ADD_FAILURE() << "no stage " << qPrintable(name);
        return {};
    }
    /// Runs the event loop until `done` says so, at most ten seconds; false when it never did.
    template <class F> bool waitUntil(F done)
    {
        QEventLoop loop;
        QTimer poll, limit;
        QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
            if (done())
                loop.quit();
        });
        limit.setSingleShot(true);
        QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
        poll.start(1);
        limit.start(10'000);
        if (!done())
            loop.exec();
        return done();
    }

    QTemporaryDir dir;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(at(21, 12));
    std::unique_ptr<Workspace> ws;
};

} // namespace opora::test
