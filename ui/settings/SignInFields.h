// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signin/MailSignIn.h"
#include "ui/shell/Page.h"
#include <QHash>
#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace opora {

class Button;
class Combo;
class TextLabel;

/// Signing in to a mailbox in the browser: which provider, what the company registered there (a setting of the workspace),
/// a button, and what came of it. The tokens are handed out once, for the keychain; nothing of them is shown. GUI thread.
class SignInFields : public QWidget {
    Q_OBJECT
public:
    SignInFields(PageContext &context, QWidget *parent);
    /// The tokens as the keychain keeps them; empty: nobody signed in here.
    QString secret() const { return m_secret; }
    /// The mailbox that the provider is to suggest.
    std::function<QString()> account;
    /// Opens an address in the person's browser.
    std::function<bool(const QUrl &)> openBrowser;
    Combo *provider() const { return m_provider; }
    QLineEdit *clientId() const { return m_clientId; }
    QLineEdit *clientSecret() const { return m_clientSecret; }
    QLineEdit *authorize() const { return m_authorize; }
    QLineEdit *token() const { return m_token; }
    QLineEdit *scope() const { return m_scope; }
    Button *button() const { return m_button; }
    TextLabel *state() const { return m_state; }

Q_SIGNALS:
    void signedIn();

private:
    void fill();
    SignInProvider written() const;
    void start();
    void begin(const SignInProvider &provider);
    void say(const QString &text, bool well);
    PageContext &m_context;
    QHash<QString, QString> m_known; ///< settings of providers, by setting key
    Combo *m_provider;
    QLineEdit *m_clientId, *m_clientSecret, *m_authorize, *m_token, *m_scope;
    QWidget *m_addresses;
    Button *m_button;
    TextLabel *m_state;
    std::unique_ptr<MailSignIn> m_signIn;
    QString m_secret;
};

} // namespace opora
