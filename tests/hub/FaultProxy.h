// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QThread>
#include <atomic>
#include <memory>

namespace opora::test {

/// A bad network between a client and a server on loopback: bytes pass as the present fault lets them. Runs on a thread of
/// its own; every member may be called from any thread. Faults change from one moment to the next, also for lines that stand.
class FaultProxy {
public:
    enum class Fault {
        None,
        Latency,   ///< each piece comes 50 ms later, both ways
        Trickle,   ///< 512 bytes every 10 ms, both ways
        Reset,     ///< every line is cut, new ones at once after the first byte
        BlackHole, ///< lines stand and new ones are taken, but no byte passes any more and nobody is told
        CutReply,  ///< the server gets what is sent and works on it; its answer is dropped and the line cut
        Refuse     ///< nobody listens
    };
    FaultProxy(const QString &host, int port);
    ~FaultProxy();
    int port() const { return m_port; }
    void set(Fault fault);
    qint64 connections() const { return m_connections; } ///< taken so far
    qint64 cutReplies() const { return m_cutReplies; }   ///< answers that were dropped on the way

private:
    class Worker;
    QThread m_thread;
    Worker *m_worker = nullptr; ///< lives on the thread
    std::atomic<int> m_port{0};
    std::atomic<qint64> m_connections{0}, m_cutReplies{0};
};

} // namespace opora::test
