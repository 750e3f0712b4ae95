// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signin/MailSignIn.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>
#include <array>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MailSignIn)
};

constexpr int kAnswerMs = 30'000;
constexpr qsizetype kMostRequest = 16 * 1024, kMostAnswer = 256 * 1024;

Error error(const char *code, const QString &message, const QString &details = {})
{
    return {QString::fromLatin1(code), message, details, ErrorKind::Refused};
}

QByteArray randomWord(int bytes)
{
    QByteArray raw(bytes, Qt::Uninitialized);
    for (char &c : raw)
        c = char(QRandomGenerator::system()->bounded(256));
    return raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool isSafe(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == u"https" || (url.scheme() == u"http" && (QHostAddress(url.host()).isLoopback() || url.host() == u"localhost"));
}

/// One question to the token's address. What it answers is nobody's text for a screen: codes only, the rest for the log.
void ask(const QUrl &url, const QList<std::pair<QString, QString>> &fields, std::function<void(Result<QJsonObject>)> answer)
{
    if (!isSafe(url))
        return answer(error("signin_failed", Text::tr("The address that gives tokens is not safe to ask. Nothing was sent.")));
    QByteArray body;
    for (const auto &[key, value] : fields) {
        if (!value.isEmpty())
            body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
    }
    auto *net = new QNetworkAccessManager;
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setRawHeader("Accept", "application/json");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(kAnswerMs);
    QNetworkReply *reply = net->post(request, body);
    QObject::connect(reply, &QNetworkReply::finished, net, [net, reply, answer = std::move(answer)] {
        net->deleteLater();
        const QJsonObject o = QJsonDocument::fromJson(reply->read(kMostAnswer)).object();
        const QString said = o.value(u"error"_s).toString();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 200 && !o.value(u"access_token"_s).toString().isEmpty())
            return answer(o);
        const QString details =
            u"%1 %2 %3"_s.arg(status).arg(said.left(80), reply->error() == QNetworkReply::NoError ? QString() : reply->errorString());
        if (said == u"invalid_grant" || said == u"access_denied" || said == u"invalid_client")
            return answer(error("signin_refused",
                                Text::tr("The provider does not accept the sign-in any more. Sign in again in the channel's settings; what "
                                         "waits is kept."),
                                details));
        answer(
            error("signin_failed", Text::tr("The provider did not give a token. What waits is kept; it is tried again later."), details));
    });
}

MailTokens taken(const QJsonObject &o, MailTokens t)
{
    t.access = o.value(u"access_token"_s).toString();
    if (const QString fresh = o.value(u"refresh_token"_s).toString(); !fresh.isEmpty())
        t.refresh = fresh; // those that rotate theirs take the old one no more
    const double seconds = o.value(u"expires_in"_s).toDouble();
    t.expiresAt = seconds > 0 ? QDateTime::currentMSecsSinceEpoch() + qint64(seconds * 1000) : 0;
    return t;
}

void reply(QTcpSocket *socket, const char *status, const QString &sentence)
{
    const QByteArray page = "<!DOCTYPE html><meta charset=utf-8><title>Opora</title><p style=\"font:18px sans-serif;margin:3em\">"
                            + sentence.toHtmlEscaped().toUtf8() + "</p>";
    socket->write("HTTP/1.1 " + QByteArray(status)
                  + "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nContent-Security-Policy: default-src 'none'; "
                    "style-src 'unsafe-inline'\r\nConnection: close\r\nContent-Length: "
                  + QByteArray::number(page.size()) + "\r\n\r\n" + page);
    socket->disconnectFromHost();
}

} // namespace

// ----------------------------------------------------------------------------------------------------------- provider

