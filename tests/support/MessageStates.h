// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/MessageService.h"
#include "core/services/messages/OutboxSteps.h"
#include <gtest/gtest.h>

namespace opora::test {

/// Takes a queued message to where a channel's answer leads, by the outbox's own steps.
inline void answered(Workspace &ws, const Uuid &message, const ChannelInfo &channel, channels::Outcome outcome, const QString &text)
{
    const qint64 now = ws.clock().nowMs();
    const auto done = ws.storage()
                          .write({QStringLiteral("test")},
                                 [&](WriteTx &tx) -> Result<QString> {
                                     OPORA_ASSIGN(const auto line, repo::message(tx, message));
                                     OPORA_ASSIGN(const auto claimed, outbox::claim(tx, line, channel, now));
                                     OPORA_ASSIGN(const auto sending, outbox::begin(tx, message, claimed.token, channel, now, 1000));
                                     channels::SendAnswer a;
                                     a.outcome = outcome;
                                     a.text = text;
                                     return outbox::finish(tx, message, sending.token, a, now);
                                 })
                          .wait();
    EXPECT_TRUE(done.ok()) << (done.ok() ? "" : qPrintable(done.error().message));
}

} // namespace opora::test
