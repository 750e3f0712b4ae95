// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/MessageService.h"
#include "core/domain/FileName.h"
#include "core/services/CommandSupport.h"
#include "core/services/Holding.h"
#include "core/services/SyncService.h"
#include "core/services/messages/Answers.h"
#include "core/services/messages/MessageSender.h"
#include "core/services/messages/Unsubscribe.h"
#include "core/services/messages/Writing.h"
#include "core/storage/repo/RecordRepository.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QThread>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>

namespace opora {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MessageService)
};

MessageInfo infoOf(const repo::MessageLine &m)
{
    MessageInfo i;
    i.id = m.id;
    i.client = m.client;
    i.deal = m.deal;
    i.channel = m.channel;
    i.kind = m.kind;
    i.purpose = m.purpose;
    i.state = m.state;
    i.address = m.address;
    i.addressName = m.addressName;
    i.subject = m.subject;
    i.body = m.body;
    i.html = m.html;
    i.code = m.code;
    i.reason = m.reason;
    i.clientName = m.clientName;
    i.dealTitle = m.dealTitle;
    i.userName = m.userName;
    i.externalId = m.externalId;
    i.createdAt = m.createdAt;
    i.sentAt = m.sentAt;
    i.nextTryAt = m.nextTryAt;
    i.notBefore = m.notBefore;
    i.tries = m.tries;
    return i;
}

/// With its files, of which most messages have none.
Result<MessageInfo> infoOf(Reader &r, const repo::MessageLine &m)
{
    MessageInfo info = infoOf(m);
    if (m.files == 0)
        return info;
    OPORA_ASSIGN(const auto files, repo::attachmentsOf(r, m.id));
    for (const repo::AttachmentLine &a : files)
        info.files.append({a.id, a.name, a.size, mayRun(a.name)});
    return info;
}

Result<QList<MessageInfo>> infosOf(Reader &r, const QList<repo::MessageLine> &lines)
{
    QList<MessageInfo> all;
    for (const repo::MessageLine &m : lines) {
        OPORA_ASSIGN(const MessageInfo info, infoOf(r, m));
        all.append(info);
    }
    return all;
}

Result<QList<messages::StoredFile>> stored(const QString &workspace, const QStringList &files)
{
    QList<messages::StoredFile> all;
    const FileStore store(workspace);
    for (const QString &path : files) {
        OPORA_ASSIGN(const FileStore::Stored s, store.put(path));
        all.append({QFileInfo(path).fileName(), QMimeDatabase().mimeTypeForFile(path).name(), s});
    }
    return all;
}

Result<QList<WritingFacts::Template>> templatesOf(Reader &r, const QString &kind, const QString &language)
{
    repo::RowQuery q;
    q.entity = r.schema().entity("template");
    q.limit = -1;
    OPORA_ASSIGN(const repo::RowPage page, repo::listRows(r, q));
    QList<WritingFacts::Template> all;
    for (const Record &t : page.items) {
        if (t["kind"].toText() == kind && t["active"].toBool())
            all.append({t.id, t["name"].toText(), t["language"].toText(), t["subject"].toText(), t["body"].toText(), t["html"].toText()});
    }
    std::stable_sort(all.begin(), all.end(), [&language](const auto &a, const auto &b) {
        const bool mineA = a.language == language, mineB = b.language == language;
        return mineA != mineB ? mineA : a.name.localeAwareCompare(b.name) < 0;
    });
    return all;
}

template <class F> Job<Written> each(Storage &storage, const QString &label, const QList<Uuid> &ids, F f)
{
    CommandInfo info;
    info.label = label;
    info.undoable = false; // how far a message is never goes back by itself: somebody may be sending it by then
    return storage.write(info, [ids, f, label](WriteTx &tx) -> Result<Written> {
        for (const Uuid &id : ids)
            OPORA_TRY(f(tx, id));
        return Written{tx.command(), ids, label};
    });
}

} // namespace

MessageService::MessageService(Workspace &ws) : m_ws(ws) {}

