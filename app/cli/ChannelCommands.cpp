// SPDX-License-Identifier: GPL-3.0-or-later
// channel list|plugins|configure|enable|disable|test
#include "app/cli/Command.h"
#include "app/cli/Secret.h"
#include "core/services/ChannelService.h"
#include "core/services/RecordJson.h"
#include <QCoreApplication>

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
    if (!secret)
        secret = channelSecret(channels, c);
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
    };
}

} // namespace opora::cli
