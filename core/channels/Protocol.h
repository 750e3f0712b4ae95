// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QJsonObject>
#include <QList>
#include <QStringList>

/// What Opora and a channel say to each other: one JSON object a line, the same for plugins behind opora-plugin-host and
/// for programs of the command channel. Frozen for third parties; app/plugins/README.md documents it. Pure functions.
namespace opora::channels {

constexpr int ProtocolVersion = 1;
/// Of one line; whoever writes more is not listened to any longer.
constexpr qsizetype MaxLine = 8 * 1024 * 1024;
constexpr int MaxLetters = 200;          ///< of one answer to receive
constexpr int MaxText = 4 * 1024 * 1024; ///< UTF-16 units of one text in an answer
constexpr int MaxShort = 2000;           ///< of a code, an id, an address, a reason

enum class Call { Send, State, Receive, Test };
QString toWord(Call c);
std::optional<Call> callOf(const QString &word);

/// A file of a message; `path` is absolute and stands in a folder that lives as long as the call.
struct Attachment {
    QString name, mime, path;
    bool operator==(const Attachment &) const = default;
};

struct OutgoingMessage {
    QString id;   ///< Opora's own, the same on every try
    QString kind; ///< email, sms, messenger
    QString to, toName;
    QString subject, text, html;
    QString messageId; ///< without angle brackets, as in all ids of letters here
    QString inReplyTo;
    QStringList references;
    QStringList unsubscribe; ///< URIs for List-Unsubscribe
    QList<Attachment> attachments;
    bool operator==(const OutgoingMessage &) const = default;
};

struct Request {
    QString id;
    Call call = Call::Test;
    int limitMs = 30000; ///< after that nobody waits for the answer any more
    QJsonObject settings;
    QString secret;
    OutgoingMessage message;                ///< send
    QList<std::pair<QString, QString>> ids; ///< state: Opora's id and the channel's
    QString cursor;                         ///< receive: what the last answer gave; empty the first time
    int limit = 50;                         ///< receive: letters at most
    QString folder;                         ///< receive: where files of letters go
};

enum class Outcome {
    Sent,      ///< the channel took it, once
    Delivered, ///< and says it arrived
    Failed,    ///< nothing went out
    Uncertain, ///< it may have gone out; nobody may send it again unasked
};
QString toWord(Outcome o);

struct SendAnswer {
    Outcome outcome = Outcome::Failed;
    bool retry = false;      ///< of Failed: later it may work
    int retryAfterS = 0;     ///< the channel's own wish; 0: none
    bool badAddress = false; ///< of Failed: this address takes nothing, and will not
    QString externalId, code, text;
};

struct StateAnswer {
    QString id;
    QString state; ///< sent, delivered, opened, clicked, failed, unknown
    QString text;
};

struct ReceivedLetter {
    QString messageId, inReplyTo, from, fromName, subject, text, html;
    QStringList to, references;
    qint64 at = 0;          ///< UTC ms
    QString hash;           ///< of its bytes, hex SHA-256; stands for a missing messageId
    bool automatic = false; ///< an absence note, a list's, a bounce
    QString bounced;        ///< the address that took nothing, of a delivery report
    QString bouncedId;      ///< the letter it was about
    bool cut = false;       ///< it is longer, or has more files, than is given here
    QList<Attachment> attachments;
};

struct ReceiveAnswer {
    QList<ReceivedLetter> letters;
    QString cursor;
    bool more = false;
};

struct TestAnswer {
    bool ok = false;
    QString code, text;
};

/// One line, ending in LF.
QByteArray encode(const Request &r);
Result<Request> decodeRequest(const QByteArray &line);

/// What a line of the other side is.
struct Line {
    bool committing = false; ///< "from here on it may have gone out"
    QJsonObject answer;      ///< else
};
/// Codes bad_answer (no JSON, wrong version, of another request).
Result<Line> readLine(const QByteArray &line, const QString &requestId);
QByteArray committingLine(const QString &requestId);

QByteArray encode(const QString &requestId, const SendAnswer &a);
QByteArray encode(const QString &requestId, const QList<StateAnswer> &a);
QByteArray encode(const QString &requestId, const ReceiveAnswer &a);
QByteArray encode(const QString &requestId, const TestAnswer &a);
/// A call that could not be served; for Send say so by a SendAnswer.
QByteArray encodeError(const QString &requestId, const Error &e);

/// What an answer says; nothing in it is believed unchecked: sizes are cut, words unknown are refused (bad_answer).
Result<SendAnswer> sendAnswer(const QJsonObject &o);
Result<QList<StateAnswer>> stateAnswer(const QJsonObject &o);
/// `folder`: attachments that stand anywhere else are refused.
Result<ReceiveAnswer> receiveAnswer(const QJsonObject &o, const QString &folder);
Result<TestAnswer> testAnswer(const QJsonObject &o);

/// True when a text may stand in a header of a letter or in an address: no CR, LF, NUL or other control character.
bool isOneLine(const QString &text);

} // namespace opora::channels
