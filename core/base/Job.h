// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QThread>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace opora {

/// Shared between a running job and whoever started it: the wish to stop, and how far it is. Any thread.
class JobControl {
public:
    void cancel()
    {
        m_cancelled = true;
        std::function<void()> f;
        {
            std::lock_guard lock(m_mutex);
            f = m_onCancel;
        }
        if (f)
            f();
    }
    bool cancelled() const { return m_cancelled; }
    /// Called from cancel(), on the caller's thread; used for sqlite3_interrupt.
    void setOnCancel(std::function<void()> f)
    {
        std::lock_guard lock(m_mutex);
        m_onCancel = std::move(f);
    }
    void setProgress(qint64 done, qint64 total) { m_done = done; m_total = total; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }

private:
    std::atomic<bool> m_cancelled{false};
    std::atomic<qint64> m_done{0}, m_total{0};
    std::mutex m_mutex;
    std::function<void()> m_onCancel;
};

/// Work under way on another thread, ending in a Result<T>. `then` may be called once; the function always runs later,
/// on `context`'s thread and from its event loop (never inside the call), and not at all if `context` is gone by then.
/// Dropping a Job does not stop the work; `cancel()` asks it to, and it then ends with ErrorKind::Cancelled.
template <class T> class [[nodiscard]] Job {
public:
    Job() = default;
    Job(QFuture<Result<T>> f, std::shared_ptr<JobControl> c = std::make_shared<JobControl>())
        : m_future(std::move(f)), m_control(std::move(c))
    {
    }
    /// A job that is already finished.
    static Job ready(Result<T> r)
    {
        QPromise<Result<T>> p;
        p.start();
        p.addResult(std::move(r));
        p.finish();
        return Job(p.future());
    }
    void cancel() { if (m_control) m_control->cancel(); }
    const std::shared_ptr<JobControl> &control() const { return m_control; }
    bool isFinished() const { return m_future.isFinished(); }
    bool isValid() const { return m_control != nullptr; }
    /// Blocks; for the command line, tests and worker threads only (never the GUI thread).
    Result<T> wait()
    {
        m_future.waitForFinished();
        return m_future.result();
    }
    template <class F> void then(QObject *context, F f)
    {
        // A watcher living on the context's thread: delivery is always queued and dies with the context.
        auto *watcher = new QFutureWatcher<Result<T>>();
        if (watcher->thread() != context->thread())
            watcher->moveToThread(context->thread());
        QPointer<QObject> guard(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, f = std::move(f)]() mutable {
            f(watcher->result());
            watcher->deleteLater();
        });
        QObject::connect(context, &QObject::destroyed, watcher, &QObject::deleteLater);
        watcher->setFuture(m_future);
    }
    /// Work that finished or was never started counts as detached.
    void detach() {}

private:
    QFuture<Result<T>> m_future;
    std::shared_ptr<JobControl> m_control;
};

} // namespace opora
