// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/OutboxRunner.h"
#include "core/platform/SecretStore.h"
#include "core/services/SyncService.h"
#include <QCoreApplication>
#include <algorithm>

namespace opora {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSoonMs = 150; ///< several changes of one action make one look
constexpr qint64 kAtLeastMs = 60'000;
constexpr qint64 kAgainMs = 5'000; ///< due, and not sent yet: a rate limit
constexpr qint64 kRestMs = 60'000, kLongestRestMs = 15 * 60'000;

} // namespace

QString OutboxStatus::text() const
{
    switch (state) {
    case State::NeedsHub:
        return QCoreApplication::translate(
            "OutboxRunner",
            "The team's server cannot be asked at present. Messages wait until it has said whose turn it is, so that nobody gets one twice. "
            "Nothing is lost.");
    case State::Sending: return QCoreApplication::translate("OutboxRunner", "Sending…");
    case State::Off: return QCoreApplication::translate("OutboxRunner", "Nothing is sent from here at present.");
    case State::Idle: break;
    }
    QStringList lines;
    for (const SendReport::Problem &p : problems)
        lines.append(QCoreApplication::translate("OutboxRunner", "%1: %2", "a channel, what is wrong with it").arg(p.name, p.text));
    return lines.join(u'\n');
}

OutboxRunner::OutboxRunner(Workspace &ws, const ChannelService &channels, std::shared_ptr<SecretStore> secrets, SyncService *sync,
                           QObject *parent)
    : QObject(parent),
      m_ws(ws),
      m_channels(channels),
      m_messages(ws),
      m_secrets(std::move(secrets)),
      m_sync(sync)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &OutboxRunner::look);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutboxRunner::beat);
    connect(&ws.bus(), &ChangeBus::changed, this, &OutboxRunner::follow);
    if (m_sync) {
        connect(m_sync, &SyncService::statusChanged, this, [this](const SyncStatus &s) {
            if (s.isLinked() && m_sending && !m_sendingShared)
                m_job.cancel(); // it has just joined a hub: from now on another has the last word
            const bool answers = !s.isLinked() || s.state == SyncStatus::State::Synced;
            if (m_started && answers && m_status.state == OutboxStatus::State::NeedsHub)
                m_soon.start();
        });
    }
}

OutboxRunner::~OutboxRunner()
{
    stop();
    if (m_sending)
        (void)m_job.wait(); // what came of it stands in the file
}

void OutboxRunner::start()
{
    if (m_ws.info().readOnly)
        return;
    m_started = true;
    m_lastBeat = m_ws.clock().nowMs();
    setState(OutboxStatus::State::Idle);
    look();
}

void OutboxRunner::stop()
{
    m_started = m_again = false;
    m_soon.stop();
    m_timer.stop();
    if (m_sending)
        m_job.cancel();
    setState(OutboxStatus::State::Off);
}

void OutboxRunner::wake()
{
    m_rests.clear();
    if (m_started)
        look();
}

void OutboxRunner::follow(const ChangeSet &changes)
{
    if (!m_started)
        return;
    if (changes.touches("channel"))
        m_rests.clear(); // somebody may have mended it
    for (const char *entity : {"message", "channel", "consent", "contact_point", "setting"}) {
        if (changes.touches(entity)) {
            m_soon.start();
            return;
        }
    }
}

void OutboxRunner::beat()
{
    const qint64 now = m_ws.clock().nowMs();
    const bool setBack = now < std::exchange(m_lastBeat, now);
    if (setBack || now >= m_next)
        look();
    else
        m_timer.start(int(std::clamp<qint64>(m_next - now, 1, m_heartbeat)));
}

void OutboxRunner::look()
{
    if (!m_started)
        return;
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_again = false;
    chooseChannels();
}

void OutboxRunner::chooseChannels()
{
    m_channels.list().then(this, [this](const Result<QList<ChannelInfo>> &all) {
        const qint64 now = m_ws.clock().nowMs();
        QList<ChannelInfo> ready;
        for (const ChannelInfo &c : all.valueOr({})) {
            if (c.active && c.enabledHere && m_rests.value(c.id).until <= now)
                ready.append(c);
        }
        readSecret(ready, {});
    });
}

