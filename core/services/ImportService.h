// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"
#include <QJsonObject>

namespace opora {

/// One file's columns and where they go; saved as JSON, user-made or a built-in preset (maven, salesforce).
struct ImportMapping {
    QString name;
    QString as;                         ///< companies, people, clients, deals, users, products, tasks, activities
    struct ColumnMap { QString header; QString target; };  ///< target "deal.amount", "client.email", …; empty: not imported
    QList<ColumnMap> columns;
    QStringList key;                    ///< target fields that identify a row; gives external_key with `system`
    QString system;                     ///< external system's name for keys ("maven"); empty: the mapping's name
    QString dateFormat;                 ///< empty: detected from the whole column
    QString pipelineName;               ///< for deals; empty: the file's name
    QHash<QString, QString> stageKinds; ///< stage name -> open/won/lost, where the name does not tell
    QStringList stageOrder;             ///< of stages that have to be created; others follow in the file's order
    bool namesAreKeys = false;          ///< the export refers to companies, people and products by name: the name is their key
    QJsonObject toJson() const;
    static Result<ImportMapping> fromJson(const QJsonObject &json);
};

struct ImportRequest {
    QStringList files;                  ///< several files of one export are imported in dependency order under one command
    QString as, preset = QStringLiteral("auto"), charset = QStringLiteral("auto"), country;
    QString duplicates = QStringLiteral("update");  ///< skip, update, create
    QStringList create{QStringLiteral("stages"), QStringLiteral("products"), QStringLiteral("sources"), QStringLiteral("users")};
    QStringList key;
    QString pipeline;                   ///< of deals; empty: the mapping's, else the file's name
    std::optional<ImportMapping> mapping;
    bool dryRun = false;
    QString refusedFile;
    QHash<QPair<qint64, int>, QString> corrections; ///< (row, column) -> text typed into the preview
};

struct ColumnReport {
    QString header, target, example, exampleAfter;
    int wrong = 0;
};
struct CellProblem { qint64 row = 0; int column = -1; QString header, value, code, reason; };
struct PreviewRow { qint64 row = 0; QStringList cells; QString result; QList<CellProblem> problems; }; ///< result: new, update, unchanged, refused
struct ImportNotice { QString code; qint64 rows = 0; QString text; };
struct ImportPreview {
    QString file, as, charset, delimiter;
    bool hasHeader = true;
    qint64 rows = 0, created = 0, updated = 0, unchanged = 0, refused = 0;
    QStringList headers;
    QList<ColumnReport> columns;
    QList<PreviewRow> sample;           ///< first rows, and every row with a problem up to 500
    QList<CellProblem> problems;
    QList<ImportNotice> notices;
    ImportMapping mapping;
};
struct ImportResult {
    Uuid command;
    qint64 rows = 0, created = 0, updated = 0, unchanged = 0, refused = 0;
    QList<ImportNotice> notices;
    QString refusedFile;
    bool dryRun = false;
};
/// What a file is, before anything of it is read in: for the first step of the window. `mapping` is the guess; its `as` is
/// empty when the titles do not tell what the rows are (then no column has a target).
struct ImportLook {
    QString file, charset, delimiter;
    QString preset;                     ///< the known layout it has, "maven"; empty: none
    bool hasHeader = true;
    qint64 bytes = 0;
    QStringList headers;
    ImportMapping mapping;
};
/// What can be a column's target, for the window's combo boxes: "deal.amount" with a translated label.
struct ImportTarget { QString target, label; };

/// Import (design.md §3.2, 15): parse and stage without the writer's lock, then one write transaction, one command.
class ImportService {
public:
    explicit ImportService(Workspace &ws);
    ~ImportService();                                        ///< cancels what runs and waits for it
    /// Sniffs each file; `as` and `charset` as in ImportRequest. Fails on the first that cannot be opened.
    Job<QList<ImportLook>> look(QStringList files, QString as = {}, QString charset = QStringLiteral("auto"));
    Job<ImportPreview> preview(ImportRequest request);       ///< reads the whole file, writes nothing
    Job<ImportResult> run(ImportRequest request);            ///< cancel: nothing was imported
    static QList<ImportTarget> targets(const QString &as);
    static QStringList kinds();                              ///< values of `as`
    Job<QStringList> savedMappings();
    Job<ImportMapping> loadMapping(QString name);
    Job<Written> saveMapping(ImportMapping mapping);

private:
    struct Private;
    Workspace &m_ws;
    std::shared_ptr<Private> d;
};

} // namespace opora
