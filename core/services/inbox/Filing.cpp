// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/inbox/Filing.h"
#include "core/domain/Email.h"
#include "core/domain/FileName.h"
#include "core/domain/HtmlLetter.h"
#include "core/domain/Phone.h"
#include "core/services/messages/OutboxSteps.h"
#include "core/services/messages/Unsubscribe.h"
#include "core/storage/repo/InboxRepository.h"
#include "core/storage/repo/RecordRepository.h"
#include <QCoreApplication>

namespace opora::inbox {
namespace {

using namespace Qt::StringLiterals;
using channels::ReceivedLetter;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(InboxService)
};

/// Everything found out about a letter before it is written.
struct Found {
    Uuid client, deal, message, privateTo;
    QString thread;
    QStringList notes;
    bool unknownSender = false;
};

QString normalAddress(const ChannelInfo &channel, const QString &from)
{
    if (channel.kind == u"email") {
        const EmailReading e = readEmail(from);
        return e.valid ? e.normal : from.trimmed().toLower();
    }
    const PhoneReading p = readPhone(from);
    return p.valid ? p.e164 : from.trimmed();
}

bool isOwn(const ChannelInfo &channel, const QString &address)
{
    for (const QString &key : {u"address"_s, u"user"_s, u"from"_s}) {
        const QString own = channel.settings.value(key).toString().toLower();
        if (own.contains(u'@') && own == address)
            return true;
    }
    return false;
}

/// The thread that the letter goes on with: what it answers first, then what it refers to, newest first.
Result<void> followThread(Reader &r, const ReceivedLetter &l, Found &f)
{
    QStringList ids{l.inReplyTo};
    for (auto it = l.references.crbegin(); it != l.references.crend(); ++it)
        ids.append(*it);
    ids.removeAll(QString());
    ids.removeDuplicates();
    for (const QString &id : ids.mid(0, 30)) {
        if (const Uuid ours = messageOfLetterId(id); !ours.isNull()) {
            const Result<repo::MessageLine> m = repo::message(r, ours);
            if (m.ok() && !m->deleted) {
                f.message = m->id;
                f.client = m->clientDeleted ? Uuid() : m->client;
                f.deal = m->deal;
                f.privateTo = m->privateTo;
                f.thread = m->thread.isEmpty() ? m->id.toString() : m->thread;
                return {};
            }
            if (!m.ok() && m.error().code != u"not_found")
                return m.error();
        }
        OPORA_ASSIGN(const auto before, repo::letterWithId(r, id));
        if (before) {
            f.client = before->client;
            f.deal = before->deal;
            f.privateTo = before->privateTo;
            f.thread = before->thread.isEmpty() ? before->externalId : before->thread;
            return {};
        }
    }
    f.thread = ids.isEmpty() ? l.messageId : ids.last();
    return {};
}

/// The address says whose letter it is; where several have it, the thread decides between them, else the first.
Result<void> followAddress(Reader &r, const QString &address, Found &f)
{
    if (address.isEmpty())
        return {};
    OPORA_ASSIGN(const QList<Uuid> clients, repo::clientsWithAddress(r, address));
    if (clients.isEmpty() || clients.contains(f.client))
        return {};
    f.client = clients.first();
    f.deal = {}; // the thread's was another client's
    return {};
}

/// A report that a message of ours did not arrive. It is believed only about the very address the message went to.
Result<void> settleBounce(WriteTx &tx, const ReceivedLetter &l, Found &f, ReceiveReport &report)
{
    const Uuid id = messageOfLetterId(l.bouncedId);
    if (id.isNull())
        return {};
    const Result<repo::MessageLine> m = repo::message(tx, id);
    if (!m.ok())
        return m.error().code == u"not_found" ? Result<void>() : Result<void>(m.error());
    f.client = m->client;
    f.deal = m->deal;
    f.privateTo = m->privateTo;
    f.thread = m->thread.isEmpty() ? m->id.toString() : m->thread;
    f.notes << u"bounce"_s;
    const bool bad = !l.bounced.isEmpty() && l.bounced.compare(m->address, Qt::CaseInsensitive) == 0;
    const QString reason =
        bad ? Text::tr("The address takes no mail: the letter came back.") : Text::tr("The letter came back: it was not delivered.");
    OPORA_ASSIGN(const bool settled, outbox::learn(tx, id, u"failed"_s, reason));
    report.bounces += settled;
    if (bad)
        OPORA_TRY(outbox::disableAddress(tx, m->address, reason));
    return {};
}

/// "Unsubscribe" by the token of a letter of ours, or STOP by SMS.
Result<void> readRefusal(WriteTx &tx, const ChannelInfo &channel, const ReceivedLetter &l, const Uuid &row, Found &f, ReceiveReport &report)
{
    // Only the subject: an answer may quote the letter with its link below.
    if (const Uuid message = unsubscribed(l.subject, tx.context().workspace); !message.isNull()) {
        const Result<repo::MessageLine> m = repo::message(tx, message);
        if (m.ok() && !m->client.isNull()) {
            OPORA_ASSIGN(const bool fresh, refuse(tx, m->client, m->kind, u"letter"_s, l.subject, Uuid::v5(m->id, "unsubscribe")));
            report.refusals += fresh;
            f.client = m->client;
            f.notes << u"unsubscribe"_s;
        }
    } else if (channel.kind == u"sms" && isStop(l.text) && !f.client.isNull()) {
        OPORA_ASSIGN(const bool fresh, refuse(tx, f.client, u"sms"_s, u"sms"_s, l.text, Uuid::v5(row, "stop")));
        report.refusals += fresh;
        f.notes << u"stop"_s;
    }
    return {};
}

FieldValues fieldsOf(const ChannelInfo &channel, const ReceivedLetter &l, const QString &address, const Found &f, bool own, qint64 now)
{
    FieldValues v{{"kind", channel.kind == u"messenger" ? u"chat"_s : channel.kind},
                  {"direction", own ? u"out"_s : u"in"_s},
                  {"at", l.at > 0 && l.at <= now + 86'400'000 ? l.at : now},
                  {"subject", l.subject},
                  {"body", l.text.trimmed().isEmpty() && !l.html.isEmpty() ? letterText(l.html) : l.text},
                  {"address", own && !l.to.isEmpty() ? l.to.first() : address},
                  {"address_name", own ? QString() : l.fromName},
                  {"channel_id", channel.id},
                  {"external_id", l.messageId.isEmpty() ? l.hash : l.messageId},
                  {"thread", f.thread.isEmpty() ? (l.messageId.isEmpty() ? l.hash : l.messageId) : f.thread}};
    if (!l.html.isEmpty())
        v.insert("html", l.html);
    if (!f.notes.isEmpty())
        v.insert("result", f.notes.join(u','));
    const std::pair<const char *, Uuid> refs[] = {{"client_id", f.client}, {"deal_id", f.deal}, {"private_to", f.privateTo}};
    for (const auto &[column, id] : refs) {
        if (!id.isNull())
            v.insert(column, id);
    }
    return v;
}

/// A letter in the folder of sent ones, or to oneself: a message of ours that was uncertain has gone, then.
Result<bool> settleOwn(WriteTx &tx, const ReceivedLetter &l)
{
    const Uuid id = messageOfLetterId(l.messageId);
    if (id.isNull())
        return false;
    const Result<repo::MessageLine> m = repo::message(tx, id);
    if (!m.ok())
        return m.error().code == u"not_found" ? Result<bool>(false) : Result<bool>(m.error());
    if (m->state == u"uncertain")
        OPORA_TRY(outbox::learn(tx, id, u"sent"_s, {}));
    return true;
}

/// The row for a letter that is not there yet; null: it is. A second letter under another's id is told apart by its bytes.
Result<Uuid> freeRow(WriteTx &tx, const Uuid &mailbox, const ReceivedLetter &l, const QString &address)
{
    const Entity &e = tx.entity("activity");
    const Uuid id = rowOf(mailbox, l);
    OPORA_ASSIGN(const auto there, repo::findRow(tx, e, id));
    if (!there)
        return id;
    const bool same =
        ((*there)["address"].toText() == address || (*there)["direction"].toText() == u"out") && (*there)["subject"].toText() == l.subject;
    if (same || l.messageId.isEmpty() || l.hash.isEmpty())
        return Uuid();
    const Uuid other = Uuid::v5(mailbox, (u"hash "_s + l.hash).toUtf8());
    OPORA_ASSIGN(const auto second, repo::findRow(tx, e, other));
    return second ? Uuid() : other;
}

} // namespace

