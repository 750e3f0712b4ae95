// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Arguments.h"
#include <QThread>
#include <functional>
#include <optional>

namespace opora {
class ChannelService;
struct ChannelInfo;
} // namespace opora

namespace opora::cli {

/// A thread that lives by events, for what answers that way (keychains, browsers); it ends with this object, and so does what
/// was made with the `home` that work is given.
class EventThread {
public:
    EventThread();
    ~EventThread();
    EventThread(const EventThread &) = delete;
    void post(std::function<void(QObject *home)> work);

private:
    QThread m_thread;
    QObject *m_home;
};

/// A secret from a file or from standard input: one line; nullopt when neither option is there (then the keychain is asked).
/// Never from the arguments or the environment, which others can read. Code no_password.
Result<std::optional<QString>> secret(const Arguments &a, const char *fileOption, const char *stdinOption);

/// What the system's keychain keeps under this key; nothing where there is no keychain, or it does not answer within forty
/// seconds.
std::optional<QString> keptSecret(const QString &key);
/// The secret that the window put into the keychain for this channel; none is asked for where the channel needs none or may
/// not run on this computer. Codes: those of a sign-in that could not be renewed (TokenSecrets).
Result<std::optional<QString>> channelSecret(const ChannelService &channels, const ChannelInfo &channel);

} // namespace opora::cli
