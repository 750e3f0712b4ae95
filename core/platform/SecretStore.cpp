// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/SecretStore.h"
#include <QCoreApplication>
#if defined(OPORA_HAVE_KEYCHAIN)
#include <qt6keychain/keychain.h>
#endif

namespace opora {

#if defined(OPORA_HAVE_KEYCHAIN)
namespace {

const QString kService = QStringLiteral("Opora");

Error unavailable(const QKeychain::Job &job)
{
    return {QStringLiteral("keychain_unavailable"),
            QCoreApplication::translate(
                "SecretStore", "This computer's keychain does not answer. The password is not kept and will be asked for each time."),
            job.errorString(), ErrorKind::Refused};
}

/// The system's own: Keychain, Credential Manager, the Secret Service or KWallet. Never a plain-text fallback.
class SystemSecretStore final : public SecretStore {
public:
    void read(const QString &key, Found answer) override
    {
        auto *job = new QKeychain::ReadPasswordJob(kService);
        job->setInsecureFallback(false);
        job->setKey(key);
        QObject::connect(job, &QKeychain::Job::finished, job, [answer = std::move(answer), job](QKeychain::Job *) {
            if (job->error() == QKeychain::NoError)
                answer(std::optional<QString>(job->textData()));
            else if (job->error() == QKeychain::EntryNotFound)
                answer(std::optional<QString>());
            else
                answer(unavailable(*job));
        });
        job->start();
    }
    void write(const QString &key, const QString &secret, Done answer) override
    {
        auto *job = new QKeychain::WritePasswordJob(kService);
        job->setInsecureFallback(false);
        job->setKey(key);
        job->setTextData(secret);
        finish(job, std::move(answer));
    }
    void remove(const QString &key, Done answer) override
    {
        auto *job = new QKeychain::DeletePasswordJob(kService);
        job->setInsecureFallback(false);
        job->setKey(key);
        finish(job, std::move(answer));
    }
    bool isLasting() const override { return true; }

private:
    static void finish(QKeychain::Job *job, Done answer)
    {
        QObject::connect(job, &QKeychain::Job::finished, job, [answer = std::move(answer), job](QKeychain::Job *) {
            const bool done = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
            answer(done ? Result<void>() : Result<void>(unavailable(*job)));
        });
        job->start();
    }
};

} // namespace

std::shared_ptr<SecretStore> SecretStore::ofSystem()
{
    return std::make_shared<SystemSecretStore>();
}
#else
std::shared_ptr<SecretStore> SecretStore::ofSystem()
{
    return {};
}
#endif

} // namespace opora
