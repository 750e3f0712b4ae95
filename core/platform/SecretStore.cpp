// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/SecretStore.h"
#include <QCoreApplication>
#include <QObject>
#include <QThread>
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

/// QtKeychain keeps one queue for the whole process and may be used from one thread only: this one.
class KeychainThread {
public:
    KeychainThread()
    {
        m_context->moveToThread(&m_thread);
        m_thread.setObjectName(QStringLiteral("keychain"));
        m_thread.start();
    }
    ~KeychainThread()
    {
        m_thread.quit();
        m_thread.wait();
        delete m_context;
    }
    template <class F> void post(F f) { QMetaObject::invokeMethod(m_context, std::move(f), Qt::QueuedConnection); }
    static KeychainThread &instance()
    {
        static KeychainThread thread;
        return thread;
    }

private:
    QThread m_thread;
    QObject *m_context = new QObject;
};

/// The system's own: Keychain, Credential Manager, the Secret Service or KWallet. Never a plain-text fallback.
class SystemSecretStore final : public SecretStore {
public:
    void read(const QString &key, Found answer) override
    {
        start<QKeychain::ReadPasswordJob, std::optional<QString>>(
            key, {}, [](QKeychain::ReadPasswordJob &job) { return std::optional<QString>(job.textData()); }, std::move(answer));
    }
    void write(const QString &key, const QString &secret, Done answer) override
    {
        start<QKeychain::WritePasswordJob, bool>(
            key, [secret](QKeychain::WritePasswordJob &job) { job.setTextData(secret); },
            [](QKeychain::WritePasswordJob &) { return true; }, voidOf(std::move(answer)));
    }
    void remove(const QString &key, Done answer) override
    {
        start<QKeychain::DeletePasswordJob, bool>(
            key, {}, [](QKeychain::DeletePasswordJob &) { return true; }, voidOf(std::move(answer)));
    }
    bool isLasting() const override { return true; }

private:
    static std::function<void(Result<bool>)> voidOf(Done answer)
    {
        return [answer = std::move(answer)](const Result<bool> &r) { answer(r.ok() ? Result<void>() : Result<void>(r.error())); };
    }
    /// Runs the job on the keychain's thread and answers on the caller's.
    template <class Job, class T> static void start(const QString &key, std::function<void(Job &)> prepare, std::function<T(Job &)> result,
                                                    std::function<void(Result<T>)> answer)
    {
        // Ends where it lives, with its answer: the keychain's thread may outlast the one that asked, and nobody would delete it.
        auto *back = new QObject;
        KeychainThread::instance().post([key, prepare, result, answer, back] {
            auto *job = new Job(kService);
            job->setInsecureFallback(false);
            job->setKey(key);
            if (prepare)
                prepare(*job);
            QObject::connect(job, &QKeychain::Job::finished, job, [job, result, answer, back](QKeychain::Job *) {
                const bool done = job->error() == QKeychain::NoError;
                Result<T> r = done                                       ? Result<T>(result(*job))
                              : job->error() == QKeychain::EntryNotFound ? Result<T>(T())
                                                                         : Result<T>(unavailable(*job));
                QMetaObject::invokeMethod(
                    back,
                    [answer, r = std::move(r), back]() mutable {
                        back->deleteLater(); // before the answer, which may end the loop
                        answer(std::move(r));
                    },
                    Qt::QueuedConnection);
            });
            job->start();
        });
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
