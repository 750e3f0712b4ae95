// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/Directory.h"
#include "core/base/SearchKey.h"
#include "core/storage/Derive.h"

namespace opora::import {

QByteArray Directory::folded(const QString &name)
{
    return searchKey(name);
}

QByteArray Directory::keyText(const char *entityName, const QString &system, const QString &key)
{
    return QByteArray(entityName) + '\n' + system.toUtf8() + '\n' + key.toUtf8();
}

Result<void> Directory::load(const char *entityName, Names &names, bool &loaded)
{
    if (loaded)
        return {};
    loaded = true;
    return repo::eachLabel(x.r, x.entity(entityName), [&](const Uuid &id, const QString &name) {
        const QByteArray key = qstrcmp(entityName, "product") == 0 ? productKey(name) : folded(name);
        if (!names.contains(key))
            names.insert(key, id);
        if (qstrcmp(entityName, "product") == 0)
            m_productKeys.insert(id, folded(name));
    });
}

Result<void> Directory::loadClients()
{
    if (m_clientsLoaded)
        return {};
    m_clientsLoaded = true;
    return repo::eachClientName(x.r, [&](const repo::ClientName &c) {
        Names &names = m_clients[c.company];
        const QByteArray key = folded(c.name);
        if (!names.contains(key))
            names.insert(key, c.id);
    });
}

Result<Uuid> Directory::keyedRow(const char *entityName, const QString &system, const QString &key)
{
    const QByteArray text = keyText(entityName, system, key);
    if (const auto it = m_keys.constFind(text); it != m_keys.cend())
        return *it;
    OPORA_ASSIGN(const Uuid id, repo::rowOfKey(x.r, system, QString::fromLatin1(entityName), key));
    if (!id.isNull())
        m_keys.insert(text, id);
    return id;
}

Result<Uuid> Directory::userByName(const QString &name)
{
    OPORA_TRY(load("user", m_users, m_usersLoaded));
    return m_users.value(folded(name));
}

Result<Uuid> Directory::user(const QString &text, const QString &system, bool keyed)
{
    if (text.isEmpty())
        return Uuid();
    if (!system.isEmpty()) {
        OPORA_ASSIGN(const Uuid known, keyedRow("user", system, text));
        if (!known.isNull())
            return known;
    }
    OPORA_ASSIGN(Uuid id, userByName(text));
    if (!id.isNull())
        return id;
    if (!x.mayCreate("users")) {
        x.notice("unknown_user");
        return Uuid();
    }
    keyed = keyed && !system.isEmpty();
    OPORA_ASSIGN(id, x.insert("user", {{"name", text}}, keyed ? importedId(system, "user", text.toUtf8()) : Uuid()));
    if (keyed)
        OPORA_TRY(x.insertKey(system, "user", id, text));
    x.notice("users_created");
    rememberUser(id, text, keyed ? system : QString(), text);
    return id;
}

Result<Uuid> Directory::team(const QString &name, const QString &system, const Uuid &lead, const QString &region)
{
    OPORA_TRY(load("team", m_teams, m_teamsLoaded));
    Uuid id = m_teams.value(folded(name));
    FieldValues values{{"name", name}};
    if (!lead.isNull())
        values.insert("lead_id", lead);
    if (!region.isEmpty())
        values.insert("region", region);
    if (!id.isNull()) {
        values.remove("name");
        return id;
    }
    if (!x.mayCreate("users"))
        return Uuid();
    OPORA_ASSIGN(id, x.insert("team", values, system.isEmpty() ? Uuid() : importedId(system, "team", name.toUtf8())));
    m_teams.insert(folded(name), id);
    x.notice("teams_created");
    return id;
}

Result<Uuid> Directory::source(const QString &name)
{
    if (name.isEmpty())
        return Uuid();
    OPORA_TRY(load("source", m_sources, m_sourcesLoaded));
    Uuid id = m_sources.value(folded(name));
    if (!id.isNull())
        return id;
    if (!x.mayCreate("sources")) {
        x.notice("unknown_source");
        return Uuid();
    }
    OPORA_ASSIGN(id, x.insert("source", {{"name", name}}, importedId(u"name", "source", folded(name))));
    m_sources.insert(folded(name), id);
    return id;
}

Result<Uuid> Directory::tag(const QString &name)
{
    OPORA_TRY(load("tag", m_tags, m_tagsLoaded));
    Uuid id = m_tags.value(folded(name));
    if (!id.isNull())
        return id;
    OPORA_ASSIGN(id, x.insert("tag", {{"name", name}}, importedId(u"name", "tag", folded(name))));
    m_tags.insert(folded(name), id);
    return id;
}

Result<Uuid> Directory::productByName(const QString &name)
{
    OPORA_TRY(load("product", m_products, m_productsLoaded));
    return m_products.value(productKey(name));
}

Result<Uuid> Directory::product(const QString &text, const QString &system, bool keyed, bool *loosely)
{
    if (text.isEmpty())
        return Uuid();
    if (const auto it = m_productTexts.constFind(text.toUtf8()); it != m_productTexts.cend()) {
        if (loosely)
            *loosely = it->second;
        return it->first;
    }
    Uuid id;
    bool loose = false;
    if (!system.isEmpty()) {
        OPORA_ASSIGN(id, keyedRow("product", system, text));
    }
    if (id.isNull()) {
        OPORA_ASSIGN(id, productByName(text));
        loose = !id.isNull() && m_productKeys.value(id) != folded(text);
    }
    if (id.isNull()) {
        if (!x.mayCreate("products")) {
            x.notice("unknown_product");
            return Uuid();
        }
        keyed = keyed && !system.isEmpty();
        OPORA_ASSIGN(id, x.insert("product", {{"name", text}}, keyed ? importedId(system, "product", text.toUtf8()) : Uuid()));
        if (keyed)
            OPORA_TRY(x.insertKey(system, "product", id, text));
        x.notice("products_created");
        rememberProduct(id, text, keyed ? system : QString(), text);
    }
    m_productTexts.insert(text.toUtf8(), {id, loose});
    if (loosely)
        *loosely = loose;
    return id;
}

Result<Uuid> Directory::clientByKey(const QString &key, const QString &system)
{
    if (key.isEmpty() || system.isEmpty())
        return Uuid();
    return keyedRow("client", system, key);
}

Result<Uuid> Directory::clientByName(const QString &name, bool company)
{
    if (name.isEmpty())
        return Uuid();
    OPORA_TRY(loadClients());
    return m_clients[company].value(folded(name));
}

Result<Uuid> Directory::company(const QString &text, const QString &system, bool keyed)
{
    if (text.isEmpty())
        return Uuid();
    if (keyed) {
        OPORA_ASSIGN(const Uuid known, clientByKey(text, system));
        if (!known.isNull())
            return known;
    }
    OPORA_ASSIGN(Uuid id, clientByName(text, true));
    if (!id.isNull())
        return id;
    if (!x.mayCreateClients()) {
        x.notice("unknown_client");
        return Uuid();
    }
    keyed = keyed && !system.isEmpty();
    OPORA_ASSIGN(id, x.insert("client", {{"kind", QStringLiteral("company")}, {"company_name", text}}, keyed ? importedId(system, "client", text.toUtf8()) : Uuid()));
    if (keyed)
        OPORA_TRY(x.insertKey(system, "client", id, text));
    x.notice("companies_created");
    rememberClient(id, text, true, keyed ? system : QString(), text);
    return id;
}

void Directory::rememberClient(const Uuid &id, const QString &name, bool company, const QString &system, const QString &key)
{
    if (!name.isEmpty() && !m_clients[company].contains(folded(name)))
        m_clients[company].insert(folded(name), id);
    if (!system.isEmpty() && !key.isEmpty())
        m_keys.insert(keyText("client", system, key), id);
}

void Directory::rememberUser(const Uuid &id, const QString &name, const QString &system, const QString &key)
{
    if (!m_users.contains(folded(name)))
        m_users.insert(folded(name), id);
    if (!system.isEmpty() && !key.isEmpty())
        m_keys.insert(keyText("user", system, key), id);
}

void Directory::rememberProduct(const Uuid &id, const QString &name, const QString &system, const QString &key)
{
    if (!m_products.contains(productKey(name)))
        m_products.insert(productKey(name), id);
    m_productKeys.insert(id, folded(name));
    if (!system.isEmpty() && !key.isEmpty())
        m_keys.insert(keyText("product", system, key), id);
}

} // namespace opora::import
