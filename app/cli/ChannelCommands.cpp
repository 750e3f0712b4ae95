// SPDX-License-Identifier: GPL-3.0-or-later
// channel list|plugins|configure|enable|disable|test|signin
#include "app/cli/Command.h"
#include "app/cli/Secret.h"
#include "core/platform/SecretStore.h"
#include "core/services/ChannelService.h"
#include "core/services/RecordJson.h"
#include "core/services/SettingsService.h"
#include "core/signin/MailSignIn.h"
#include <QCoreApplication>
#include <chrono>
#include <cstdio>
#include <future>

namespace opora::cli {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QJsonObject channelJson(const ChannelInfo &c)
{
    return {{u"id"_s, c.id.toString()},
            {u"name"_s, c.name},
            {u"kind"_s, c.kind},
            {u"plugin"_s, c.plugin},
            {u"active"_s, c.active},
            {u"own"_s, c.own},
            {u"enabled_here"_s, c.enabledHere},
            {u"settings"_s, c.settings},
            {u"quiet_from"_s, c.quietFrom},
            {u"quiet_to"_s, c.quietTo},
            {u"per_minute"_s, c.perMinute},
            {u"per_week"_s, c.perWeek},
            {u"unsubscribe_url"_s, c.unsubscribeUrl}};
}

Result<int> list(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    ChannelService channels(*ws);
    OPORA_ASSIGN(const auto all, s.wait(channels.list()));
    QJsonArray items;
    for (const ChannelInfo &c : all)
        items.append(channelJson(c));
    s.out().beginList({u"id"_s, u"name"_s, u"kind"_s, u"plugin"_s, u"active"_s, u"enabled_here"_s});
    s.out().items(items);
    s.out().endList(items.size());
    return int(Done);
}

Result<int> plugins(Session &s)
{
    QJsonArray items;
    for (const channels::FoundPlugin &p : channels::PluginStore::standard().all()) {
        QJsonArray settings;
        for (const channels::Setting &setting : p.manifest.settings)
            settings.append(QJsonObject{{u"key"_s, setting.key},
                                        {u"type"_s, setting.type},
                                        {u"required"_s, setting.required},
                                        {u"label"_s, setting.label.value(u"en"_s)}});
        items.append(QJsonObject{{u"id"_s, p.manifest.id},
                                 {u"name"_s, p.manifest.nameIn(QLocale().name().section(u'_', 0, 0))},
                                 {u"kinds"_s, QJsonArray::fromStringList(p.manifest.kinds)},
                                 {u"confirms"_s, QJsonArray::fromStringList(p.manifest.confirms)},
                                 {u"secret"_s, p.manifest.secret},
                                 {u"presets"_s, QJsonArray::fromStringList(p.manifest.presets)},
                                 {u"settings"_s, settings},
                                 {u"sha256"_s, QString::fromLatin1(p.sha256)}});
    }
    s.out().beginList({u"id"_s, u"name"_s, u"sha256"_s});
    s.out().items(items);
    s.out().endList(items.size());
    return int(Done);
}

Result<int> configure(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    QHash<QString, QString> typed;
    for (const QString &w : s.wordsFrom(1)) {
        const qsizetype equals = w.indexOf(u'=');
        if (equals < 1)
            return usage("wrong_arguments", Text::tr("\"%1\" is not field=value. Nothing was saved.").arg(w));
        typed.insert(w.left(equals), w.mid(equals + 1));
    }
    ChannelService channels(*ws);
    OPORA_ASSIGN(const Written w, s.wait(channels.configure(s.word(0), typed)));
    printWritten(s, w.command, w.ids, w.label);
    return int(Done);
}

Result<int> toggle(Session &s, bool on)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    ChannelService channels(*ws);
    OPORA_ASSIGN(const ChannelInfo c, s.wait(channels.find(s.word(0))));
    if (on)
        OPORA_TRY(channels.enable(c, s.arguments().option("program"), ChannelService::splitArguments(s.arguments().option("arguments"))));
    else
        OPORA_TRY(channels.disable(c));
    // No command of the workspace: it is this computer's decision.
    printWritten(s, {}, {c.id},
                 on ? Text::tr("“%1” may send from this computer.").arg(c.name)
                    : Text::tr("“%1” does not send from this computer any more.").arg(c.name));
    return int(Done);
}

Result<int> test(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    ChannelService channels(*ws);
    OPORA_ASSIGN(const ChannelInfo c, s.wait(channels.find(s.word(0))));
    OPORA_ASSIGN(auto secret, secret(s.arguments(), "password-file", "password-stdin"));
    if (!secret) {
        OPORA_ASSIGN(secret, channelSecret(channels, c));
    }
    OPORA_ASSIGN(const channels::TestAnswer a, s.wait(channels.test(c, secret.value_or(QString())), Text::tr("Trying the channel")));
    if (!a.ok)
        return Error{
            a.code.isEmpty() ? u"channel_failed"_s : a.code, Text::tr("The channel does not work: %1").arg(a.text), {}, ErrorKind::Refused};
    if (s.out().format() == Format::Table)
        s.out().say(Text::tr("The channel works."));
    else
        s.out().object({{u"ok"_s, true}, {u"text"_s, a.text}});
    return int(Done);
}

