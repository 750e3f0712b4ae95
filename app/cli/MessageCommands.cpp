// SPDX-License-Identifier: GPL-3.0-or-later
// message queue|list|show|preview|cancel|retry|resolve|send
#include "app/cli/Command.h"
#include "app/cli/Secret.h"
#include "core/services/MessageService.h"
#include "core/services/RecordJson.h"
#include "core/services/RecordService.h"
#include "core/services/SyncService.h"
#include <QCoreApplication>
#include <QFile>

namespace opora::cli {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QJsonObject messageJson(const MessageInfo &m, bool whole)
{
    QJsonObject o{{u"id"_s, m.id.toString()},
                  {u"kind"_s, m.kind},
                  {u"purpose"_s, m.purpose},
                  {u"state"_s, m.state},
                  {u"client"_s, refJson(m.client, m.clientName)},
                  {u"deal"_s, refJson(m.deal, m.dealTitle)},
                  {u"channel"_s, idJson(m.channel)},
                  {u"address"_s, m.address},
                  {u"subject"_s, m.subject},
                  {u"created_at"_s, instantText(m.createdAt)},
                  {u"sent_at"_s, m.sentAt == 0 ? QJsonValue() : QJsonValue(instantText(m.sentAt))},
                  {u"next_try_at"_s, m.nextTryAt == 0 ? QJsonValue() : QJsonValue(instantText(m.nextTryAt))},
                  {u"tries"_s, m.tries},
                  {u"code"_s, m.code},
                  {u"reason"_s, m.reason}};
    if (whole) {
        o.insert(u"text"_s, m.body);
        o.insert(u"html"_s, m.html);
        o.insert(u"address_name"_s, m.addressName);
        o.insert(u"external_id"_s, m.externalId);
        o.insert(u"user"_s, m.userName);
    }
    return o;
}

Result<QString> fileText(const QString &path)
{
    QFile f(path);
    if (!f.open(QIODevice::ReadOnly) || f.size() > 4 * 1024 * 1024)
        return Error{u"no_such_file"_s, Text::tr("The text could not be read from %1. Nothing was written.").arg(path), path,
                     ErrorKind::Refused};
    return QString::fromUtf8(f.readAll());
}

Result<QList<Uuid>> resolved(Session &s, Workspace &ws, const QByteArray &kind, const QStringList &words)
{
    QList<Uuid> ids;
    for (const QString &w : words) {
        OPORA_ASSIGN(const Uuid id, s.wait(ws.records().resolve(kind, w)));
        ids.append(id);
    }
    return ids;
}

Result<qint64> instantOption(Session &s, const char *name)
{
    const QString typed = s.arguments().option(name);
    const QDateTime at = QDateTime::fromString(typed, Qt::ISODate);
    if (!typed.isEmpty() && !at.isValid())
        return usage("bad_value", Text::tr("\"%1\" is not a time; write it as 2026-11-30T14:30:00Z. Nothing was done.").arg(typed));
    return typed.isEmpty() ? qint64(0) : at.toMSecsSinceEpoch();
}

Result<NewMessage> typedMessage(Session &s, Workspace &ws)
{
    const Arguments &a = s.arguments();
    NewMessage m;
    if (!a.has("channel"))
        return usage("channel_needed", Text::tr("Say over which channel: --channel NAME. Nothing was written."));
    if (!a.has("template") && !a.has("body"))
        return usage("text_needed", Text::tr("Say what to write: --template NAME or --body FILE. Nothing was written."));
    ChannelService channels(ws);
    OPORA_ASSIGN(const ChannelInfo channel, s.wait(channels.find(a.option("channel"))));
    m.channel = channel.id;
    if (a.has("template")) {
        OPORA_ASSIGN(m.templateId, s.wait(ws.records().resolve("template", a.option("template"))));
    }
    if (a.has("body")) {
        OPORA_ASSIGN(m.text, fileText(a.option("body")));
    }
    if (a.has("html")) {
        OPORA_ASSIGN(m.html, fileText(a.option("html")));
    }
    if (a.has("deal")) {
        OPORA_ASSIGN(m.deal, s.wait(ws.records().resolve("deal", a.option("deal"))));
    }
    if (a.has("reply-to")) {
        const auto letter = Uuid::fromString(a.option("reply-to"));
        if (!letter)
            return Error{
                u"not_found"_s, Text::tr("“%1” is no letter's id. Nothing was changed.").arg(a.option("reply-to")), {}, ErrorKind::Refused};
        m.letter = *letter;
    } else if (s.word(0).isEmpty()) {
        return usage("client_needed", Text::tr("Say to whom: a client, or --reply-to LETTER. Nothing was written."));
    }
    m.subject = a.option("subject");
    m.address = a.option("address");
    m.files = a.has("attach") ? a.option("attach").split(u',', Qt::SkipEmptyParts) : QStringList();
    OPORA_ASSIGN(m.notBefore, instantOption(s, "not-before"));
    OPORA_ASSIGN(m.expiresAt, instantOption(s, "expires"));
    m.purpose = a.has("bulk") ? u"bulk"_s : u"personal"_s;
    m.draft = a.has("draft");
    m.withoutConsent = a.has("without-consent");
    m.evenMissing = a.has("even-missing");
    return m;
}

Result<int> queue(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const NewMessage m, typedMessage(s, *ws));
    OPORA_ASSIGN(const QList<Uuid> clients, resolved(s, *ws, "client", s.wordsFrom(0)));
    MessageService messages(*ws);
    OPORA_ASSIGN(const QueuedMessages q, s.wait(messages.queue(clients, m), Text::tr("Writing")));
    QJsonArray refused;
    for (const QueuedMessages::Refused &r : q.refused)
        refused.append(QJsonObject{{u"client"_s, r.client.toString()}, {u"code"_s, r.code}, {u"text"_s, r.text}});
    QString line = q.written.label;
    if (!q.refused.isEmpty())
        line += u' ' + Text::tr("%n client(s) were left out.", nullptr, int(q.refused.size()));
    printWritten(s, q.written.command, q.written.ids, line, {{u"refused"_s, refused}});
    return int(q.refused.isEmpty() ? Done : DoneInPart);
}

