// SPDX-License-Identifier: GPL-3.0-or-later
// message receive|inbox|letter|file|draft-client|answered|private|save-file|mailboxes
#include "app/cli/Command.h"
#include "app/cli/Secret.h"
#include "core/services/InboxService.h"
#include "core/services/RecordJson.h"
#include "core/services/RecordService.h"
#include <QCoreApplication>

namespace opora::cli {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QJsonValue instantOrNull(qint64 at)
{
    return at == 0 ? QJsonValue() : QJsonValue(instantText(at));
}

QJsonObject itemJson(const InboxItem &i, bool whole)
{
    QJsonObject o{{u"id"_s, i.id.toString()},
                  {u"kind"_s, i.kind},
                  {u"direction"_s, i.direction},
                  {u"at"_s, instantText(i.at)},
                  {u"from"_s, i.address},
                  {u"from_name"_s, i.addressName},
                  {u"client"_s, refJson(i.client, i.clientName)},
                  {u"deal"_s, refJson(i.deal, i.dealTitle)},
                  {u"channel"_s, idJson(i.channel)},
                  {u"subject"_s, i.subject},
                  {u"letter_id"_s, i.letterId},
                  {u"thread"_s, i.thread},
                  {u"reply"_s, i.isReply},
                  {u"answered"_s, i.answered},
                  {u"private"_s, i.isPrivate},
                  {u"note"_s, i.note},
                  {u"files"_s, i.files}};
    if (whole) {
        o.insert(u"text"_s, i.text);
        o.insert(u"html"_s, i.html);
    }
    return o;
}

Result<Uuid> letterOf(const QString &word)
{
    if (const auto id = Uuid::fromString(word))
        return *id;
    return Error{u"not_found"_s, Text::tr("“%1” is no letter's id. Nothing was changed.").arg(word), word, ErrorKind::Refused};
}

Result<QList<Uuid>> lettersOf(const QStringList &words)
{
    QList<Uuid> ids;
    for (const QString &w : words) {
        OPORA_ASSIGN(const Uuid id, letterOf(w));
        ids.append(id);
    }
    return ids;
}

Result<int> receive(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    ChannelService channels(*ws);
    InboxService inbox(*ws);
    ReceiveOptions options;
    if (s.arguments().has("channel")) {
        OPORA_ASSIGN(const ChannelInfo only, s.wait(channels.find(s.arguments().option("channel"))));
        options.channels.append(only.id);
    }
    OPORA_ASSIGN(const auto typed, secret(s.arguments(), "password-file", "password-stdin"));
    OPORA_ASSIGN(const auto all, s.wait(channels.list()));
    for (const ChannelInfo &c : all) {
        if (!options.channels.isEmpty() && !options.channels.contains(c.id))
            continue;
        const Result<std::optional<QString>> own = typed ? typed : channelSecret(channels, c);
        if (!own.ok())
            options.refused.insert(c.id, own.error());
        else if (own->has_value())
            options.secrets.insert(c.id, **own);
    }
    OPORA_ASSIGN(const ReceiveReport r, s.wait(inbox.receive(channels, options), Text::tr("Reading")));
    if (s.out().format() == Format::Table) {
        s.out().say(Text::tr("Letters: %1, filed to clients: %2, from strangers: %3, known already: %4.")
                        .arg(r.letters)
                        .arg(r.filed)
                        .arg(r.unknown)
                        .arg(r.known));
        for (const ReceiveReport::Problem &p : r.problems)
            s.out().say(p.name + u": "_s + p.text);
    } else {
        QJsonArray problems;
        for (const ReceiveReport::Problem &p : r.problems)
            problems.append(QJsonObject{{u"channel"_s, refJson(p.channel, p.name)}, {u"code"_s, p.code}, {u"text"_s, p.text}});
        s.out().object({{u"letters"_s, r.letters},
                        {u"filed"_s, r.filed},
                        {u"unknown"_s, r.unknown},
                        {u"known"_s, r.known},
                        {u"replies"_s, r.replies},
                        {u"refusals"_s, r.refusals},
                        {u"bounces"_s, r.bounces},
                        {u"problems"_s, problems}});
    }
    return int(r.problems.isEmpty() ? Done : DoneInPart);
}

Result<int> inboxList(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    const Arguments &a = s.arguments();
    OPORA_ASSIGN(const qint64 limit, a.number("limit", s.out().format() == Format::Table ? 100 : -1, -1));
    OPORA_ASSIGN(const qint64 offset, a.number("offset", 0, 0));
    const InboxScope scope = a.has("all") ? InboxScope::All : a.has("unknown") ? InboxScope::Unknown : InboxScope::Waiting;
    InboxService inbox(*ws);
    OPORA_ASSIGN(const InboxList page, s.wait(inbox.list(scope, int(limit), offset)));
    QJsonArray items;
    for (const InboxItem &i : page.items)
        items.append(itemJson(i, false));
    s.out().beginList({u"id"_s, u"at"_s, u"kind"_s, u"from"_s, u"client"_s, u"subject"_s});
    s.out().items(items);
    s.out().endList(page.total);
    return int(Done);
}

Result<int> letter(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const Uuid id, letterOf(s.word(0)));
    InboxService inbox(*ws);
    OPORA_ASSIGN(const InboxThread t, s.wait(inbox.open(id)));
    QJsonObject o = itemJson(t.letter, true);
    QJsonArray files, thread;
    for (const InboxFile &f : t.files)
        files.append(QJsonObject{
            {u"id"_s, f.id.toString()}, {u"name"_s, f.name}, {u"mime"_s, f.mime}, {u"size"_s, f.size}, {u"may_run"_s, f.mayRun}});
    for (const InboxItem &i : t.thread)
        thread.append(itemJson(i, false));
    o.insert(u"files"_s, files);
    o.insert(u"conversation"_s, thread);
    s.out().object(o);
    return int(Done);
}

