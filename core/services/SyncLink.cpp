// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting and leaving.
#include "core/services/SyncPrivate.h"
#include "core/sync/postgres/HubLink.h"
#include <QCoreApplication>
#include <QScopeGuard>
#include <QThreadPool>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

Result<sync::PgTarget> checked(const HubTarget &target)
{
    OPORA_TRY(target.check());
    return sync::PgTarget{.user = target.user,
                          .host = target.host,
                          .database = target.database,
                          .rootCertificate = target.rootCertificate,
                          .port = target.port,
                          .channelBinding = target.channelBinding};
}

HubTest testOf(const sync::PgConnection &c, const sync::PgTarget &target, const sync::HubIdentity &me)
{
    HubTest t;
    t.serverVersion = c.serverVersion();
    t.serverName = u"PostgreSQL %1.%2"_s.arg(t.serverVersion / 10000).arg(t.serverVersion % 10000);
    t.tls = c.usesTls();
    t.tlsVersion = c.tlsVersion();
    t.cipher = c.cipher();
    t.login = me.login;
    t.userName = me.name;
    t.team = me.team;
    t.user = me.user;
    t.role = hubRole(me.role);
    t.schemaVersion = me.schemaVersion;
    t.hubEmpty = me.empty;
    t.clientsSeen = me.clients;
    if (target.isLocal())
        t.warnings.append(Text::tr("The connection stays on this computer, so it is not encrypted."));
    if (!target.isLocal() && !target.channelBinding)
        t.warnings.append(
            Text::tr("Channel binding is off: somebody with a stolen certificate could listen in. Only a pooler needs this."));
    if (me.lacks)
        t.warnings.append(Text::tr("The hub was set up by an older Opora; what it has no place for waits on this computer until somebody "
                                   "brings it up to date (\"hub upgrade\")."));
    return t;
}

LinkPlan planOf(const sync::HubLink::Plan &p, const HubTest &hub)
{
    LinkPlan plan;
    plan.hub = hub;
    plan.rows = p.rows;
    switch (p.way) {
    case sync::HubLink::Way::Upload:
        plan.way = LinkPlan::Way::Upload;
        plan.sentence = Text::tr("This workspace goes up to the empty hub and becomes the team's.");
        break;
    case sync::HubLink::Way::Fill:
        plan.way = LinkPlan::Way::Fill;
        plan.sentence = Text::tr("This workspace is filled with what you may see on the hub.");
        break;
    case sync::HubLink::Way::Resume:
        plan.way = LinkPlan::Way::Resume;
        plan.sentence = Text::tr("The upload that was begun goes on where it was.");
        break;
    case sync::HubLink::Way::Refused:
        plan.way = LinkPlan::Way::Refused;
        plan.code = p.refusal ? p.refusal->code : QString();
        plan.sentence = p.refusal ? p.refusal->message : QString();
        break;
    }
    return plan;
}

} // namespace

Job<HubTest> SyncService::testConnection(HubTarget target, QString password)
{
    Promised<HubTest> p;
    QThreadPool::globalInstance()->start([p, target, password] {
        p.answer([&]() -> Result<HubTest> {
            OPORA_ASSIGN(const sync::PgTarget pg, checked(target));
            OPORA_ASSIGN(const auto c, sync::PgConnection::open(pg, password));
            OPORA_ASSIGN(const sync::HubIdentity me, sync::HubDesk(*c, Schema::current()).identity());
            return testOf(*c, pg, me);
        }());
    });
    return p.job();
}

Job<LinkPlan> SyncService::planLink(HubTarget target, QString password)
{
    Promised<LinkPlan> p;
    d->onExchange([this, p, target, password](sync::Exchange &) {
        p.answer([&]() -> Result<LinkPlan> {
            OPORA_ASSIGN(const sync::PgTarget pg, checked(target));
            OPORA_ASSIGN(const auto c, sync::PgConnection::open(pg, password));
            sync::StorageRunner runner(d->ws.storage());
            OPORA_ASSIGN(const sync::HubLink::Plan plan, sync::HubLink(runner, *c, pg, d->ws.schema(), d->ws.clock()).plan());
            return planOf(plan, testOf(*c, pg, plan.me));
        }());
    });
    return p.job();
}

Job<Linked> SyncService::link(HubTarget target, QString password, bool remember)
{
    return d->runLink(std::move(target), std::move(password), remember);
}

Job<Linked> SyncService::Private::runLink(HubTarget target, QString password, bool remember)
{
    Promised<Linked> p;
    if (password.isEmpty() && secrets && !target.isLocal()) {
        onExchange([this, p, target, remember](sync::Exchange &) {
            secrets->read(target.secretKey(), [this, p, target, remember](const Result<std::optional<QString>> &found) {
                linkWith(p, target, found.ok() ? found->value_or(QString()) : QString(), remember);
            });
        });
        return p.job();
    }
    onExchange([this, p, target, password, remember](sync::Exchange &) { linkWith(p, target, password, remember); });
    return p.job();
}

