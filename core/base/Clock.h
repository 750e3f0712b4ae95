// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/Platform.h"
#include <QDateTime>
#include <QSysInfo>
#include <QTimeZone>
#include <atomic>

namespace opora {

/// Where "now" comes from; nothing else asks the system. Instants are UTC milliseconds since 1970. Any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual qint64 nowMs() const = 0;
    /// Milliseconds since the machine was started, sleep included, which setting the clock does not move; 0: not known.
    virtual qint64 uptimeMs() const { return 0; }
    /// Tells one start of the machine from another; empty: not known.
    virtual QByteArray bootId() const { return {}; }
    QDateTime nowUtc() const { return QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC); }
    QDate today(const QTimeZone &zone) const { return nowUtc().toTimeZone(zone).date(); }
};
class SystemClock final : public Clock {
public:
    qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
    qint64 uptimeMs() const override { return platform::uptimeMs(); }
    QByteArray bootId() const override { return QSysInfo::bootUniqueId(); }
};
/// Stands still until told otherwise: tests, and `--now`.
class FixedClock final : public Clock {
public:
    explicit FixedClock(qint64 ms) : m_ms(ms) {}
    qint64 nowMs() const override { return m_ms.load(); }
    void set(qint64 ms) { m_ms = ms; }
    void advance(qint64 ms) { m_ms += ms; }

private:
    std::atomic<qint64> m_ms;
};

} // namespace opora
