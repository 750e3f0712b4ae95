// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QObject>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace opora {

/// Who signs people in to their mailbox. Google and Microsoft are known by their addresses; what a company registered there
/// (client id, and a secret where the provider wants one) is the workspace's: none is shipped.
struct SignInProvider {
    QString id{}; ///< google, microsoft, other
    QUrl authorize{}, token{};
    QString scope{}, clientId{}, clientSecret{};
    QString redirectHost{QStringLiteral("127.0.0.1")}; ///< as registered with the provider

    static QStringList known() { return {QStringLiteral("google"), QStringLiteral("microsoft"), QStringLiteral("other")}; }
    /// `settings`: the workspace's setting "signin.ID" (JSON: client_id, client_secret; for "other" also authorize_url,
    /// token_url, scope).
    static SignInProvider of(const QString &id, const QString &settings);
    static QString settingKey(const QString &id) { return QStringLiteral("signin.") + id; }
    QString toSetting() const;
    /// Code signin_incomplete: what is missing. Addresses are https; only this computer's own may be asked without.
    Result<void> check() const;
};

/// What a sign-in gave, and where it is renewed: kept in the keychain whole, so that nobody who may change the workspace's
/// settings can send the token elsewhere.
struct MailTokens {
    QString access{}, refresh{};
    qint64 expiresAt = 0; ///< of `access`, UTC ms; 0: not known
    QUrl token{};
    QString clientId{}, clientSecret{};

    QString toSecret() const;
    /// Nullopt: a password, or anything else that is none of ours.
    static std::optional<MailTokens> fromSecret(const QString &secret);
};

/// One sign-in by the person's own browser (OAuth 2.0 for native apps, RFC 8252, with PKCE, RFC 7636): the answer comes to a
/// port of this computer that is open until then. The thread that makes it needs an event loop.
/// Codes: signin_incomplete, signin_no_port, signin_refused (the provider or the person said no), signin_failed,
/// signin_too_late.
class MailSignIn : public QObject {
    Q_OBJECT
public:
    /// `account`: the mailbox the provider is to suggest.
    MailSignIn(SignInProvider provider, QString account, QObject *parent = nullptr);
    ~MailSignIn() override;
    /// Listens; gives the address that the browser is to open.
    Result<QUrl> begin();
    void setLimit(int ms) { m_limitMs = ms; }

Q_SIGNALS:
    void finished(const opora::Result<opora::MailTokens> &tokens); ///< once

private:
    void read(QTcpSocket *socket);
    void answered(QTcpSocket *socket, const QUrl &asked);
    void exchange(const QString &code);
    void end(const Result<MailTokens> &r);
    SignInProvider m_provider;
    QString m_account, m_redirect;
    QByteArray m_state, m_verifier;
    std::unique_ptr<QTcpServer> m_server;
    int m_limitMs = 5 * 60'000;
    bool m_over = false;
};

/// Asks for a fresh access token, on the calling thread's event loop; the answer comes once, never later than half a minute.
/// Codes signin_refused (sign in again), signin_failed.
void refreshTokens(const MailTokens &old, std::function<void(Result<MailTokens>)> answer);

} // namespace opora
