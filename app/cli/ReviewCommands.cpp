// SPDX-License-Identifier: GPL-3.0-or-later
// pending, attention, conflicts
#include "app/cli/Command.h"
#include "app/cli/SyncJson.h"
#include "core/services/RecordService.h"
#include "core/services/SyncService.h"
#include <QCoreApplication>
#include <QFileInfo>

namespace opora::cli {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<Uuid> idOf(const QString &typed)
{
    if (const auto id = Uuid::fromString(typed))
        return *id;
    return usage("bad_value", Text::tr("\"%1\" is not an id; the list shows them. Nothing was changed.").arg(typed));
}

Result<int> printChanges(Session &s, const QList<PendingChange> &changes)
{
    s.out().beginList({u"at"_s, u"label"_s, u"state"_s, u"reason"_s, u"id"_s});
    QJsonArray items;
    for (const PendingChange &c : changes)
        items.append(changeJson(c));
    s.out().items(items);
    s.out().endList(items.size());
    return int(Done);
}

Result<int> pendingList(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const QList<PendingChange> changes, s.wait(ws->sync().pending()));
    return printChanges(s, changes);
}

Result<int> attentionList(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const QList<PendingChange> changes, s.wait(ws->sync().attention()));
    return printChanges(s, changes);
}

Result<PendingChange> refusedOne(Session &s, Workspace &ws)
{
    OPORA_ASSIGN(const Uuid id, idOf(s.word(0)));
    OPORA_ASSIGN(const QList<PendingChange> changes, s.wait(ws.sync().attention()));
    for (const PendingChange &c : changes) {
        if (c.id == id)
            return c;
    }
    return Error{u"not_found"_s, Text::tr("No refused change has this id. Nothing was changed."), s.word(0), ErrorKind::Refused};
}

Result<int> attentionShow(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const PendingChange c, refusedOne(s, *ws));
    s.out().object(changeJson(c));
    return int(Done);
}

Result<int> discard(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const Uuid id, idOf(s.word(0)));
    if (s.arguments().has("dry-run")) {
        OPORA_ASSIGN(const QList<PendingChange> with, s.wait(ws->sync().dependants(id)));
        return printChanges(s, with);
    }
    OPORA_ASSIGN(const QList<Uuid> gone, s.wait(ws->sync().discard(id)));
    if (s.out().format() == Format::Table)
        s.out().say(Text::tr("%n change(s) discarded.", nullptr, int(gone.size())));
    else
        printWritten(s, {}, gone, {});
    return int(Done);
}

Result<int> resend(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const PendingChange c, refusedOne(s, *ws));
    QList<FieldEdit> edits;
    for (const QString &pair : s.wordsFrom(1)) {
        const QByteArray field = pair.section(u'=', 0, 0).toUtf8();
        const PendingField *named = nullptr;
        for (const PendingField &f : c.fields) {
            if (f.editable && !named && (f.field == field || f.field == field + "_id"))
                named = &f;
        }
        if (!named || !pair.contains(u'='))
            return usage("unknown_field", Text::tr("\"%1\" is nothing this change writes; write FIELD=VALUE. Nothing was sent.").arg(pair));
        edits.append({named->row, named->field, pair.section(u'=', 1)});
    }
    OPORA_ASSIGN(const Uuid sent, s.wait(ws->sync().resend(c.id, edits)));
    if (s.out().format() == Format::Table)
        s.out().say(Text::tr("The change waits again and goes with the next exchange."));
    else
        printWritten(s, {}, {sent}, {});
    return int(Done);
}

Result<int> exportRefused(Session &s)
{
    const QString to = s.arguments().option("to");
    if (to.isEmpty())
        return usage("wrong_arguments", Text::tr("Say where to: --to FILE.json. Nothing was done."));
    QList<Uuid> ids;
    for (const QString &word : s.wordsFrom(0)) {
        OPORA_ASSIGN(const Uuid id, idOf(word));
        ids.append(id);
    }
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const QString written, s.wait(ws->sync().exportAttention(ids, QFileInfo(to).absoluteFilePath())));
    s.out().object({{u"file"_s, written}});
    return int(Done);
}