SignInProvider SignInProvider::of(const QString &id, const QString &settings)
{
    const QJsonObject o = QJsonDocument::fromJson(settings.toUtf8()).object();
    SignInProvider p;
    p.id = id;
    p.clientId = o.value(u"client_id"_s).toString();
    p.clientSecret = o.value(u"client_secret"_s).toString();
    if (id == u"google") {
        p.authorize = QUrl(u"https://accounts.google.com/o/oauth2/v2/auth"_s);
        p.token = QUrl(u"https://oauth2.googleapis.com/token"_s);
        p.scope = u"https://mail.google.com/"_s;
    } else if (id == u"microsoft") {
        p.authorize = QUrl(u"https://login.microsoftonline.com/common/oauth2/v2.0/authorize"_s);
        p.token = QUrl(u"https://login.microsoftonline.com/common/oauth2/v2.0/token"_s);
        p.scope = u"https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All offline_access"_s;
        p.redirectHost = u"localhost"_s;
    } else {
        p.authorize = QUrl(o.value(u"authorize_url"_s).toString());
        p.token = QUrl(o.value(u"token_url"_s).toString());
        p.scope = o.value(u"scope"_s).toString();
    }
    return p;
}

QString SignInProvider::toSetting() const
{
    QJsonObject o{{u"client_id"_s, clientId}, {u"client_secret"_s, clientSecret}};
    if (id == u"other") {
        o.insert(u"authorize_url"_s, authorize.toString());
        o.insert(u"token_url"_s, token.toString());
        o.insert(u"scope"_s, scope);
    }
    return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
}

Result<void> SignInProvider::check() const
{
    if (!known().contains(id))
        return error("signin_incomplete", Text::tr("There is no such provider; google, microsoft and other are known."));
    if (clientId.isEmpty())
        return error("signin_incomplete",
                     Text::tr("The provider's client id is missing: your company gets it by registering Opora there."));
    if (!isSafe(authorize) || !isSafe(token))
        return error("signin_incomplete", Text::tr("The provider's two addresses have to begin with https://."));
    return {};
}

// ------------------------------------------------------------------------------------------------------------- tokens

QString MailTokens::toSecret() const
{
    const QJsonObject o{{u"opora"_s, u"mail_tokens"_s},
                        {u"access"_s, access},
                        {u"refresh"_s, refresh},
                        {u"expires_at"_s, double(expiresAt)},
                        {u"token_url"_s, token.toString()},
                        {u"client_id"_s, clientId},
                        {u"client_secret"_s, clientSecret}};
    return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
}

std::optional<MailTokens> MailTokens::fromSecret(const QString &secret)
{
    if (!secret.startsWith(u'{'))
        return {};
    const QJsonObject o = QJsonDocument::fromJson(secret.toUtf8()).object();
    if (o.value(u"opora"_s) != u"mail_tokens"_s)
        return {};
    MailTokens t;
    t.access = o.value(u"access"_s).toString();
    t.refresh = o.value(u"refresh"_s).toString();
    t.expiresAt = qint64(o.value(u"expires_at"_s).toDouble());
    t.token = QUrl(o.value(u"token_url"_s).toString());
    t.clientId = o.value(u"client_id"_s).toString();
    t.clientSecret = o.value(u"client_secret"_s).toString();
    return t;
}

void refreshTokens(const MailTokens &old, std::function<void(Result<MailTokens>)> answer)
{
    ask(old.token,
        {{u"grant_type"_s, u"refresh_token"_s},
         {u"refresh_token"_s, old.refresh},
         {u"client_id"_s, old.clientId},
         {u"client_secret"_s, old.clientSecret}},
        [old, answer = std::move(answer)](const Result<QJsonObject> &r) {
            if (!r.ok())
                return answer(r.error());
            answer(taken(*r, old));
        });
}

// ------------------------------------------------------------------------------------------------------------ sign-in

MailSignIn::MailSignIn(SignInProvider provider, QString account, QObject *parent)
    : QObject(parent),
      m_provider(std::move(provider)),
      m_account(std::move(account)),
      m_state(randomWord(24)),
      m_verifier(randomWord(48))
{}

MailSignIn::~MailSignIn() = default;

