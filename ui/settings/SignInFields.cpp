// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SignInFields.h"
#include "core/services/SettingsService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/settings/FormRows.h"
#include <QDesktopServices>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

SignInFields::SignInFields(PageContext &context, QWidget *parent)
    : QWidget(parent),
      openBrowser(&QDesktopServices::openUrl),
      m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *top = new QWidget(this);
    QFormLayout *form = FormRows::formIn(top);
    m_provider = new Combo(top);
    m_provider->addChoice(u"google"_s, u"Google"_s);
    m_provider->addChoice(u"microsoft"_s, u"Microsoft"_s);
    m_provider->addChoice(u"other"_s, tr("Another provider"));
    FormRows::add(form, tr("Signs in at"), m_provider);
    m_clientId = new QLineEdit(top);
    FormRows::add(form, tr("Client id"), m_clientId);
    m_clientSecret = new QLineEdit(top);
    FormRows::add(form, tr("Client secret"), m_clientSecret);
    m_clientSecret->setEchoMode(QLineEdit::Password);
    m_clientId->setToolTip(
        tr("What your company got when it registered Opora with the provider. Kept in the workspace, for everybody in it."));
    m_clientSecret->setToolTip(m_clientId->toolTip());
    column->addWidget(top);
    m_addresses = new QWidget(this);
    QFormLayout *more = FormRows::formIn(m_addresses);
    m_authorize = new QLineEdit(m_addresses);
    FormRows::add(more, tr("Address to sign in at"), m_authorize);
    m_token = new QLineEdit(m_addresses);
    FormRows::add(more, tr("Address that gives tokens"), m_token);
    m_scope = new QLineEdit(m_addresses);
    FormRows::add(more, tr("Scope"), m_scope);
    m_authorize->setPlaceholderText(u"https://"_s);
    m_token->setPlaceholderText(u"https://"_s);
    column->addWidget(m_addresses);
    m_button = new Button(tr("Sign in in the browser…"), Button::Kind::Normal, this);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    m_state = mutedLabel(tr("The token goes to this computer’s keychain when the channel is saved; no password is kept."), this);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    column->addWidget(m_state);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &SignInFields::fill);
    connect(m_button, &QPushButton::clicked, this, &SignInFields::start);
    fill();
    SettingsService(context.workspace).all().then(this, [this](const Result<QHash<QString, QString>> &r) {
        if (!r.ok())
            return;
        const bool untouched =
            written().toSetting() == SignInProvider::of(m_provider->value(), {}).toSetting() && m_provider->currentIndex() == 0;
        m_known = *r;
        if (!untouched)
            return;                                         // what was typed meanwhile stays
        for (const QString &id : SignInProvider::known()) { // the one the company uses
            if (m_known.contains(SignInProvider::settingKey(id))) {
                m_provider->setValue(id);
                break;
            }
        }
        fill();
    });
}

void SignInFields::fill()
{
    const QString id = m_provider->value();
    const SignInProvider p = SignInProvider::of(id, m_known.value(SignInProvider::settingKey(id)));
    m_clientId->setText(p.clientId);
    m_clientSecret->setText(p.clientSecret);
    m_authorize->setText(p.authorize.toString());
    m_token->setText(p.token.toString());
    m_scope->setText(p.scope);
    m_addresses->setVisible(id == u"other");
}

SignInProvider SignInFields::written() const
{
    SignInProvider p = SignInProvider::of(m_provider->value(), {});
    p.clientId = m_clientId->text().trimmed();
    p.clientSecret = m_clientSecret->text().trimmed();
    if (p.id == u"other") {
        p.authorize = QUrl(m_authorize->text().trimmed());
        p.token = QUrl(m_token->text().trimmed());
        p.scope = m_scope->text().simplified();
    }
    return p;
}

void SignInFields::start()
{
    const SignInProvider p = written();
    if (const Result<void> ok = p.check(); !ok.ok()) {
        say(ok.error().message, false);
        (p.clientId.isEmpty() ? m_clientId : m_authorize)->setFocus();
        return;
    }
    const QString key = SignInProvider::settingKey(p.id), setting = p.toSetting();
    if (m_known.value(key) == setting)
        return begin(p);
    SettingsService(m_context.workspace).set(key, setting).then(this, [this, p, key, setting](const Result<Written> &r) {
        if (!r.ok())
            return say(r.error().message, false);
        m_known.insert(key, setting);
        begin(p);
    });
}

void SignInFields::begin(const SignInProvider &provider)
{
    m_signIn = std::make_unique<MailSignIn>(provider, account ? account() : QString());
    connect(m_signIn.get(), &MailSignIn::finished, this, [this](const Result<MailTokens> &r) {
        if (!r.ok())
            return say(r.error().message, false);
        m_secret = r->toSecret();
        say(tr("Signed in. Save the channel to keep it."), true);
        Q_EMIT signedIn();
    });
    const Result<QUrl> address = m_signIn->begin();
    if (!address.ok())
        return say(address.error().message, false);
    if (!openBrowser(*address))
        return say(tr("No browser could be opened. Nothing was changed."), false);
    say(tr("Go on in the browser; what it answers comes back here by itself."), true);
}

void SignInFields::say(const QString &text, bool well)
{
    m_state->setText(text);
    m_state->setColor(well ? Token::Ink : Token::Danger);
}

} // namespace opora
