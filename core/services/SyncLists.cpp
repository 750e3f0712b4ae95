// SPDX-License-Identifier: GPL-3.0-or-later
// What waits to be sent and what the hub refused. The log is sealed while it is listed, which writes: so all of it runs on
// the exchange's thread, which may wait for the writer.
#include "core/services/RecordJson.h"
#include "core/services/RecordService.h"
#include "core/services/SyncPrivate.h"
#include "core/services/ValueWords.h"
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace opora {

using namespace Qt::StringLiterals;
using sync::Op;
using sync::OpKind;
using sync::OutboxGroup;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

constexpr qsizetype kListedFields = 200;

QString reasonOf(const QByteArray &code)
{
    if (code == "not_visible")
        return Text::tr("You may not see or change this record any more.");
    if (code == "forbidden")
        return Text::tr("Your role does not allow this change.");
    if (code == "taken")
        return Text::tr("Somebody else was first.");
    if (code == "erased")
        return Text::tr("The record was erased for good.");
    if (code == "negative")
        return Text::tr("The balance would fall below zero.");
    if (code == "constraint")
        return Text::tr("It names something that is not there, or breaks a rule of the hub.");
    return Text::tr("The hub could not read this change.");
}

const char *kindWord(const Op &op)
{
    switch (op.kind) {
    case OpKind::Insert: return "insert";
    case OpKind::Delete: return "delete";
    case OpKind::Add: return "add";
    case OpKind::Cas: return "claim";
    case OpKind::Reassign: return "reassign";
    case OpKind::Merge: return "merge";
    case OpKind::Update: break;
    }
    return op.set.contains(sync::FieldVersions::Deletion) ? "restore" : "update";
}

void describe(const Reader &r, const Op &op, PendingChange &change)
{
    const Entity *e = r.schema().byTable(op.table);
    if (!e)
        return;
    PendingField f;
    f.entity = e->name;
    f.row = op.row;
    f.rowName = rowInWords(r, *e, op.row, op.set);
    f.kind = QString::fromLatin1(kindWord(op));
    const bool whole = op.kind == OpKind::Delete || op.kind == OpKind::Merge || op.kind == OpKind::Insert || f.kind == u"restore";
    if (op.kind == OpKind::Merge)
        f.after = rowInWords(r, *e, op.into);
    if (whole)
        change.fields.append(f);
    if (op.kind == OpKind::Add) {
        f.field = op.field;
        f.fieldName = fieldInWords(*e, op.field);
        f.after = (op.delta > 0 ? u"+"_s : QString()) + QString::number(op.delta);
        change.fields.append(f);
    }
    for (const Column &c : e->columns) {
        if (!op.set.contains(c.name))
            continue;
        PendingField one = f;
        one.field = c.name;
        one.fieldName = fieldInWords(*e, c.name);
        one.before = valueInWords(r, *e, c.name, op.was.value(c.name));
        one.after = valueInWords(r, *e, c.name, op.set.value(c.name));
        one.editable = op.kind == OpKind::Insert || op.kind == OpKind::Update;
        if (op.kind != OpKind::Insert && op.set.value(c.name) == op.was.value(c.name))
            continue; // the rest of a set that travels together
        change.fields.append(one);
    }
}

PendingChange describe(const Reader &r, const OutboxGroup &g)
{
    PendingChange c;
    c.id = g.gid;
    c.command = g.command;
    c.label = g.label;
    c.at = g.at;
    c.tries = g.tries;
    c.state = g.status == u"held"       ? PendingChange::State::Held
              : g.status == u"rejected" ? PendingChange::State::Refused
                                        : PendingChange::State::Waiting;
    if (c.state == PendingChange::State::Refused) {
        c.code = g.code;
        c.reason = reasonOf(g.code);
        c.detail = g.detail;
    }
    QSet<Uuid> rows;
    for (const Op &op : g.ops) {
        rows.insert(op.row);
        if (c.fields.size() < kListedFields)
            describe(r, op, c);
    }
    c.rows = rows.size();
    return c;
}

Result<QList<PendingChange>> described(Storage &storage, const std::function<bool(const OutboxGroup &)> &wanted)
{
    sync::StorageRunner runner(storage);
    OPORA_ASSIGN(const QList<OutboxGroup> all, sync::SqliteLocalStore(runner).outbox());
    QList<PendingChange> list;
    OPORA_TRY(runner.read([&](Reader &r) -> Result<void> {
        for (const OutboxGroup &g : all) {
            if (wanted(g))
                list.append(describe(r, g));
        }
        return {};
    }));
    return list;
}

QJsonObject asJson(const PendingChange &c, const QByteArray &body)
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
    return {{u"id"_s, c.id.toString()},
            {u"command"_s, c.command.toString()},
            {u"label"_s, c.label},
            {u"at"_s, instantText(c.at)},
            {u"code"_s, QString::fromUtf8(c.code)},
            {u"reason"_s, c.reason},
            {u"detail"_s, c.detail},
            {u"fields"_s, fields},
            {u"group"_s, QJsonDocument::fromJson(body).object()}};
}

} // namespace

