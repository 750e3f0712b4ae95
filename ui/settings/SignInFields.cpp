// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SignInFields.h"
#include "core/services/SettingsService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include <QDesktopServices>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

QFormLayout *formIn(QWidget *box)
{
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

template <class Field> Field *addRow(QFormLayout *form, const QString &text, Field *field)
{
    auto *caption = new TextLabel(text, Token::Mute, field->parentWidget());
    caption->setWordWrap(true);
    caption->setFixedWidth(170);
    caption->setBuddy(field);
    field->setAccessibleName(text);
    form->addRow(caption, field);
    return field;
}

} // namespace

SignInFields::SignInFields(PageContext &context, QWidget *parent)
    : QWidget(parent),
      openBrowser(&QDesktopServices::openUrl),
      m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *top = new QWidget(this);
    QFormLayout *form = formIn(top);
    m_provider = new Combo(top);
    m_provider->addChoice(u"google"_s, u"Google"_s);
    m_provider->addChoice(u"microsoft"_s, u"Microsoft"_s);
    m_provider->addChoice(u"other"_s, tr("Another provider"));
    addRow(form, tr("Signs in at"), m_provider);
    m_clientId = addRow(form, tr("Client id"), new QLineEdit(top));
    m_clientSecret = addRow(form, tr("Client secret"), new QLineEdit(top));
    m_clientSecret->setEchoMode(QLineEdit::Password);
    m_clientId->setToolTip(
        tr("What your company got when it registered Opora with the provider. Kept in the workspace, for everybody in it."));
    m_clientSecret->setToolTip(m_clientId->toolTip());
    column->addWidget(top);
    m_addresses = new QWidget(this);
    QFormLayout *more = formIn(m_addresses);
    m_authorize = addRow(more, tr("Address to sign in at"), new QLineEdit(m_addresses));
    m_token = addRow(more, tr("Address that gives tokens"), new QLineEdit(m_addresses));
    m_scope = addRow(more, tr("Scope"), new QLineEdit(m_addresses));
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