Result<int> preview(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const NewMessage m, typedMessage(s, *ws));
    OPORA_ASSIGN(const QList<Uuid> clients, resolved(s, *ws, "client", s.wordsFrom(0)));
    MessageService messages(*ws);
    OPORA_ASSIGN(const MessagePreview p, s.wait(messages.preview(clients.value(0), m)));
    s.out().object(
        {{u"subject"_s, p.subject}, {u"text"_s, p.text}, {u"html"_s, p.html}, {u"missing"_s, QJsonArray::fromStringList(p.missing)}});
    return int(Done);
}

Result<int> list(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    const Arguments &a = s.arguments();
    const QString state = a.option("state");
    static const QStringList states{u"draft"_s, u"queued"_s,    u"claimed"_s,   u"sending"_s, u"sent"_s,    u"failed"_s, u"uncertain"_s,
                                    u"held"_s,  u"cancelled"_s, u"delivered"_s, u"opened"_s,  u"clicked"_s, u"replied"_s};
    if (!state.isEmpty() && !states.contains(state))
        return usage("bad_value", Text::tr("\"%1\" is not one of %2. Nothing was done.").arg(state, states.join(u", "_s)));
    Uuid client;
    if (a.has("client")) {
        OPORA_ASSIGN(client, s.wait(ws->records().resolve("client", a.option("client"))));
    }
    OPORA_ASSIGN(const qint64 limit, a.number("limit", s.out().format() == Format::Table ? 100 : -1, -1));
    OPORA_ASSIGN(const qint64 offset, a.number("offset", 0, 0));
    MessageService messages(*ws);
    OPORA_ASSIGN(const MessagePage page, s.wait(messages.list(state, client, int(limit), offset)));
    QJsonArray items;
    for (const MessageInfo &m : page.items)
        items.append(messageJson(m, false));
    s.out().beginList({u"id"_s, u"created_at"_s, u"kind"_s, u"state"_s, u"client"_s, u"subject"_s, u"reason"_s});
    s.out().items(items);
    s.out().endList(page.total);
    return int(Done);
}

