// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/imap_mail/ImapSession.h"
#include <QHostAddress>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

namespace opora::imap {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostLine = 16 * 1024 * 1024; // of a search over a huge folder
constexpr qsizetype kMostReplies = 100'000;
constexpr int kMostLiterals = 100;

Error refused(const char *code, const QString &sentence, const QString &details = {})
{
    return {QString::fromLatin1(code), sentence, details, ErrorKind::Refused};
}

Error confused(const QString &details)
{
    return refused("server_confused", u"The mail server said something that cannot be understood."_s, details);
}

Error slow()
{
    return refused("server_unreachable", u"The mail server did not answer in time."_s);
}

Error because(CURLcode code)
{
    const QString text = QString::fromLatin1(curl_easy_strerror(code));
    switch (code) {
    case CURLE_LOGIN_DENIED: return refused("auth_refused", text);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_USE_SSL_FAILED: return refused("tls_refused", text);
    default: return refused("server_unreachable", text);
    }
}

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

/// The size of a literal that the line ends with, "{123}"; -1: none.
qint64 literalAt(const QByteArray &line)
{
    if (!line.endsWith('}'))
        return -1;
    const qsizetype open = line.lastIndexOf('{');
    QByteArray digits = open < 0 ? QByteArray() : line.mid(open + 1, line.size() - open - 2);
    if (digits.endsWith('+'))
        digits.chop(1);
    bool number = false;
    const qlonglong n = digits.toLongLong(&number);
    return number && !digits.isEmpty() && n >= 0 ? n : -1;
}

/// "17-Jul-1996 02:44:25 -0700" as UTC ms; 0: it is something else.
qint64 internalDate(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\d{1,2}-\\w{3}-\\d{4} \\d{2}:\\d{2}:\\d{2}) ([+-])(\\d{2})(\\d{2})$"_s);
    const QRegularExpressionMatch m = form.match(text);
    if (!m.hasMatch())
        return 0;
    QDateTime at = QLocale::c().toDateTime(m.captured(1), u"d-MMM-yyyy hh:mm:ss"_s);
    at.setTimeSpec(Qt::UTC);
    const qint64 offset = (m.captured(3).toInt() * 60 + m.captured(4).toInt()) * 60'000LL;
    return at.isValid() ? at.toMSecsSinceEpoch() - (m.captured(2) == u"-" ? -offset : offset) : 0;
}

/// A quoted string after `key`, where a server chose that instead of a literal.
QByteArray quotedAfter(const QByteArray &text, qsizetype from)
{
    QByteArray out;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text.at(i) == '"')
            return out;
        if (text.at(i) == '\\' && i + 1 < text.size())
            ++i;
        out.append(text.at(i));
    }
    return {};
}

} // namespace

QByteArray folderName(const QString &name)
{
    QByteArray out = "\"";
    for (qsizetype i = 0; i < name.size();) {
        const char16_t c = name.at(i).unicode();
        if (c >= 0x20 && c < 0x7f) {
            if (c == u'"' || c == u'\\')
                out.append('\\');
            out.append(c == u'&' ? QByteArray("&-") : QByteArray(1, char(c)));
            ++i;
            continue;
        }
        QByteArray units;
        for (; i < name.size() && (name.at(i).unicode() < 0x20 || name.at(i).unicode() >= 0x7f); ++i) {
            units.append(char(name.at(i).unicode() >> 8));
            units.append(char(name.at(i).unicode() & 0xff));
        }
        out += '&' + units.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
    }
    return out + '"';
}

ImapSession::ImapSession()
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    m_poll = ready ? curl_multi_init() : nullptr;
}

ImapSession::~ImapSession()
{
    close();
    if (m_poll)
        curl_multi_cleanup(m_poll);
}

void ImapSession::close()
{
    if (m_curl && m_tag > 0) {
        // A courtesy; nobody waits for what the server has to say to it.
        size_t n = 0;
        const QByteArray bye = "Z LOGOUT\r\n";
        curl_easy_send(m_curl.get(), bye.constData(), size_t(bye.size()), &n);
    }
    m_curl.reset();
    m_in.clear();
    m_at = 0;
    m_tag = 0;
}