/// What the workspace knows of the provider, with what was given on the line, which is then kept there.
Result<SignInProvider> providerOf(Session &s, Workspace &ws)
{
    const Arguments &a = s.arguments();
    const QString id = a.option("provider", u"google"_s);
    SettingsService settings(ws);
    OPORA_ASSIGN(const QString known, s.wait(settings.get(SignInProvider::settingKey(id))));
    SignInProvider p = SignInProvider::of(id, known);
    p.clientId = a.option("client-id", p.clientId);
    OPORA_ASSIGN(const auto clientSecret, secret(a, "client-secret-file", nullptr));
    p.clientSecret = clientSecret.value_or(p.clientSecret);
    if (id == u"other") {
        p.authorize = QUrl(a.option("authorize-url", p.authorize.toString()));
        p.token = QUrl(a.option("token-url", p.token.toString()));
        p.scope = a.option("scope", p.scope);
    }
    OPORA_TRY(p.check());
    if (p.toSetting() != known)
        OPORA_TRY(s.wait(settings.set(SignInProvider::settingKey(id), p.toSetting())));
    return p;
}

/// Waits for an answer that comes on another thread, or for Ctrl+C.
template <class T> Result<T> awaited(Session &s, const QString &doing, std::future<Result<T>> &answer)
{
    OPORA_TRY(s.run(doing, [&answer](JobControl &control) -> Result<void> {
        while (answer.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready) {
            if (control.cancelled())
                return Error{u"cancelled"_s, Text::tr("Stopped. Nothing was changed."), {}, ErrorKind::Cancelled};
        }
        return {};
    }));
    return answer.get();
}

Result<int> signIn(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    ChannelService channels(*ws);
    OPORA_ASSIGN(const ChannelInfo c, s.wait(channels.find(s.word(0))));
    if (c.settings.value(u"auth"_s) != u"oauth2"_s)
        return Error{
            u"no_signin"_s,
            Text::tr("The channel “%1” signs in with a password; \"channel configure\" with auth=oauth2 changes that.").arg(c.name),
            {},
            ErrorKind::Refused};
    const std::shared_ptr<SecretStore> store = SecretStore::ofSystem();
    if (!store)
        return Error{u"keychain_unavailable"_s,
                     Text::tr("This computer has no keychain that answers, and the sign-in is kept nowhere else."),
                     {},
                     ErrorKind::Refused};
    OPORA_ASSIGN(const SignInProvider provider, providerOf(s, *ws));
    const auto address = std::make_shared<std::promise<Result<QUrl>>>();
    const auto came = std::make_shared<std::promise<Result<MailTokens>>>();
    const auto kept = std::make_shared<std::promise<Result<bool>>>();
    std::future<Result<QUrl>> toOpen = address->get_future();
    std::future<Result<MailTokens>> signedIn = came->get_future();
    std::future<Result<bool>> stored = kept->get_future();
    EventThread thread;
    thread.post([provider, account = c.settings.value(u"user"_s).toString(), address, came](QObject *home) {
        auto *signIn = new MailSignIn(provider, account, home);
        QObject::connect(signIn, &MailSignIn::finished, signIn, [came](const Result<MailTokens> &r) { came->set_value(r); });
        address->set_value(signIn->begin());
    });
    OPORA_ASSIGN(const QUrl url, awaited<QUrl>(s, {}, toOpen));
    // Not part of the result: whoever reads along sees it at once.
    std::fprintf(stderr, "%s\n%s\n", qPrintable(Text::tr("Open this address in the browser:")), url.toEncoded().constData());
    OPORA_ASSIGN(const MailTokens tokens, awaited<MailTokens>(s, {}, signedIn));
    thread.post([store, key = channels.secretKey(c), tokens, kept](QObject *) {
        store->write(key, tokens.toSecret(),
                     [kept](const Result<void> &r) { kept->set_value(r.ok() ? Result<bool>(true) : Result<bool>(r.error())); });
    });
    OPORA_TRY(awaited<bool>(s, {}, stored));
    if (s.out().format() == Format::Table)
        s.out().say(Text::tr("“%1” is signed in; the token is in this computer's keychain.").arg(c.name));
    else
        s.out().object({{u"ok"_s, true}, {u"provider"_s, provider.id}});
    return int(Done);
}

} // namespace

QList<Command> channelCommands()
{
    const QStringList secrets{u"password-stdin"_s, u"password-file"_s};
    const QString secretUsage = u" [--password-stdin|--password-file FILE]"_s;
    return {
        {u"channel list"_s, {}, Text::tr("Lists the ways of sending and whether they may be used on this computer."), {}, list, 0, 0},
        {u"channel plugins"_s, {}, Text::tr("Lists the plugins found on this computer and the settings they take."), {}, plugins, 0, 0},
        {u"channel configure"_s,
         u"NAME [plugin=smtp_mail|http_sms|command|ID] [SETTING=VALUE ...]"_s,
         Text::tr("Adds a channel or changes one."),
         {},
         configure,
         1,
         -1},
        {u"channel enable"_s,
         u"NAME [--program FILE [--arguments \"A B\"]]"_s,
         Text::tr("Lets a channel's plugin, as its files are now, or a program run on this computer."),
         {u"program"_s, u"arguments"_s},
         [](Session &s) { return toggle(s, true); },
         1,
         1},
        {u"channel disable"_s,
         u"NAME"_s,
         Text::tr("Stops a channel on this computer."),
         {},
         [](Session &s) { return toggle(s, false); },
         1,
         1},
        {u"channel test"_s, u"NAME"_s + secretUsage, Text::tr("Signs in to a channel without sending anything."), secrets, test, 1, 1},
        {u"channel signin"_s,
         u"NAME [--provider google|microsoft|other] [--client-id ID] [--client-secret-file FILE] [--authorize-url URL] [--token-url URL] [--scope TEXT]"_s,
         Text::tr("Signs in to a mailbox in the browser; the token goes into the keychain."),
         {u"provider"_s, u"client-id"_s, u"client-secret-file"_s, u"authorize-url"_s, u"token-url"_s, u"scope"_s},
         signIn,
         1,
         1},
    };
}

} // namespace opora::cli
