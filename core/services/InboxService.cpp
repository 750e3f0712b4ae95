// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/InboxService.h"
#include "core/domain/FileName.h"
#include "core/services/ClientWriting.h"
#include "core/services/CommandSupport.h"
#include "core/services/Holding.h"
#include "core/services/inbox/InboxReader.h"
#include "core/storage/repo/InboxRepository.h"
#include "core/storage/repo/RecordRepository.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QThread>
#include <QThreadPool>

namespace opora {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(InboxService)
};

constexpr qint64 kHalfYearMs = 183LL * 86'400'000;

InboxItem itemOf(const repo::LetterLine &l)
{
    InboxItem i;
    i.id = l.id;
    i.client = l.client;
    i.deal = l.deal;
    i.channel = l.channel;
    i.kind = l.kind;
    i.direction = l.direction;
    i.subject = l.subject;
    i.text = l.body;
    i.html = l.html;
    i.address = l.address;
    i.addressName = l.addressName;
    i.clientName = l.clientName;
    i.dealTitle = l.dealTitle;
    i.letterId = l.externalId;
    i.thread = l.thread;
    i.note = l.result;
    i.at = l.at;
    i.answeredAt = l.answeredAt;
    i.readAt = l.readAt;
    i.files = l.files;
    i.answered = l.answered;
    i.isReply = l.toMessage;
    i.isPrivate = !l.privateTo.isNull();
    return i;
}

repo::LetterQuery queryOf(InboxScope scope, qint64 now)
{
    repo::LetterQuery q;
    q.scope = scope == InboxScope::Waiting   ? repo::LetterScope::Waiting
              : scope == InboxScope::Unknown ? repo::LetterScope::Unknown
                                             : repo::LetterScope::All;
    q.since = scope == InboxScope::Waiting ? now - kHalfYearMs : 0;
    return q;
}

/// What happened, and what to do about it: by the code that the channel gave.
std::pair<QString, QString> words(const QString &code, const QString &message)
{
    if (code == u"auth_refused")
        return {
            Text::tr("The mail server does not accept the user or the password."),
            Text::tr(
                "Enter the password again in Settings; some providers want a password made for programs, or signing in with the browser.")};
    if (code == u"tls_refused")
        return {Text::tr("The mail server's certificate is not the one that it should be, so nothing was read."),
                Text::tr("Do not go on without asking whoever runs the server: somebody may be listening in between.")};
    if (code == u"signin_refused")
        return {message, Text::tr("Sign in again in the mailbox's settings.")};
    if (code == u"no_password")
        return {message, Text::tr("Enter it in Settings.")};
    if (code == u"tls_needed" || code == u"bad_server")
        return {message, Text::tr("Correct the mailbox's settings.")};
    if (code == u"server_unreachable")
        return {Text::tr("The mail server cannot be reached."),
                Text::tr("Check the network and the server's name; Opora tries again by itself.")};
    if (code == u"no_such_folder")
        return {message, Text::tr("Correct the folders in the mailbox's settings.")};
    if (code.startsWith(u"plugin_") || code == u"host_missing" || code == u"no_such_plugin")
        return {message, code == u"plugin_changed" || code == u"no_such_plugin"
                             ? Text::tr("Enable the mailbox on this computer again in Settings.")
                             : Text::tr("Opora goes on and tries again by itself; if it stays so, report it with the details.")};
    if (code == u"channel_disabled")
        return {Text::tr("The mailbox is not read on this computer."), Text::tr("Enable it in Settings.")};
    return {message, Text::tr("Opora tries again by itself.")};
}

MailboxState stateOf(const ChannelInfo &c, const repo::MailboxLine &m)
{
    MailboxState s;
    s.channel = c.id;
    s.name = c.name;
    s.active = c.active;
    s.enabledHere = c.enabledHere;
    s.checkedAt = m.checkedAt;
    s.code = c.active && !c.enabledHere ? u"channel_disabled"_s : m.problem.section(u'\n', 0, 0);
    if (!s.code.isEmpty())
        std::tie(s.problem, s.advice) = words(s.code, m.problem.section(u'\n', 1, 1));
    s.details = m.problem.section(u'\n', 1);
    return s;
}

