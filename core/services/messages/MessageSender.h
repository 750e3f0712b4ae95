// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ChannelService.h"
#include "core/services/messages/ClaimGate.h"
#include "core/services/messages/OutboxSteps.h"

class QTemporaryDir;

namespace opora {

/// Sends what is due, once through: claims, looks again, hands over, writes down what came of it. Lives and blocks on one
/// thread of its own; any number of them may work on one workspace, in this process and in others.
class MessageSender {
public:
    MessageSender(Workspace &ws, ChannelService &channels, ClaimGate &gate, JobControl &control)
        : m_ws(ws),
          m_channels(channels),
          m_gate(gate),
          m_control(control)
    {}
    Result<SendReport> run(const SendOptions &options);

private:
    struct Claimed {
        Uuid id, token;
    };
    /// What is still to be written down of the message before.
    struct Done {
        Uuid id, token;
        channels::SendAnswer answer;
        Uuid written{}; ///< shared: the claim id under which it was written down, not confirmed yet
    };
    Result<void> sendOver(const ChannelInfo &channel);
    Result<QList<repo::MessageLine>> dueHere(Reader &r, const ChannelInfo &channel, qint64 now, int most);
    Result<bool> filesAreHere(Reader &r, const Uuid &message);
    Result<QList<Claimed>> claimSome(const ChannelInfo &channel, int most);
    Result<bool> sendBatch(const ChannelInfo &channel, const QList<Claimed> &batch);
    Result<bool> anythingToDo();
    Result<std::optional<outbox::Step>> step(const ChannelInfo &channel, const std::optional<Claimed> &next);
    Result<void> writeDone();
    Result<bool> sureOf(const std::optional<Claimed> &begun);
    channels::SendAnswer handOver(const ChannelInfo &channel, const repo::MessageLine &m);
    Result<channels::OutgoingMessage> compose(const ChannelInfo &channel, const repo::MessageLine &m, const QTemporaryDir &folder);
    Result<void> settleUncertain(const ChannelInfo &channel);
    Result<void> releaseAll(const QList<Claimed> &claims);
    void count(const QString &state);
    CommandInfo info() const;

    Workspace &m_ws;
    ChannelService &m_channels;
    ClaimGate &m_gate;
    JobControl &m_control;
    SendOptions m_options;
    SendReport m_report;
    std::unique_ptr<channels::Link> m_link;
    channels::Manifest m_manifest;
    QJsonObject m_settings;
    int m_limitMs = 60'000;
    std::optional<Done> m_done;
    QSet<Uuid> m_elsewhere; ///< letters whose files are not on this computer
    int m_crashes = 0;      ///< of the channel's plugin, one after the other
    bool m_stopChannel = false, m_shared = false;
};

} // namespace opora
