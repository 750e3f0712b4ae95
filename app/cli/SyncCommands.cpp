// SPDX-License-Identifier: GPL-3.0-or-later
// hub status, connect, disconnect, sync, handover
#include "app/cli/Command.h"
#include "app/cli/Secret.h"
#include "app/cli/SyncJson.h"
#include "core/services/RecordService.h"
#include "core/services/SyncService.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>

namespace opora::cli {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The workspace, and the password for its hub where one was given; else the keychain is asked when it is needed.
Result<Workspace *> withPassword(Session &s)
{
    OPORA_ASSIGN(const auto given, secret(s.arguments(), "password-file", "password-stdin"));
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    if (given)
        ws->sync().setPassword(*given, false);
    return ws;
}

int reviewCode(const SyncStatus &s)
{
    return s.attention + s.conflicts > 0 ? int(DoneToReview) : int(Done);
}

void printStatus(Session &s, const SyncStatus &status, QJsonObject more = {})
{
    const QJsonObject o = statusJson(status);
    for (auto it = o.begin(); it != o.end(); ++it)
        more.insert(it.key(), it.value());
    s.out().object(more);
}

Result<int> status(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, withPassword(s));
    OPORA_ASSIGN(const SyncStatus now, s.wait(ws->sync().freshStatus()));
    QJsonObject more;
    if (s.arguments().has("replicas")) {
        OPORA_ASSIGN(const QList<ReplicaInfo> seen, s.wait(ws->sync().replicas()));
        QJsonArray list;
        for (const ReplicaInfo &r : seen)
            list.append(replicaJson(r));
        more.insert(u"replicas"_s, list);
    }
    printStatus(s, now, more);
    return int(Done);
}

Result<int> connectHub(Session &s)
{
    OPORA_ASSIGN(const HubTarget target, HubTarget::fromUrl(s.word(0)));
    OPORA_ASSIGN(const auto password, secret(s.arguments(), "password-file", "password-stdin"));
    const QString path = s.arguments().option("workspace");
    if (!path.isEmpty() && !QFileInfo::exists(path)) {
        // A new computer: the file is made here and filled from the hub. Nothing is left behind when that is refused.
        OPORA_TRY(s.wait(SyncService::testConnection(target, password.value_or(QString())), Text::tr("Looking at the hub")));
        Workspace::CreateOptions fresh;
        fresh.defaultPipeline = false;
        OPORA_ASSIGN(const auto clock, s.clock());
        OPORA_TRY(Workspace::create(path, fresh, clock));
    }
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    if (s.arguments().has("dry-run")) {
        OPORA_ASSIGN(const LinkPlan plan, s.wait(ws->sync().planLink(target, password.value_or(QString()))));
        if (plan.way == LinkPlan::Way::Refused)
            return Error{plan.code, plan.sentence, {}, ErrorKind::Refused};
        s.out().say(plan.sentence);
        if (s.out().format() != Format::Table)
            s.out().object({{u"way"_s, plan.way == LinkPlan::Way::Fill     ? u"fill"_s
                                       : plan.way == LinkPlan::Way::Upload ? u"upload"_s
                                                                           : u"resume"_s},
                            {u"rows"_s, plan.rows}});
        return int(Done);
    }
    OPORA_ASSIGN(const Linked linked, s.wait(ws->sync().link(target, password.value_or(QString())), Text::tr("Connecting")));
    OPORA_ASSIGN(const SyncStatus now, s.wait(ws->sync().syncNow(), Text::tr("Exchanging")));
    const QString way = linked.way == LinkPlan::Way::Fill ? u"fill"_s : linked.way == LinkPlan::Way::Upload ? u"upload"_s : u"resume"_s;
    printStatus(s, now, {{u"way"_s, way}, {u"rows"_s, linked.rows}, {u"password_kept"_s, linked.passwordKept}});
    return reviewCode(now);
}

Result<int> disconnectHub(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    const bool keep = s.arguments().has("keep-copy");
    OPORA_TRY(s.wait(ws->sync().unlink(keep)));
    if (s.out().format() == Format::Table)
        s.out().say(keep ? Text::tr("This workspace is your own now; it exchanges nothing any more.")
                         : Text::tr("The copy on this computer was removed; the team's hub has everything."));
    else
        s.out().object({{u"linked"_s, false}, {u"kept"_s, keep}});
    return int(Done);
}

/// Stays until Ctrl+C; one line for each change of the state.
Result<int> watch(Session &s, Workspace &ws)
{
    ws.sync().start();
    SyncStatus last;
    for (bool first = true; !Session::interrupted() && !s.out().failed(); first = false) {
        OPORA_ASSIGN(const SyncStatus now, s.wait(ws.sync().freshStatus()));
        if (first || now.text() != last.text() || now.pending != last.pending || now.attention != last.attention || now.conflicts != last.conflicts) {
            if (s.out().format() == Format::Table)
                s.out().say(now.text());
            else
                s.out().line(statusJson(now));
            s.out().flush();
        }
        // Another program wrote into the file: it goes at once. What waits because nobody answers is tried by itself.
        if (!first && now.pending > last.pending)
            ws.sync().syncNow().detach();
        last = now;
        QThread::msleep(200);
    }
    return reviewCode(last);
}

