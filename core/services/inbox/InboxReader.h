// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ChannelService.h"
#include "core/services/inbox/Filing.h"
#include <memory>
#include <mutex>

namespace opora {

/// One look into the mailboxes: asks each channel that receives for what is new and files it, step by step; how far it came
/// is written with what it wrote. Blocks; on a thread of its own (InboxService::receive).
class InboxReader {
public:
    /// Cancelling waits for what is being written and lets nothing more touch the workspace, which may go then, while a mail
    /// server is still being waited for.
    InboxReader(Workspace &ws, ChannelService &channels, JobControl &control);
    Result<ReceiveReport> run(const ReceiveOptions &options);

private:
    Result<void> readFrom(const ChannelInfo &channel, const QString &secret);
    /// One call; true when there may be more.
    Result<bool> step(const ChannelInfo &channel, channels::Link &link, const channels::Request &request);
    Result<void> note(const ChannelInfo &channel, const Error &problem);

    /// Runs `f`, which may use the workspace, unless the reader was cancelled.
    template <class F> auto with(F f) -> decltype(f())
    {
        std::lock_guard lock(m_gate->mutex);
        if (m_gate->closed)
            return Error{QStringLiteral("cancelled"), {}, {}, ErrorKind::Cancelled};
        return f();
    }
    struct Gate {
        std::mutex mutex;
        bool closed = false;
    };
    std::shared_ptr<Gate> m_gate = std::make_shared<Gate>();
    Workspace &m_ws;
    ChannelService &m_channels;
    JobControl &m_control;
    ReceiveReport m_report;
};

/// Whether letters can come over it.
bool receives(const ChannelService &channels, const ChannelInfo &channel);

} // namespace opora
