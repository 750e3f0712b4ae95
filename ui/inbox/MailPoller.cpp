// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/MailPoller.h"
#include <QPointer>

namespace opora {
namespace {

/// Asks the keychain for one channel after another, then looks.
struct Look : std::enable_shared_from_this<Look> {
    Look(Workspace &w, ChannelService &c, std::shared_ptr<SecretStore> s, QObject *o)
        : ws(w),
          channels(c),
          secrets(std::move(s)),
          context(o)
    {}
    Workspace &ws;
    ChannelService &channels;
    std::shared_ptr<SecretStore> secrets;
    QPointer<QObject> context;
    QList<ChannelInfo> left;
    ReceiveOptions options;
    std::shared_ptr<QPromise<Result<ReceiveReport>>> promise = std::make_shared<QPromise<Result<ReceiveReport>>>();
    std::shared_ptr<JobControl> control = std::make_shared<JobControl>();

    void end(Result<ReceiveReport> r)
    {
        promise->addResult(std::move(r));
        promise->finish();
    }
    void next()
    {
        if (!context || control->cancelled())
            return end(ReceiveReport());
        if (left.isEmpty()) {
            auto job = InboxService(ws).receive(channels, options);
            control->setOnCancel([under = job.control()] { under->cancel(); });
            job.then(context, [self = shared_from_this()](const Result<ReceiveReport> &r) { self->end(r); });
            return;
        }
        const ChannelInfo c = left.takeFirst();
        const auto manifest = channels.manifest(c);
        if (!secrets || !manifest.ok() || manifest->secret.isEmpty())
            return next();
        secrets->read(channels.secretKey(c), [self = shared_from_this(), id = c.id](const Result<std::optional<QString>> &found) {
            // Without a keychain the mailbox says itself whether it needs a password; that a sign-in has ended it cannot know.
            if (!found.ok() && found.error().code.startsWith(u"signin_"))
                self->options.refused.insert(id, found.error());
            else if (found.ok() && found->has_value())
                self->options.secrets.insert(id, **found);
            self->next();
        });
    }
};

} // namespace

MailPoller::MailPoller(Workspace &ws, ChannelService &channels, std::shared_ptr<SecretStore> secrets, QObject *parent)
    : QObject(parent),
      m_ws(ws),
      m_channels(channels),
      m_secrets(std::move(secrets))
{
    m_timer.setInterval(15'000);
    connect(&m_timer, &QTimer::timeout, this, &MailPoller::tick);
}

MailPoller::~MailPoller()
{
    if (m_control)
        m_control->cancel(); // the workspace goes after us
}

void MailPoller::start()
{
    m_timer.start();
    tick();
}

void MailPoller::tick()
{
    const qint64 now = m_ws.clock().nowMs();
    if (m_looking || (m_last > 0 && now >= m_last && now - m_last < EveryMs))
        return;
    m_looking = true;
    m_last = now;
    auto job = receive(m_ws, m_channels, m_secrets, this);
    m_control = job.control();
    job.then(this, [this](const Result<ReceiveReport> &r) {
        m_looking = false;
        if (r.ok())
            Q_EMIT looked(r.value());
    });
}

Job<ReceiveReport> MailPoller::receive(Workspace &ws, ChannelService &channels, std::shared_ptr<SecretStore> secrets, QObject *context)
{
    auto look = std::make_shared<Look>(ws, channels, std::move(secrets), context);
    look->promise->start();
    Job<ReceiveReport> job(look->promise->future(), look->control);
    channels.list().then(context, [look](const Result<QList<ChannelInfo>> &r) {
        if (!r.ok())
            return look->end(r.error());
        for (const ChannelInfo &c : r.value()) {
            if (c.active && c.enabledHere)
                look->left.append(c);
        }
        look->next();
    });
    return job;
}

} // namespace opora