Uuid mailboxOf(const ChannelInfo &channel)
{
    const QString host = channel.settings.value(u"host"_s).toString().toLower(),
                  user = channel.settings.value(u"user"_s).toString().toLower();
    if (host.isEmpty() || user.isEmpty())
        return channel.id;
    static const Uuid space = *Uuid::fromString(u"3d0c1c2e-6b1a-5f44-9b6e-5a2f6f0d7c11");
    return Uuid::v5(space, (user + u'\n' + host).toUtf8());
}

Uuid rowOf(const Uuid &mailbox, const ReceivedLetter &l)
{
    return Uuid::v5(mailbox, (l.messageId.isEmpty() ? u"hash "_s + l.hash : u"letter "_s + l.messageId).toUtf8());
}

Result<bool> refuse(WriteTx &tx, const Uuid &client, const QString &kind, const QString &source, const QString &proof, const Uuid &row)
{
    OPORA_ASSIGN(const repo::ConsentLine now, repo::newestConsent(tx, client, kind));
    if (now.state == u"refused")
        return false;
    OPORA_TRY(tx.insert(tx.entity("consent"),
                        {{"client_id", client},
                         {"channel", kind},
                         {"state", u"refused"_s},
                         {"source", source},
                         {"at", tx.nowMs()},
                         {"proof", proof.left(2000)}},
                        row));
    return true;
}