namespace {

Result<QueuedMessages> queueAll(WriteTx &tx, QList<Uuid> clients, NewMessage m, const QList<messages::StoredFile> &files)
{
    if (!m.letter.isNull()) {
        OPORA_ASSIGN(m, messages::answering(tx, clients, m));
    }
    OPORA_ASSIGN(const messages::Channel channel, messages::channelOf(tx, m.channel));
    QueuedMessages q;
    for (const Uuid &client : clients) {
        const Result<Uuid> id = messages::write(tx, client, m, channel, files);
        if (id.ok())
            q.written.ids.append(*id);
        else if (clients.size() == 1 || id.error().kind != ErrorKind::Refused)
            return id.error();
        else
            q.refused.append({client, id.error().code, id.error().message});
    }
    const int n = int(q.written.ids.size());
    q.written.label = m.draft ? Text::tr("%n draft(s) written", nullptr, n) : Text::tr("%n message(s) queued", nullptr, n);
    tx.setLabel(q.written.label);
    q.written.command = tx.command();
    return q;
}

/// The bytes first, then the command: a message that names a file never stands without it. They are read and kept on a reader's
/// thread, which then waits for the writer; the caller's thread waits for neither.
template <class T, class F> Job<T> withFiles(Workspace &ws, const CommandInfo &info, const QStringList &paths, F f)
{
    if (paths.isEmpty())
        return ws.storage().write(info, [f](WriteTx &tx) -> Result<T> { return f(tx, {}); });
    return ws.storage().read([&storage = ws.storage(), path = ws.info().path, info, paths, f](Reader &) -> Result<T> {
        OPORA_ASSIGN(const auto files, stored(path, paths));
        return storage.write(info, [f, files](WriteTx &tx) -> Result<T> { return f(tx, files); }).wait();
    });
}

} // namespace

Job<QueuedMessages> MessageService::queue(QList<Uuid> clients, NewMessage m)
{
    if (clients.size() > 1)
        m.purpose = u"bulk"_s;
    CommandInfo info;
    info.label = Text::tr("Message queued");
    return withFiles<QueuedMessages>(m_ws, info, m.files, [clients, m](WriteTx &tx, const QList<messages::StoredFile> &files) {
        return queueAll(tx, clients, m, files);
    });
}

Job<MessagePreview> MessageService::preview(Uuid client, NewMessage m)
{
    return m_ws.storage().read([client, asked = m](Reader &r) -> Result<MessagePreview> {
        QList<Uuid> clients = client.isNull() ? QList<Uuid>() : QList<Uuid>{client};
        NewMessage m = asked;
        if (!m.letter.isNull()) {
            OPORA_ASSIGN(m, messages::answering(r, clients, asked));
        }
        messages::Channel channel;
        if (!m.channel.isNull()) {
            OPORA_ASSIGN(channel, messages::channelOf(r, m.channel));
        }
        return messages::written(r, clients.value(0), m, channel, Uuid::v7(r.context().nowMs()));
    });
}

Job<WritingFacts> MessageService::facts(Uuid client, QString kind)
{
    return m_ws.storage().read([client, kind](Reader &r) -> Result<WritingFacts> {
        WritingFacts f;
        OPORA_ASSIGN(const auto row, repo::findRow(r, *r.schema().entity("client"), client));
        if (!row)
            return Error{u"not_found"_s, Text::tr("The client does not exist or was deleted. Nothing was written."), client.toString(),
                         ErrorKind::Refused};
        f.clientName = (*row)["display_name"].toText();
        f.language = (*row)["language"].toText();
        f.timeZone = (*row)["time_zone"].toText();
        OPORA_ASSIGN(const auto all, repo::addresses(r, client, kind == u"email" ? u"email"_s : u"phone"_s));
        for (const repo::AddressLine &a : all) {
            const QString value = kind != u"email" && !a.normal.isEmpty() ? a.normal : a.value;
            f.addresses.append({value, a.disabledAt == 0            ? QString()
                                       : a.disabledReason.isEmpty() ? Text::tr("The channel did not say why.")
                                                                    : a.disabledReason});
        }
        OPORA_ASSIGN(const repo::ConsentLine c, repo::newestConsent(r, client, kind));
        f.consent = c.state;
        f.consentAt = c.at;
        OPORA_ASSIGN(f.templates, templatesOf(r, kind, f.language.isEmpty() ? r.context().language : f.language));
        return f;
    });
}

