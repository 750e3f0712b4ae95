// SPDX-License-Identifier: GPL-3.0-or-later
// A channel that signs in by the browser, in the form of the settings.
#include "ui/settings/SignInFields.h"
#include "core/services/ChannelService.h"
#include "core/services/InboxService.h"
#include "core/services/SettingsService.h"
#include "core/signin/MailSignIn.h"
#include "core/signin/TokenSecrets.h"
#include "tests/support/IdentityProvider.h"
#include "tests/ui/PageFixture.h"
#include "ui/inbox/MailPoller.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/settings/ChannelPanel.h"
#include "ui/settings/SettingFields.h"
#include <QJsonDocument>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

struct SignInFieldsTest : PageFixture {
    void SetUp() override
    {
        PageFixture::SetUp();
        const channels::PluginStore plugins({QStringLiteral(OPORA_BIN_DIR "/plugins")});
        if (!plugins.find(u"smtp_mail"_s).ok()) {
            ASSERT_FALSE(qEnvironmentVariableIsSet("CI")) << "built without the plugin for mail";
            GTEST_SKIP() << "built without the plugin for mail";
        }
        channels = std::make_unique<ChannelService>(*ws, plugins, channels::DeviceChannels(dir.filePath(u"device.json"_s)));
        secrets = std::make_shared<MemorySecretStore>();
        context->channels = channels.get();
        context->secrets = secrets;
        window->show();
        form = new ChannelPanel(*context, window.get(), ChannelInfo());
        form->open();
        form->plugin()->setValue(u"smtp_mail"_s);
        write(u"host"_s, u"mail.example.com"_s);
        write(u"from"_s, u"sales@example.com"_s);
        write(u"user"_s, u"sales@example.com"_s);
        form->name()->setText(u"Office"_s);
        fields = form->signIn();
    }
    void TearDown() override
    {
        window.reset();
        channels.reset();
        PageFixture::TearDown();
    }
    void write(const QString &setting, const QString &value)
    {
        qobject_cast<QLineEdit *>(form->settings()->field(setting))->setText(value);
    }
    void fillIn(const SignInProvider &p)
    {
        fields->provider()->setValue(u"other"_s);
        fields->clientId()->setText(p.clientId);
        fields->clientSecret()->setText(p.clientSecret);
        fields->authorize()->setText(p.authorize.toString());
        fields->token()->setText(p.token.toString());
        fields->scope()->setText(p.scope);
        fields->openBrowser = [this](const QUrl &url) {
            opened = url;
            return idp.browse(url);
        };
    }
    bool says(const QString &words)
    {
        return waitUntil([&] { return fields->state()->text().contains(words); });
    }
    QString kept()
    {
        const auto c = channels->find(u"Office"_s).wait();
        QString found;
        if (c.ok())
            secrets->read(channels->secretKey(*c), [&](const Result<std::optional<QString>> &r) { found = r->value_or(QString()); });
        return found;
    }

    IdentityProvider idp;
    std::unique_ptr<ChannelService> channels;
    std::shared_ptr<MemorySecretStore> secrets;
    ChannelPanel *form = nullptr;
    SignInFields *fields = nullptr;
    QUrl opened;
};

} // namespace

TEST_F(SignInFieldsTest, TheFormAsksForAPasswordOrForTheBrowserNeverForBoth)
{
    auto *auth = qobject_cast<Combo *>(form->settings()->field(u"auth"_s));
    ASSERT_NE(auth, nullptr);
    EXPECT_TRUE(form->secret()->isVisible());
    EXPECT_FALSE(fields->isVisible());
    auth->setValue(u"oauth2"_s);
    EXPECT_FALSE(form->secret()->isVisible());
    EXPECT_TRUE(fields->isVisible());
    EXPECT_FALSE(fields->authorize()->isVisible()) << "Google's addresses are known";
    picture(u"channel-sign-in-google"_s);
    fields->button()->click();
    EXPECT_TRUE(says(u"client id is missing"_s));
    EXPECT_EQ(window->focusWidget(), fields->clientId());
    fields->provider()->setValue(u"other"_s);
    EXPECT_TRUE(fields->authorize()->isVisible());
    picture(u"channel-sign-in"_s);
    auth->setValue(u"password"_s);
    EXPECT_TRUE(form->secret()->isVisible());
}

