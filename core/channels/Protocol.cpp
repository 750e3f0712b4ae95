// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/Protocol.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace opora::channels {
namespace {

using namespace Qt::StringLiterals;

Error badAnswer(const QString &details)
{
    return {u"bad_answer"_s, QCoreApplication::translate("Channels", "The channel answered something that cannot be understood."), details,
            ErrorKind::Refused};
}

QByteArray lineOf(QJsonObject o, const QString &id)
{
    o.insert(u"v"_s, ProtocolVersion);
    o.insert(u"id"_s, id);
    return QJsonDocument(o).toJson(QJsonDocument::Compact) + '\n';
}

/// A text of the other side: at most so long, and without what no text has.
QString cut(const QJsonValue &v, int most)
{
    QString s = v.toString().left(most);
    s.remove(QChar::Null);
    return s;
}

QString cutLine(const QJsonValue &v)
{
    QString s = cut(v, MaxShort);
    for (QChar &c : s) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return s;
}

QStringList lines(const QJsonValue &v, int most)
{
    QStringList all;
    for (const QJsonValue &item : v.toArray()) {
        if (all.size() == most)
            break;
        if (const QString s = cutLine(item); !s.isEmpty())
            all.append(s);
    }
    return all;
}

QJsonArray toJson(const QList<Attachment> &list)
{
    QJsonArray a;
    for (const Attachment &x : list)
        a.append(QJsonObject{{u"name"_s, x.name}, {u"mime"_s, x.mime}, {u"path"_s, x.path}});
    return a;
}

QList<Attachment> attachmentsOf(const QJsonValue &v)
{
    QList<Attachment> list;
    for (const QJsonValue &x : v.toArray())
        list.append({x[u"name"_s].toString(), x[u"mime"_s].toString(), x[u"path"_s].toString()});
    return list;
}

QJsonObject toJson(const OutgoingMessage &m)
{
    return {{u"id"_s, m.id},
            {u"kind"_s, m.kind},
            {u"to"_s, m.to},
            {u"to_name"_s, m.toName},
            {u"subject"_s, m.subject},
            {u"text"_s, m.text},
            {u"html"_s, m.html},
            {u"message_id"_s, m.messageId},
            {u"in_reply_to"_s, m.inReplyTo},
            {u"references"_s, QJsonArray::fromStringList(m.references)},
            {u"unsubscribe"_s, QJsonArray::fromStringList(m.unsubscribe)},
            {u"attachments"_s, toJson(m.attachments)}};
}

QStringList strings(const QJsonValue &v)
{
    QStringList list;
    for (const QJsonValue &x : v.toArray())
        list.append(x.toString());
    return list;
}

OutgoingMessage messageOf(const QJsonValue &v)
{
    OutgoingMessage m;
    m.id = v[u"id"_s].toString();
    m.kind = v[u"kind"_s].toString();
    m.to = v[u"to"_s].toString();
    m.toName = v[u"to_name"_s].toString();
    m.subject = v[u"subject"_s].toString();
    m.text = v[u"text"_s].toString();
    m.html = v[u"html"_s].toString();
    m.messageId = v[u"message_id"_s].toString();
    m.inReplyTo = v[u"in_reply_to"_s].toString();
    m.references = strings(v[u"references"_s]);
    m.unsubscribe = strings(v[u"unsubscribe"_s]);
    m.attachments = attachmentsOf(v[u"attachments"_s]);
    return m;
}

constexpr std::pair<Call, const char16_t *> kCalls[] = {
    {Call::Send, u"send"}, {Call::State, u"state"}, {Call::Receive, u"receive"}, {Call::Test, u"test"}};
constexpr std::pair<Outcome, const char16_t *> kOutcomes[] = {
    {Outcome::Sent, u"sent"}, {Outcome::Delivered, u"delivered"}, {Outcome::Failed, u"failed"}, {Outcome::Uncertain, u"uncertain"}};

/// An error that the channel said about the call itself.
Result<void> served(const QJsonObject &o)
{
    if (o.value(u"ok"_s).toBool(true))
        return {};
    const QString code = cutLine(o.value(u"code"_s)), text = cutLine(o.value(u"text"_s));
    return Error{code.isEmpty() ? u"channel_failed"_s : code,
                 text.isEmpty() ? QCoreApplication::translate("Channels", "The channel could not do this and did not say why.") : text,
                 {},
                 ErrorKind::Refused};
}

Result<ReceivedLetter> letterOf(const QJsonObject &o, const QString &folder)
{
    ReceivedLetter l;
    l.messageId = cutLine(o.value(u"message_id"_s));
    l.inReplyTo = cutLine(o.value(u"in_reply_to"_s));
    l.references = lines(o.value(u"references"_s), 100);
    l.from = cutLine(o.value(u"from"_s));
    l.fromName = cutLine(o.value(u"from_name"_s));
    l.to = lines(o.value(u"to"_s), 200);
    l.subject = cutLine(o.value(u"subject"_s));
    l.text = cut(o.value(u"text"_s), MaxText);
    l.html = cut(o.value(u"html"_s), MaxText);
    const QDateTime at = QDateTime::fromString(o.value(u"at"_s).toString(), Qt::ISODateWithMs);
    l.at = at.isValid() ? at.toMSecsSinceEpoch() : 0;
    l.hash = cutLine(o.value(u"hash"_s));
    l.automatic = o.value(u"automatic"_s).toBool();
    l.bounced = cutLine(o.value(u"bounced"_s));
    l.bouncedId = cutLine(o.value(u"bounced_id"_s));
    l.cut = o.value(u"cut"_s).toBool();
    if (l.messageId.isEmpty() && l.hash.isEmpty())
        return badAnswer(u"a letter without an id and without a hash"_s);
    const QString inside = QFileInfo(folder).canonicalFilePath() + u'/';
    for (Attachment a : attachmentsOf(o.value(u"attachments"_s))) {
        const QString real = QFileInfo(a.path).canonicalFilePath();
        if (folder.isEmpty() || real.isEmpty() || !real.startsWith(inside))
            return badAnswer(u"a file outside the folder of the call"_s);
        a.path = real;
        a.name = cutLine(a.name);
        a.mime = cutLine(a.mime);
        l.attachments.append(a);
    }
    return l;
}

} // namespace

