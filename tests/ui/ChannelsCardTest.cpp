// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, Channels: with real programs behind them, and with plugins that misbehave.
#include "ui/settings/ChannelsCard.h"
#include "core/platform/SecretStore.h"
#include "core/services/UndoService.h"
#include "tests/support/EchoChannel.h"
#include "tests/ui/PageFixture.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/settings/ChannelPanel.h"
#include "ui/settings/SettingFields.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/StageLetters.h"
#include <QCheckBox>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <gtest/gtest.h>

using namespace opora;
using namespace Qt::StringLiterals;

namespace {

const QString kBin = QStringLiteral(OPORA_BIN_DIR);

class ChannelsCardTest : public test::PageFixture {
protected:
    void SetUp() override
    {
        PageFixture::SetUp();
        own = dir.filePath(u"plugins"_s);
        ASSERT_TRUE(QDir().mkpath(own));
        channels = std::make_unique<ChannelService>(*ws, channels::PluginStore({kBin + u"/plugins"_s, own}),
                                                    channels::DeviceChannels(dir.filePath(u"device.json"_s)));
        secrets = std::make_shared<MemorySecretStore>();
        context->channels = channels.get();
        context->secrets = secrets;
    }
    void TearDown() override
    {
        window.reset();
        channels.reset();
        PageFixture::TearDown();
    }
    void open()
    {
        page = new SettingsPage(*context);
        show(page);
        card = page->channels();
        ASSERT_NE(card, nullptr);
    }
    ChannelPanel *panel()
    {
        ChannelPanel *found = nullptr;
        waitUntil([&] {
            for (auto *p : window->findChildren<ChannelPanel *>())
                found = p->isVisible() ? p : found;
            return found != nullptr;
        });
        return found;
    }
    bool says(QWidget *root, const QString &words)
    {
        return waitUntil([&] {
            const auto labels = root->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&](QLabel *l) { return l->isVisible() && l->text().contains(words); });
        });
    }
    /// The answer of the last try over a channel, which may take as long as a hanging plugin is waited for.
    QString outcomeOf(const QString &name)
    {
        QElapsedTimer t;
        t.start();
        while (card->isTesting() && t.elapsed() < 40'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        return card->outcome(name);
    }
    QString secretOf(const QString &name)
    {
        QString found;
        secrets->read(channels->secretKey(value(channels->find(name))),
                      [&](const Result<std::optional<QString>> &r) { found = r->value_or(u"none"_s); });
        return found;
    }
    void copyPlugin(const QString &from, const QString &id)
    {
        for (const QString &suffix : {u".so"_s, u".json"_s})
            ASSERT_TRUE(QFile::copy(kBin + u'/' + from + u'/' + id + suffix, own + u'/' + id + suffix)) << id.toStdString();
    }
    QString own;
    std::unique_ptr<ChannelService> channels;
    std::shared_ptr<MemorySecretStore> secrets;
    SettingsPage *page = nullptr;
    ChannelsCard *card = nullptr;
};

} // namespace

TEST_F(ChannelsCardTest, AChannelIsAddedByItsManifestAndTheSecretGoesToTheKeychainOnly)
{
    open();
    if (!card->pluginsText().contains(u"E-mail (SMTP)"_s)) {
        ASSERT_FALSE(qEnvironmentVariableIsSet("CI")) << "built without the plugin for mail";
        GTEST_SKIP() << "built without the plugin for mail";
    }
    EXPECT_TRUE(card->pluginsText().contains(u"comes with Opora"_s)) << card->pluginsText().toStdString();
    ASSERT_TRUE(commands->run(u"settings.channel"_s));
    ChannelPanel *form = panel();
    ASSERT_NE(form, nullptr);
    form->plugin()->setValue(u"smtp_mail"_s);
    auto *host = qobject_cast<QLineEdit *>(form->settings()->field(u"host"_s));
    auto *from = qobject_cast<QLineEdit *>(form->settings()->field(u"from"_s));
    auto *security = qobject_cast<Combo *>(form->settings()->field(u"security"_s));
    ASSERT_TRUE(host && from && security);
    EXPECT_EQ(security->value(), u"starttls"_s) << "the manifest's own default";
    form->acceptButton()->click();
    EXPECT_TRUE(says(form, u"needs a name"_s));
    form->name()->setText(u"Office"_s);
    host->setText(u"mail.example.com"_s);
    from->setText(u"sales@example.com"_s);
    form->secret()->setText(u"very secret"_s);
    form->quietFrom()->setText(u"25:00"_s);
    form->acceptButton()->click();
    EXPECT_TRUE(says(form, u"25:00"_s)) << "wrong input stays, with the reason";
    form->quietFrom()->setText(u"21:00"_s);
    form->quietTo()->setText(u"08:00"_s);
    form->acceptButton()->click();
    ASSERT_TRUE(waitUntil([&] { return card->channelCount() == 1 && card->state(u"Office"_s).contains(u"SHA-256"_s); }))
        << card->state(u"Office"_s).toStdString();
    EXPECT_TRUE(card->state(u"Office"_s).contains(u"21:00–08:00"_s));
    const ChannelInfo c = value(channels->find(u"Office"_s));
    EXPECT_EQ(c.settings[u"host"_s].toString(), u"mail.example.com"_s);
    EXPECT_FALSE(c.settings.contains(u"security"_s)) << "what is as the plugin has it is not stored";
    EXPECT_TRUE(c.enabledHere);
    EXPECT_EQ(secretOf(u"Office"_s), u"very secret"_s);
    EXPECT_FALSE(QString::fromUtf8(QJsonDocument(c.settings).toJson()).contains(u"very secret"_s));
    const Uuid added = lastWritten.command;
    // With another server the kept password is nobody's: it must be given again, and the old one is forgotten.
    const QString before = channels->secretKey(c);
    auto *again = new ChannelPanel(*context, card, c);
    again->open();
    qobject_cast<QLineEdit *>(again->settings()->field(u"host"_s))->setText(u"other.example.com"_s);
    again->acceptButton()->click();
    EXPECT_TRUE(says(again, u"earlier server"_s));
    QString old = u"not asked"_s;
    secrets->read(before, [&](const Result<std::optional<QString>> &r) { old = r->value_or(u"none"_s); });
    EXPECT_EQ(old, u"none"_s);
    again->secret()->setText(u"another secret"_s);
    again->acceptButton()->click();
    EXPECT_TRUE(waitUntil([&] { return secretOf(u"Office"_s) == u"another secret"_s; }));
    value(ws->undo().undo(added));
    EXPECT_TRUE(waitUntil([&] { return card->channelCount() == 0; }));
}

