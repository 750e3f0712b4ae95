// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Schema.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace opora {

const Column *Entity::column(const QByteArray &n) const
{
    const int i = columnIndex(n);
    return i < 0 ? nullptr : &columns.at(i);
}

int Entity::columnIndex(const QByteArray &n) const
{
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).name == n)
            return i;
    }
    return -1;
}

QList<const Column *> Entity::unitColumns(const QByteArray &unit) const
{
    QList<const Column *> list;
    for (const Column &c : columns) {
        if (c.synced() && c.unit() == unit)
            list.append(&c);
    }
    return list;
}

const Column *Entity::mergeLinkColumn() const
{
    for (const Column &c : columns) {
        if (c.isMergeLink)
            return &c;
    }
    return nullptr;
}

Schema::Schema(int version, QList<Entity> entities) : m_version(version), m_entities(std::move(entities))
{
    for (int i = 0; i < m_entities.size(); ++i) {
        const Entity &e = m_entities.at(i);
        m_byName.insert(e.name, i);
        if (!e.plural.isEmpty())
            m_byName.insert(e.plural, i);
        m_byTable.insert(e.table, i);
    }
}

Schema Schema::with(Entity e) const
{
    QList<Entity> all = m_entities;
    all.append(std::move(e));
    return Schema(m_version + 1, std::move(all));
}

const Entity *Schema::entity(const QByteArray &nameOrPlural) const
{
    auto it = m_byName.constFind(nameOrPlural);
    return it == m_byName.cend() ? nullptr : &m_entities.at(*it);
}

const Entity *Schema::byTable(const QByteArray &table) const
{
    auto it = m_byTable.constFind(table);
    return it == m_byTable.cend() ? nullptr : &m_entities.at(*it);
}

static QJsonArray toJson(const QByteArrayList &list)
{
    QJsonArray a;
    for (const QByteArray &s : list)
        a.append(QString::fromUtf8(s));
    return a;
}

static QJsonArray mergeWords(const Column &c)
{
    QByteArrayList words;
    const std::pair<bool, const char *> all[] = {{c.isCounter, "counter"}, {c.isNonNegative, "non_negative"}, {c.isClaim, "claim"},
                                                 {c.isAudience, "audience"}, {c.isMergeLink, "merge_link"}};
    for (const auto &[set, word] : all) {
        if (set)
            words.append(word);
    }
    return toJson(words);
}

QByteArray Schema::describe() const
{
    QJsonArray tables;
    for (const Entity &e : m_entities) {
        QJsonArray columns;
        for (const Column &c : e.columns) {
            columns.append(QJsonObject{{QStringLiteral("name"), QString::fromUtf8(c.name)},
                                       {QStringLiteral("type"), int(c.type)},
                                       {QStringLiteral("class"), int(c.cls)},
                                       {QStringLiteral("ref"), QString::fromUtf8(c.ref)},
                                       {QStringLiteral("values"), toJson(c.values)},
                                       {QStringLiteral("required"), c.isRequired},
                                       {QStringLiteral("searched"), c.isSearched},
                                       {QStringLiteral("fulltext"), c.isFullText},
                                       {QStringLiteral("atomic"), QString::fromUtf8(c.atomicSet)},
                                       {QStringLiteral("merge"), mergeWords(c)}});
        }
        QJsonArray indexes;
        for (const Index &i : e.indexes)
            indexes.append(QJsonObject{{QStringLiteral("columns"), toJson(i.columns)}, {QStringLiteral("unique"), i.unique},
                                       {QStringLiteral("live"), i.liveOnly}});
        tables.append(QJsonObject{{QStringLiteral("name"), QString::fromUtf8(e.name)},
                                  {QStringLiteral("table"), QString::fromUtf8(e.table)},
                                  {QStringLiteral("visibility"), int(e.visibility)},
                                  {QStringLiteral("columns"), columns},
                                  {QStringLiteral("indexes"), indexes},
                                  {QStringLiteral("root_via"), toJson(e.rootVia)},
                                  {QStringLiteral("natural_key"), toJson(e.naturalKey)},
                                  {QStringLiteral("private_to"), QString::fromUtf8(e.privateTo)},
                                  {QStringLiteral("personal_to"), QString::fromUtf8(e.personalTo)},
                                  {QStringLiteral("names"), toJson({e.namesEntity, e.namesRow})},
                                  {QStringLiteral("creator_sees"), e.creatorSees}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), m_version}, {QStringLiteral("tables"), tables}})
        .toJson(QJsonDocument::Compact);
}

QByteArray Schema::hash() const
{
    return QCryptographicHash::hash(describe(), QCryptographicHash::Sha256);
}

} // namespace opora
