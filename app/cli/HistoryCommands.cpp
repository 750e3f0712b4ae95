// SPDX-License-Identifier: GPL-3.0-or-later
// undo, redo, history
#include "app/cli/Command.h"
#include "app/cli/Secret.h"
#include "core/services/EarlierHistory.h"
#include "core/services/RecordJson.h"
#include "core/services/RecordService.h"
#include "core/services/SyncService.h"
#include "core/services/UndoService.h"
#include <QCoreApplication>

namespace opora::cli {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void printUndone(Session &s, const Undone &u, const QString &sentence)
{
    QString line = sentence.arg(u.label);
    if (u.left > 0)
        line += u' ' + Text::tr("%n field(s) were changed since and stay as they are.", nullptr, int(u.left));
    printWritten(s, u.command, {}, line, {{u"label"_s, u.label}, {u"rows"_s, u.rows}, {u"left"_s, u.left}});
}

Result<int> undo(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    Uuid command;
    if (const QString typed = s.word(0); !typed.isEmpty()) {
        const auto id = Uuid::fromString(typed);
        if (!id)
            return usage("bad_value",
                         Text::tr("\"%1\" is not the id of a command; \"opora-cli history\" lists them. Nothing was undone.").arg(typed));
        command = *id;
    }
    OPORA_ASSIGN(const Undone u, s.wait(ws->undo().undo(command), Text::tr("Undoing")));
    printUndone(s, u, Text::tr("Undone: %1"));
    return int(Done);
}

Result<int> redo(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const Undone u, s.wait(ws->undo().redo(), Text::tr("Redoing")));
    printUndone(s, u, Text::tr("Done again: %1"));
    return int(Done);
}

QJsonObject entryJson(const HistoryEntry &e)
{
    QJsonObject o{{u"command"_s, e.command.toString()},
                  {u"label"_s, e.label},
                  {u"user"_s, e.user},
                  {u"device"_s, e.device},
                  {u"origin"_s, e.origin},
                  {u"at"_s, instantText(e.at)},
                  {u"undoes"_s, idJson(e.undoes)},
                  {u"undone"_s, e.undone},
                  {u"rows"_s, e.rows}};
    if (e.fields.isEmpty())
        return o;
    QJsonArray fields;
    for (const HistoryEntry::Field &f : e.fields) {
        fields.append(QJsonObject{{u"entity"_s, QString::fromLatin1(f.entity)},
                                  {u"id"_s, f.row.toString()},
                                  {u"name"_s, f.rowLabel},
                                  {u"field"_s, QString::fromLatin1(f.column)},
                                  {u"before"_s, f.before},
                                  {u"after"_s, f.after}});
    }
    o.insert(u"fields"_s, fields);
    return o;
}

Result<int> history(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    const Arguments &a = s.arguments();
    OPORA_ASSIGN(const qint64 wanted, a.number("limit", 100, 1));
    const int limit = int(std::min<qint64>(wanted, 1'000'000));
    if (a.has("client") && a.has("deal"))
        return usage("wrong_arguments", Text::tr("Give --client or --deal, not both."));
    if (a.has("earlier") && !a.has("client"))
        return usage("wrong_arguments", Text::tr("--earlier asks the team's server about one client: give --client."));
    QList<HistoryEntry> entries;
    if (a.has("earlier")) {
        OPORA_ASSIGN(const Uuid row, s.wait(ws->records().resolve("client", a.option("client"))));
        OPORA_ASSIGN(const auto password, secret(a, "hub-password-file", ""));
        if (password)
            ws->sync().setPassword(*password, false);
        OPORA_ASSIGN(const QList<PastChange> past, s.wait(ws->sync().olderHistory(row, ws->clock().nowMs() + 1, limit)));
        entries = earlierHistory(past, ws->schema());
    } else if (a.has("client") || a.has("deal")) {
        const QByteArray kind = a.has("client") ? "client" : "deal";
        OPORA_ASSIGN(const Uuid row, s.wait(ws->records().resolve(kind, a.option(kind.constData()))));
        OPORA_ASSIGN(entries, s.wait(ws->undo().historyOf(kind, row, limit)));
    } else {
        OPORA_ASSIGN(entries, s.wait(ws->undo().history(limit)));
    }
    s.out().beginList({u"at"_s, u"label"_s, u"user"_s, u"origin"_s, u"rows"_s, u"undone"_s, u"command"_s});
    QJsonArray items;
    for (const HistoryEntry &e : std::as_const(entries))
        items.append(entryJson(e));
    s.out().items(items);
    s.out().endList(items.size());
    return int(Done);
}

} // namespace

QList<Command> historyCommands()
{
    return {
        {u"undo"_s, u"[COMMAND-ID]"_s, Text::tr("Takes back the last command of this machine, or an older one by its id."), {}, undo, 0, 1},
        {u"redo"_s, {}, Text::tr("Does again what was undone last."), {}, redo, 0, 0},
        {u"history"_s,
         u"[--client ID [--earlier [--hub-password-file FILE]] | --deal ID] [--limit N]"_s,
         Text::tr("Says who changed what and when; with --earlier what the team's server knows of a client, from before this copy too."),
         {u"client"_s, u"deal"_s, u"limit"_s, u"earlier"_s, u"hub-password-file"_s},
         history,
         0,
         0},
    };
}

} // namespace opora::cli