Result<QUrl> MailSignIn::begin()
{
    OPORA_TRY(m_provider.check());
    m_server = std::make_unique<QTcpServer>();
    if (!m_server->listen(QHostAddress::LocalHost, 0))
        return error("signin_no_port", Text::tr("The browser's answer cannot be received: no port of this computer could be opened."),
                     m_server->errorString());
    connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server ? m_server->nextPendingConnection() : nullptr) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        }
    });
    QTimer::singleShot(m_limitMs, this,
                       [this] { end(error("signin_too_late", Text::tr("Nobody signed in within the time. Nothing was changed."))); });
    m_redirect = u"http://%1:%2/"_s.arg(m_provider.redirectHost).arg(m_server->serverPort());
    const QByteArray challenge = QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QUrlQuery q(m_provider.authorize);
    const std::pair<QString, QString> fields[] = {{u"response_type"_s, u"code"_s},
                                                  {u"client_id"_s, m_provider.clientId},
                                                  {u"redirect_uri"_s, m_redirect},
                                                  {u"scope"_s, m_provider.scope},
                                                  {u"state"_s, QString::fromLatin1(m_state)},
                                                  {u"code_challenge"_s, QString::fromLatin1(challenge)},
                                                  {u"code_challenge_method"_s, u"S256"_s},
                                                  {u"login_hint"_s, m_account},
                                                  {u"access_type"_s, m_provider.id == u"google" ? u"offline"_s : QString()},
                                                  {u"prompt"_s, m_provider.id == u"google" ? u"consent"_s : QString()}};
    for (const auto &[key, value] : fields) {
        if (!value.isEmpty())
            q.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    QUrl url = m_provider.authorize;
    url.setQuery(q);
    return url;
}

void MailSignIn::read(QTcpSocket *socket)
{
    const QByteArray seen = socket->peek(kMostRequest);
    if (!seen.contains("\r\n\r\n")) {
        if (seen.size() >= kMostRequest)
            socket->abort();
        return;
    }
    socket->readAll();
    const QList<QByteArray> words = seen.left(seen.indexOf("\r\n")).split(' ');
    const QUrl asked = QUrl::fromEncoded("http://localhost" + words.value(1), QUrl::StrictMode);
    // Anything on this computer can knock here; only the browser that was sent away knows the state.
    if (words.value(0) != "GET" || asked.path() != u"/" || QUrlQuery(asked).queryItemValue(u"state"_s).toLatin1() != m_state || m_over) {
        reply(socket, "404 Not Found", Text::tr("There is nothing here."));
        return;
    }
    answered(socket, asked);
}

void MailSignIn::answered(QTcpSocket *socket, const QUrl &asked)
{
    const QUrlQuery q(asked);
    const QString code = q.queryItemValue(u"code"_s, QUrl::FullyDecoded);
    if (code.isEmpty()) {
        reply(socket, "200 OK", Text::tr("Not signed in. This page can be closed; Opora says what to do."));
        end(error("signin_refused", Text::tr("The sign-in was refused in the browser. Nothing was changed."),
                  q.queryItemValue(u"error"_s, QUrl::FullyDecoded).left(80)));
        return;
    }
    reply(socket, "200 OK", Text::tr("Signed in. This page can be closed; go on in Opora."));
    m_server->close(); // the code counts once
    exchange(code);
}

void MailSignIn::exchange(const QString &code)
{
    MailTokens t;
    t.token = m_provider.token;
    t.clientId = m_provider.clientId;
    t.clientSecret = m_provider.clientSecret;
    ask(m_provider.token,
        {{u"grant_type"_s, u"authorization_code"_s},
         {u"code"_s, code},
         {u"redirect_uri"_s, m_redirect},
         {u"client_id"_s, m_provider.clientId},
         {u"client_secret"_s, m_provider.clientSecret},
         {u"code_verifier"_s, QString::fromLatin1(m_verifier)}},
        [guard = QPointer<MailSignIn>(this), t](const Result<QJsonObject> &r) {
            if (!guard)
                return;
            if (!r.ok())
                return guard->end(r.error());
            const MailTokens got = taken(*r, t);
            if (got.refresh.isEmpty())
                return guard->end(
                    error("signin_failed", Text::tr("The provider gave a token that cannot be renewed, so it would work for an "
                                                    "hour only. Nothing was kept; the scope may lack offline access.")));
            guard->end(got);
        });
}

void MailSignIn::end(const Result<MailTokens> &r)
{
    if (std::exchange(m_over, true))
        return;
    if (m_server)
        m_server->close();
    Q_EMIT finished(r);
}

} // namespace opora