Job<Written> MessageService::rewrite(Uuid message, NewMessage m)
{
    CommandInfo info;
    info.label = m.draft ? Text::tr("Draft changed") : Text::tr("Message queued");
    info.undoable = false; // how far a message is never goes back by itself: somebody may be sending it by then
    return withFiles<Written>(m_ws, info, m.files,
                              [message, m, label = info.label](WriteTx &tx, const QList<messages::StoredFile> &files) -> Result<Written> {
                                  OPORA_TRY(messages::rewrite(tx, message, m, files));
                                  return Written{tx.command(), {message}, label};
                              });
}

Job<Written> MessageService::noteConsent(Uuid client, QString kind, bool given, QString source)
{
    return runCommand(m_ws.storage(), given ? Text::tr("Consent noted") : Text::tr("Refusal noted"),
                      [=](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
                          OPORA_TRY(liveRow(tx, tx.entity("client"), client));
                          FieldValues f{{"client_id", client}, {"channel", kind},  {"state", given ? u"given"_s : u"refused"_s},
                                        {"at", tx.nowMs()},    {"source", source}, {"user_id", tx.context().me}};
                          if (given)
                              f.insert("basis", u"consent"_s);
                          OPORA_ASSIGN(const Uuid id, tx.insert(tx.entity("consent"), f));
                          return QList<Uuid>{id};
                      });
}

Job<MessagePage> MessageService::list(QString state, Uuid client, int limit, qint64 offset)
{
    return m_ws.storage().read([=](Reader &r) -> Result<MessagePage> {
        OPORA_ASSIGN(const auto lines, repo::messages(r, state, client, limit, offset));
        MessagePage page;
        OPORA_ASSIGN(page.items, infosOf(r, lines));
        OPORA_ASSIGN(page.total, repo::countMessages(r, state, client));
        return page;
    });
}

Job<MessagesByState> MessageService::among(QStringList states, int limit)
{
    return m_ws.storage().read([states, limit](Reader &r) -> Result<MessagesByState> {
        MessagesByState found;
        for (const QByteArray &word : r.schema().entity("message")->column("state")->values) {
            const QString state = QString::fromLatin1(word);
            OPORA_ASSIGN(const qint64 n, repo::countMessages(r, state, {}));
            found.counts.insert(state, n);
        }
        for (const QString &state : states) {
            if (found.counts.value(state) == 0)
                continue;
            OPORA_ASSIGN(const auto lines, repo::messages(r, state, {}, limit, 0));
            OPORA_ASSIGN(const auto some, infosOf(r, lines));
            found.items.append(some);
        }
        std::stable_sort(found.items.begin(), found.items.end(),
                         [](const MessageInfo &a, const MessageInfo &b) { return a.createdAt > b.createdAt; });
        return found;
    });
}

Job<MessageInfo> MessageService::get(Uuid message)
{
    return m_ws.storage().read([message](Reader &r) -> Result<MessageInfo> {
        OPORA_ASSIGN(const auto line, repo::message(r, message));
        return infoOf(r, line);
    });
}

Job<Written> MessageService::cancel(QList<Uuid> ids)
{
    return each(m_ws.storage(), Text::tr("%n message(s) cancelled", nullptr, int(ids.size())), ids, outbox::cancel);
}

Job<Written> MessageService::retry(QList<Uuid> ids)
{
    return each(m_ws.storage(), Text::tr("%n message(s) queued again", nullptr, int(ids.size())), ids, outbox::retry);
}

Job<Written> MessageService::resolve(Uuid message, bool arrived)
{
    return each(m_ws.storage(), arrived ? Text::tr("Message noted as arrived") : Text::tr("Message to be sent again"), {message},
                [arrived](WriteTx &tx, const Uuid &id) { return outbox::resolve(tx, id, arrived); });
}

