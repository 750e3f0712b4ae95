// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/SecretStore.h"
#include <QDateTime>
#include <QList>

namespace opora {

/// A keychain whose readers get what a mail server takes: where a sign-in's tokens are kept, an access token that is good
/// for a while yet, renewed and kept anew before it runs out; passwords as they are. Codes besides the store's:
/// signin_refused (sign in again), signin_failed. Lives and is asked on one thread, which has an event loop. Who asks while a token
/// is being renewed gets that one: a provider that renews each refresh token once would take a second try for a theft.
class TokenSecrets final : public SecretStore {
public:
    using Now = qint64 (*)();
    /// Null stays null: there is no keychain.
    static std::shared_ptr<SecretStore> over(std::shared_ptr<SecretStore> store);
    explicit TokenSecrets(std::shared_ptr<SecretStore> store, Now now = &QDateTime::currentMSecsSinceEpoch)
        : m_store(std::move(store)),
          m_now(now)
    {}
    void read(const QString &key, Found answer) override;
    void write(const QString &key, const QString &secret, Done answer) override { m_store->write(key, secret, std::move(answer)); }
    void remove(const QString &key, Done answer) override { m_store->remove(key, std::move(answer)); }
    bool isLasting() const override { return m_store->isLasting(); }

private:
    /// Shared with the answers that are still to come, which may outlive this object.
    struct Renewals {
        QHash<QString, QList<Found>> waiting; ///< by key
    };
    std::shared_ptr<SecretStore> m_store;
    std::shared_ptr<Renewals> m_renewals = std::make_shared<Renewals>();
    Now m_now;
};

} // namespace opora