Result<void> keepAddress(WriteTx &tx, const Uuid &client, const repo::LetterLine &l)
{
    const QString kind = l.kind == u"email" ? u"email"_s : u"phone"_s;
    OPORA_ASSIGN(const QList<Uuid> known, repo::clientsWithAddress(tx, l.address));
    if (l.address.isEmpty() || known.contains(client))
        return {};
    ContactPoint p;
    p.kind = kind;
    p.value = l.address;
    const Result<Uuid> saved = clients::saveContact(tx, client, p);
    return saved.ok() || saved.error().code == u"bad_value" ? Result<void>() : Result<void>(saved.error());
}

/// The letters and all that came from their addresses and belonged to nobody.
Result<QList<Uuid>> fileAll(WriteTx &tx, const QList<Uuid> &letters, const Uuid &client)
{
    QList<Uuid> all;
    for (const Uuid &id : letters) {
        OPORA_ASSIGN(const repo::LetterLine l, repo::letter(tx, id));
        OPORA_TRY(liveRow(tx, tx.entity("activity"), id));
        OPORA_TRY(keepAddress(tx, client, l));
        all.append(id);
        if (!l.address.isEmpty() && l.client.isNull()) {
            OPORA_ASSIGN(const QList<Uuid> others, repo::unknownFrom(tx, l.address));
            all += others;
        }
    }
    QSet<Uuid> done;
    for (const Uuid &id : std::as_const(all)) {
        if (done.contains(id))
            continue;
        done.insert(id);
        OPORA_TRY(tx.update(tx.entity("activity"), id, {{"client_id", client}, {"deal_id", Value()}, {"private_to", Value()}}));
    }
    return QList<Uuid>(done.begin(), done.end());
}

NewClient clientOf(const repo::LetterLine &l)
{
    NewClient c;
    QString name =
        l.addressName.isEmpty() ? l.address.section(u'@', 0, 0).replace(u'.', u' ').replace(u'_', u' ').simplified() : l.addressName;
    if (name.isEmpty())
        name = Text::tr("Unknown sender");
    c.fields = clients::splitName(name, false);
    if (!l.address.isEmpty()) {
        ContactPoint p;
        p.kind = l.kind == u"email" ? u"email"_s : u"phone"_s;
        p.value = l.address;
        p.primary = true;
        c.contacts.append(p);
    }
    return c;
}

template <class F> Job<Written> each(Storage &storage, const QString &label, const QList<Uuid> &ids, F f)
{
    return runCommand(storage, label, [ids, f](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
        for (const Uuid &id : ids) {
            OPORA_TRY(liveRow(tx, tx.entity("activity"), id));
            OPORA_TRY(f(tx, id));
        }
        return ids;
    });
}

Result<repo::AttachmentLine> attachmentOf(Reader &r, const Uuid &id)
{
    OPORA_ASSIGN(const auto a, repo::attachment(r, id));
    if (!a)
        return Error{u"not_found"_s, Text::tr("This file does not exist any more."), id.toString(), ErrorKind::Refused};
    return *a;
}

} // namespace

InboxService::InboxService(Workspace &ws) : m_ws(ws) {}

Job<ReceiveReport> InboxService::receive(ChannelService &channels, ReceiveOptions options)
{
    auto control = std::make_shared<JobControl>();
    auto promise = std::make_shared<QPromise<Result<ReceiveReport>>>();
    promise->start();
    Job<ReceiveReport> job(promise->future(), control);
    // A thread of its own: processes and sockets of channels are waited for on it, for minutes.
    QThread *thread = QThread::create([&ws = m_ws, held = hold(m_ws), promise, control, options, service = channels]() mutable {
        InboxReader reader(ws, service, *control);
        promise->addResult(reader.run(options));
        held.reset(); // not with the thread's object, which the owner's event loop deletes
        promise->finish();
    });
    thread->moveToThread(QCoreApplication::instance()->thread()); // whoever called may have no event loop to delete it
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    return job;
}