Job<QList<PendingChange>> SyncService::pending()
{
    Promised<QList<PendingChange>> p;
    d->onExchange([this, p](sync::Exchange &) {
        p.answer(described(d->ws.storage(), [](const OutboxGroup &g) { return g.status != u"rejected"; }));
    });
    return p.job();
}

Job<QList<PendingChange>> SyncService::attention()
{
    Promised<QList<PendingChange>> p;
    d->onExchange([this, p](sync::Exchange &) {
        p.answer(described(d->ws.storage(), [](const OutboxGroup &g) { return g.status == u"rejected"; }));
    });
    return p.job();
}

Job<QList<PendingChange>> SyncService::dependants(Uuid change)
{
    Promised<QList<PendingChange>> p;
    d->onExchange([this, p, change](sync::Exchange &) {
        sync::StorageRunner runner(d->ws.storage());
        const auto ids = sync::SqliteLocalStore(runner).dependants(change);
        if (!ids.ok())
            return p.answer(ids.error());
        p.answer(described(d->ws.storage(), [&](const OutboxGroup &g) { return ids->contains(g.gid); }));
    });
    return p.job();
}

Job<QList<Uuid>> SyncService::discard(Uuid change)
{
    Promised<QList<Uuid>> p;
    d->onExchange([this, p, change](sync::Exchange &) {
        sync::StorageRunner runner(d->ws.storage());
        const auto gone = sync::SqliteLocalStore(runner).discard(change);
        QMetaObject::invokeMethod(
            this,
            [this] {
                d->refresh();
                Q_EMIT listsChanged();
            },
            Qt::QueuedConnection);
        p.answer(gone);
    });
    return p.job();
}

Job<Uuid> SyncService::resend(Uuid change, QList<FieldEdit> edits)
{
    Promised<Uuid> p;
    d->onExchange([this, p, change, edits](sync::Exchange &x) {
        const Result<Uuid> sent = [&]() -> Result<Uuid> {
            sync::StorageRunner runner(d->ws.storage());
            sync::SqliteLocalStore store(runner);
            QHash<Uuid, FieldValues> replaced;
            if (!edits.isEmpty()) {
                OPORA_ASSIGN(const QList<OutboxGroup> all, store.outbox());
                for (const FieldEdit &edit : edits) {
                    const Op *named = nullptr;
                    for (const OutboxGroup &g : all) {
                        for (const Op &op : g.ops) {
                            if (g.gid == change && op.row == edit.row && (op.set.contains(edit.field) || op.kind == OpKind::Insert))
                                named = &op;
                        }
                    }
                    if (!named)
                        return Error{
                            u"not_found"_s,
                            Text::tr("This change does not write \"%1\" there. Nothing was sent.").arg(QString::fromUtf8(edit.field)),
                            {},
                            ErrorKind::Refused};
                    const Entity &e = *d->ws.schema().byTable(named->table);
                    OPORA_ASSIGN(const FieldValues read, d->ws.records().parseFields(e.name, {{edit.field, edit.text}}).wait());
                    for (auto it = read.cbegin(); it != read.cend(); ++it)
                        replaced[edit.row].insert(it.key(), *it);
                }
            }
            return store.resend(change, replaced);
        }();
        QMetaObject::invokeMethod(
            this,
            [this] {
                d->refresh();
                Q_EMIT listsChanged();
            },
            Qt::QueuedConnection);
        p.answer(sent);
        x.poke();
    });
    return p.job();
}

Job<QString> SyncService::exportAttention(QList<Uuid> changes, QString toFile)
{
    Promised<QString> p;
    d->onExchange([this, p, changes, toFile](sync::Exchange &) {
        p.answer([&]() -> Result<QString> {
            if (QFile::exists(toFile))
                return Error{u"exists"_s,
                             Text::tr("%1 exists already and was left as it is; choose another name.").arg(toFile),
                             {},
                             ErrorKind::Refused};
            sync::StorageRunner runner(d->ws.storage());
            OPORA_ASSIGN(const QList<OutboxGroup> all, sync::SqliteLocalStore(runner).outbox());
            QJsonArray items;
            QSet<Uuid> written;
            OPORA_TRY(runner.read([&](Reader &r) -> Result<void> {
                for (const OutboxGroup &g : all) {
                    if (g.status != u"rejected" || !(changes.isEmpty() || changes.contains(g.gid)))
                        continue;
                    items.append(asJson(describe(r, g), g.body));
                    written.insert(g.gid);
                }
                return {};
            }));
            for (const Uuid &wanted : changes) {
                if (!written.contains(wanted))
                    return Error{u"not_found"_s, Text::tr("This change is not waiting any more. Nothing was written."), wanted.toString(), ErrorKind::Refused};
            }
            QFile file(toFile);
            const QByteArray bytes = QJsonDocument(QJsonObject{{u"items"_s, items}}).toJson();
            if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size() || !file.flush())
                return Error{u"no_permission"_s, Text::tr("%1 could not be written. The changes stay in the list.").arg(toFile),
                             file.errorString(), ErrorKind::Refused};
            return toFile;
        }());
    });
    return p.job();
}

} // namespace opora