/// On the exchange's thread, which is held for the time of an upload.
void SyncService::Private::linkWith(const Promised<Linked> &p, const HubTarget &target, const QString &password, bool remember)
{
    const auto progress = [this, p](qint64 done, qint64 total) {
        {
            const std::lock_guard lock(mutex);
            linkDone = done;
            linkTotal = total;
        }
        p.control().setProgress(done, total);
        say();
        return !p.control().cancelled();
    };
    const auto work = [this, target, password, progress]() -> Result<Linked> {
        OPORA_ASSIGN(const sync::PgTarget pg, checked(target));
        OPORA_ASSIGN(const auto c, sync::PgConnection::open(pg, password));
        c->setLimit(600'000); // a part of an upload may take the server minutes
        const auto dial = [this, pg, password]() -> Result<std::unique_ptr<sync::PgConnection>> {
            OPORA_ASSIGN(auto second, sync::PgConnection::open(pg, password));
            second->setLimit(600'000);
            const std::lock_guard lock(mutex);
            linkConnections.append(second.get());
            return second;
        };
        sync::StorageRunner runner(ws.storage());
        sync::HubLink link(runner, *c, pg, ws.schema(), ws.clock(), dial); // its line outlives what interrupts it
        {
            const std::lock_guard lock(mutex);
            linkConnections = {c.get()};
        }
        const auto forget = qScopeGuard([this] {
            const std::lock_guard lock(mutex);
            linkConnections.clear();
        });
        OPORA_ASSIGN(const sync::HubLink::Plan done, link.run(progress));
        const LinkPlan plan = planOf(done, testOf(*c, pg, done.me));
        return Linked{plan.way, done.rows, false};
    };
    {
        const std::lock_guard lock(mutex);
        linking = true;
        linkDone = linkTotal = 0;
    }
    say();
    Result<Linked> linked = work();
    sync::StorageRunner runner(ws.storage());
    SyncFacts now;
    (void)runner.read([&now](Reader &r) -> Result<void> {
        OPORA_ASSIGN(now, sync::readFacts(r));
        return {};
    });
    bool listen = false;
    {
        const std::lock_guard lock(mutex);
        linking = false;
        facts = now;
        if (linked.ok())
            this->password = password;
        listen = startedAny;
    }
    QMetaObject::invokeMethod(
        &q,
        [this] {
            ws.refreshInfo();
            Q_EMIT q.listsChanged();
        },
        Qt::QueuedConnection);
    if (linked.ok() && listen)
        (void)beginExchange(*exchange, true);
    say();
    if (!linked.ok() || !remember || !secrets || password.isEmpty())
        return p.answer(linked);
    secrets->write(target.secretKey(), password, [p, linked](const Result<void> &kept) {
        Linked answer = *linked;
        answer.passwordKept = kept.ok();
        p.answer(answer);
    });
}

Job<bool> SyncService::unlink(bool keepCopy, bool evenUnsent)
{
    Promised<bool> p;
    d->onExchange([this, p, keepCopy, evenUnsent](sync::Exchange &x) {
        const Result<bool> left = [&]() -> Result<bool> {
            sync::StorageRunner runner(d->ws.storage());
            SyncFacts now;
            OPORA_TRY(runner.read([&](Reader &r) -> Result<void> {
                OPORA_ASSIGN(now, sync::readFacts(r));
                return {};
            }));
            if (now.hub.isEmpty())
                return notLinkedError();
            if (!keepCopy && !evenUnsent && now.pending + now.attention > 0)
                return Error{u"unsent_changes"_s,
                             Text::tr("%n change(s) made here are not on the hub and would be lost. Send, export or discard them first, or "
                                      "keep a copy. Nothing was changed.",
                                      nullptr, int(now.pending + now.attention)),
                             {},
                             ErrorKind::Refused};
            x.end();
            if (const auto target = HubTarget::fromUrl(now.hub); target.ok() && d->secrets && !target->isLocal())
                d->secrets->remove(target->secretKey(), [](const Result<void> &) {});
            if (keepCopy)
                OPORA_TRY(sync::SqliteLocalStore(runner).unlink());
            else
                d->ws.removeFileAtEnd();
            const std::lock_guard lock(d->mutex);
            d->facts = {};
            d->running = false;
            d->exchangeState = {};
            d->password.clear();
            return true;
        }();
        d->say();
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT listsChanged(); }, Qt::QueuedConnection);
        p.answer(left);
    });
    return p.job();
}

} // namespace opora
