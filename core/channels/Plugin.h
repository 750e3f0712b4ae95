// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/channels/Protocol.h"
#include <QObject>

namespace opora::channels {

/// Said by a plugin in the middle of a send.
class Progress {
public:
    virtual ~Progress() = default;
    /// From here on the message may go out: call it before the step that cannot be taken back. If the plugin dies, hangs or
    /// answers nonsense before it said so, Opora knows that nothing went out and tries again; after it, never unasked. It
    /// returns once Opora has been told.
    virtual void committing() = 0;
};

/// A channel as a shared library. One object a process, made and used on one thread, one call at a time; it may block for
/// the request's limitMs. It has the settings and the secret of the call, and nothing else of Opora. The library is a Qt
/// plugin: Q_PLUGIN_METADATA(IID OPORA_CHANNEL_IID) and Q_INTERFACES(opora::channels::Plugin); a manifest stands beside it
/// (Manifest.h). Other languages use the command channel. app/plugins/README.md has a whole example.
class Plugin {
public:
    virtual ~Plugin() = default;
    virtual SendAnswer send(const Request &request, Progress &progress) = 0;
    virtual Result<QList<StateAnswer>> states(const Request &request) = 0;
    virtual Result<ReceiveAnswer> receive(const Request &request) = 0;
    virtual TestAnswer test(const Request &request) = 0;
};

/// What a plugin answers to a call that its manifest does not name.
inline Error notOffered() { return {QStringLiteral("not_offered"), QStringLiteral("This channel does not offer that."), {}, ErrorKind::Refused}; }

} // namespace opora::channels

/// The number is the interface's version: a library of another one is refused before any of its code runs.
#define OPORA_CHANNEL_IID "opora.channel/1"
Q_DECLARE_INTERFACE(opora::channels::Plugin, OPORA_CHANNEL_IID)
