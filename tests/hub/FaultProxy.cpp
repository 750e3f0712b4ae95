// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/FaultProxy.h"
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace opora::test {

namespace {
constexpr int kLatencyMs = 50, kTrickleMs = 10, kTrickleBytes = 512;
}

/// Both ends of each line, and what is on its way between them.
class FaultProxy::Worker : public QObject {
public:
    Worker(FaultProxy &owner, QString host, int port)
        : m_owner(owner),
          m_host(std::move(host)),
          m_serverPort(port),
          m_listener(this),
          m_drip(this)
    {
        connect(&m_listener, &QTcpServer::newConnection, this, &Worker::take);
        connect(&m_drip, &QTimer::timeout, this, &Worker::drip);
        m_drip.start(kTrickleMs);
    }
    bool listen(quint16 port) { return m_listener.listen(QHostAddress::LocalHost, port); }
    quint16 port() const { return m_listener.serverPort(); }

    void set(Fault fault)
    {
        const quint16 where = m_port ? m_port : port();
        m_port = where;
        m_fault = fault;
        if (fault == Fault::Refuse) {
            m_listener.close();
            cutAll();
            return;
        }
        if (!m_listener.isListening())
            listen(where);
        if (fault == Fault::Reset)
            cutAll();
        for (Line *line : std::as_const(m_lines)) // what lay there while nothing passed
            pump(line);
    }

private:
    struct Line {
        QTcpSocket *client, *server;
        QByteArray toServer, toClient;
        bool cut = false;
    };

    void take()
    {
        while (QTcpSocket *client = m_listener.nextPendingConnection()) {
            ++m_owner.m_connections;
            auto *line = new Line{client, new QTcpSocket(this), {}, {}};
            client->setParent(this);
            m_lines.append(line);
            connect(client, &QTcpSocket::readyRead, this, [this, line] { pump(line); });
            connect(line->server, &QTcpSocket::readyRead, this, [this, line] { pump(line); });
            connect(client, &QTcpSocket::disconnected, this, [this, line] { end(line); });
            connect(line->server, &QTcpSocket::disconnected, this, [this, line] {
                if (m_fault != Fault::BlackHole)
                    end(line);
            });
            line->server->connectToHost(m_host, quint16(m_serverPort));
        }
    }

    void pump(Line *line)
    {
        if (line->cut)
            return;
        switch (m_fault) {
        case Fault::BlackHole:
        case Fault::Refuse: return; // the bytes wait in the system's buffers, as they would
        case Fault::Reset: end(line); return;
        case Fault::CutReply:
            line->server->write(line->client->readAll());
            if (!line->server->readAll().isEmpty()) {
                ++m_owner.m_cutReplies;
                end(line);
            }
            return;
        case Fault::Trickle:
            line->toServer += line->client->readAll();
            line->toClient += line->server->readAll();
            return; // drip() passes it on
        case Fault::Latency:
            QTimer::singleShot(kLatencyMs, this, [this, line, out = line->client->readAll(), in = line->server->readAll()] {
                if (m_lines.contains(line) && !line->cut) {
                    line->server->write(out);
                    line->client->write(in);
                }
            });
            return;
        case Fault::None:
            line->server->write(std::exchange(line->toServer, {}) + line->client->readAll());
            line->client->write(std::exchange(line->toClient, {}) + line->server->readAll());
            return;
        }
    }

    void drip()
    {
        if (m_fault != Fault::Trickle)
            return;
        const QList<Line *> lines = m_lines;
        for (Line *line : lines) {
            line->server->write(line->toServer.left(kTrickleBytes));
            line->toServer.remove(0, kTrickleBytes);
            line->client->write(line->toClient.left(kTrickleBytes));
            line->toClient.remove(0, kTrickleBytes);
        }
    }

    void end(Line *line)
    {
        if (line->cut)
            return;
        line->cut = true;
        m_lines.removeOne(line);
        line->client->abort();
        line->server->abort();
        line->client->deleteLater();
        line->server->deleteLater();
        QTimer::singleShot(0, this, [line] { delete line; });
    }
    void cutAll()
    {
        const QList<Line *> lines = m_lines;
        for (Line *line : lines)
            end(line);
    }

    FaultProxy &m_owner;
    const QString m_host;
    const int m_serverPort;
    QTcpServer m_listener;
    QTimer m_drip;
    quint16 m_port = 0;
    Fault m_fault = Fault::None;
    QList<Line *> m_lines;
};

FaultProxy::FaultProxy(const QString &host, int port)
{
    m_worker = new Worker(*this, host, port);
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            if (m_worker->listen(0))
                m_port = m_worker->port();
        },
        Qt::BlockingQueuedConnection);
}

FaultProxy::~FaultProxy()
{
    m_thread.quit();
    m_thread.wait();
}

void FaultProxy::set(Fault fault)
{
    QMetaObject::invokeMethod(
        m_worker, [this, fault] { m_worker->set(fault); }, Qt::BlockingQueuedConnection);
}

} // namespace opora::test