Result<void> fileLetter(WriteTx &tx, const ChannelInfo &channel, const ReceivedLetter &l, const QList<FileOfLetter> &files,
                        ReceiveReport &report)
{
    const QString address = normalAddress(channel, l.from);
    const bool own = isOwn(channel, address);
    if (own) {
        OPORA_ASSIGN(const bool ours, settleOwn(tx, l));
        if (ours) {
            ++report.known;
            return {};
        }
    }
    OPORA_ASSIGN(const Uuid id, freeRow(tx, mailboxOf(channel), l, address));
    if (id.isNull()) {
        ++report.known;
        return {};
    }
    Found f;
    OPORA_TRY(followThread(tx, l, f));
    OPORA_TRY(followAddress(tx, own ? normalAddress(channel, l.to.value(0)) : address, f));
    if (!l.bouncedId.isEmpty())
        OPORA_TRY(settleBounce(tx, l, f, report));
    OPORA_TRY(readRefusal(tx, channel, l, id, f, report));
    if (l.automatic && f.notes.isEmpty())
        f.notes << u"automatic"_s;
    if (l.cut)
        f.notes << u"cut"_s;
    // A stranger's letter in one's own mailbox is one's own business until it is filed.
    if (f.client.isNull() && channel.own)
        f.privateTo = tx.context().me;
    OPORA_TRY(tx.insert(tx.entity("activity"), fieldsOf(channel, l, address, f, own, tx.nowMs()), id));
    for (qsizetype i = 0; i < files.size(); ++i) {
        const FileOfLetter &file = files.at(i);
        OPORA_TRY(tx.insert(tx.entity("attachment"),
                            {{"activity_id", id},
                             {"name", safeFileName(file.name, file.mime)},
                             {"mime", file.mime.left(200)},
                             {"size", file.stored.size},
                             {"sha256", file.stored.sha256}},
                            Uuid::v5(id, "file " + QByteArray::number(i))));
    }
    if (!f.message.isNull() && !l.automatic && !own) {
        OPORA_ASSIGN(const bool replied, outbox::learn(tx, f.message, u"replied"_s, {}));
        report.replies += replied;
    }
    ++report.letters;
    ++(f.client.isNull() ? report.unknown : report.filed);
    report.ids.append(id);
    return {};
}

} // namespace opora::inbox
