// SPDX-License-Identifier: GPL-3.0-or-later
// Loads one channel plugin and serves it over a local socket. A process of its own: whatever a plugin does, the window, the
// command line and the workspace stand. What to load comes on standard input, never in the arguments, which others can read.
#include "core/channels/Plugin.h"
#include "core/channels/PluginStore.h"
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPluginLoader>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <thread>

using namespace opora;
using namespace opora::channels;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLoadMs = 30'000, kGraceMs = 10'000;

/// Ends the process when the plugin does not come back: nobody else would if Opora died meanwhile.
class Watchdog {
public:
    Watchdog() : m_thread([this] { watch(); }) {}
    ~Watchdog()
    {
        {
            std::lock_guard lock(m_mutex);
            m_end = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }
    void allow(int ms) { set(std::chrono::steady_clock::now() + std::chrono::milliseconds(ms)); }
    void rest() { set(std::chrono::steady_clock::time_point::max()); }

private:
    void set(std::chrono::steady_clock::time_point until)
    {
        {
            std::lock_guard lock(m_mutex);
            m_until = until;
        }
        m_wake.notify_all();
    }
    void watch()
    {
        std::unique_lock lock(m_mutex);
        while (!m_end) {
            if (m_until == std::chrono::steady_clock::time_point::max())
                m_wake.wait(lock);
            else if (m_wake.wait_until(lock, m_until) == std::cv_status::timeout && std::chrono::steady_clock::now() >= m_until)
                std::_Exit(3);
        }
    }
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::chrono::steady_clock::time_point m_until = std::chrono::steady_clock::time_point::max();
    bool m_end = false;
    std::thread m_thread;
};

bool writeOut(QLocalSocket &socket, const QByteArray &line)
{
    socket.write(line);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(30'000))
            return false;
    }
    return true;
}

class Announcer final : public Progress {
public:
    Announcer(QLocalSocket &socket, QString id) : m_socket(socket), m_id(std::move(id)) {}
    void committing() override
    {
        if (!m_said && !writeOut(m_socket, committingLine(m_id)))
            std::_Exit(4); // whom it was for is gone: nothing goes out unrecorded
        m_said = true;
    }

private:
    QLocalSocket &m_socket;
    QString m_id;
    bool m_said = false;
};

struct Loaded {
    Plugin *plugin = nullptr;
    QString code, text;
};

Loaded load(const QJsonObject &what, QPluginLoader &loader)
{
    const QString library = what.value(u"library"_s).toString();
    if (pluginHash(library) != what.value(u"sha256"_s).toString().toLatin1())
        return {nullptr, u"plugin_changed"_s, u"its files are not those that were enabled"_s};
    loader.setFileName(library);
    // Read from the file, without running anything of it.
    const QString iid = loader.metaData().value(u"IID"_s).toString();
    if (iid != QLatin1String(OPORA_CHANNEL_IID))
        return {nullptr, u"wrong_version"_s, iid.isEmpty() ? u"it is no channel plugin for this Opora"_s : u"it was built for another version of Opora (%1)"_s.arg(iid)};
    auto *plugin = qobject_cast<Plugin *>(loader.instance());
    if (!plugin)
        return {nullptr, u"wrong_version"_s, loader.errorString()};
    return {plugin, {}, {}};
}

QByteArray answered(Plugin &plugin, const QByteArray &line, QLocalSocket &socket, Watchdog &watchdog)
{
    const Result<Request> r = decodeRequest(line);
    if (!r.ok())
        return encodeError(QJsonDocument::fromJson(line).object().value(u"id"_s).toString(), r.error());
    watchdog.allow(r->limitMs + kGraceMs);
    Announcer announcer(socket, r->id);
    switch (r->call) {
    case Call::Send:
        return encode(r->id, plugin.send(*r, announcer));
    case Call::State: {
        const auto states = plugin.states(*r);
        return states.ok() ? encode(r->id, *states) : encodeError(r->id, states.error());
    }
    case Call::Receive: {
        const auto letters = plugin.receive(*r);
        return letters.ok() ? encode(r->id, *letters) : encodeError(r->id, letters.error());
    }
    case Call::Test:
        break;
    }
    return encode(r->id, plugin.test(*r));
}

int serve(QLocalSocket &socket, Plugin &plugin, Watchdog &watchdog)
{
    while (socket.state() == QLocalSocket::ConnectedState || socket.canReadLine()) {
        if (!socket.canReadLine()) {
            socket.waitForReadyRead(-1);
            continue;
        }
        const QByteArray line = socket.readLine(MaxLine);
        const QByteArray answer = answered(plugin, line, socket, watchdog);
        watchdog.rest();
        if (!writeOut(socket, answer))
            return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile in;
    if (arguments.size() != 3 || arguments.at(1) != u"--socket" || !in.open(stdin, QIODevice::ReadOnly))
        return 2;
    const QJsonObject what = QJsonDocument::fromJson(in.readLine(64 * 1024)).object();
    QLocalSocket socket;
    socket.connectToServer(arguments.at(2));
    if (what.value(u"v"_s).toInt() != ProtocolVersion || !socket.waitForConnected(10'000))
        return 2;
    Watchdog watchdog;
    watchdog.allow(kLoadMs);
    QPluginLoader loader;
    const Loaded loaded = load(what, loader);
    watchdog.rest();
    const QJsonObject hello{{u"v"_s, ProtocolVersion}, {u"hello"_s, what.value(u"nonce"_s)}, {u"ok"_s, loaded.plugin != nullptr}, {u"code"_s, loaded.code}, {u"text"_s, loaded.text}};
    if (!writeOut(socket, QJsonDocument(hello).toJson(QJsonDocument::Compact) + '\n'))
        return 1;
    if (!loaded.plugin) {
        socket.disconnectFromServer();
        return 1;
    }
    return serve(socket, *loaded.plugin, watchdog);
}
