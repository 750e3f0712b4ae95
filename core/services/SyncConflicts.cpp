// SPDX-License-Identifier: GPL-3.0-or-later
// Conflicts: what both sides wrote. One of the values holds already; a decision writes the other one by an ordinary command,
// and is told to the hub with the next exchange.
#include "core/services/SyncPrivate.h"
#include "core/services/ValueWords.h"
#include "core/storage/repo/Labels.h"
#include <QCoreApplication>

namespace opora {

using namespace Qt::StringLiterals;
using sync::Conflict;
using sync::ConflictRule;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

Error gone(const Uuid &id)
{
    return {u"not_found"_s, Text::tr("This conflict is not there any more. Nothing was changed."), id.toString(), ErrorKind::Refused};
}

/// Those of the same record that are open (or settled) like the given one.
QList<Conflict> itemOf(const QList<Conflict> &list, const Conflict &one)
{
    QList<Conflict> item;
    for (const Conflict &c : list) {
        if (c.table == one.table && c.row == one.row && (c.state == "open") == (one.state == "open"))
            item.append(c);
    }
    return item;
}

bool keptIsMine(const Conflict &c, const Uuid &me)
{
    return c.keptBy == me || (c.lostBy != me && c.keptBy != me && c.lostBy.isNull());
}

QString unitWords(const Reader &r, const Entity &e, const QByteArray &unit, const FieldValues &values)
{
    if (unit == sync::FieldVersions::Deletion)
        return values.value(unit).isNull() ? Text::tr("kept") : Text::tr("deleted");
    QStringList parts;
    for (const Column *c : e.unitColumns(unit)) {
        if (const QString words = valueInWords(r, e, c->name, values.value(c->name)); !words.isEmpty())
            parts.append(words);
    }
    return parts.join(u", "_s);
}

QString unitName(const Entity &e, const QByteArray &unit)
{
    if (unit == sync::FieldVersions::Deletion)
        return Text::tr("Deletion");
    const QList<const Column *> columns = e.unitColumns(unit);
    if (columns.size() == 1)
        return fieldInWords(e, columns.first()->name);
    return unit == "address"  ? Text::tr("Address")
           : unit == "due"    ? Text::tr("Due")
           : unit == "amount" ? Text::tr("Amount")
                              : fieldInWords(e, unit);
}

QString sentenceOf(const Conflict &c, const QString &field)
{
    switch (c.rule) {
    case ConflictRule::EditRevives: return Text::tr("One side deleted the record while the other worked on it; it lives.");
    case ConflictRule::EditBeatsDelete: return Text::tr("The deletion met a change that its author had not seen; the record lives.");
    case ConflictRule::WonAgainstLost: return Text::tr("The deal was closed both ways.");
    case ConflictRule::InsertMerged: return Text::tr("Two computers added the same record; one value of \"%1\" gave way.").arg(field);
    case ConflictRule::Newest: break;
    }
    return Text::tr("Both changed \"%1\"; the newer value holds.").arg(field);
}

ConflictField fieldOf(const Reader &r, const Entity &e, const Conflict &c)
{
    const bool mineKept = keptIsMine(c, r.context().me);
    ConflictField f;
    f.conflict = c.id;
    f.field = c.field;
    f.fieldName = unitName(e, c.field);
    f.before = unitWords(r, e, c.field, c.base);
    f.mine = unitWords(r, e, c.field, mineKept ? c.kept : c.lost);
    f.theirs = unitWords(r, e, c.field, mineKept ? c.lost : c.kept);
    f.mineBy = repo::labelOf(r, "user", mineKept ? c.keptBy : c.lostBy);
    f.theirsBy = repo::labelOf(r, "user", mineKept ? c.lostBy : c.keptBy);
    f.mineAt = sync::writtenAt(r, mineKept ? c.keptGroup : c.lostGroup);
    f.theirsAt = sync::writtenAt(r, mineKept ? c.lostGroup : c.keptGroup);
    f.holds = mineKept == (c.state != "swapped") ? ConflictSide::Mine : ConflictSide::Theirs;
    f.open = c.state == "open";
    f.resolvedBy = repo::labelOf(r, "user", c.resolvedBy);
    f.rule = sync::toWord(c.rule);
    return f;
}

/// Writes the values of one side over what holds now.
Result<void> put(WriteTx &tx, const Conflict &c, const FieldValues &values)
{
    const Entity &e = *tx.schema().byTable(c.table);
    if (c.field == sync::FieldVersions::Deletion) {
        const auto done = values.value(c.field).isNull() ? tx.restore(e, c.row) : tx.remove(e, c.row);
        return done.ok() ? Result<void>() : Result<void>(done.error());
    }
    if (c.rule == ConflictRule::WonAgainstLost) {
        // A move is never rewritten: another one follows it.
        OPORA_ASSIGN(const auto place, sync::placeOfMove(tx, c.row));
        if (!place)
            return gone(c.id);
        if (values.value("stage_id").toUuid() == place->stage)
            return {};
        FieldValues move{{"deal_id", place->deal}, {"stage_id", values.value("stage_id")}, {"from_stage_id", place->stage}, {"at", tx.nowMs()}, {"by_id", tx.context().me}};
        if (!place->newest.isNull())
            move.insert("after_id", place->newest);
        const auto moved = tx.insert(tx.entity("stage_change"), move);
        return moved.ok() ? Result<void>() : Result<void>(moved.error());
    }
    FieldValues all;
    for (const Column *column : e.unitColumns(c.field))
        all.insert(column->name, values.value(column->name));
    const auto done = tx.update(e, c.row, all);
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

Result<Conflict> find(const QList<Conflict> &list, const Uuid &id)
{
    for (const Conflict &c : list) {
        if (c.id == id)
            return c;
    }
    return gone(id);
}

/// The conflict a choice names: by unit, or by a column of it.
const Conflict *named(const Schema &s, const QList<Conflict> &item, const QByteArray &field)
{
    for (const Conflict &c : item) {
        if (c.field == field)
            return &c;
        for (const Column *column : s.byTable(c.table)->unitColumns(c.field)) {
            if (column->name == field || column->name == field + "_id")
                return &c;
        }
    }
    return nullptr;
}

Result<Written> resolveIn(WriteTx &tx, const Uuid &id, const QHash<QByteArray, ConflictSide> &choices)
{
    OPORA_ASSIGN(const QList<Conflict> list, sync::readConflicts(tx));
    OPORA_ASSIGN(const Conflict one, find(list, id));
    const QList<Conflict> item = itemOf(list, one);
    if (choices.isEmpty() || one.state != "open")
        return gone(id);
    for (auto it = choices.cbegin(); it != choices.cend(); ++it) {
        const Conflict *c = named(tx.schema(), item, it.key());
        if (!c)
            return Error{u"bad_value"_s,
                         Text::tr("There is no open conflict about \"%1\" here. Nothing was changed.").arg(QString::fromUtf8(it.key())),
                         {},
                         ErrorKind::Refused};
        const bool kept = keptIsMine(*c, tx.context().me) == (*it == ConflictSide::Mine);
        if (!kept)
            OPORA_TRY(put(tx, *c, c->lost));
        OPORA_TRY(sync::decide(tx, c->id, kept ? "kept" : "swapped"));
    }
    const Entity &e = *tx.schema().byTable(one.table);
    const QString label = Text::tr("Conflict settled: %1").arg(rowInWords(tx, e, one.row));
    tx.setLabel(label);
    return Written{tx.command(), {one.row}, label};
}

Result<Written> revertIn(WriteTx &tx, const Uuid &id)
{
    OPORA_ASSIGN(const QList<Conflict> list, sync::readConflicts(tx));
    OPORA_ASSIGN(const Conflict one, find(list, id));
    if (one.state == "open")
        return Error{u"bad_value"_s, Text::tr("This conflict is open. Nothing was changed."), id.toString(), ErrorKind::Refused};
    for (const Conflict &c : itemOf(list, one)) {
        if (c.state == "swapped")
            OPORA_TRY(put(tx, c, c.kept));
        OPORA_TRY(sync::decide(tx, c.id, "open"));
    }
    const QString label = Text::tr("Conflict opened again: %1").arg(rowInWords(tx, *tx.schema().byTable(one.table), one.row));
    tx.setLabel(label);
    return Written{tx.command(), {one.row}, label};
}

} // namespace

Job<QList<ConflictItem>> SyncService::conflicts(bool alsoResolved)
{
    return d->ws.storage().read([alsoResolved](Reader &r) -> Result<QList<ConflictItem>> {
        OPORA_ASSIGN(const QList<Conflict> list, sync::readConflicts(r));
        QList<ConflictItem> items;
        QSet<std::pair<QByteArray, Uuid>> seen;
        for (const Conflict &c : list) {
            const bool open = c.state == "open";
            const auto key = std::make_pair(QByteArray(c.table + (open ? "" : " settled")), c.row);
            if ((!open && !alsoResolved) || seen.contains(key))
                continue;
            seen.insert(key);
            const Entity &e = *r.schema().byTable(c.table);
            ConflictItem item;
            item.id = c.id;
            item.entity = e.name;
            item.row = c.row;
            item.rowName = rowInWords(r, e, c.row);
            item.open = open;
            for (const Conflict &part : itemOf(list, c)) {
                item.fields.append(fieldOf(r, e, part));
                item.at = std::max(item.at, part.at);
            }
            item.sentence = sentenceOf(c, item.fields.first().fieldName);
            items.append(item);
        }
        std::stable_sort(items.begin(), items.end(), [](const ConflictItem &a, const ConflictItem &b) { return a.at > b.at; });
        return items;
    });
}

Job<Written> SyncService::resolve(Uuid conflict, QHash<QByteArray, ConflictSide> choices)
{
    auto job = d->ws.storage().write({Text::tr("Conflict settled"), u"local"_s, true, {}},
                                     [conflict, choices](WriteTx &tx) { return resolveIn(tx, conflict, choices); });
    d->decided();
    return job;
}

Job<Written> SyncService::revert(Uuid conflict)
{
    auto job = d->ws.storage().write({Text::tr("Conflict opened again"), u"local"_s, true, {}},
                                     [conflict](WriteTx &tx) { return revertIn(tx, conflict); });
    d->decided();
    return job;
}

/// After a decision: lists anew, and the hub is told. The writer's queue keeps the order: the decision is written first.
void SyncService::Private::decided()
{
    ws.storage()
        .write({QString(), u"local"_s, false, {}}, [](WriteTx &) -> Result<bool> { return true; })
        .then(&q, [this](const Result<bool> &) {
            refresh();
            Q_EMIT q.listsChanged();
            bool poke = false;
            {
                const std::lock_guard lock(mutex);
                poke = running;
            }
            if (poke && exchange)
                QMetaObject::invokeMethod(exchange, &sync::Exchange::poke, Qt::QueuedConnection);
        });
}

} // namespace opora
