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

/// True if there is a second line. That there is none is no reason to stop.
bool HubLink::dialled()
{
    if (m_second || !m_dial)
        return m_second.has_value();
    auto line = m_dial();
    m_dial = {};
    if (line.ok()) {
        m_line = std::move(line).value();
        m_second.emplace(*m_line, m_schema);
    }
    return m_second.has_value();
}

/// One, or two at the same time. What was taken of them counts when both were: sent again, each answers what it took then.
Result<void> HubLink::send(const QList<BulkPart> &parts)
{
    std::future<Result<BulkReceipt>> other;
    if (parts.size() > 1)
        other = std::async(std::launch::async, [this, &parts] { return m_second->bulkUpload(parts.at(1)); });
    const Result<BulkReceipt> one = m_calls.bulkUpload(parts.first());
    const Result<BulkReceipt> two = other.valid() ? other.get() : one;
    OPORA_TRY(one);
    OPORA_TRY(two);
    return {};
}

Result<void> HubLink::upload(const std::function<bool(qint64, qint64)> &progress)
{
    int lines = 1;
    for (;;) {
        OPORA_ASSIGN(const QList<BulkPart> parts, m_linker.nextParts(lines));
        if (parts.isEmpty())
            break;
        OPORA_ASSIGN(const Linker::State state, m_linker.state());
        if (progress && !progress(state.sent, state.rows))
            return Error{u"cancelled"_s,
                         Text::tr("The upload was stopped. What is on the hub stays; connect again and it goes on."),
                         {},
                         ErrorKind::Cancelled};
        m_linker.readAhead(lines);
        if (parts.last().last) {
            OPORA_TRY(m_calls.closeBulk());
            OPORA_TRY(sendLaterReferences(parts.last().upload));
        }
        OPORA_TRY(send(parts));
        OPORA_TRY(m_linker.partsTaken());
        lines = m_calls.fillsHub() && dialled() ? 2 : 1;
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
        OPORA_ASSIGN(const qint64 asSent, m_calls.countStamped(e, stamp));
        const auto adoptRest = [&] { return m_linker.adoptAll(e, stamp.upload, stamp.fm().toBytes(), asSent); };
        OPORA_ASSIGN(bool all, adoptRest());
        if (all)
            continue;
        OPORA_TRY(takeVersions(e, stamp)); // the hub had some of them before, or they were changed since
        OPORA_ASSIGN(all, adoptRest());
        if (!all) // some of them are not there any more: which, only the list of all can say
            OPORA_TRY(takeVersions(e, {}));
    }
    return m_linker.finishUpload(rest, {head.hubNow - (asked + now) / 2, head.hubNow, m_clock.uptimeMs(), m_clock.bootId()});
}

} // namespace opora::sync
