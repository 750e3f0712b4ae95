// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/import/Directory.h"
#include <deque>

namespace opora::import {

/// Applies a file of companies, people or both: new ones in bulk (clients, then contact points, keys, links, tags, each in
/// one run, sorted by id), known ones field by field. Built for a million rows: nothing is kept per row but its id.
class ClientApply {
public:
    ClientApply(ApplyContext &context, Directory &directory, const StagedFile &file);
    Result<void> run();

private:
    struct Entry { Uuid id; qint64 staged; };
    struct LinkRow { Uuid id, client, other; bool worksAt; };

    Result<void> identify();
    Result<void> identifyKeyed(qint64 staged, const StagedRow &row, std::vector<Entry> &keyed);
    Result<void> identifyUnkeyed(qint64 staged, const StagedRow &row);
    Result<void> settleKeyed(std::vector<Entry> &keyed);
    Result<Uuid> existingByContact(const StagedRow &row);
    Result<void> resolveReferences();
    Result<Uuid> reference(QHash<QByteArray, Uuid> &cache, const Cell &cell, const std::function<Result<Uuid>(const QString &)> &find);
    Result<Uuid> companyOf(const Cell &cell, bool byKey);
    Result<void> writeClients();
    Result<void> bindClient(sqlite::Statement &st, const Uuid &id, const StagedRow &row);
    Result<void> writeContacts();
    Result<void> writeKeys();
    Result<void> writeLinksAndTags();
    Result<void> updateExisting();
    Result<bool> updateOne(const Entry &e, StagedRow &row);
    Result<bool> addMissingContacts(const Entry &e, const StagedRow &row);
    Result<bool> addMissingLinks(const Entry &e, const StagedRow &row);
    /// The staged row with the rows that describe the same client laid over it.
    Result<void> fetch(qint64 staged, StagedRow &row);
    void collectLinks(const Uuid &id, const StagedRow &row, QList<LinkRow> &links) const;
    QStringList tagsOf(const StagedRow &row) const;
    QByteArrayView employerOf(const StagedRow &row) const;
    QByteArray labelOf(const Point &p) const;
    Uuid pointId(const StagedRow &row, const Point &p) const;

    ApplyContext &x;
    Directory &m_dir;
    const StagedFile &f;
    const RowSpec &s;
    QString m_system;
    bool m_anyClients = false, m_anyKeys = false, m_anyContacts = false; ///< in the workspace
    bool m_remember = false;                                    ///< rows of the file may be named by others
    std::vector<Entry> m_fresh, m_existing;
    std::unordered_map<qint64, std::vector<qint64>> m_overlays; ///< first row -> rows of the same client
    std::deque<std::string> m_bodies;                           ///< what fetch()'s views point into
    struct NewCompany { Uuid id; QString name; };
    std::vector<NewCompany> m_companies;                        ///< named by rows, not in the workspace nor the file
    QHash<QByteArray, Uuid> m_owners, m_sources, m_works, m_parents, m_tags;
    QHash<Uuid, QByteArray> m_companyLabels;
    QByteArrayList m_columns;
    QList<int> m_plainSlots;                                    ///< slot per plain column of m_columns, in order
    int m_firstPlain = 0, m_firstDerived = 0;
};

} // namespace opora::import
