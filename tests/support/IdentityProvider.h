// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signin/MailSignIn.h"
#include <QCryptographicHash>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

namespace opora::test {

/// An identity provider on loopback that checks what a real one checks (client, address to come back to, PKCE, one use of a
/// code) and renews each refresh token once. The thread needs an event loop.
class IdentityProvider {
public:
    IdentityProvider()
    {
        m_server.listen(QHostAddress::LocalHost, 0);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *s = m_server.nextPendingConnection()) {
                QObject::connect(s, &QTcpSocket::disconnected, s, &QObject::deleteLater);
                QObject::connect(s, &QTcpSocket::readyRead, s, [this, s] { read(s); });
            }
        });
    }
    QUrl url(const QString &path) const { return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path)); }
    SignInProvider provider() const
    {
        SignInProvider p;
        p.id = QStringLiteral("other");
        p.authorize = url(QStringLiteral("/authorize"));
        p.token = url(QStringLiteral("/token"));
        p.scope = QStringLiteral("mail offline_access");
        p.clientId = QStringLiteral("opora-test");
        p.clientSecret = QStringLiteral("not so secret");
        return p;
    }
    /// The person at the browser: goes where they are sent, and back.
    bool browse(const QUrl &address)
    {
        QNetworkReply *r = m_browser.get(QNetworkRequest(address));
        QObject::connect(r, &QNetworkReply::finished, r, [this, r] {
            page = r->readAll();
            r->deleteLater();
        });
        return true;
    }

    // What it does otherwise than it should, and what it saw.
    bool refuses = false, revoked = false, forgetsRefresh = false, movesAway = false;
    int expiresIn = 3600, renewed = 0, asked = 0;
    QByteArray page;
    QHash<QString, QString> lastForm;
    QString currentRefresh() const { return QStringLiteral("refresh-%1").arg(m_refresh); }
    QString currentAccess() const { return QStringLiteral("access-%1").arg(m_refresh); }

private:
    void read(QTcpSocket *s)
    {
        const QByteArray all = s->peek(64 * 1024);
        const qsizetype head = all.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        const qsizetype at = all.toLower().indexOf("content-length:");
        const qsizetype length = at >= 0 && at < head ? all.mid(at + 15, all.indexOf('\r', at) - at - 15).trimmed().toLongLong() : 0;
        if (all.size() < head + 4 + length)
            return;
        s->readAll();
        const QUrl asked = QUrl::fromEncoded("http://h" + all.split(' ').value(1));
        if (asked.path() == u"/authorize")
            authorize(s, QUrlQuery(asked));
        else
            token(s, all.mid(head + 4));
    }
    static QString item(const QUrlQuery &q, const char *key) { return q.queryItemValue(QLatin1String(key), QUrl::FullyDecoded); }
    void authorize(QTcpSocket *s, const QUrlQuery &q)
    {
        m_challenge = item(q, "code_challenge").toLatin1();
        m_redirect = item(q, "redirect_uri");
        m_code = QStringLiteral("code/%1+x").arg(++asked);
        const QString what = refuses ? QStringLiteral("error=access_denied")
                                     : QStringLiteral("code=") + QString::fromLatin1(QUrl::toPercentEncoding(m_code));
        send(s, "302 Found", "Location: " + m_redirect.toUtf8() + '?' + what.toLatin1() + "&state=" + item(q, "state").toLatin1() + "\r\n",
             {});
    }
    void token(QTcpSocket *s, const QByteArray &body)
    {
        lastForm.clear();
        for (const auto &[key, value] : QUrlQuery(QString::fromLatin1(body)).queryItems(QUrl::FullyDecoded))
            lastForm.insert(key, value);
        if (movesAway)
            return send(s, "302 Found", "Location: http://127.0.0.1:9/elsewhere\r\n", {});
        const bool known = lastForm.value(QStringLiteral("client_id")) == u"opora-test"
                           && lastForm.value(QStringLiteral("client_secret")) == u"not so secret";
        bool right = false;
        if (lastForm.value(QStringLiteral("grant_type")) == u"authorization_code") {
            const QByteArray proof =
                QCryptographicHash::hash(lastForm.value(QStringLiteral("code_verifier")).toLatin1(), QCryptographicHash::Sha256)
                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
            right = !m_code.isEmpty() && lastForm.value(QStringLiteral("code")) == m_code && proof == m_challenge
                    && lastForm.value(QStringLiteral("redirect_uri")) == m_redirect;
            m_code.clear();
        } else {
            right = !revoked && lastForm.value(QStringLiteral("refresh_token")) == currentRefresh();
            renewed += right;
        }
        if (!known || !right)
            return send(s, "400 Bad Request", {}, R"({"error":"invalid_grant"})");
        ++m_refresh;
        QByteArray json = "{\"access_token\":\"" + currentAccess().toLatin1() + "\",\"expires_in\":" + QByteArray::number(expiresIn);
        if (!forgetsRefresh)
            json += ",\"refresh_token\":\"" + currentRefresh().toLatin1() + '"';
        send(s, "200 OK", "Content-Type: application/json\r\n", json + '}');
    }
    static void send(QTcpSocket *s, const QByteArray &status, const QByteArray &headers, const QByteArray &body)
    {
        s->write("HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\nContent-Length: " + QByteArray::number(body.size())
                 + "\r\n\r\n" + body);
        s->disconnectFromHost();
    }

    QTcpServer m_server;
    QNetworkAccessManager m_browser;
    QByteArray m_challenge;
    QString m_redirect, m_code;
    int m_refresh = 0;
};

} // namespace opora::test
