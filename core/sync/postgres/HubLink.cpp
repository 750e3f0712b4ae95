// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres/HubLink.h"
#include <QCoreApplication>

namespace opora::sync {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Hub)
};

constexpr qsizetype kVersionsAtOnce = 20'000;

Error refused(const char *code, const QString &sentence)
{
    return {QString::fromLatin1(code), sentence, {}, ErrorKind::Refused};
}

} // namespace

Result<HubLink::Plan> HubLink::plan()
{
    OPORA_ASSIGN(const Linker::State state, m_linker.state());
    Plan p;
    if (!state.hub.isEmpty() && !state.uploading)
        return refused("already_linked", Text::tr("This workspace belongs to a team already. Leave it first; nothing was changed."));
    if (state.uploading && state.hub != m_target.toUrl().toUtf8())
        return refused("already_linked",
                       Text::tr("This workspace is on its way to another hub. Leave that one first; nothing was changed."));
    OPORA_ASSIGN(p.me, m_calls.desk().identity());
    if (state.uploading && p.me.user != state.user)
        return refused("already_linked", Text::tr("The upload was begun by another login. Go on with that one; nothing was changed."));
    OPORA_ASSIGN(const Linker::Contents here, m_linker.contents());
    if (state.uploading) {
        p.way = Way::Resume;
        p.rows = state.rows - state.sent;
    } else if (p.me.empty && p.me.role == u"admin" && p.me.lacks) {
        p.refusal =
            refused("hub_older", Text::tr("The hub was set up by an older Opora and has no place for all that this workspace holds. "
                                          "Bring it up to date first (\"hub upgrade\"); nothing was changed."));
    } else if (p.me.empty && p.me.role == u"admin") {
        p.way = Way::Upload; // an empty workspace too: its pipeline and settings become the team's
        p.rows = here.rows;
    } else if (here.empty) {
        p.way = Way::Fill;
        p.rows = p.me.rows;
    } else if (p.me.empty) {
        p.refusal = refused("hub_admin_needed",
                            Text::tr("Only an admin of the team can bring a filled workspace to an empty hub. Nothing was changed."));
    } else {
        p.refusal = refused("both_filled", Text::tr("Both this workspace and the hub hold clients; pouring one into the other would mix "
                                                    "them up. Connect an empty workspace instead, "
                                                    "and bring the clients of this one by export and import. Nothing was changed."));
    }
    return p;
}

Result<HubLink::Plan> HubLink::run(const std::function<bool(qint64, qint64)> &progress)
{
    OPORA_ASSIGN(Plan p, plan());
    if (p.refusal)
        return *p.refusal;
    const QByteArray hub = m_target.toUrl().toUtf8();
    if (p.way == Way::Fill) {
        OPORA_TRY(m_linker.beginFill(hub, p.me));
        return p;
    }
    if (p.way == Way::Upload) {
        OPORA_ASSIGN(const QList<HubPerson> people, m_calls.desk().people());
        OPORA_ASSIGN(const qint64 now, m_calls.hubNow());
        OPORA_TRY(m_linker.beginUpload(hub, p.me, people, now));
    }
    OPORA_TRY(upload(progress));
    return p;
}

Result<void> HubLink::upload(const std::function<bool(qint64, qint64)> &progress)
{
    for (;;) {
        OPORA_ASSIGN(const std::optional<BulkPart> part, m_linker.nextPart());
        if (!part)
            break;
        OPORA_ASSIGN(const Linker::State state, m_linker.state());
        if (progress && !progress(state.sent, state.rows))
            return Error{u"cancelled"_s,
                         Text::tr("The upload was stopped. What is on the hub stays; connect again and it goes on."),
                         {},
                         ErrorKind::Cancelled};
        m_linker.readAhead();
        if (part->last) {
            OPORA_TRY(m_calls.closeBulk());
            OPORA_TRY(sendLaterReferences(part->upload));
        }
        const auto taken = m_calls.bulkUpload(*part);
        if (!taken.ok())
            return taken.error();
        OPORA_TRY(m_linker.partTaken());
    }
    return takeOver();
}

Result<void> HubLink::sendLaterReferences(const Uuid &upload)
{
    OPORA_ASSIGN(const QList<Op> ops, m_linker.laterReferences());
    for (qsizetype i = 0; i < ops.size(); i += GroupLimits::Ops) {
        Group g;
        g.id = Uuid::v5(upload, "later " + QByteArray::number(i));
        g.schemaVersion = m_schema.version();
        g.ops = ops.mid(i, GroupLimits::Ops);
        for (Op &o : g.ops)
            o.t = 1; // the same bytes when it is sent again
        const QByteArray body = encodeGroup(g, m_schema);
        OPORA_ASSIGN(const PushAnswer answer, m_calls.push({{g.id, hashOf(body), body}}));
        if (answer.stopped)
            return *answer.stopped;
    }
    return {};
}

Result<void> HubLink::takeVersions(const Entity &e, const std::optional<HubCalls::BulkStamp> &but)
{
    QList<Linker::Version> versions;
    OPORA_TRY(m_calls.eachVersion(e, but, [&](const Uuid &id, const Uuid &rv, const FieldVersions &fm) -> Result<void> {
        versions.append({id, rv, fm.toBytes()});
        return {};
    }));
    for (qsizetype i = 0; i < versions.size(); i += kVersionsAtOnce)
        OPORA_TRY(m_linker.adopt(e, versions.mid(i, kVersionsAtOnce)));
    return {};
}

/// The rows are on the hub: its versions of them come here, and the few rows it had before.
Result<void> HubLink::takeOver()
{
    OPORA_ASSIGN(const Linker::State state, m_linker.state());
    const HubCalls::BulkStamp stamp{state.upload, state.uploadT};
    const qint64 asked = m_clock.nowMs();
    OPORA_ASSIGN(const FirstSyncPart head, m_calls.firstSync({}));
    const qint64 now = m_clock.nowMs();
    PullAnswer rest;
    rest.cursor = head.cursor;
    rest.fingerprint = head.fingerprint;
    rest.visEpoch = head.visEpoch;
    rest.schemaVersion = head.schemaVersion;
    rest.minClient = head.minClient;
    rest.hubNow = head.hubNow;
    for (const Entity &e : m_schema.entities()) {
        if (e.name == "user" || e.name == "team") {
            // The hub's own word on its people stands, also where both sides had them.
            for (FirstSyncRequest q{e.table, {}, 5000};;) {
                OPORA_ASSIGN(const FirstSyncPart part, m_calls.firstSync(q));
                rest.rows += part.rows;
                if (part.tableDone)
                    break;
                q.after = part.rows.last().id;
            }
            continue;
        }
        OPORA_TRY(takeVersions(e, stamp));
        OPORA_ASSIGN(const qint64 asSent, m_calls.countStamped(e, stamp));
        OPORA_ASSIGN(const bool all, m_linker.adoptAll(e, stamp.upload, stamp.fm().toBytes(), asSent));
        if (!all) // some of them are not there any more: which, only the list of all can say
            OPORA_TRY(takeVersions(e, {}));
    }
    return m_linker.finishUpload(rest, {head.hubNow - (asked + now) / 2, head.hubNow, m_clock.uptimeMs(), m_clock.bootId()});
}

} // namespace opora::sync
