// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include <QSet>
#include <memory>

namespace opora {

/// Says whether a step of the outbox that was written here may be acted on. In a workspace of one file the commit was
/// enough; in one that shares a hub the hub's own row must say so, fetched by a pull (sync.md §3.6), and its clock decides
/// what has expired. Called from the sending thread; may block for an exchange.
class ClaimGate {
public:
    struct Claim {
        Uuid message, token;
    };
    virtual ~ClaimGate() = default;
    /// Others have copies of their own: what is written here is a wish until confirmed() says otherwise. Then two steps
    /// are never written as one, because the refusal of one would take the other back.
    virtual Result<bool> isShared() = 0;
    /// Messages whose row carries the token, by whoever has the last word. Code hub_unreachable: nobody knows; nothing may be
    /// sent then. With an empty list it only fetches what the others did.
    virtual Result<QSet<Uuid>> confirmed(const QList<Claim> &claims) = 0;
    virtual qint64 nowMs() = 0; ///< by whoever has the last word
};

/// One file, nobody else to ask.
class LocalClaimGate final : public ClaimGate {
public:
    explicit LocalClaimGate(const Clock &clock) : m_clock(clock) {}
    Result<bool> isShared() override { return false; }
    Result<QSet<Uuid>> confirmed(const QList<Claim> &claims) override
    {
        QSet<Uuid> all;
        for (const Claim &c : claims)
            all.insert(c.message);
        return all;
    }
    qint64 nowMs() override { return m_clock.nowMs(); }

private:
    const Clock &m_clock;
};

} // namespace opora