QString toWord(Call c)
{
    for (const auto &[call, word] : kCalls) {
        if (call == c)
            return QString::fromUtf16(word);
    }
    return {};
}

std::optional<Call> callOf(const QString &w)
{
    for (const auto &[call, word] : kCalls) {
        if (w == QStringView(word))
            return call;
    }
    return std::nullopt;
}

QString toWord(Outcome o)
{
    for (const auto &[outcome, word] : kOutcomes) {
        if (outcome == o)
            return QString::fromUtf16(word);
    }
    return {};
}

bool isOneLine(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
}

QByteArray encode(const Request &r)
{
    QJsonObject o{{u"call"_s, toWord(r.call)}, {u"limit_ms"_s, r.limitMs}, {u"settings"_s, r.settings}};
    if (!r.secret.isEmpty())
        o.insert(u"secret"_s, r.secret);
    if (r.call == Call::Send)
        o.insert(u"message"_s, toJson(r.message));
    if (r.call == Call::State) {
        QJsonArray ids;
        for (const auto &[id, external] : r.ids)
            ids.append(QJsonObject{{u"id"_s, id}, {u"external_id"_s, external}});
        o.insert(u"messages"_s, ids);
    }
    if (r.call == Call::Receive) {
        o.insert(u"cursor"_s, r.cursor);
        o.insert(u"limit"_s, r.limit);
        o.insert(u"folder"_s, r.folder);
    }
    return lineOf(o, r.id);
}

Result<Request> decodeRequest(const QByteArray &line)
{
    const QJsonDocument doc = QJsonDocument::fromJson(line);
    const QJsonObject o = doc.object();
    if (!doc.isObject() || o.value(u"v"_s).toInt() != ProtocolVersion)
        return Error{u"bad_request"_s,
                     QCoreApplication::translate("Channels", "The request is of a version that this channel does not know."),
                     {},
                     ErrorKind::Refused};
    Request r;
    r.id = o.value(u"id"_s).toString();
    const std::optional<Call> call = callOf(o.value(u"call"_s).toString());
    if (!call)
        return Error{u"unknown_call"_s,
                     QCoreApplication::translate("Channels", "The channel was asked for something it does not know."),
                     {},
                     ErrorKind::Refused};
    r.call = *call;
    r.limitMs = o.value(u"limit_ms"_s).toInt(r.limitMs);
    r.settings = o.value(u"settings"_s).toObject();
    r.secret = o.value(u"secret"_s).toString();
    r.message = messageOf(o.value(u"message"_s));
    for (const QJsonValue &m : o.value(u"messages"_s).toArray())
        r.ids.append({m[u"id"_s].toString(), m[u"external_id"_s].toString()});
    r.cursor = o.value(u"cursor"_s).toString();
    r.limit = o.value(u"limit"_s).toInt(r.limit);
    r.folder = o.value(u"folder"_s).toString();
    return r;
}

Result<Line> readLine(const QByteArray &line, const QString &requestId)
{
    QJsonParseError error;
    const QJsonDocument doc = QJsonDocument::fromJson(line, &error);
    if (!doc.isObject())
        return badAnswer(error.errorString());
    const QJsonObject o = doc.object();
    if (o.value(u"v"_s).toInt() != ProtocolVersion)
        return badAnswer(u"version %1"_s.arg(o.value(u"v"_s).toInt()));
    if (o.value(u"id"_s).toString() != requestId)
        return badAnswer(u"an answer to another request"_s);
    if (o.value(u"event"_s).toString() == u"committing")
        return Line{true, {}};
    return Line{false, o};
}

QByteArray committingLine(const QString &requestId)
{
    return lineOf({{u"event"_s, u"committing"_s}}, requestId);
}

QByteArray encode(const QString &requestId, const SendAnswer &a)
{
    return lineOf({{u"ok"_s, true},
                   {u"outcome"_s, toWord(a.outcome)},
                   {u"retry"_s, a.retry},
                   {u"retry_after_s"_s, a.retryAfterS},
                   {u"bad_address"_s, a.badAddress},
                   {u"external_id"_s, a.externalId},
                   {u"code"_s, a.code},
                   {u"text"_s, a.text}},
                  requestId);
}

