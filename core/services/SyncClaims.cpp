// SPDX-License-Identifier: GPL-3.0-or-later
// Whose turn it is to send a message, in a workspace that shares a hub.
#include "core/services/SyncPrivate.h"
#include "core/services/messages/ClaimGate.h"
#include "core/storage/repo/MessageRepository.h"

namespace opora {
namespace {

/// Asks by a whole exchange: the claims go out with it as compare-and-set, and what the hub made of them comes back. A claim
/// holds if the row then stands here as the hub has it and still carries the claim's id.
class HubClaimGate final : public ClaimGate {
public:
    HubClaimGate(Workspace &ws, SyncService &sync) : m_ws(ws), m_sync(sync) {}

    Result<bool> isShared() override
    {
        if (!m_shared) {
            OPORA_ASSIGN(const sync::SyncFacts facts, m_ws.storage().read([](Reader &r) { return sync::readFacts(r); }).wait());
            m_shared = !facts.hub.isEmpty();
        }
        return *m_shared;
    }

    Result<QSet<Uuid>> confirmed(const QList<Claim> &claims) override
    {
        OPORA_ASSIGN(const bool shared, isShared());
        if (shared)
            OPORA_TRY(m_sync.syncNow().wait());
        return m_ws.storage()
            .read([&](Reader &r) -> Result<QSet<Uuid>> {
                const Entity &e = *r.schema().entity("message");
                QSet<Uuid> ours;
                for (const Claim &c : claims) {
                    const Result<repo::MessageLine> m = repo::message(r, c.message);
                    if (!m.ok() && m.error().code != QLatin1String("not_found"))
                        return m.error(); // a row that went out of sight is somebody else's now
                    if (!m.ok() || m->deleted || m->claim != c.token)
                        continue;
                    OPORA_ASSIGN(const bool stands, shared ? sync::isAsOnHub(r, e, c.message) : Result<bool>(true));
                    if (stands)
                        ours.insert(c.message);
                }
                return ours;
            })
            .wait();
    }

    qint64 nowMs() override
    {
        return m_ws.storage()
            .read([this](Reader &r) { return Result<qint64>(sync::hubNow(r, m_ws.clock())); })
            .wait()
            .valueOr(m_ws.clock().nowMs());
    }

private:
    Workspace &m_ws;
    SyncService &m_sync;
    std::optional<bool> m_shared;
};

} // namespace

std::shared_ptr<ClaimGate> SyncService::claimGate()
{
    d->ensureThread(); // here: what the sending thread asks is only posted to it
    return std::make_shared<HubClaimGate>(d->ws, *this);
}

} // namespace opora