Job<QList<MailboxState>> InboxService::mailboxes(ChannelService &channels)
{
    auto promise = std::make_shared<QPromise<Result<QList<MailboxState>>>>();
    promise->start();
    Job<QList<MailboxState>> job(promise->future());
    // Manifests are read from the disk, so neither a reader of the file nor the window waits for it.
    QThreadPool::globalInstance()->start([&ws = m_ws, held = hold(m_ws), promise, list = channels.list(), service = channels]() mutable {
        const auto states = [&]() -> Result<QList<MailboxState>> {
            OPORA_ASSIGN(const QList<ChannelInfo> all, list.wait());
            QList<MailboxState> found;
            for (const ChannelInfo &c : all) {
                if (!receives(service, c))
                    continue;
                OPORA_ASSIGN(const repo::MailboxLine m, ws.storage().read([id = c.id](Reader &r) { return repo::mailbox(r, id); }).wait());
                found.append(stateOf(c, m));
            }
            return found;
        };
        promise->addResult(states());
        promise->finish();
    });
    return job;
}

Job<InboxList> InboxService::list(InboxScope scope, int limit, qint64 offset)
{
    repo::LetterQuery q = queryOf(scope, m_ws.clock().nowMs());
    q.limit = limit;
    q.offset = offset;
    return m_ws.storage().read([q](Reader &r) -> Result<InboxList> {
        OPORA_ASSIGN(const auto lines, repo::letters(r, q));
        InboxList page;
        for (const repo::LetterLine &l : lines)
            page.items.append(itemOf(l));
        OPORA_ASSIGN(page.total, repo::countLetters(r, q));
        return page;
    });
}

Job<qint64> InboxService::waiting()
{
    return m_ws.storage().read([q = queryOf(InboxScope::Waiting, m_ws.clock().nowMs())](Reader &r) -> Result<qint64> {
        OPORA_ASSIGN(qint64 n, repo::countLetters(r, q));
        for (const QString &state : {u"failed"_s, u"held"_s, u"uncertain"_s}) {
            OPORA_ASSIGN(const qint64 more, repo::countMessages(r, state, {}));
            n += more;
        }
        return n;
    });
}

Job<InboxThread> InboxService::open(Uuid id)
{
    return m_ws.storage().read([id](Reader &r) -> Result<InboxThread> {
        InboxThread t;
        OPORA_ASSIGN(const repo::LetterLine letter, repo::letter(r, id));
        t.letter = itemOf(letter);
        if (!letter.thread.isEmpty()) {
            OPORA_ASSIGN(const auto lines, repo::threadOf(r, letter, 30));
            for (const repo::LetterLine &l : lines)
                t.thread.append(itemOf(l));
        } else {
            t.thread.append(t.letter);
        }
        OPORA_ASSIGN(const auto files, repo::filesOfLetter(r, id));
        for (const repo::AttachmentLine &a : files)
            t.files.append({a.id, a.name, a.mime, a.size, mayRun(a.name)});
        return t;
    });
}

Job<Written> InboxService::file(QList<Uuid> letters, Uuid client)
{
    return runCommand(m_ws.storage(), Text::tr("Letter filed"), [letters, client](WriteTx &tx, QString &label) -> Result<QList<Uuid>> {
        OPORA_ASSIGN(const Record c, liveRow(tx, tx.entity("client"), client));
        OPORA_ASSIGN(const QList<Uuid> all, fileAll(tx, letters, client));
        label = Text::tr("%n letter(s) filed to %1", nullptr, int(all.size())).arg(c["display_name"].toText());
        return all;
    });
}

