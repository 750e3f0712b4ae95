// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Secret.h"
#include "core/platform/SecretStore.h"
#include "core/services/ChannelService.h"
#include "core/signin/TokenSecrets.h"
#include <QCoreApplication>
#include <QFile>
#include <chrono>
#include <cstdio>
#include <future>

namespace opora::cli {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr std::chrono::seconds kKeychainWait{40}; // a sign-in's token may have to be renewed first

} // namespace

EventThread::EventThread() : m_home(new QObject)
{
    m_home->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_home, &QObject::deleteLater);
    m_thread.start();
}

EventThread::~EventThread()
{
    m_thread.quit();
    m_thread.wait();
}

void EventThread::post(std::function<void(QObject *home)> work)
{
    QMetaObject::invokeMethod(
        m_home, [home = m_home, work = std::move(work)] { work(home); }, Qt::QueuedConnection);
}

Result<std::optional<QString>> secret(const Arguments &a, const char *fileOption, const char *stdinOption)
{
    QFile file;
    bool open = false;
    if (stdinOption && a.has(stdinOption)) {
        open = file.open(stdin, QIODevice::ReadOnly);
    } else if (a.has(fileOption)) {
        file.setFileName(a.option(fileOption));
        open = file.open(QIODevice::ReadOnly);
    } else {
        return std::optional<QString>();
    }
    if (!open)
        return usage("no_password", Text::tr("The password could not be read from %1. Nothing was done.").arg(file.fileName()));
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return std::optional<QString>(QString::fromUtf8(line));
}

namespace {

Result<std::optional<QString>> readSecret(const QString &key)
{
    using Found = Result<std::optional<QString>>;
    const std::shared_ptr<SecretStore> store = TokenSecrets::over(SecretStore::ofSystem());
    if (!store)
        return std::optional<QString>();
    // One that asks its owner something first is not waited for.
    EventThread thread;
    const auto answer = std::make_shared<std::promise<Found>>();
    std::future<Found> found = answer->get_future();
    thread.post([store, key, answer](QObject *) { store->read(key, [answer](const Found &r) { answer->set_value(r); }); });
    return found.wait_for(kKeychainWait) == std::future_status::ready ? found.get() : Found(std::optional<QString>());
}

} // namespace

std::optional<QString> keptSecret(const QString &key)
{
    return readSecret(key).valueOr({});
}

Result<std::optional<QString>> channelSecret(const ChannelService &channels, const ChannelInfo &c)
{
    const Result<channels::Manifest> m = channels.manifest(c);
    // A channel that needs none, or may not run here, is no reason to unlock anything.
    if (!c.enabledHere || !m.ok() || m->secret.isEmpty())
        return std::optional<QString>();
    Result<std::optional<QString>> found = readSecret(channels.secretKey(c));
    // A computer without a keychain may do without a secret; that a sign-in has ended is what its owner has to hear.
    if (!found.ok() && !found.error().code.startsWith(u"signin_"))
        return std::optional<QString>();
    return found;
}

} // namespace opora::cli