TEST_F(SignInFieldsTest, TheTokenGoesToTheKeychainAndNowhereElse)
{
    qobject_cast<Combo *>(form->settings()->field(u"auth"_s))->setValue(u"oauth2"_s);
    fillIn(idp.provider());
    fields->button()->click();
    ASSERT_TRUE(says(u"Signed in. Save"_s)) << fields->state()->text().toStdString();
    EXPECT_EQ(QUrlQuery(opened).queryItemValue(u"login_hint"_s, QUrl::FullyDecoded), u"sales@example.com");
    EXPECT_TRUE(kept().isEmpty()) << "kept before it was saved";
    form->acceptButton()->click();
    ASSERT_TRUE(waitUntil([&] { return kept().contains(u"refresh-1"_s); }));
    const ChannelInfo c = value(channels->find(u"Office"_s));
    EXPECT_EQ(c.settings[u"auth"_s].toString(), u"oauth2");
    EXPECT_FALSE(QString::fromUtf8(QJsonDocument(c.settings).toJson()).contains(u"-1"_s));
    const QString shared = value(SettingsService(*ws).get(u"signin.other"_s));
    EXPECT_TRUE(shared.contains(u"opora-test"_s)) << "what the company registered is the workspace's";
    EXPECT_FALSE(shared.contains(u"refresh"_s));
    // What a letter is sent with.
    QString given;
    TokenSecrets(secrets).read(channels->secretKey(c),
                               [&](const Result<std::optional<QString>> &r) { given = r.ok() ? r->value_or(QString()) : r.error().code; });
    EXPECT_EQ(given, u"access-1");
}

TEST_F(SignInFieldsTest, AMailboxWhoseSignInHasEndedSaysSo)
{
    value(channels->configure(u"Mailbox"_s, {{u"plugin"_s, u"imap_mail"_s},
                                             {u"host"_s, u"mail.example.com"_s},
                                             {u"user"_s, u"sales@example.com"_s},
                                             {u"auth"_s, u"oauth2"_s}}));
    const ChannelInfo c = value(channels->find(u"Mailbox"_s));
    ASSERT_TRUE(channels->enable(c).ok());
    MailTokens tokens;
    tokens.access = u"access-1"_s;
    tokens.refresh = u"refresh-1"_s;
    tokens.token = idp.provider().token;
    tokens.clientId = idp.provider().clientId;
    tokens.clientSecret = idp.provider().clientSecret;
    tokens.expiresAt = 1;
    secrets->write(channels->secretKey(c), tokens.toSecret(), [](const Result<void> &) {});
    idp.revoked = true;
    std::optional<ReceiveReport> report;
    MailPoller::receive(*ws, *channels, TokenSecrets::over(secrets), window.get()).then(window.get(), [&](const Result<ReceiveReport> &r) {
        report = r.valueOr({});
    });
    ASSERT_TRUE(waitUntil([&] { return report.has_value(); }));
    ASSERT_EQ(report->problems.size(), 1);
    EXPECT_EQ(report->problems.first().code, u"signin_refused") << report->problems.first().text.toStdString();
    const QList<MailboxState> boxes = value(InboxService(*ws).mailboxes(*channels));
    ASSERT_EQ(boxes.size(), 1);
    EXPECT_TRUE(boxes.first().advice.contains(u"Sign in again"_s)) << boxes.first().advice.toStdString();
}

