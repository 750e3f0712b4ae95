// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/smtp_mail/SmtpTransport.h"
#include <QHostAddress>
#include <cstring>

namespace opora::smtp {

using namespace Qt::StringLiterals;
using channels::Outcome;
using channels::SendAnswer;

/// What was said so far. Filled by libcurl's callbacks.
struct SmtpTransport::Conversation {
    const QByteArray *letter = nullptr;
    channels::Progress *progress = nullptr;
    qsizetype at = 0;
    bool asked = false;      ///< the server wants the letter (354)
    bool handedOver = false; ///< its last byte went to libcurl, which may have sent the dot
    int finalCode = 0;       ///< the server's word on it, after that
    int lastCode = 0;
    QByteArray lastLine;

    void heard(QByteArray line)
    {
        line = line.trimmed();
        if (line.size() < 3 || (line.size() > 3 && line.at(3) == '-'))
            return;
        bool number = false;
        const int code = line.left(3).toInt(&number);
        if (!number || code < 200)
            return;
        lastCode = code;
        lastLine = line.left(400);
        if (handedOver && finalCode == 0)
            finalCode = code;
    }
    size_t read(char *to, size_t most)
    {
        if (!asked) {
            asked = true;
            progress->committing();
        }
        const size_t n = std::min(most, size_t(letter->size() - at));
        std::memcpy(to, letter->constData() + at, n);
        at += qsizetype(n);
        if (n == 0)
            handedOver = true;
        return n;
    }
};

namespace {

size_t onRead(char *to, size_t size, size_t count, void *conversation)
{
    return static_cast<SmtpTransport::Conversation *>(conversation)->read(to, size * count);
}

int onDebug(CURL *, curl_infotype type, char *data, size_t size, void *conversation)
{
    if (type == CURLINFO_HEADER_IN) {
        for (const QByteArray &line : QByteArray(data, qsizetype(size)).split('\n'))
            static_cast<SmtpTransport::Conversation *>(conversation)->heard(line);
    }
    return 0;
}

size_t onAnswer(char *, size_t size, size_t count, void *)
{
    return size * count;
}

QString words(const SmtpTransport::Conversation &c, CURLcode code)
{
    const QString server = QString::fromUtf8(c.lastLine);
    return c.lastCode >= 400 ? server : QString::fromLatin1(curl_easy_strerror(code));
}

/// Nothing went out: why, and whether later is worth it.
SendAnswer refusedBecause(const SmtpTransport::Conversation &c, CURLcode code)
{
    SendAnswer a;
    a.outcome = Outcome::Failed;
    a.text = words(c, code);
    const int reply = c.finalCode != 0 ? c.finalCode : c.lastCode;
    switch (code) {
    case CURLE_LOGIN_DENIED:
        a.code = u"auth_refused"_s;
        a.retry = reply < 500; // a server too busy to check says 4xx
        return a;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_USE_SSL_FAILED: a.code = u"tls_refused"_s; return a;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
        a.code = u"server_unreachable"_s;
        a.retry = true;
        return a;
    default: break;
    }
    a.code = reply >= 500 ? u"refused"_s : u"try_later"_s;
    a.retry = reply < 500;
    // 5.1.x speaks of the address (RFC 3463); 550 and 553 without such a word at RCPT do too.
    const QByteArray said = c.lastLine.mid(4);
    a.badAddress = reply >= 500 && !c.asked && (said.startsWith("5.1.") || ((reply == 550 || reply == 553) && !said.startsWith("5.")));
    return a;
}

SendAnswer judged(const SmtpTransport::Conversation &c, CURLcode code)
{
    SendAnswer a;
    if (code == CURLE_OK) { // libcurl has read a 250 to the dot
        a.outcome = Outcome::Sent;
        a.text = QString::fromUtf8(c.lastLine);
        return a;
    }
    if (c.handedOver && c.finalCode < 400) {
        a.outcome = Outcome::Uncertain;
        a.code = u"no_final_reply"_s;
        a.text = words(c, code);
        return a;
    }
    return refusedBecause(c, code);
}

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

} // namespace

SmtpTransport::SmtpTransport()
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    m_curl.reset(ready ? curl_easy_init() : nullptr);
}

/// A failed conversation takes its connection along. Left to libcurl it would be said goodbye to in the middle of a later
/// one, and the answer to that ("221") be taken for the answer to the later letter.
void SmtpTransport::startAnew()
{
    curl_easy_setopt(m_curl.get(), CURLOPT_VERBOSE, 0L);
    curl_easy_setopt(m_curl.get(), CURLOPT_TIMEOUT_MS, 1L); // no waiting for the answer to the goodbye
    m_curl.reset();
    m_curl.reset(curl_easy_init());
    m_last.clear();
}

