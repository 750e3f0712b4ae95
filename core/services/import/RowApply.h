// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/import/Directory.h"

namespace opora::import {

/// Files of small tables, row by row: users with their teams and managers, products, tasks, activities.
class RowApply {
public:
    RowApply(ApplyContext &context, Directory &directory, const StagedFile &file)
        : x(context), m_dir(directory), f(file), s(file.spec), m_system(file.spec.system())
    {
    }
    Result<void> run();

private:
    Result<void> one(qint64 staged, const StagedRow &row);
    Result<Uuid> existing(const StagedRow &row, bool &deletedHere);
    Result<Uuid> existingWork(const StagedRow &row, const FieldValues &fields);
    Result<FieldValues> fieldsOf(const StagedRow &row);
    Result<bool> userTeam(const StagedRow &row, FieldValues &fields);
    Result<void> taskFields(const StagedRow &row, FieldValues &fields);
    Result<void> activityFields(const StagedRow &row, FieldValues &fields);
    Result<Uuid> clientNamed(const Cell &cell);
    Result<Uuid> dealNamed(const Cell &cell);

    ApplyContext &x;
    Directory &m_dir;
    const StagedFile &f;
    const RowSpec &s;
    QString m_system;
    QSet<Uuid> m_seen;
    QHash<QByteArray, Uuid> m_deals;
    QHash<QByteArray, Uuid> m_work; ///< tasks and activities without a key, by what they say
    bool m_dealsLoaded = false, m_workLoaded = false;
};

} // namespace opora::import
