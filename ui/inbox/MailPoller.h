// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/SecretStore.h"
#include "core/services/InboxService.h"
#include <QObject>
#include <QTimer>

namespace opora {

/// Looks into the mailboxes every few minutes while the window is open, by the workspace's clock. The work is done on threads
/// of its own; passwords come from the keychain. GUI thread.
class MailPoller : public QObject {
    Q_OBJECT
public:
    MailPoller(Workspace &ws, ChannelService &channels, std::shared_ptr<SecretStore> secrets, QObject *parent);
    ~MailPoller() override;
    static constexpr qint64 EveryMs = 2 * 60'000;
    void start();
    /// The time may have come; what the timer does.
    void tick();
    bool isLooking() const { return m_looking; }

    /// One look, with the passwords that the keychain has. `context`: on whose thread the keychain answers.
    static Job<ReceiveReport> receive(Workspace &ws, ChannelService &channels, std::shared_ptr<SecretStore> secrets, QObject *context);

Q_SIGNALS:
    void looked(const opora::ReceiveReport &report);

private:
    Workspace &m_ws;
    ChannelService &m_channels;
    std::shared_ptr<SecretStore> m_secrets;
    QTimer m_timer;
    qint64 m_last = 0;
    bool m_looking = false;
    std::shared_ptr<JobControl> m_control;
};

} // namespace opora