QByteArray encode(const QString &requestId, const QList<StateAnswer> &answers)
{
    QJsonArray states;
    for (const StateAnswer &a : answers)
        states.append(QJsonObject{{u"id"_s, a.id}, {u"state"_s, a.state}, {u"text"_s, a.text}});
    return lineOf({{u"ok"_s, true}, {u"states"_s, states}}, requestId);
}

QByteArray encode(const QString &requestId, const ReceiveAnswer &a)
{
    QJsonArray letters;
    for (const ReceivedLetter &l : a.letters) {
        letters.append(QJsonObject{
            {u"message_id"_s, l.messageId},
            {u"in_reply_to"_s, l.inReplyTo},
            {u"references"_s, QJsonArray::fromStringList(l.references)},
            {u"from"_s, l.from},
            {u"from_name"_s, l.fromName},
            {u"to"_s, QJsonArray::fromStringList(l.to)},
            {u"subject"_s, l.subject},
            {u"text"_s, l.text},
            {u"html"_s, l.html},
            {u"at"_s, l.at == 0 ? QJsonValue() : QJsonValue(QDateTime::fromMSecsSinceEpoch(l.at, Qt::UTC).toString(Qt::ISODateWithMs))},
            {u"hash"_s, l.hash},
            {u"automatic"_s, l.automatic},
            {u"bounced"_s, l.bounced},
            {u"bounced_id"_s, l.bouncedId},
            {u"cut"_s, l.cut},
            {u"attachments"_s, toJson(l.attachments)}});
    }
    return lineOf({{u"ok"_s, true}, {u"letters"_s, letters}, {u"cursor"_s, a.cursor}, {u"more"_s, a.more}}, requestId);
}

QByteArray encode(const QString &requestId, const TestAnswer &a)
{
    return lineOf({{u"ok"_s, a.ok}, {u"code"_s, a.code}, {u"text"_s, a.text}}, requestId);
}

QByteArray encodeError(const QString &requestId, const Error &e)
{
    return lineOf({{u"ok"_s, false}, {u"code"_s, e.code}, {u"text"_s, e.message}}, requestId);
}

Result<SendAnswer> sendAnswer(const QJsonObject &o)
{
    const QString word = o.value(u"outcome"_s).toString();
    const auto *known =
        std::find_if(std::begin(kOutcomes), std::end(kOutcomes), [&](const auto &k) { return word == QStringView(k.second); });
    // A channel that only says "not ok" has not said that nothing went out.
    if (known == std::end(kOutcomes))
        return badAnswer(u"outcome \"%1\""_s.arg(word.left(40)));
    SendAnswer a;
    a.outcome = known->first;
    a.retry = o.value(u"retry"_s).toBool();
    a.retryAfterS = std::clamp(o.value(u"retry_after_s"_s).toInt(), 0, 7 * 24 * 3600);
    a.badAddress = o.value(u"bad_address"_s).toBool();
    a.externalId = cutLine(o.value(u"external_id"_s));
    a.code = cutLine(o.value(u"code"_s));
    a.text = cutLine(o.value(u"text"_s));
    return a;
}

Result<QList<StateAnswer>> stateAnswer(const QJsonObject &o)
{
    OPORA_TRY(served(o));
    static const QStringList words{u"sent"_s, u"delivered"_s, u"opened"_s, u"clicked"_s, u"failed"_s, u"unknown"_s};
    if (!o.value(u"states"_s).isArray())
        return badAnswer(u"no states"_s);
    QList<StateAnswer> all;
    for (const QJsonValue &s : o.value(u"states"_s).toArray()) {
        StateAnswer a{cutLine(s[u"id"_s]), s[u"state"_s].toString(), cutLine(s[u"text"_s])};
        if (!words.contains(a.state))
            return badAnswer(u"state \"%1\""_s.arg(a.state.left(40)));
        all.append(a);
    }
    return all;
}

Result<ReceiveAnswer> receiveAnswer(const QJsonObject &o, const QString &folder)
{
    OPORA_TRY(served(o));
    const QJsonArray letters = o.value(u"letters"_s).toArray();
    if (!o.value(u"letters"_s).isArray() || letters.size() > MaxLetters)
        return badAnswer(u"no letters, or too many at once"_s);
    ReceiveAnswer a;
    for (const QJsonValue &l : letters) {
        OPORA_ASSIGN(ReceivedLetter letter, letterOf(l.toObject(), folder));
        a.letters.append(std::move(letter));
    }
    a.cursor = cut(o.value(u"cursor"_s), 100'000);
    a.more = o.value(u"more"_s).toBool();
    return a;
}

Result<TestAnswer> testAnswer(const QJsonObject &o)
{
    if (!o.value(u"ok"_s).isBool())
        return badAnswer(u"no ok"_s);
    return TestAnswer{o.value(u"ok"_s).toBool(), cutLine(o.value(u"code"_s)), cutLine(o.value(u"text"_s))};
}

} // namespace opora::channels