Result<void> ImapSession::open(const Account &a, const QString &secret, QDeadlineTimer deadline)
{
    close();
    m_deadline = deadline;
    m_curl.reset(m_poll ? curl_easy_init() : nullptr);
    if (!m_curl)
        return refused("no_transport", u"The transport for letters could not be started."_s);
    if (a.host.isEmpty() || a.host.contains(u'/') || a.host.contains(u'@') || a.host.contains(u' '))
        return refused("bad_server", u"“%1” is no name of a mail server."_s.arg(a.host.left(80)));
    if (a.security == u"none" && !isLoopback(a.host))
        return refused("tls_needed", u"A password is not sent without encryption; choose STARTTLS or TLS."_s);
    CURL *h = m_curl.get();
    const QString host = a.host.contains(u':') ? u'[' + a.host + u']' : a.host;
    const QByteArray url = ((a.security == u"tls" ? u"imaps://"_s : u"imap://"_s) + host + u':' + QString::number(a.port) + u'/').toUtf8();
    curl_easy_setopt(h, CURLOPT_URL, url.constData());
    curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, "imap,imaps");
    curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(h, CURLOPT_PROXY, "");
    curl_easy_setopt(h, CURLOPT_CONNECT_ONLY, 1L); // and signed in
    curl_easy_setopt(h, CURLOPT_USE_SSL, long(a.security == u"none" ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(h, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(h, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(h, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!a.caFile.isEmpty())
        curl_easy_setopt(h, CURLOPT_CAINFO, a.caFile.toUtf8().constData());
    curl_easy_setopt(h, CURLOPT_USERNAME, a.user.toUtf8().constData());
    curl_easy_setopt(h, a.auth == u"oauth2" ? CURLOPT_XOAUTH2_BEARER : CURLOPT_PASSWORD, secret.toUtf8().constData());
    if (a.auth == u"oauth2")
        curl_easy_setopt(h, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
    const long left = long(std::max<qint64>(m_deadline.remainingTime(), 1));
    curl_easy_setopt(h, CURLOPT_CONNECTTIMEOUT_MS, std::min(left, 30'000L));
    curl_easy_setopt(h, CURLOPT_TIMEOUT_MS, left);
    curl_easy_setopt(h, CURLOPT_SERVER_RESPONSE_TIMEOUT, std::max(1L, left / 1000));
    if (const CURLcode code = curl_easy_perform(h); code != CURLE_OK) {
        m_curl.reset();
        return because(code);
    }
    return {};
}

Result<void> ImapSession::wait(short events)
{
    curl_socket_t socket = CURL_SOCKET_BAD;
    curl_easy_getinfo(m_curl.get(), CURLINFO_ACTIVESOCKET, &socket);
    if (socket == CURL_SOCKET_BAD)
        return refused("server_unreachable", u"The mail server ended the conversation."_s);
    if (m_deadline.hasExpired())
        return slow();
    curl_waitfd fd{socket, events, 0};
    int ready = 0;
    curl_multi_poll(m_poll, &fd, 1, int(std::clamp<qint64>(m_deadline.remainingTime(), 1, 1000)), &ready);
    return {};
}

Result<void> ImapSession::write(QByteArray data)
{
    while (!data.isEmpty()) {
        size_t n = 0;
        const CURLcode code = curl_easy_send(m_curl.get(), data.constData(), size_t(data.size()), &n);
        if (code == CURLE_AGAIN) {
            OPORA_TRY(wait(CURL_WAIT_POLLOUT));
            continue;
        }
        if (code != CURLE_OK)
            return because(code);
        data.remove(0, qsizetype(n));
    }
    return {};
}

Result<void> ImapSession::more()
{
    if (m_at > 0 && (m_at == m_in.size() || m_at > 1024 * 1024)) {
        m_in.remove(0, m_at);
        m_at = 0;
    }
    char buffer[64 * 1024];
    for (;;) {
        size_t n = 0;
        const CURLcode code = curl_easy_recv(m_curl.get(), buffer, sizeof buffer, &n);
        if (code == CURLE_AGAIN) {
            OPORA_TRY(wait(CURL_WAIT_POLLIN));
            continue;
        }
        if (code != CURLE_OK)
            return because(code);
        if (n == 0)
            return refused("server_unreachable", u"The mail server ended the conversation."_s);
        m_in.append(buffer, qsizetype(n));
        return {};
    }
}

Result<QByteArray> ImapSession::line()
{
    for (qsizetype from = m_at;;) {
        const qsizetype end = m_in.indexOf('\n', from);
        if (end >= 0) {
            QByteArray text = m_in.mid(m_at, end - m_at);
            if (text.endsWith('\r'))
                text.chop(1);
            m_at = end + 1;
            return text;
        }
        const qsizetype seen = m_in.size() - m_at;
        if (seen > kMostLine)
            return confused(u"a line without an end"_s);
        OPORA_TRY(more());
        from = m_at + seen;
    }
}

Result<QByteArray> ImapSession::bytes(qint64 n)
{
    while (m_in.size() - m_at < n)
        OPORA_TRY(more());
    const QByteArray out = m_in.mid(m_at, qsizetype(n));
    m_at += qsizetype(n);
    return out;
}

/// One answer of the server with what it sends by count inside of it.
Result<ImapSession::Reply> ImapSession::reply(qint64 mostLiteral)
{
    Reply r;
    for (;;) {
        OPORA_ASSIGN(const QByteArray text, line());
        r.text += text;
        const qint64 n = literalAt(text);
        if (n < 0)
            return r;
        if (n > mostLiteral || r.literals.size() >= kMostLiterals)
            return confused(u"%1 bytes where at most %2 were asked for"_s.arg(n).arg(mostLiteral));
        OPORA_ASSIGN(const QByteArray literal, bytes(n));
        r.literals.append(literal);
    }
}

Result<ImapSession::Answer> ImapSession::command(const QByteArray &text, qint64 mostLiteral)
{
    const QByteArray tag = "O" + QByteArray::number(++m_tag);
    OPORA_TRY(write(tag + ' ' + text + "\r\n"));
    Answer a;
    for (;;) {
        OPORA_ASSIGN(Reply r, reply(mostLiteral));
        if (r.text.startsWith(tag + ' ')) {
            a.status = r.text.mid(tag.size() + 1).left(400);
            a.ok = a.status.left(2).toUpper() == "OK";
            return a;
        }
        if (r.text.left(5).toUpper() == "* BYE")
            return refused("server_unreachable", u"The mail server ended the conversation."_s, QString::fromUtf8(r.text.left(200)));
        if (!r.text.startsWith("* ") || a.untagged.size() >= kMostReplies)
            return confused(QString::fromUtf8(r.text.left(80)));
        a.untagged.append(std::move(r));
    }
}

Result<Folder> ImapSession::look(const QString &folder)
{
    OPORA_ASSIGN(const Answer a, command("EXAMINE " + folderName(folder)));
    if (!a.ok)
        return refused("no_such_folder", u"The mailbox has no folder “%1”."_s.arg(folder.left(80)), QString::fromUtf8(a.status));
    static const QRegularExpression validity(u"\\[UIDVALIDITY (\\d+)\\]"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression next(u"\\[UIDNEXT (\\d+)\\]"_s, QRegularExpression::CaseInsensitiveOption);
    Folder f;
    for (const Reply &r : a.untagged) {
        const QString text = QString::fromLatin1(r.text);
        if (const auto m = validity.match(text); m.hasMatch())
            f.validity = m.captured(1).toUInt();
        if (const auto m = next.match(text); m.hasMatch())
            f.next = m.captured(1).toUInt();
    }
    return f;
}

Result<QList<quint32>> ImapSession::search(const QByteArray &criteria)
{
    OPORA_ASSIGN(const Answer a, command("UID SEARCH " + criteria));
    if (!a.ok)
        return confused(QString::fromUtf8(a.status));
    QList<quint32> uids;
    for (const Reply &r : a.untagged) {
        if (r.text.left(8).toUpper() != "* SEARCH")
            continue;
        for (const QByteArray &number : r.text.mid(8).split(' ')) {
            if (const quint32 uid = number.toUInt(); uid > 0)
                uids.append(uid);
        }
    }
    std::sort(uids.begin(), uids.end());
    uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
    return uids;
}

Result<QList<Listed>> ImapSession::list(const QList<quint32> &uids)
{
    QByteArrayList numbers;
    for (const quint32 uid : uids)
        numbers.append(QByteArray::number(uid));
    OPORA_ASSIGN(const Answer a, command("UID FETCH " + numbers.join(',') + " (UID RFC822.SIZE INTERNALDATE)"));
    if (!a.ok)
        return confused(QString::fromUtf8(a.status));
    static const QRegularExpression uid(u"\\bUID (\\d+)"_s), size(u"\\bRFC822\\.SIZE (\\d+)"_s), date(u"\\bINTERNALDATE \"([^\"]*)\""_s);
    QList<Listed> all;
    for (const Reply &r : a.untagged) {
        const QString text = QString::fromLatin1(r.text);
        const quint32 number = uid.match(text).captured(1).toUInt();
        if (uids.contains(number) && text.contains(u"FETCH", Qt::CaseInsensitive) && size.match(text).hasMatch())
            all.append({number, size.match(text).captured(1).toLongLong(), internalDate(date.match(text).captured(1))});
    }
    std::sort(all.begin(), all.end(), [](const Listed &x, const Listed &y) { return x.uid < y.uid; });
    return all;
}

Result<QByteArray> ImapSession::letter(quint32 uid, qint64 most)
{
    OPORA_ASSIGN(const Answer a,
                 command("UID FETCH " + QByteArray::number(uid) + " (UID BODY.PEEK[]<0." + QByteArray::number(most) + ">)", most));
    if (!a.ok)
        return refused("letter_refused", u"The mail server does not give out a letter."_s, QString::fromUtf8(a.status));
    static const QRegularExpression number(u"\\bUID (\\d+)"_s);
    for (const Reply &r : a.untagged) {
        const qsizetype body = r.text.indexOf("BODY[]");
        if (body < 0 || number.match(QString::fromLatin1(r.text)).captured(1).toUInt() != uid)
            continue;
        if (!r.literals.isEmpty())
            return r.literals.first();
        const qsizetype quote = r.text.indexOf('"', body);
        return quote < 0 ? QByteArray() : quotedAfter(r.text, quote + 1);
    }
    return QByteArray();
}

} // namespace opora::imap
