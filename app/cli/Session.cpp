// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Session.h"
#include "core/base/Money.h"
#include "core/platform/Platform.h"
#include "core/services/SyncService.h"
#include <QElapsedTimer>
#include <QThread>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <thread>

namespace opora::cli {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

std::atomic<bool> pressed{false};

extern "C" void onInterrupt(int)
{
    pressed = true;
    std::signal(SIGINT, SIG_DFL);
}

constexpr int kShowAfterMs = 400;
constexpr int kShowEveryMs = 200;

void showProgress(const QString &doing, const JobControl &control, bool last)
{
    QString line = QStringLiteral("\r") + doing;
    const QLocale locale;
    if (control.total() > 0)
        line += QStringLiteral(" ") + Text::tr("%1 of %2").arg(locale.toString(control.done()), locale.toString(control.total()));
    else if (control.done() > 0)
        line += QStringLiteral(" ") + locale.toString(control.done());
    line = line.leftJustified(78);
    std::fputs(line.toUtf8().constData(), stderr);
    std::fputs(last ? "\n" : "", stderr);
    std::fflush(stderr);
}

/// An instant as typed: with a zone or Z that zone, without one UTC.
std::optional<qint64> instantOf(const QString &typed)
{
    QDateTime t = QDateTime::fromString(typed, Qt::ISODateWithMs);
    if (!t.isValid())
        t = QDateTime::fromString(typed, Qt::ISODate);
    if (!t.isValid())
        return std::nullopt;
    if (t.timeSpec() == Qt::LocalTime)
        t = QDateTime(t.date(), t.time(), Qt::UTC);
    return t.toMSecsSinceEpoch();
}

} // namespace

void catchInterrupt()
{
    std::signal(SIGINT, onInterrupt);
}

Result<std::shared_ptr<Clock>> Session::clock()
{
    if (!m_arguments.has("now"))
        return std::shared_ptr<Clock>(std::make_shared<SystemClock>());
    const auto ms = instantOf(m_arguments.option("now"));
    if (!ms)
        return usage("bad_value",
                     Text::tr("\"%1\" is not a time; write it as 2026-11-21T12:00:00Z. Nothing was done.").arg(m_arguments.option("now")));
    return std::shared_ptr<Clock>(std::make_shared<FixedClock>(*ms));
}

Result<Workspace *> Session::workspace()
{
    if (m_workspace)
        return m_workspace.get();
    const QString path = m_arguments.option("workspace");
    if (path.isEmpty())
        return usage("workspace_needed", Text::tr("Say which workspace: --workspace FILE. Nothing was done."));
    OPORA_ASSIGN(const auto time, clock());
    OPORA_ASSIGN(m_workspace, Workspace::open(path, time, m_arguments.option("user")));
    if (m_arguments.has("user")) {
        // Who works in a team's workspace is whom its hub lets in, never a name somebody gives.
        OPORA_ASSIGN(const SyncStatus linked, m_workspace->sync().freshStatus().wait());
        if (linked.isLinked()) {
            m_workspace.reset();
            return usage("user_not_allowed", Text::tr("This workspace belongs to a team; whoever works in it is the login of its hub, so "
                                                      "--user cannot be given. Nothing was done."));
        }
    }
    return m_workspace.get();
}

bool Session::interrupted()
{
    return pressed;
}

Result<Workspace::CreateOptions> Session::createOptions() const
{
    Workspace::CreateOptions o;
    o.currency = m_arguments.option("currency", o.currency).toUpper();
    o.language = m_arguments.option("language", o.language);
    o.timeZone = m_arguments.option("time-zone");
    o.userName = m_arguments.option("user");
    if (!isCurrencyCode(o.currency))
        return usage(
            "bad_value",
            Text::tr("\"%1\" is not a currency code; write one of three letters, such as UAH. Nothing was created.").arg(o.currency));
    if (o.language != u"en" && o.language != u"ru" && o.language != u"uk")
        return usage("bad_value",
                     Text::tr("\"%1\" is not a language that Opora has; choose en, ru or uk. Nothing was created.").arg(o.language));
    if (!o.timeZone.isEmpty() && !QTimeZone(o.timeZone.toLatin1()).isValid())
        return usage("bad_value",
                     Text::tr("\"%1\" is not a time zone; write one such as Europe/Kyiv. Nothing was created.").arg(o.timeZone));
    return o;
}

void Session::watch(JobControl &control, const QString &doing, const std::function<bool()> &finished)
{
    const bool visible = !doing.isEmpty() && platform::errorIsTerminal();
    QElapsedTimer since, shown;
    since.start();
    bool any = false, cancelled = false;
    for (int pause = 0; !finished();) {
        // Short jobs must not pay for the watching: the pauses grow from nothing to twenty milliseconds.
        QThread::usleep(ulong(std::min(pause += 50, 20'000)));
        if (pressed && !cancelled) {
            cancelled = true;
            control.cancel();
        }
        if (visible && since.elapsed() > kShowAfterMs && (!any || shown.elapsed() > kShowEveryMs)) {
            showProgress(doing, control, false);
            shown.start();
            any = true;
        }
    }
    if (any)
        showProgress(doing, control, true);
}

Result<void> Session::run(const QString &doing, const std::function<Result<void>(JobControl &)> &work)
{
    JobControl control;
    std::atomic<bool> done{false};
    Result<void> result;
    std::thread worker([&] {
        result = work(control);
        done = true;
    });
    watch(control, doing, [&done] { return done.load(); });
    worker.join();
    return result;
}

} // namespace opora::cli
