// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/import/ApplyContext.h"

namespace opora::import {

/// Saved mappings are settings of the workspace under this prefix and their name.
inline QString savedMappingKey(const QString &name)
{
    return QStringLiteral("import_mapping:") + name;
}

/// One import from files to rows, or to the account of what it would do. Runs on a worker thread; blocks there.
class ImportRun {
public:
    ImportRun(Storage &storage, ImportRequest request, std::shared_ptr<JobControl> control);
    Result<ImportPreview> preview();
    Result<ImportResult> run();

private:
    struct Applied {
        Uuid command;
        std::vector<Outcome> outcomes;
        QMap<QString, qint64> notices;
    };
    Result<void> prepare(int sampleRows, bool lenient);
    /// A preset that is none of the built-in ones is a mapping saved in the workspace.
    Result<void> loadSavedPreset();
    /// Rows as they are, of a file whose columns are not assigned yet.
    Result<ImportPreview> bareLook(const StagedFile &file);
    void describe(const StagedFile &file, ImportPreview &preview) const;
    Result<Applied> apply(Reader &r, WriteTx *tx);
    Result<Applied> applyWithout();
    Result<Applied> applyWriting();
    Result<QString> writeRefused();
    QList<ImportNotice> noticesOf(const QMap<QString, qint64> &applied) const;
    QString label() const;
    void forwardCancel(std::function<void()> f);

    Storage &m_storage;
    ImportRequest m_request;
    std::shared_ptr<JobControl> m_control;
    std::unique_ptr<repo::ImportStaging> m_staging;
    std::vector<StagedFile> m_files;
    qint64 m_total = 0;
};

} // namespace opora::import