Result<int> written(Session &s, Job<Written> job)
{
    OPORA_ASSIGN(const Written w, s.wait(std::move(job)));
    printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

Result<int> file(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    if (!s.arguments().has("client"))
        return usage("client_needed", Text::tr("Say to whom the letters belong: --client CLIENT. Nothing was changed."));
    OPORA_ASSIGN(const Uuid client, s.wait(ws->records().resolve("client", s.arguments().option("client"))));
    OPORA_ASSIGN(const QList<Uuid> ids, lettersOf(s.wordsFrom(0)));
    return written(s, InboxService(*ws).file(ids, client));
}

Result<int> draftClient(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const Uuid id, letterOf(s.word(0)));
    return written(s, InboxService(*ws).draftClient(id));
}

Result<int> marked(Session &s, Job<Written> (InboxService::*what)(QList<Uuid>, bool))
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const QList<Uuid> ids, lettersOf(s.wordsFrom(0)));
    InboxService inbox(*ws);
    return written(s, (inbox.*what)(ids, !s.arguments().has("off")));
}

Result<int> saveFile(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    if (!s.arguments().has("to"))
        return usage("file_needed", Text::tr("Say where the file goes: --to FILE. Nothing was written."));
    OPORA_ASSIGN(const Uuid id, letterOf(s.word(0)));
    OPORA_ASSIGN(const QString path, s.wait(InboxService(*ws).saveFile(id, s.arguments().option("to"))));
    if (s.out().format() == Format::Table)
        s.out().say(path);
    else
        s.out().object({{u"file"_s, path}});
    return int(Done);
}

Result<int> mailboxes(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    ChannelService channels(*ws);
    OPORA_ASSIGN(const QList<MailboxState> all, s.wait(InboxService(*ws).mailboxes(channels)));
    QJsonArray items;
    for (const MailboxState &m : all)
        items.append(QJsonObject{{u"id"_s, m.channel.toString()},
                                 {u"name"_s, m.name},
                                 {u"active"_s, m.active},
                                 {u"enabled_here"_s, m.enabledHere},
                                 {u"checked_at"_s, instantOrNull(m.checkedAt)},
                                 {u"code"_s, m.code},
                                 {u"problem"_s, m.problem},
                                 {u"advice"_s, m.advice}});
    s.out().beginList({u"name"_s, u"checked_at"_s, u"problem"_s, u"advice"_s});
    s.out().items(items);
    s.out().endList(items.size());
    return int(Done);
}

} // namespace

QList<Command> inboxCommands()
{
    return {
        {u"message receive"_s,
         u"[--channel C] [--password-stdin|--password-file FILE]"_s,
         Text::tr("Reads the mailboxes enabled on this computer and files what came."),
         {u"channel"_s, u"password-stdin"_s, u"password-file"_s},
         receive,
         0,
         0},
        {u"message inbox"_s,
         u"[--all|--unknown] [--limit N] [--offset N]"_s,
         Text::tr("Lists what came and waits for an answer; all of it, or what belongs to nobody yet."),
         {u"all"_s, u"unknown"_s, u"limit"_s, u"offset"_s},
         inboxList,
         0,
         0},
        {u"message letter"_s, u"ID"_s, Text::tr("Shows a letter that came, with its files and what was said before."), {}, letter, 1, 1},
        {u"message file"_s,
         u"ID ... --client C"_s,
         Text::tr("Files letters to a client's card, with all from the same address."),
         {u"client"_s},
         file,
         1,
         -1},
        {u"message draft-client"_s, u"ID"_s, Text::tr("Makes a client of a letter's writer and files the letter."), {}, draftClient, 1, 1},
        {u"message answered"_s,
         u"ID ... [--off]"_s,
         Text::tr("Marks letters as answered."),
         {u"off"_s},
         [](Session &s) { return marked(s, &InboxService::markAnswered); },
         1,
         -1},
        {u"message private"_s,
         u"ID ... [--off]"_s,
         Text::tr("Keeps letters private: only you see them."),
         {u"off"_s},
         [](Session &s) { return marked(s, &InboxService::keepPrivate); },
         1,
         -1},
        {u"message save-file"_s,
         u"ATTACHMENT --to FILE"_s,
         Text::tr("Writes a file that came with a letter to the disk."),
         {u"to"_s},
         saveFile,
         1,
         1},
        {u"message mailboxes"_s,
         {},
         Text::tr("Says when each mailbox was looked into, what is wrong with it and what to do."),
         {},
         mailboxes,
         0,
         0},
    };
}

} // namespace opora::cli