TEST_F(SignInFieldsTest, APasswordIsNeverTakenForATokenNorATokenForAPassword)
{
    auto *auth = qobject_cast<Combo *>(form->settings()->field(u"auth"_s));
    form->secret()->setText(u"very secret"_s);
    form->acceptButton()->click();
    ASSERT_TRUE(waitUntil([&] { return kept() == u"very secret"; }));
    const ChannelInfo c = value(channels->find(u"Office"_s));
    form = new ChannelPanel(*context, window.get(), c);
    form->open();
    fields = form->signIn();
    auth = qobject_cast<Combo *>(form->settings()->field(u"auth"_s));
    auth->setValue(u"oauth2"_s);
    form->acceptButton()->click();
    ASSERT_TRUE(waitUntil([&] { return window->focusWidget() == fields->button(); })) << "saved, and nobody is asked to sign in";
    EXPECT_EQ(kept(), QString()) << "the password would go out as a token";
    fillIn(idp.provider());
    fields->button()->click();
    ASSERT_TRUE(says(u"Signed in. Save"_s));
    auth->setValue(u"none"_s);
    EXPECT_FALSE(form->secret()->isVisible());
    EXPECT_FALSE(fields->isVisible());
    form->acceptButton()->click();
    EXPECT_TRUE(waitUntil([&] { return value(channels->find(u"Office"_s)).settings[u"auth"_s].toString() == u"none"; }));
    EXPECT_EQ(kept(), QString());
}

TEST_F(SignInFieldsTest, ByTheKeyboardAlone)
{
    qobject_cast<Combo *>(form->settings()->field(u"auth"_s))->setFocus();
    // The window's focus, not the desktop's: nothing here has to be in front.
    const auto press = [this](int k, Qt::KeyboardModifiers with = Qt::NoModifier) { key(window->focusWidget(), k, with); };
    const auto tabTo = [&](QWidget *target) {
        for (int i = 0; i < 40 && window->focusWidget() != target; ++i)
            press(Qt::Key_Tab);
        return window->focusWidget() == target;
    };
    press(Qt::Key_Down); // password -> in the browser
    ASSERT_TRUE(fields->isVisible());
    press(Qt::Key_Tab);
    EXPECT_EQ(window->focusWidget(), form->settings()->field(u"user"_s)) << "as the form stands, the next field is the next one";
    fillIn(idp.provider());
    for (QWidget *next :
         {static_cast<QWidget *>(fields->provider()), static_cast<QWidget *>(fields->clientId()),
          static_cast<QWidget *>(fields->clientSecret()), static_cast<QWidget *>(fields->authorize()),
          static_cast<QWidget *>(fields->token()), static_cast<QWidget *>(fields->scope()), static_cast<QWidget *>(fields->button())})
        ASSERT_TRUE(tabTo(next)) << next->accessibleName().toStdString();
    press(Qt::Key_Space);
    ASSERT_TRUE(says(u"Signed in. Save"_s));
    EXPECT_EQ(window->focusWidget(), fields->button());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return kept().contains(u"refresh-1"_s); }));
}

TEST_F(SignInFieldsTest, ARefusalIsSaidAndTheFormStays)
{
    qobject_cast<Combo *>(form->settings()->field(u"auth"_s))->setValue(u"oauth2"_s);
    idp.refuses = true;
    fillIn(idp.provider());
    fields->button()->click();
    ASSERT_TRUE(says(u"refused in the browser"_s)) << fields->state()->text().toStdString();
    fields->openBrowser = [](const QUrl &) { return false; };
    fields->button()->click();
    ASSERT_TRUE(says(u"No browser could be opened"_s)) << fields->state()->text().toStdString();
    EXPECT_TRUE(fields->secret().isEmpty());
    idp.refuses = false;
    fillIn(idp.provider());
    fields->button()->click();
    EXPECT_TRUE(says(u"Signed in. Save"_s)) << "a second try is as good as the first";
}

} // namespace opora::test