Job<SendReport> MessageService::send(ChannelService &channels, SendOptions options, std::shared_ptr<ClaimGate> gate)
{
    auto control = std::make_shared<JobControl>();
    auto promise = std::make_shared<QPromise<Result<SendReport>>>();
    promise->start();
    Job<SendReport> job(promise->future(), control);
    if (!gate)
        gate = m_ws.sync().claimGate(); // where a hub is shared, it has the last word
    // A thread of its own: processes and sockets of channels are waited for on it, for minutes.
    QThread *thread = QThread::create([&ws = m_ws, held = hold(m_ws), promise, control, gate, options, service = channels]() mutable {
        promise->addResult(MessageSender(ws, service, *gate, *control).run(options));
        gate.reset();
        held.reset(); // not with the thread's object, which the owner's event loop deletes
        promise->finish();
    });
    thread->moveToThread(QCoreApplication::instance()->thread()); // whoever called may have no event loop to delete it
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    return job;
}

Job<Written> MessageService::unsubscribe(QString text, QString source)
{
    const Uuid message = unsubscribed(text, m_ws.info().id);
    return runCommand(m_ws.storage(), Text::tr("Client wants no more messages"),
                      [message, source, text](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
                          OPORA_ASSIGN(const repo::MessageLine m, repo::message(tx, message));
                          OPORA_ASSIGN(const repo::ConsentLine now, repo::newestConsent(tx, m.client, m.kind));
                          if (now.state == u"refused")
                              return QList<Uuid>{now.id};
                          OPORA_ASSIGN(const Uuid id, tx.insert(tx.entity("consent"),
                                                                {{"client_id", m.client},
                                                                 {"channel", m.kind},
                                                                 {"state", u"refused"_s},
                                                                 {"source", source},
                                                                 {"at", tx.nowMs()},
                                                                 {"proof", text.left(2000)}},
                                                                Uuid::v5(m.id, "unsubscribe")));
                          return QList<Uuid>{id};
                      });
}

Result<QUrl> MessageService::messengerLink(const QString &app, const QString &e164, const QString &text)
{
    static const QRegularExpression number(u"^\\+[0-9]{7,15}$"_s);
    if (!number.match(e164).hasMatch())
        return Error{u"bad_value"_s,
                     Text::tr("“%1” is not a whole phone number; a messenger needs one with its country code.").arg(e164),
                     {},
                     ErrorKind::Refused};
    QUrlQuery query;
    query.addQueryItem(u"text"_s, QString::fromLatin1(QUrl::toPercentEncoding(text)));
    QUrl url;
    if (app == u"viber") {
        url.setUrl(u"viber://chat"_s);
        query = QUrlQuery();
        query.addQueryItem(u"number"_s, QString::fromLatin1(QUrl::toPercentEncoding(e164)));
        query.addQueryItem(u"draft"_s, QString::fromLatin1(QUrl::toPercentEncoding(text)));
    } else if (app == u"whatsapp") {
        url.setUrl(u"https://wa.me/"_s + e164.mid(1));
    } else if (app == u"telegram") {
        url.setUrl(u"https://t.me/"_s + e164);
    } else {
        return Error{u"bad_value"_s,
                     Text::tr("“%1” is not a messenger that can be opened; choose viber, whatsapp or telegram.").arg(app),
                     {},
                     ErrorKind::Refused};
    }
    url.setQuery(query);
    return url;
}

Job<Written> MessageService::noteSentByHand(Uuid client, QString app, QString text)
{
    return runCommand(m_ws.storage(), Text::tr("Message noted: %1").arg(app),
                      [client, app, text](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
                          OPORA_TRY(liveRow(tx, tx.entity("client"), client));
                          OPORA_ASSIGN(const Uuid id, tx.insert(tx.entity("activity"), {{"kind", u"chat"_s},
                                                                                        {"direction", u"out"_s},
                                                                                        {"client_id", client},
                                                                                        {"user_id", tx.context().me},
                                                                                        {"at", tx.nowMs()},
                                                                                        {"subject", app},
                                                                                        {"body", text}}));
                          return QList<Uuid>{id};
                      });
}

} // namespace opora
