// SPDX-License-Identifier: GPL-3.0-or-later
// Plugins that nobody wants: which one is a matter of the build (ROGUE_CRASH, ROGUE_SPIN, ROGUE_VERSION, ROGUE_NONSENSE),
// and one that is fine but for messages with "poison" in them (ROGUE_POISON): on these it crashes.
#include "core/channels/Plugin.h"
#include <cstdio>
#include <cstdlib>

using namespace opora;
using namespace opora::channels;

class Rogue final : public QObject, public Plugin {
    Q_OBJECT
#if defined(ROGUE_VERSION)
    Q_PLUGIN_METADATA(IID "opora.channel/99")
#else
    Q_PLUGIN_METADATA(IID "opora.channel/1")
#endif
    Q_INTERFACES(opora::channels::Plugin)
public:
    Rogue()
    {
#if defined(ROGUE_CRASH)
        std::abort();
#endif
    }
    SendAnswer send(const Request &r, Progress &progress) override
    {
#if defined(ROGUE_POISON)
        if (r.message.text.contains(QLatin1String("poison")))
            std::abort();
        progress.committing();
        SendAnswer sent;
        sent.outcome = Outcome::Sent;
        return sent;
#else
        Q_UNUSED(r)
        Q_UNUSED(progress)
        misbehave();
        return {};
#endif
    }
    Result<QList<StateAnswer>> states(const Request &) override
    {
        return notOffered();
    }
    Result<ReceiveAnswer> receive(const Request &) override
    {
        return notOffered();
    }
    TestAnswer test(const Request &) override
    {
        misbehave();
        return {};
    }

private:
    static void misbehave()
    {
#if defined(ROGUE_SPIN)
        for (volatile bool on = true; on;) {}
#endif
        std::puts("{\"v\":1,\"id\":\"1\",\"ok\":true,\"outcome\":\"sent\"}");
        std::fflush(stdout);
    }
};

#include "Rogue.moc"