Job<Written> InboxService::draftClient(Uuid letter)
{
    return runCommand(m_ws.storage(), Text::tr("Client made of a letter's writer"),
                      [letter](WriteTx &tx, QString &label) -> Result<QList<Uuid>> {
                          OPORA_ASSIGN(const repo::LetterLine l, repo::letter(tx, letter));
                          OPORA_ASSIGN(const Uuid client, clients::addClient(tx, clientOf(l)));
                          OPORA_ASSIGN(QList<Uuid> ids, fileAll(tx, {letter}, client));
                          label = Text::tr("Client added: %1").arg(l.addressName.isEmpty() ? l.address : l.addressName);
                          ids.prepend(client);
                          return ids;
                      });
}

Job<Written> InboxService::markAnswered(QList<Uuid> letters, bool answered)
{
    const int n = int(letters.size());
    return each(m_ws.storage(),
                answered ? Text::tr("%n letter(s) marked as answered", nullptr, n)
                         : Text::tr("%n letter(s) waiting for an answer again", nullptr, n),
                letters, [answered](WriteTx &tx, const Uuid &id) {
                    return tx.update(tx.entity("activity"), id, {{"answered_at", answered ? Value(tx.nowMs()) : Value()}});
                });
}

Job<Written> InboxService::keepPrivate(QList<Uuid> letters, bool only)
{
    const int n = int(letters.size());
    return each(m_ws.storage(),
                only ? Text::tr("%n letter(s) kept private", nullptr, n) : Text::tr("%n letter(s) no longer private", nullptr, n), letters,
                [only](WriteTx &tx, const Uuid &id) {
                    return tx.update(tx.entity("activity"), id, {{"private_to", only ? Value(tx.context().me) : Value()}});
                });
}

Job<Written> InboxService::remove(QList<Uuid> letters)
{
    return each(m_ws.storage(), Text::tr("%n letter(s) deleted", nullptr, int(letters.size())), letters,
                [](WriteTx &tx, const Uuid &id) { return tx.remove(tx.entity("activity"), id); });
}

Job<bool> InboxService::markRead(Uuid letter)
{
    CommandInfo info;
    info.undoable = false;
    return m_ws.storage().write(info, [letter](WriteTx &tx) -> Result<bool> {
        OPORA_ASSIGN(const Record r, tx.row(tx.entity("activity"), letter));
        if (!r["read_at"].isNull() || !r["deleted_at"].isNull())
            return false;
        return tx.update(tx.entity("activity"), letter, {{"read_at", tx.nowMs()}});
    });
}

Job<QString> InboxService::saveFile(Uuid attachment, QString toPath)
{
    return m_ws.storage().read([attachment, toPath](Reader &r) -> Result<QString> {
        OPORA_ASSIGN(const repo::AttachmentLine a, attachmentOf(r, attachment));
        if (QFileInfo::exists(toPath))
            return Error{u"exists"_s, Text::tr("There is a file of that name already. Nothing was written; choose another name."), toPath,
                         ErrorKind::Refused};
        OPORA_TRY(FileStore(r.context().path).get(a.sha256, toPath));
        return toPath;
    });
}

Job<QString> InboxService::fileToLookAt(Uuid attachment, QString folder)
{
    return m_ws.storage().read([attachment, folder](Reader &r) -> Result<QString> {
        OPORA_ASSIGN(const repo::AttachmentLine a, attachmentOf(r, attachment));
        const QString name = safeFileName(a.name, a.mime); // of a row that came from elsewhere, too
        if (mayRun(name))
            return Error{
                u"may_run"_s,
                Text::tr("Opening “%1” may start a program, so Opora does not open it. Save it if you know who sent it and why.").arg(name),
                name, ErrorKind::Refused};
        const QFileInfo f(QDir(folder).filePath(name));
        QString path = f.filePath();
        for (int i = 2; QFileInfo::exists(path) && i < 1000; ++i)
            path = QDir(folder).filePath(f.completeBaseName() + u" (%1)"_s.arg(i) + (f.suffix().isEmpty() ? QString() : u'.' + f.suffix()));
        OPORA_TRY(FileStore(r.context().path).get(a.sha256, path));
        return path;
    });
}

} // namespace opora
