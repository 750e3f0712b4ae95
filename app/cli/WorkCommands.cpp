// SPDX-License-Identifier: GPL-3.0-or-later
// deal move, task done, task snooze, search
#include "app/cli/Command.h"
#include "core/base/SearchKey.h"
#include "core/services/DealService.h"
#include "core/services/FieldCheck.h"
#include "core/services/RecordService.h"
#include "core/services/SearchService.h"
#include "core/services/TaskService.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace opora::cli {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// A stage by id, or by name: the deal's own pipeline first, then any where the name is the only one.
Result<Uuid> stageOf(const QList<PipelineInfo> &pipelines, const Uuid &own, const QString &typed)
{
    const auto id = Uuid::fromString(typed);
    const QByteArray key = searchKey(typed);
    QList<Uuid> mine, others;
    for (const PipelineInfo &p : pipelines) {
        for (const StageInfo &s : p.stages) {
            if (id ? s.id.uuid() == *id : searchKey(s.name) == key)
                (p.id.uuid() == own ? mine : others).append(s.id);
        }
    }
    const QList<Uuid> &found = mine.isEmpty() ? others : mine;
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty())
        return Error{
            u"stage_not_found"_s, Text::tr("There is no stage \"%1\". The deal stayed where it was.").arg(typed), {}, ErrorKind::Refused};
    return Error{u"ambiguous"_s,
                 Text::tr("More than one stage is called \"%1\"; give the id instead. The deal stayed where it was.").arg(typed),
                 {},
                 ErrorKind::Refused};
}

Result<int> dealMove(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const Uuid deal, s.wait(ws->records().resolve("deal", s.word(0))));
    OPORA_ASSIGN(const DealDetails details, s.wait(ws->deals().details(deal)));
    OPORA_ASSIGN(const auto pipelines, s.wait(ws->deals().pipelines()));
    DealService::Move move;
    move.deal = deal;
    OPORA_ASSIGN(move.stage, stageOf(pipelines, details.fields.value("pipeline_id").toUuid(), s.wordsFrom(1).join(u' ')));
    move.lostReason = s.arguments().option("lost-reason");
    move.lostNote = s.arguments().option("lost-note");
    OPORA_ASSIGN(const Written w, s.wait(ws->deals().move(move)));
    printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

Result<QList<Uuid>> tasksOf(Session &s, Workspace &ws, const QStringList &words)
{
    QList<Uuid> ids;
    for (const QString &w : words) {
        OPORA_ASSIGN(const Uuid id, s.wait(ws.records().resolve("task", w)));
        ids.append(id);
    }
    return ids;
}

Result<int> taskDone(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const auto ids, tasksOf(s, *ws, s.wordsFrom(0)));
    OPORA_ASSIGN(const Written w, s.wait(ws->tasks().done(ids, s.arguments().option("outcome"))));
    printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

/// "10m", "2h", "3d", or a day and a time of it; a day alone means nine in the morning.
Result<qint64> snoozeUntil(const Workspace &ws, const QString &typed)
{
    static const QRegularExpression span(u"^\\+?(\\d{1,5})\\s*(m|min|h|d)$"_s);
    const qint64 now = ws.clock().nowMs();
    if (const auto m = span.match(typed); m.hasMatch()) {
        const qint64 n = m.captured(1).toLongLong();
        return now + n * (m.captured(2) == u"d" ? 86'400'000 : m.captured(2) == u"h" ? 3'600'000 : 60'000);
    }
    const auto moment = parseMoment(typed, {ws.info().currency, ws.info().zone, now});
    if (!moment)
        return usage(
            "bad_value",
            Text::tr("\"%1\" is not a time to snooze until; write 10m, 2h, tomorrow 9:00 or 2026-11-30T09:00. Nothing was changed.")
                .arg(typed));
    return moment->timed ? moment->at : QDateTime(moment->day, QTime(9, 0), ws.info().zone).toMSecsSinceEpoch();
}

Result<int> taskSnooze(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    QStringList tasks = s.wordsFrom(0);
    QString when = s.arguments().option("until", u"10m"_s);
    if (!s.arguments().has("until") && tasks.size() > 1 && !Uuid::fromString(tasks.last()))
        when = tasks.takeLast();
    OPORA_ASSIGN(const qint64 until, snoozeUntil(*ws, when));
    OPORA_ASSIGN(const auto ids, tasksOf(s, *ws, tasks));
    OPORA_ASSIGN(const Written w, s.wait(ws->tasks().snooze(ids, until)));
    printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

Result<int> search(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const qint64 limit, s.arguments().number("limit", 50, 1));
    OPORA_TRY(s.wait(ws->search().whenReady(), Text::tr("Reading names")));
    OPORA_ASSIGN(const SearchResult r, s.wait(ws->search().search(s.wordsFrom(0).join(u' '), int(std::min<qint64>(limit, 100'000)))));
    s.out().beginList({u"entity"_s, u"id"_s, u"title"_s, u"subtitle"_s});
    QJsonArray items;
    for (const SearchHit &h : r.hits)
        items.append(QJsonObject{
            {u"entity"_s, QString::fromLatin1(h.entity)}, {u"id"_s, h.id.toString()}, {u"title"_s, h.title}, {u"subtitle"_s, h.subtitle}});
    s.out().items(items);
    s.out().endList(items.size());
    return int(Done);
}

} // namespace

QList<Command> workCommands()
{
    return {
        {u"deal move"_s,
         u"ID STAGE [--lost-reason R] [--lost-note TEXT]"_s,
         Text::tr("Moves a deal to a stage; a lost one needs a reason."),
         {u"lost-reason"_s, u"lost-note"_s},
         dealMove,
         2,
         -1},
        {u"task done"_s, u"ID ... [--outcome TEXT]"_s, Text::tr("Marks tasks done."), {u"outcome"_s}, taskDone, 1, -1},
        {u"task snooze"_s,
         u"ID ... [--until 10m|2h|3d|TIME]"_s,
         Text::tr("Lets a task ring later (in ten minutes unless said otherwise)."),
         {u"until"_s},
         taskSnooze,
         1,
         -1},
        {u"search"_s,
         u"TEXT [--limit N]"_s,
         Text::tr("Finds clients, companies, phones, e-mails, deals and notes by any part of them."),
         {u"limit"_s},
         search,
         1,
         -1},
    };
}

} // namespace opora::cli
