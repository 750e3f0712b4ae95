// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/import/Names.h"
#include "core/services/import/PipelineApply.h"
#include <deque>

namespace opora::import {

/// Applies a file of deals: clients, products, owners and stages first, then new deals with their stage history, lines and
/// notes in bulk, known ones field by field. An imported history is never rewritten over what people moved since.
class DealApply {
public:
    DealApply(ApplyContext &context, Directory &directory, const StagedFile &file);
    Result<void> run();

private:
    struct Move { const PipelineApply::Stage *stage; Value at; };
    struct Parties { Uuid client, company; };
    Result<void> one(qint64 staged, const StagedRow &row);
    Result<Uuid> existing(const StagedRow &row, const QString &title, const Parties &parties, bool &deletedHere);
    Result<Parties> partiesOf(const StagedRow &row);
    Result<void> companyContacts(const StagedRow &row, const Uuid &company);
    Result<Uuid> contact(const StagedRow &row, const Uuid &company);
    Result<Uuid> createContact(const StagedRow &row, const PersonParts &parts, const QList<const Point *> &points, const Uuid &company);
    Result<FieldValues> fieldsOf(const StagedRow &row, const Parties &parties, const PipelineApply::Place &place);
    Result<QList<std::pair<Uuid, QString>>> productsOf(const StagedRow &row);
    QList<Move> historyOf(const StagedRow &row, const PipelineApply::Place &place) const;
    QString titleOf(const StagedRow &row) const;
    QStringList notesOf(const StagedRow &row) const;
    Result<void> addNew(const StagedRow &row, const Uuid &id, FieldValues fields, const QList<Move> &moves);
    Result<bool> updateOld(const StagedRow &row, const Uuid &id, FieldValues fields, const QList<Move> &moves);
    Result<bool> moveOld(const StagedRow &row, const Uuid &id, const QList<Move> &moves);
    Uuid childId(const StagedRow &row, const char *entityName, const QString &what);

    ApplyContext &x;
    Directory &m_dir;
    const StagedFile &f;
    const RowSpec &s;
    QString m_system;
    PipelineApply m_pipelines;
    QByteArrayList m_dealColumns;
    BulkBuffer m_deals, m_lines, m_keys, m_notes;
    std::deque<BulkBuffer> m_moves; ///< by place in the history: a change is written after the one it follows
    QHash<QByteArray, Uuid> m_contacts;                ///< people of this file by name and number
    QHash<QByteArray, Uuid> m_byTitle;                 ///< live deals, for rows without a key
    bool m_titlesLoaded = false, m_anyDeals = false, m_anyKeys = false;
    QSet<QByteArray> m_companyPoints;                  ///< company and number, looked after already
    QSet<Uuid> m_seen;
};

} // namespace opora::import
