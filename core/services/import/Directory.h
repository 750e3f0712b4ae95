// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/import/ApplyContext.h"

namespace opora::import {

/// Finds, and where allowed makes, the rows that other rows name: users, teams, products, sources, tags, clients. First by
/// the external key, then by folded name. Remembers what it found for the whole import, so a name costs one question.
class Directory {
public:
    explicit Directory(ApplyContext &context) : x(context) {}

    /// `keyed`: the text is a key of `system`, so a row made for it takes that key. Null id: unknown and not to be made.
    Result<Uuid> user(const QString &text, const QString &system, bool keyed);
    Result<Uuid> team(const QString &name, const QString &system, const Uuid &lead, const QString &region);
    Result<Uuid> source(const QString &name);
    Result<Uuid> tag(const QString &name);
    /// `loosely`: matched only after spaces were taken out ("GTXPro" is "GTX Pro").
    Result<Uuid> product(const QString &text, const QString &system, bool keyed, bool *loosely = nullptr);
    /// A live client by its key in `system`; null: none.
    Result<Uuid> clientByKey(const QString &key, const QString &system);
    /// A live client of this kind by folded name; null: none.
    Result<Uuid> clientByName(const QString &name, bool company);
    /// By key, then by name, then made.
    Result<Uuid> company(const QString &text, const QString &system, bool keyed);

    /// Rows that the import itself makes are announced, so that later rows find them before they are written.
    void rememberClient(const Uuid &id, const QString &name, bool company, const QString &system = {}, const QString &key = {});
    bool knowsClient(const QString &name, bool company) const { return m_clients[company].contains(folded(name)); }
    void rememberUser(const Uuid &id, const QString &name, const QString &system, const QString &key);
    void rememberProduct(const Uuid &id, const QString &name, const QString &system, const QString &key);
    /// The id of a row of a keyed file: of the known key, else of a row with this name (users, products), else its own.
    Result<Uuid> keyedRow(const char *entityName, const QString &system, const QString &key);
    Result<Uuid> userByName(const QString &name);
    Result<Uuid> productByName(const QString &name);
    static QByteArray folded(const QString &name);

private:
    using Names = QHash<QByteArray, Uuid>;
    Result<void> load(const char *entityName, Names &names, bool &loaded);
    Result<void> loadClients();
    static QByteArray keyText(const char *entityName, const QString &system, const QString &key);

    ApplyContext &x;
    Names m_users, m_teams, m_sources, m_tags, m_products, m_clients[2];
    bool m_usersLoaded = false, m_teamsLoaded = false, m_sourcesLoaded = false, m_tagsLoaded = false, m_productsLoaded = false, m_clientsLoaded = false;
    QHash<QByteArray, Uuid> m_keys;                     ///< entity, system, key -> row
    QHash<QByteArray, std::pair<Uuid, bool>> m_productTexts; ///< as written -> row, loosely
    QHash<Uuid, QByteArray> m_productKeys;              ///< row -> its folded name with spaces
};

} // namespace opora::import
