// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/channels/Link.h"
#include "core/channels/PluginStore.h"
#include "core/services/messages/MessageTypes.h"

namespace opora {

/// The ways out: e-mail accounts, SMS gateways, programs. A channel's row (its name, kind, settings) is shared with the
/// team or one's own; whether a program may run for it on this computer is this computer's (channels::DeviceChannels), and
/// its secret stands in the keychain. Any thread may call. Codes: no_such_channel, ambiguous, no_such_plugin,
/// plugin_changed, channel_disabled, unknown_setting, bad_value, required_setting.
class ChannelService {
public:
    explicit ChannelService(Workspace &ws, channels::PluginStore plugins = channels::PluginStore::standard(),
                            channels::DeviceChannels device = channels::DeviceChannels::standard());

    QList<channels::FoundPlugin> plugins() const { return m_plugins.all(); }
    const channels::PluginStore &store() const { return m_plugins; }
    Job<QList<ChannelInfo>> list();
    /// By id, or by name as typed.
    Job<ChannelInfo> find(QString idOrName);
    /// Makes a channel (plugin= is needed then), or changes one: kind, plugin, active, own (yes: only mine), quiet_from,
    /// quiet_to, per_minute, per_week, unsubscribe_url, name, and the plugin's own settings; an empty value clears one.
    Job<Written> configure(QString idOrName, QHash<QString, QString> typed);
    /// Lets the channel's plugin, as its files are now, or this program run on this computer.
    Result<void> enable(const ChannelInfo &channel, const QString &program = {}, const QStringList &arguments = {});
    Result<void> disable(const ChannelInfo &channel);
    /// How the channel stands on this computer; reads the plugin's files.
    struct Here {
        bool enabled = false;         ///< a person let it run here, though its files may have changed since
        QString program;              ///< of a command channel
        QStringList arguments;        ///< the program is started with
        QByteArray sha256;            ///< of the plugin's files as they are now; empty: there are none
        std::optional<Error> problem; ///< why it would not start: plugin_changed, no_such_plugin, no_such_program, required_setting
    };
    Here here(const ChannelInfo &channel) const;
    /// A program's arguments as people write them, in one line, "quoted" where one has spaces; and back.
    static QStringList splitArguments(const QString &line);
    static QString joinArguments(const QStringList &arguments);
    /// What each channel can say of a message (Manifest::confirms), as far as its plugin is on this computer.
    Job<QHash<Uuid, QStringList>> confirmations();

    /// A way to the channel's program; nothing has been started yet.
    Result<std::unique_ptr<channels::Link>> link(const ChannelInfo &channel) const;
    /// The manifest of its plugin; for the command channel one that promises nothing.
    Result<channels::Manifest> manifest(const ChannelInfo &channel) const;
    /// What the program is given: with defaults, complete.
    Result<QJsonObject> settingsFor(const ChannelInfo &channel) const;
    /// Where the secret stands in the keychain; another key as soon as what it opens is another.
    QString secretKey(const ChannelInfo &channel) const;
    /// Starts the program and asks whether it works. Runs on a thread of its own.
    /// Code not_offered: this one cannot be tried without sending.
    Job<channels::TestAnswer> test(ChannelInfo channel, QString secret);
    /// How long trying a channel may take; 30 seconds.
    void setTryLimit(int ms) { m_tryMs = ms; }
    /// Sends one message that is no client's, past the outbox, to who tries the channel out. On a thread of its own. That
    /// nobody knows whether it went is an answer (uncertain), never an error.
    Job<channels::SendAnswer> sendTest(ChannelInfo channel, QString secret, channels::OutgoingMessage message);

private:
    Workspace &m_ws;
    channels::PluginStore m_plugins;
    channels::DeviceChannels m_device;
    int m_tryMs = 30'000;
};

} // namespace opora
