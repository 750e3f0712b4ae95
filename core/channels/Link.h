// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/channels/Protocol.h"
#include <QByteArray>
#include <QElapsedTimer>
#include <QProcessEnvironment>
#include <memory>

class QLocalServer;
class QLocalSocket;
class QProcess;

namespace opora::channels {

/// How a call went. Without an answer: `handedOver` says whether the other side had the request at all, `committing`
/// whether it said that the message may have gone out, `error` what happened in words.
struct CallResult {
    bool handedOver = false, committing = false;
    std::optional<QJsonObject> answer;
    Error error;
};

/// A way to a channel's program. Blocks, for the request's limit at most and a little; one thread at a time, never the
/// window's. Whoever hangs or answers nonsense is ended; nothing of it can end Opora.
class Link {
public:
    virtual ~Link() = default;
    virtual CallResult call(const Request &request) = 0;
};

/// A plugin in a process of its own (opora-plugin-host), kept between calls, started when first needed and again after it
/// died, with a growing pause. Codes plugin_crashed, plugin_hangs, plugin_refused, plugin_resting, bad_answer, host_missing.
class HostLink final : public Link {
public:
    struct Options {
        QString host;             ///< the program; empty: opora-plugin-host beside this one
        QString library;
        QByteArray sha256;
        int startMs = 10'000;     ///< loading takes no longer
        int restMs = 1'000;       ///< pause after the first death; doubled up to a minute
    };
    explicit HostLink(Options o);
    ~HostLink() override;
    CallResult call(const Request &request) override;
    bool running() const;

private:
    Result<void> start();
    Result<QByteArray> line(int limitMs);
    void end(bool failed);
    Error died(const char *code) const;

    Options m_o;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<QLocalServer> m_server;
    std::unique_ptr<QLocalSocket> m_socket;
    int m_deaths = 0;
    QElapsedTimer m_sinceDeath;
};

/// Any program the user configured on this computer: started for each call, one request on its standard input, lines on
/// its standard output, of which the last one is the answer.
class CommandLink final : public Link {
public:
    CommandLink(QString program, QStringList arguments) : m_program(std::move(program)), m_arguments(std::move(arguments)) {}
    CallResult call(const Request &request) override;

private:
    QString m_program;
    QStringList m_arguments;
};

/// What a channel's program gets of the environment: nothing that loads code or names a workspace.
QProcessEnvironment channelEnvironment();

} // namespace opora::channels