Result<void> SmtpTransport::prepare(const Server &s, const QString &secret, int limitMs, Conversation &c)
{
    const auto refuse = [](const char *code, const QString &text) {
        return Error{QString::fromLatin1(code), text, {}, ErrorKind::Refused};
    };
    if (!m_curl)
        return refuse("no_transport", u"The transport for letters could not be started."_s);
    if (s.host.isEmpty() || s.host.contains(u'/') || s.host.contains(u'@') || s.host.contains(u' '))
        return refuse("bad_server", u"“%1” is no name of a mail server."_s.arg(s.host));
    const bool signsIn = s.auth != u"none" && !s.user.isEmpty();
    if (s.security == u"none" && signsIn && !isLoopback(s.host))
        return refuse("tls_needed", u"A password is not sent without encryption; choose STARTTLS or TLS."_s);
    CURL *h = m_curl.get();
    curl_easy_reset(h); // settings go, the open connection stays
    const QByteArray key =
        (s.host + u'\n' + QString::number(s.port) + u'\n' + s.security + u'\n' + s.user + u'\n' + s.auth + u'\n' + s.caFile).toUtf8() + '\n'
        + secret.toUtf8();
    if (key != m_last && !m_last.isEmpty()) {
        startAnew();
        h = m_curl.get();
    }
    m_last = key;
    const QString host = s.host.contains(u':') ? u'[' + s.host + u']' : s.host;
    const QByteArray url =
        ((s.security == u"tls" ? u"smtps://"_s : u"smtp://"_s) + host + u':' + QString::number(s.port) + u"/localhost"_s).toUtf8();
    curl_easy_setopt(h, CURLOPT_URL, url.constData());
    curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(h, CURLOPT_PROXY, "");
    curl_easy_setopt(h, CURLOPT_USE_SSL, long(s.security == u"none" ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(h, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(h, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(h, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!s.caFile.isEmpty())
        curl_easy_setopt(h, CURLOPT_CAINFO, s.caFile.toUtf8().constData());
    if (signsIn) {
        curl_easy_setopt(h, CURLOPT_USERNAME, s.user.toUtf8().constData());
        curl_easy_setopt(h, s.auth == u"oauth2" ? CURLOPT_XOAUTH2_BEARER : CURLOPT_PASSWORD, secret.toUtf8().constData());
        if (s.auth == u"oauth2")
            curl_easy_setopt(h, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
    }
    curl_easy_setopt(h, CURLOPT_CONNECTTIMEOUT_MS, long(std::min(limitMs, 20'000)));
    curl_easy_setopt(h, CURLOPT_TIMEOUT_MS, long(limitMs));
    curl_easy_setopt(h, CURLOPT_SERVER_RESPONSE_TIMEOUT, long(std::max(1, limitMs / 1000)));
    curl_easy_setopt(h, CURLOPT_VERBOSE, 1L); // the server's replies reach us by the debug callback only
    curl_easy_setopt(h, CURLOPT_DEBUGFUNCTION, onDebug);
    curl_easy_setopt(h, CURLOPT_DEBUGDATA, &c);
    curl_easy_setopt(h, CURLOPT_WRITEFUNCTION, onAnswer);
    return {};
}

SendAnswer SmtpTransport::send(const Server &server, const QString &secret, const QString &from, const QString &to,
                               const QByteArray &letter, int limitMs, channels::Progress &progress)
{
    for (bool fresh = false;; fresh = true) {
        Conversation c;
        c.letter = &letter;
        c.progress = &progress;
        if (const Result<void> ready = prepare(server, secret, limitMs, c); !ready.ok())
            return {Outcome::Failed, false, 0, false, {}, ready.error().code, ready.error().message};
        CURL *h = m_curl.get();
        curl_slist *recipients = curl_slist_append(nullptr, ('<' + to.toUtf8() + '>').constData());
        curl_easy_setopt(h, CURLOPT_MAIL_FROM, ('<' + from.toUtf8() + '>').constData());
        curl_easy_setopt(h, CURLOPT_MAIL_RCPT, recipients);
        curl_easy_setopt(h, CURLOPT_READFUNCTION, onRead);
        curl_easy_setopt(h, CURLOPT_READDATA, &c);
        curl_easy_setopt(h, CURLOPT_UPLOAD, 1L);
        const CURLcode code = curl_easy_perform(h);
        long opened = 0;
        curl_easy_getinfo(h, CURLINFO_NUM_CONNECTS, &opened);
        curl_slist_free_all(recipients);
        if (code != CURLE_OK)
            startAnew();
        const SendAnswer a = judged(c, code);
        // An old connection that the server had closed meanwhile says nothing about this letter.
        if (a.outcome == Outcome::Failed && !c.asked && !fresh && opened == 0)
            continue;
        return a;
    }
}

channels::TestAnswer SmtpTransport::test(const Server &server, const QString &secret, int limitMs)
{
    Conversation c;
    if (const Result<void> ready = prepare(server, secret, limitMs, c); !ready.ok())
        return {false, ready.error().code, ready.error().message};
    curl_easy_setopt(m_curl.get(), CURLOPT_CUSTOMREQUEST, "NOOP");
    const CURLcode code = curl_easy_perform(m_curl.get());
    startAnew();
    if (code == CURLE_OK)
        return {true, {}, QString::fromUtf8(c.lastLine)};
    const SendAnswer a = refusedBecause(c, code);
    return {false, a.code, a.text};
}

} // namespace opora::smtp
