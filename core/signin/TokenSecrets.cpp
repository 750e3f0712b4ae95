// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signin/TokenSecrets.h"
#include "core/signin/MailSignIn.h"

namespace opora {

namespace {
constexpr qint64 kBeforeMs = 2 * 60'000; // a letter that begins now is still on its way then
}

std::shared_ptr<SecretStore> TokenSecrets::over(std::shared_ptr<SecretStore> store)
{
    return store ? std::make_shared<TokenSecrets>(std::move(store)) : nullptr;
}

void TokenSecrets::read(const QString &key, Found answer)
{
    if (const auto waiting = m_renewals->waiting.find(key); waiting != m_renewals->waiting.end()) {
        waiting->append(std::move(answer));
        return;
    }
    m_store->read(key, [store = m_store, renewals = m_renewals, now = m_now, key,
                        answer = std::move(answer)](const Result<std::optional<QString>> &found) {
        const auto tokens = found.ok() && *found ? MailTokens::fromSecret(**found) : std::nullopt;
        if (!tokens)
            return answer(found);
        if (!tokens->access.isEmpty() && (tokens->expiresAt == 0 || tokens->expiresAt - kBeforeMs > now()))
            return answer(std::optional(tokens->access));
        QList<Found> &waiting = renewals->waiting[key];
        waiting.append(answer);
        if (waiting.size() > 1)
            return; // the keychain answered two at once
        const auto all = [renewals, key](const Result<std::optional<QString>> &r) {
            for (const Found &one : renewals->waiting.take(key))
                one(r);
        };
        refreshTokens(*tokens, [store, key, all](const Result<MailTokens> &fresh) {
            if (!fresh.ok())
                return all(fresh.error());
            // Kept before it is used: one that was renewed and lost cannot be renewed again.
            store->write(key, fresh->toSecret(), [all, access = fresh->access](const Result<void> &kept) {
                if (!kept.ok())
                    return all(kept.error());
                all(std::optional(access));
            });
        });
    });
}

} // namespace opora