Result<int> show(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    MessageService messages(*ws);
    OPORA_ASSIGN(const QList<Uuid> ids, resolved(s, *ws, "message", {s.word(0)}));
    OPORA_ASSIGN(const MessageInfo m, s.wait(messages.get(ids.first())));
    s.out().object(messageJson(m, true));
    return int(Done);
}

Result<int> change(Session &s, Job<Written> (MessageService::*what)(QList<Uuid>))
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    MessageService messages(*ws);
    OPORA_ASSIGN(const QList<Uuid> ids, resolved(s, *ws, "message", s.wordsFrom(0)));
    OPORA_ASSIGN(const Written w, s.wait((messages.*what)(ids)));
    printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

Result<int> resolve(Session &s)
{
    const bool arrived = s.word(1) == u"arrived";
    if (!arrived && s.word(1) != u"again")
        return usage("wrong_arguments", Text::tr("Say arrived or again. Nothing was changed."));
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    MessageService messages(*ws);
    OPORA_ASSIGN(const QList<Uuid> ids, resolved(s, *ws, "message", {s.word(0)}));
    OPORA_ASSIGN(const Written w, s.wait(messages.resolve(ids.first(), arrived)));
    printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

Result<int> unsubscribe(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    MessageService messages(*ws);
    OPORA_ASSIGN(const Written w, s.wait(messages.unsubscribe(s.word(0), u"link"_s)));
    printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

QJsonObject reportJson(const SendReport &r)
{
    QJsonArray problems;
    for (const SendReport::Problem &p : r.problems)
        problems.append(QJsonObject{{u"channel"_s, refJson(p.channel, p.name)}, {u"code"_s, p.code}, {u"text"_s, p.text}});
    return {{u"sent"_s, r.sent},
            {u"failed"_s, r.failed},
            {u"waiting"_s, r.waiting},
            {u"uncertain"_s, r.uncertain},
            {u"held"_s, r.held},
            {u"expired"_s, r.expired},
            {u"lost_claims"_s, r.lostClaims},
            {u"next_due_at"_s, r.nextDue == 0 ? QJsonValue() : QJsonValue(instantText(r.nextDue))},
            {u"problems"_s, problems},
            {u"hub"_s, r.hub ? QJsonValue(QJsonObject{{u"code"_s, r.hub->code}, {u"text"_s, r.hub->message}}) : QJsonValue()}};
}

/// Secrets of the channels that take part: the one given here, else each channel's own from the keychain. Those whose sign-in
/// has ended take no part and are returned; each try without it would count. An error when none is left.
Result<QList<SendReport::Problem>> fillSecrets(Session &s, const ChannelService &channels, const QList<ChannelInfo> &all,
                                               SendOptions &options)
{
    OPORA_ASSIGN(const auto typed, secret(s.arguments(), "password-file", "password-stdin"));
    QList<SendReport::Problem> ended;
    QList<Uuid> left;
    std::optional<Error> why;
    for (const ChannelInfo &c : all) {
        if (!c.active || !c.sends || (!options.channels.isEmpty() && !options.channels.contains(c.id)))
            continue;
        const Result<std::optional<QString>> own = typed ? typed : channelSecret(channels, c);
        if (!own.ok()) {
            ended.append({c.id, c.name, own.error().code, own.error().message});
            why = own.error();
            continue;
        }
        left.append(c.id);
        if (own->has_value())
            options.secrets.insert(c.id, **own);
    }
    if (!ended.isEmpty() && left.isEmpty())
        return *why;
    if (!ended.isEmpty())
        options.channels = left;
    return ended;
}

Result<int> send(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    ChannelService channels(*ws);
    MessageService messages(*ws);
    OPORA_ASSIGN(const auto all, s.wait(channels.list()));
    SendOptions options;
    if (s.arguments().has("channel")) {
        OPORA_ASSIGN(const ChannelInfo only, s.wait(channels.find(s.arguments().option("channel"))));
        options.channels.append(only.id);
    }
    OPORA_ASSIGN(const qint64 most, s.arguments().number("limit", -1, -1));
    options.most = int(most);
    OPORA_ASSIGN(const QList<SendReport::Problem> ended, fillSecrets(s, channels, all, options));
    OPORA_ASSIGN(const auto hubPassword, secret(s.arguments(), "hub-password-file", ""));
    if (hubPassword)
        ws->sync().setPassword(*hubPassword, false);
    OPORA_ASSIGN(SendReport r, s.wait(messages.send(channels, options), Text::tr("Sending")));
    r.problems = ended + r.problems;
    if (s.out().format() == Format::Table) {
        s.out().say(Text::tr("Sent: %1, failed: %2, waiting: %3, uncertain: %4, held: %5.")
                        .arg(r.sent)
                        .arg(r.failed)
                        .arg(r.waiting)
                        .arg(r.uncertain)
                        .arg(r.held));
        for (const SendReport::Problem &p : r.problems)
            s.out().say(p.name + u": "_s + p.text);
        if (r.hub)
            s.out().say(r.hub->message);
    } else {
        s.out().object(reportJson(r));
    }
    if (r.hub && r.hub->kind == ErrorKind::HubUnreachable && r.sent == 0)
        return int(HubUnreachable);
    return int(r.failed == 0 && r.uncertain == 0 && r.problems.isEmpty() && !r.hub ? Done : DoneInPart);
}

} // namespace

QList<Command> messageCommands()
{
    const QStringList secrets{u"password-stdin"_s, u"password-file"_s};
    const QStringList writing{u"channel"_s, u"template"_s,        u"body"_s,        u"html"_s,       u"subject"_s, u"address"_s,
                              u"deal"_s,    u"reply-to"_s,        u"attach"_s,      u"not-before"_s, u"expires"_s, u"bulk"_s,
                              u"draft"_s,   u"without-consent"_s, u"even-missing"_s};
    const QString text =
        u"--channel C (--template T | --body FILE) [--html FILE] [--subject S] [--address A] [--deal D] [--reply-to LETTER] [--attach FILE,...] [--not-before T] [--expires T] [--bulk] [--draft] [--without-consent] [--even-missing]"_s;
    return {
        {u"message queue"_s, u"[CLIENT ...] "_s + text,
         Text::tr("Writes a message to each client, or in answer to a letter, and queues it."), writing, queue, 0, -1},
        {u"message preview"_s, u"[CLIENT] "_s + text, Text::tr("Shows what a message would be for a client, and what is missing."), writing,
         preview, 0, 1},
        {u"message list"_s,
         u"[--state STATE] [--client C] [--limit N] [--offset N]"_s,
         Text::tr("Lists messages, newest first, with the reason where one waits or failed."),
         {u"state"_s, u"client"_s, u"limit"_s, u"offset"_s},
         list,
         0,
         0},
        {u"message show"_s, u"ID"_s, Text::tr("Shows one message whole."), {}, show, 1, 1},
        {u"message cancel"_s,
         u"ID ..."_s,
         Text::tr("Takes back messages that have not gone out."),
         {},
         [](Session &s) { return change(s, &MessageService::cancel); },
         1,
         -1},
        {u"message retry"_s,
         u"ID ..."_s,
         Text::tr("Queues drafts, held, failed and cancelled messages."),
         {},
         [](Session &s) { return change(s, &MessageService::retry); },
         1,
         -1},
        {u"message resolve"_s, u"ID arrived|again"_s, Text::tr("Says what became of a message of which nobody knows."), {}, resolve, 2, 2},
        {u"message unsubscribe"_s,
         u"TOKEN"_s,
         Text::tr("Notes that a receiver wants no more, by the token of their letter."),
         {},
         unsubscribe,
         1,
         1},
        {u"message send"_s, u"[--once] [--channel C] [--limit N] [--password-stdin|--password-file FILE] [--hub-password-file FILE]"_s,
         Text::tr("Sends what is due over the channels enabled on this computer."),
         secrets + QStringList{u"once"_s, u"channel"_s, u"limit"_s, u"hub-password-file"_s}, send, 0, 0},
    };
}

} // namespace opora::cli