Result<int> conflictList(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const QList<ConflictItem> list, s.wait(ws->sync().conflicts(s.arguments().has("all"))));
    s.out().beginList({u"at"_s, u"row"_s, u"text"_s, u"open"_s, u"id"_s});
    QJsonArray items;
    for (const ConflictItem &c : list)
        items.append(conflictJson(c));
    s.out().items(items);
    s.out().endList(items.size());
    return int(Done);
}

Result<int> conflictShow(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const Uuid id, idOf(s.word(0)));
    OPORA_ASSIGN(const QList<ConflictItem> list, s.wait(ws->sync().conflicts(true)));
    for (const ConflictItem &c : list) {
        for (const ConflictField &f : c.fields) {
            if (f.conflict == id) {
                s.out().object(conflictJson(c));
                return int(Done);
            }
        }
    }
    return Error{u"not_found"_s, Text::tr("There is no such conflict."), s.word(0), ErrorKind::Refused};
}

Result<int> conflictResolve(Session &s)
{
    OPORA_ASSIGN(const Uuid id, idOf(s.word(0)));
    QHash<QByteArray, ConflictSide> choices;
    for (const QString &pair : s.wordsFrom(1)) {
        const QString side = pair.section(u'=', 1);
        if (side != u"mine" && side != u"theirs")
            return usage("bad_value", Text::tr("\"%1\" is no choice; write FIELD=mine or FIELD=theirs. Nothing was changed.").arg(pair));
        choices.insert(pair.section(u'=', 0, 0).toUtf8(), side == u"mine" ? ConflictSide::Mine : ConflictSide::Theirs);
    }
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const Written w, s.wait(ws->sync().resolve(id, choices)));
    if (s.out().format() == Format::Table)
        s.out().say(w.label);
    else
        printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

Result<int> conflictRevert(Session &s)
{
    OPORA_ASSIGN(const Uuid id, idOf(s.word(0)));
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const Written w, s.wait(ws->sync().revert(id)));
    if (s.out().format() == Format::Table)
        s.out().say(w.label);
    else
        printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

} // namespace

QList<Command> reviewCommands()
{
    const QString one = u"ID"_s;
    return {
        {u"pending list"_s, {}, Text::tr("Lists what was done here and is not on the hub yet."), {}, pendingList, 0, 0},
        {u"pending discard"_s,
         u"ID [--dry-run]"_s,
         Text::tr("Takes a change back that was not sent, with what builds on it (--dry-run: only lists that)."),
         {u"dry-run"_s},
         discard,
         1,
         1},
        {u"attention list"_s, {}, Text::tr("Lists what the hub refused, with the reason."), {}, attentionList, 0, 0},
        {u"attention show"_s, one, Text::tr("Shows one refused change."), {}, attentionShow, 1, 1},
        {u"attention resend"_s,
         u"ID [FIELD=VALUE ...]"_s,
         Text::tr("Sends a refused change once more, with values replaced."),
         {},
         resend,
         1,
         -1},
        {u"attention export"_s,
         u"[ID ...] --to FILE.json"_s,
         Text::tr("Writes refused changes to a file."),
         {u"to"_s},
         exportRefused,
         0,
         -1},
        {u"attention discard"_s,
         u"ID [--dry-run]"_s,
         Text::tr("Gives a refused change up, with what builds on it."),
         {u"dry-run"_s},
         discard,
         1,
         1},
        {u"conflicts list"_s,
         u"[--all]"_s,
         Text::tr("Lists records that two people changed at once (--all: settled ones too)."),
         {u"all"_s},
         conflictList,
         0,
         0},
        {u"conflicts show"_s, one, Text::tr("Shows both sides of a conflict."), {}, conflictShow, 1, 1},
        {u"conflicts resolve"_s,
         u"ID FIELD=mine|theirs ..."_s,
         Text::tr("Chooses which side stands, field by field."),
         {},
         conflictResolve,
         2,
         -1},
        {u"conflicts revert"_s, one, Text::tr("Opens a settled conflict again, with the value from before."), {}, conflictRevert, 1, 1},
    };
}

} // namespace opora::cli