/// One after another: a keychain may ask its owner.
void OutboxRunner::readSecret(QList<ChannelInfo> left, SendOptions options)
{
    if (left.isEmpty()) {
        send(options);
        return;
    }
    const ChannelInfo c = left.takeFirst();
    options.channels.append(c.id);
    const auto manifest = m_channels.manifest(c);
    if (!m_secrets || !manifest.ok() || manifest->secret.isEmpty()) {
        readSecret(left, options);
        return;
    }
    QPointer<OutboxRunner> guard(this);
    m_secrets->read(m_channels.secretKey(c), [guard, left, options, c](const Result<std::optional<QString>> &found) mutable {
        if (!guard)
            return;
        if (!found.ok()) { // without its password it would be refused, and each try counts
            options.channels.removeAll(c.id);
            guard->rest({c.id, c.name, found.error().code, found.error().message});
        } else if (found->has_value()) {
            options.secrets.insert(c.id, **found);
        }
        guard->readSecret(left, options);
    });
}

void OutboxRunner::send(const SendOptions &options)
{
    if (!m_started || options.channels.isEmpty()) { // an empty list would mean all of them
        end(OutboxStatus::State::Idle, m_ws.clock().nowMs() + kAtLeastMs);
        return;
    }
    m_sending = true;
    setState(OutboxStatus::State::Sending);
    m_sendingShared = m_sync && m_sync->status().isLinked();
    m_job = m_messages.send(m_channels, options, m_sync ? m_sync->claimGate() : nullptr);
    m_job.then(this, [this, options](const Result<SendReport> &r) {
        m_sending = false;
        finished(options, r);
    });
}

void OutboxRunner::finished(const SendOptions &options, const Result<SendReport> &r)
{
    const qint64 now = m_ws.clock().nowMs();
    if (!r.ok()) {
        qWarning("outbox: %s", qPrintable(r.error().code));
        end(OutboxStatus::State::Idle, now + kAtLeastMs);
        return;
    }
    QSet<Uuid> refused;
    for (const SendReport::Problem &p : r->problems) {
        rest(p);
        refused.insert(p.channel);
    }
    for (const Uuid &id : options.channels) {
        if (!refused.contains(id) && !r->hub)
            m_rests.remove(id);
    }
    qint64 next = now + kAtLeastMs;
    if (r->hub)
        return end(OutboxStatus::State::NeedsHub, next, *r);
    if (r->nextDue != 0 && refused.isEmpty())
        next = std::min(next, r->nextDue <= now ? now + kAgainMs : r->nextDue);
    end(OutboxStatus::State::Idle, next, *r);
}

void OutboxRunner::rest(const SendReport::Problem &problem)
{
    Rest &r = m_rests[problem.channel];
    r.until = m_ws.clock().nowMs() + std::min(kLongestRestMs, kRestMs << std::min(r.times, 4));
    ++r.times;
    r.problem = problem;
}

void OutboxRunner::end(OutboxStatus::State state, qint64 next, const SendReport &report)
{
    m_busy = false;
    if (!m_started) {
        Q_EMIT looked(report);
        Q_EMIT stopped();
        return;
    }
    m_next = next;
    for (const Rest &r : std::as_const(m_rests))
        m_next = std::min(m_next, r.until);
    m_timer.start(int(std::clamp<qint64>(m_next - m_ws.clock().nowMs(), 1, m_heartbeat)));
    setState(state);
    Q_EMIT looked(report);
    if (std::exchange(m_again, false))
        m_soon.start();
}

void OutboxRunner::setState(OutboxStatus::State state)
{
    OutboxStatus now;
    now.state = state;
    for (const Rest &r : std::as_const(m_rests))
        now.problems.append(r.problem);
    const bool same = now.state == m_status.state && now.text() == m_status.text();
    m_status = now;
    if (!same)
        Q_EMIT statusChanged();
}

} // namespace opora
