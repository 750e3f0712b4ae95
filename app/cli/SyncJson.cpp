// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SyncJson.h"
#include "core/services/RecordJson.h"
#include <QJsonArray>

namespace opora::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue instant(qint64 utcMs)
{
    return utcMs > 0 ? QJsonValue(instantText(utcMs)) : QJsonValue(QJsonValue::Null);
}

QString stateWord(SyncStatus::State s)
{
    using State = SyncStatus::State;
    switch (s) {
    case State::Local: return u"local"_s;
    case State::Off: return u"off"_s;
    case State::Connecting: return u"connecting"_s;
    case State::Uploading: return u"uploading"_s;
    case State::Filling: return u"filling"_s;
    case State::Exchanging: return u"exchanging"_s;
    case State::Synced: return u"synced"_s;
    case State::Offline: return u"offline"_s;
    case State::Stopped: break;
    }
    return u"stopped"_s;
}

QString roleWord(HubRole r)
{
    switch (r) {
    case HubRole::Manager: return u"manager"_s;
    case HubRole::Lead: return u"lead"_s;
    case HubRole::Admin: return u"admin"_s;
    case HubRole::Analyst: return u"analyst"_s;
    case HubRole::None: break;
    }
    return {};
}

QString sideWord(ConflictSide s)
{
    return s == ConflictSide::Mine ? u"mine"_s : u"theirs"_s;
}

} // namespace

QJsonObject statusJson(const SyncStatus &s)
{
    QJsonObject o{{u"linked"_s, s.isLinked()},
                  {u"state"_s, stateWord(s.state)},
                  {u"text"_s, s.text()},
                  {u"hub"_s, s.isLinked() ? QJsonValue(s.target.toUrl()) : QJsonValue(QJsonValue::Null)},
                  {u"user"_s, refJson(s.user, s.userName)},
                  {u"role"_s, roleWord(s.rights.role)},
                  {u"pending"_s, s.pending},
                  {u"attention"_s, s.attention},
                  {u"conflicts"_s, s.conflicts},
                  {u"oldest_pending"_s, instant(s.oldestPending)},
                  {u"last_sync"_s, instant(s.lastOk)},
                  {u"last_full_check"_s, instant(s.lastFullCheck)},
                  {u"healed"_s, s.healed}};
    if (s.total > 0 || s.done > 0) {
        o.insert(u"done"_s, s.done);
        o.insert(u"total"_s, s.total);
    }
    if (s.problem)
        o.insert(u"problem"_s, QJsonObject{{u"code"_s, s.problem->code}, {u"text"_s, s.problem->message}});
    return o;
}

QJsonObject changeJson(const PendingChange &c)
{
    QJsonArray fields;
    for (const PendingField &f : c.fields)
        fields.append(QJsonObject{{u"entity"_s, QString::fromUtf8(f.entity)},
                                  {u"id"_s, f.row.toString()},
                                  {u"name"_s, f.rowName},
                                  {u"field"_s, QString::fromUtf8(f.field)},
                                  {u"kind"_s, f.kind},
                                  {u"before"_s, f.before},
                                  {u"after"_s, f.after}});
    QJsonObject o{{u"id"_s, c.id.toString()},
                  {u"command"_s, c.command.toString()},
                  {u"label"_s, c.label},
                  {u"at"_s, instant(c.at)},
                  {u"state"_s, c.state == PendingChange::State::Held      ? u"held"_s
                               : c.state == PendingChange::State::Refused ? u"refused"_s
                                                                          : u"waiting"_s},
                  {u"tries"_s, c.tries},
                  {u"rows"_s, c.rows},
                  {u"fields"_s, fields}};
    if (c.state == PendingChange::State::Refused) {
        o.insert(u"code"_s, QString::fromUtf8(c.code));
        o.insert(u"reason"_s, c.reason);
        o.insert(u"detail"_s, c.detail);
    }
    return o;
}

QJsonObject conflictJson(const ConflictItem &c)
{
    QJsonArray fields;
    for (const ConflictField &f : c.fields)
        fields.append(QJsonObject{{u"id"_s, f.conflict.toString()},
                                  {u"field"_s, QString::fromUtf8(f.field)},
                                  {u"name"_s, f.fieldName},
                                  {u"before"_s, f.before},
                                  {u"mine"_s, f.mine},
                                  {u"theirs"_s, f.theirs},
                                  {u"mine_by"_s, f.mineBy},
                                  {u"theirs_by"_s, f.theirsBy},
                                  {u"mine_at"_s, instant(f.mineAt)},
                                  {u"theirs_at"_s, instant(f.theirsAt)},
                                  {u"holds"_s, sideWord(f.holds)},
                                  {u"open"_s, f.open},
                                  {u"rule"_s, QString::fromUtf8(f.rule)}});
    return {{u"id"_s, c.id.toString()},
            {u"entity"_s, QString::fromUtf8(c.entity)},
            {u"row"_s, refJson(c.row, c.rowName)},
            {u"text"_s, c.sentence},
            {u"at"_s, instant(c.at)},
            {u"open"_s, c.open},
            {u"fields"_s, fields}};
}

QJsonObject replicaJson(const ReplicaInfo &r)
{
    return {{u"id"_s, r.id.toString()}, {u"user"_s, refJson(r.user, r.userName)},
            {u"computer"_s, r.label},   {u"last_seen"_s, instant(r.lastSeen)},
            {u"this"_s, r.thisOne},     {u"clones"_s, r.clones}};
}

QJsonObject handoverJson(const HandoverReport &r, bool dryRun)
{
    QJsonArray kept;
    for (const HandoverKept &k : r.kept)
        kept.append(QJsonObject{{u"id"_s, k.client.toString()}, {u"name"_s, k.name}, {u"why"_s, k.why}});
    return {{u"command"_s, idJson(r.command)},
            {u"dry_run"_s, dryRun},
            {u"from"_s, r.fromName},
            {u"to"_s, r.toName},
            {u"clients"_s, r.clients},
            {u"deals"_s, r.deals},
            {u"tasks"_s, r.tasks},
            {u"closed_deals"_s, r.closedDeals},
            {u"done_tasks"_s, r.doneTasks},
            {u"kept"_s, kept},
            {u"sample"_s, QJsonArray::fromStringList(r.sample)},
            {u"loses_sight"_s, r.losesSight}};
}

} // namespace opora::cli
