// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/ModelRows.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace opora::test {

using namespace Qt::StringLiterals;
using namespace sync;

namespace {

FieldValues withoutNulls(const FieldValues &values)
{
    FieldValues kept;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (!it->isNull())
            kept.insert(it.key(), *it);
    }
    return kept;
}

QString words(const Entity &e, const HubRow &r)
{
    QStringList aud;
    for (const Uuid &u : r.aud)
        aud.append(u.toString());
    aud.sort();
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"row"_s, encodeValues(e, withoutNulls(r.values))},
                                                       {u"fm"_s, r.fm.toJson()},
                                                       {u"root"_s, r.root.toString()},
                                                       {u"aud"_s, QJsonArray::fromStringList(aud)}})
                                 .toJson(QJsonDocument::Compact));
}

} // namespace

const HubRow *ModelRows::row(const QByteArray &table, const Uuid &id) const
{
    const auto it = rows.find({table, id});
    return it == rows.end() ? nullptr : &it->second;
}

QList<Uuid> ModelRows::naming(const QByteArray &table, const QByteArray &column, const Uuid &id) const
{
    QList<Uuid> list;
    for (auto it = rows.lower_bound({table, Uuid()}); it != rows.end() && it->first.first == table; ++it) {
        if (it->second.values.value(column) == Value(id))
            list.append(it->first.second);
    }
    return list;
}

void ModelRows::take(const Outcome &o)
{
    for (const HubRow &r : o.rows)
        rows[{r.table, r.id}] = r;
}

QList<Uuid> ModelRows::people() const
{
    QList<Uuid> list;
    for (auto it = rows.lower_bound({"app_user", Uuid()}); it != rows.end() && it->first.first == "app_user"; ++it)
        list.append(it->first.second);
    return list;
}

ModelRows ModelRows::ofHub(PgConnection &super, const Schema &s)
{
    ModelRows m;
    for (const Entity &e : s.entities()) {
        auto answer = super.query("select to_jsonb(x) from crm.\"" + e.table + "\" x");
        for (int i = 0; answer.ok() && i < answer->count(); ++i) {
            const QJsonObject o = QJsonDocument::fromJson(answer->bytes(i, 0)).object();
            HubRow r;
            r.table = e.table;
            r.id = Uuid::fromString(o.value(u"id"_s).toString()).value_or(Uuid());
            r.rv = Uuid::fromString(o.value(u"_rv"_s).toString()).value_or(Uuid());
            r.fm = FieldVersions::fromJson(o.value(u"_fm"_s)).valueOr({});
            for (auto it = o.begin(); it != o.end(); ++it) {
                if (const Column *c = hubColumn(e, it.key().toUtf8()))
                    r.values.insert(c->name, decodeValue(*c, *it).valueOr({}));
            }
            r.root = e.visibility == Visibility::Root ? r.id : Uuid::fromString(o.value(u"root_id"_s).toString()).value_or(Uuid());
            for (const QJsonValue &u : o.value(u"aud"_s).toArray()) {
                if (const Uuid id = Uuid::fromString(u.toString()).value_or(Uuid());
                    !id.isNull()) // the null id stands for those who see all
                    r.aud.insert(id);
            }
            m.rows.emplace(Key{e.table, r.id}, r);
        }
    }
    for (auto &[key, r] : m.rows) {
        for (const Entity &e : s.entities()) {
            if (!r.root.isNull() && m.rows.contains({e.table, r.root}))
                r.rootTable = e.table;
        }
    }
    return m;
}

QStringList ModelRows::differencesTo(const ModelRows &hub) const
{
    QStringList list;
    for (const auto &[key, mine] : rows) {
        const Entity &e = *Schema::current().byTable(key.first);
        const HubRow *theirs = hub.row(key.first, key.second);
        if (!theirs)
            list.append(QString::fromUtf8(key.first) + u": missing in the hub "_s + words(e, mine));
        else if (words(e, mine) != words(e, *theirs))
            list.append(QString::fromUtf8(key.first) + u' ' + key.second.toString() + u"\n  rules "_s + words(e, mine) + u"\n  hub   "_s
                        + words(e, *theirs));
    }
    for (const auto &[key, theirs] : hub.rows) {
        if (!row(key.first, key.second))
            list.append(QString::fromUtf8(key.first) + u": only in the hub "_s + key.second.toString());
    }
    return list;
}

} // namespace opora::test