TEST_F(ChannelsCardTest, AChannelGoesOutOfUseAndHasAPageToUnsubscribeAt)
{
    value(channels->configure(u"Mine"_s, {{u"plugin"_s, u"command"_s}, {u"kind"_s, u"email"_s}}));
    open();
    auto *form = new ChannelPanel(*context, card, value(channels->find(u"Mine"_s)));
    form->open();
    ASSERT_TRUE(form->unsubscribe()->isVisible());
    EXPECT_TRUE(form->inUse()->isChecked());
    form->unsubscribe()->setText(u"http://example.com/bye"_s);
    form->enableHere()->setChecked(false);
    form->acceptButton()->click();
    EXPECT_TRUE(says(form, u"{token}"_s)) << "an address nobody could be known by";
    form->unsubscribe()->setText(u"https://example.com/bye?{token}"_s);
    form->inUse()->setChecked(false);
    form->acceptButton()->click();
    ASSERT_TRUE(waitUntil([&] { return !value(channels->find(u"Mine"_s)).active; }));
    EXPECT_EQ(value(channels->find(u"Mine"_s)).unsubscribeUrl, u"https://example.com/bye?{token}"_s);
}

TEST_F(ChannelsCardTest, WhoHasNoChannelIsBroughtToTheFormOfOne)
{
    open();
    page->activate(u"channels"_s, {});
    EXPECT_NE(panel(), nullptr);
}

TEST_F(ChannelsCardTest, AProgramOfOnesOwnIsTriedAndSaysWhatItAnswers)
{
    const test::EchoChannel echo(QDir(dir.path()));
    const test::EchoChannel sour(QDir(dir.path()), R"("ok":false,"text":"wrong key")", u"sour"_s);
    open();
    card->add();
    ChannelPanel *form = panel();
    ASSERT_NE(form, nullptr);
    form->plugin()->setValue(u"command"_s);
    form->name()->setText(u"Mine"_s);
    form->program()->setText(dir.filePath(u"nothing"_s));
    form->freeSettings()->setPlainText(u"file=/tmp/x\nfrom = me@example.com"_s);
    form->acceptButton()->click();
    ASSERT_TRUE(waitUntil([&] { return card->channelCount() == 1; })) << "the channel stands, though its program is not there";
    EXPECT_TRUE(form->isVisible());
    form->program()->setText(echo.program);
    form->arguments()->setText(u"--mode \"two words\"  last"_s);
    form->acceptButton()->click();
    ASSERT_TRUE(waitUntil([&] { return card->state(u"Mine"_s).contains(u"echo.py"_s); }));
    const QStringList arguments{u"--mode"_s, u"two words"_s, u"last"_s};
    EXPECT_EQ(channels->here(value(channels->find(u"Mine"_s))).arguments, arguments);
    EXPECT_EQ(ChannelService::splitArguments(ChannelService::joinArguments(arguments)), arguments) << "as the form shows them again";
    EXPECT_EQ(card->channelCount(), 1) << "a second try changes the same channel";
    EXPECT_EQ(value(channels->find(u"Mine"_s)).settings[u"from"_s].toString(), u"me@example.com"_s);
    ASSERT_TRUE(commands->run(u"settings.channel_test"_s));
    EXPECT_TRUE(outcomeOf(u"Mine"_s).startsWith(u"It works"_s)) << card->outcome(u"Mine"_s).toStdString();
    EXPECT_FALSE(echo.seen().contains("\"send\"")) << "trying sends nothing";
    ASSERT_TRUE(channels->enable(value(channels->find(u"Mine"_s)), sour.program).ok());
    card->reload();
    ASSERT_TRUE(waitUntil([&] { return card->state(u"Mine"_s).contains(u"sour.py"_s); }));
    card->testAll();
    EXPECT_TRUE(outcomeOf(u"Mine"_s).contains(u"wrong key"_s)) << card->outcome(u"Mine"_s).toStdString();
}

