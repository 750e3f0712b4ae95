// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QHash>
#include <QString>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace opora {

/// Where passwords are kept between runs: the system's keychain, or memory. Never a file of ours, a setting or the
/// workspace. A key binds the secret to what it opens (host, port, database, user and certificate), so that a changed or
/// e-mailed address cannot harvest it. Answers come exactly once, on the calling thread (which has an event loop, or they
/// never come), possibly before the call returns. Not found is an empty optional, not an error; code keychain_unavailable when there is
/// none.
class SecretStore {
public:
    using Found = std::function<void(Result<std::optional<QString>>)>;
    using Done = std::function<void(Result<void>)>;
    virtual ~SecretStore() = default;
    virtual void read(const QString &key, Found answer) = 0;
    virtual void write(const QString &key, const QString &secret, Done answer) = 0;
    virtual void remove(const QString &key, Done answer) = 0;
    /// False: nothing is remembered beyond this run, and people should be told so.
    virtual bool isLasting() const = 0;

    /// The system's keychain where this build and this session have one, else null: then the password is asked for each time.
    static std::shared_ptr<SecretStore> ofSystem();
};

/// For one run: tests, and where there is no keychain. Thread-safe.
class MemorySecretStore final : public SecretStore {
public:
    void read(const QString &key, Found answer) override
    {
        std::optional<QString> found;
        {
            std::lock_guard lock(m_mutex);
            if (m_secrets.contains(key))
                found = m_secrets.value(key);
        }
        answer(found);
    }
    void write(const QString &key, const QString &secret, Done answer) override
    {
        {
            std::lock_guard lock(m_mutex);
            m_secrets.insert(key, secret);
        }
        answer({});
    }
    void remove(const QString &key, Done answer) override
    {
        {
            std::lock_guard lock(m_mutex);
            m_secrets.remove(key);
        }
        answer({});
    }
    bool isLasting() const override { return false; }

private:
    std::mutex m_mutex;
    QHash<QString, QString> m_secrets;
};

} // namespace opora
