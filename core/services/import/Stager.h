// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/import/Normaliser.h"
#include "core/storage/repo/ImportStaging.h"
#include <unordered_map>

namespace opora::import {

/// What became of a staged row; filled while it is applied.
enum class Outcome : quint8 { None, Created, Updated, Same };

/// One file, read, normalised and lying in the scratch database as rows from..to-1.
struct StagedFile {
    RowSpec spec;
    int number = 0;                 ///< among the import's files
    qint64 from = 0, to = 0;
    qint64 rows = 0, refused = 0;
    std::map<QString, qint64> notices;
    /// Rows without a key that describe the same client as an earlier row of the file: row -> that earlier row.
    std::unordered_map<qint64, qint64> same;
    /// For the preview.
    struct Sample { qint64 staged; PreviewRow row; };
    QList<Sample> sample;
    QList<CellProblem> problems;
    QList<ColumnReport> columns;
};

struct StageOptions {
    int sampleRows = 0;             ///< first rows kept for the preview; 0: none, and no problems in detail
    bool findSame = true;           ///< duplicates=create keeps equal rows apart
    std::function<bool()> cancelled;
    std::function<void(qint64 bytes)> progress; ///< of the file, read so far
};

/// Reads the file once more and stages it: this thread parses and writes, others normalise, order is kept.
Result<void> stageFile(StagedFile &file, repo::ImportStaging &staging, const StageOptions &options);

} // namespace opora::import