TEST_F(ChannelsCardTest, ChangedFilesOfAPluginAreSaid)
{
    copyPlugin(u"examples"_s, u"example_plugin"_s);
    value(channels->configure(u"Folder"_s, {{u"plugin"_s, u"example_plugin"_s}, {u"folder"_s, dir.path()}}));
    ASSERT_TRUE(channels->enable(value(channels->find(u"Folder"_s))).ok());
    open();
    ASSERT_TRUE(waitUntil([&] { return card->state(u"Folder"_s).contains(u"SHA-256"_s); }));
    QFile manifest(own + u"/example_plugin.json"_s);
    ASSERT_TRUE(manifest.open(QIODevice::Append));
    manifest.write("\n");
    manifest.close();
    card->reload();
    const ChannelService::Here here = channels->here(value(channels->find(u"Folder"_s)));
    ASSERT_TRUE(here.problem);
    EXPECT_EQ(here.problem->code, u"plugin_changed"_s);
    EXPECT_TRUE(waitUntil([&] { return card->state(u"Folder"_s) == here.problem->message; })) << card->state(u"Folder"_s).toStdString();
}

TEST_F(ChannelsCardTest, PluginsThatMisbehaveSaySoAndTheProgramGoesOn)
{
    QFile broken(own + u"/torn.json"_s);
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("{\"v\":1,");
    broken.close();
    channels->setTryLimit(2'000);
    QStringList ways{u"crash"_s, u"spin"_s, u"version"_s, u"nonsense"_s};
    for (const QString &how : std::as_const(ways)) {
        const QString id = u"rogue_"_s + how;
        copyPlugin(u"rogues"_s, id);
        value(channels->configure(how, {{u"plugin"_s, id}}));
        ASSERT_TRUE(channels->enable(value(channels->find(how))).ok()) << id.toStdString();
    }
    const test::EchoChannel babble(QDir(dir.path()), "\"ok\":perhaps", u"babble"_s);
    ways.append(u"babble"_s);
    value(channels->configure(u"babble"_s, {{u"plugin"_s, u"command"_s}, {u"kind"_s, u"sms"_s}}));
    ASSERT_TRUE(channels->enable(value(channels->find(u"babble"_s)), babble.program).ok());
    open();
    ASSERT_TRUE(waitUntil([&] { return card->channelCount() == ways.size(); }));
    EXPECT_TRUE(card->pluginsText().contains(u"torn.json"_s)) << card->pluginsText().toStdString();
    card->testAll();
    for (const QString &how : ways) {
        const QString said = outcomeOf(how);
        EXPECT_GT(said.size(), 20) << how.toStdString();
        EXPECT_FALSE(said.startsWith(u"It works"_s)) << how.toStdString();
    }
    EXPECT_FALSE(card->isTesting()) << "none of them holds the window up";
    EXPECT_NE(outcomeOf(u"crash"_s), outcomeOf(u"version"_s)) << "each in its own words";
    EXPECT_EQ(value(channels->list()).size(), ways.size());
}

TEST_F(ChannelsCardTest, AStageNamesItsLetter)
{
    const Uuid letter =
        value(ws->records().add("template", {{"name", u"Welcome"_s}, {"kind", u"email"_s}, {"body", u"Hello"_s}})).ids.value(0);
    const StageInfo stage = value(ws->deals().pipelines()).first().stages.first();
    open();
    StageLetters *letters = page->letters();
    ASSERT_TRUE(waitUntil([&] { return letters->templateField(stage.name) && letters->templateField(stage.name)->count() == 2; }));
    EXPECT_FALSE(letters->letterField(stage.name)->isEnabled());
    const auto choose = [&](Combo *combo, const QString &v) {
        combo->setValue(v);
        Q_EMIT combo->activated(combo->currentIndex());
    };
    const auto stored = [&] { return value(ws->records().get("stage", stage.id)); };
    choose(letters->templateField(stage.name), letter.toString());
    ASSERT_TRUE(waitUntil([&] { return stored()["template_id"].isUuid() && stored()["letter"].toText() == u"draft"; }));
    ASSERT_TRUE(waitUntil([&] { return letters->letterField(stage.name)->isEnabled(); }));
    choose(letters->letterField(stage.name), u"queue"_s);
    ASSERT_TRUE(waitUntil([&] { return stored()["letter"].toText() == u"queue"; }));
    EXPECT_EQ(stored()["template_id"].toUuid(), letter);
    ASSERT_TRUE(waitUntil([&] { return messages.size() == 2; }));
    value(ws->undo().undo(lastWritten.command));
    EXPECT_TRUE(waitUntil([&] { return letters->letterField(stage.name)->value() == u"draft"; }));
}