Result<int> sync(Session &s)
{
    const Arguments &a = s.arguments();
    if (a.has("once") + a.has("watch") + a.has("scrub") > 1)
        return usage("wrong_arguments", Text::tr("Give --once, --watch or --scrub, only one of them. Nothing was done."));
    OPORA_ASSIGN(Workspace * ws, withPassword(s));
    OPORA_ASSIGN(const SyncStatus before, s.wait(ws->sync().freshStatus()));
    if (!before.isLinked())
        return Error{u"not_linked"_s,
                     Text::tr("This workspace belongs to no team; \"opora-cli connect\" joins one. Nothing was done."),
                     {},
                     ErrorKind::Refused};
    if (a.has("watch"))
        return watch(s, *ws);
    QJsonObject more;
    if (a.has("scrub")) {
        OPORA_ASSIGN(const ScrubReport r, s.wait(ws->sync().scrub(), Text::tr("Comparing everything")));
        more = {{u"compared"_s, r.compared}};
    } else {
        OPORA_TRY(s.wait(ws->sync().syncNow(), Text::tr("Exchanging")));
    }
    OPORA_ASSIGN(const SyncStatus now, s.wait(ws->sync().freshStatus()));
    printStatus(s, now, more);
    return reviewCode(now);
}

Result<int> handover(Session &s)
{
    const Arguments &a = s.arguments();
    if (!a.has("from") || !a.has("to"))
        return usage("wrong_arguments", Text::tr("Say who gives and who takes: --from NAME --to NAME. Nothing was done."));
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    HandoverRequest request;
    OPORA_ASSIGN(request.from, s.wait(ws->records().resolve("user", a.option("from"))));
    OPORA_ASSIGN(request.to, s.wait(ws->records().resolve("user", a.option("to"))));
    request.filter = a.option("filter");
    request.dryRun = a.has("dry-run");
    OPORA_ASSIGN(const HandoverReport r, s.wait(ws->sync().handover(request), Text::tr("Handing over")));
    if (s.out().format() != Format::Table) {
        s.out().object(handoverJson(r, request.dryRun));
        return int(Done);
    }
    s.out().say(
        (request.dryRun ? Text::tr("Would hand over from %1 to %2:") : Text::tr("Handed over from %1 to %2:")).arg(r.fromName, r.toName));
    s.out().say(Text::tr("%n client(s)", nullptr, int(r.clients)) + u", "_s + Text::tr("%n open deal(s)", nullptr, int(r.deals)) + u", "_s
                + Text::tr("%n open task(s)", nullptr, int(r.tasks)));
    for (const HandoverKept &k : r.kept)
        s.out().say(u"  "_s + k.name + u": "_s + k.why);
    return int(Done);
}

} // namespace

QList<Command> syncCommands()
{
    const QStringList secrets{u"password-stdin"_s, u"password-file"_s};
    const QString secretUsage = u" [--password-stdin|--password-file FILE]"_s;
    return {
        {u"hub status"_s, u"[--replicas]"_s + secretUsage,
         Text::tr("Says which hub the workspace belongs to, what waits and when it was last in step."),
         secrets + QStringList{u"replicas"_s}, status, 0, 0},
        {u"connect"_s, u"URL [--dry-run]"_s + secretUsage,
         Text::tr("Joins a team's hub: an empty workspace (or a file that is not there yet) is filled from it, a filled one goes up to an "
                  "empty hub."),
         secrets + QStringList{u"dry-run"_s}, connectHub, 1, 1},
        {u"disconnect"_s,
         u"[--keep-copy]"_s,
         Text::tr("Leaves the hub and removes the copy here, or keeps it as a workspace of its own."),
         {u"keep-copy"_s},
         disconnectHub,
         0,
         0},
        {u"sync"_s, u"[--once|--watch|--scrub]"_s + secretUsage,
         Text::tr("Exchanges with the hub: once, until Ctrl+C, or comparing every record."),
         secrets + QStringList{u"once"_s, u"watch"_s, u"scrub"_s}, sync, 0, 0},
        {u"handover"_s,
         u"--from USER --to USER [--filter EXPR] [--dry-run]"_s,
         Text::tr("Hands clients over with their open deals and tasks; closed ones keep their people."),
         {u"from"_s, u"to"_s, u"filter"_s, u"dry-run"_s},
         handover,
         0,
         0},
    };
}

} // namespace opora::cli
