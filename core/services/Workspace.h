// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/base/Job.h"
#include "core/domain/ChangeSet.h"
#include "core/domain/Schema.h"
#include <QLocale>
#include <QObject>
#include <QTimeZone>

namespace opora {

class BackupService;
class ClientService;
class DealService;
class ExportService;
class ImportService;
class RecordService;
class ReportService;
class SearchService;
class SettingsService;
class Storage;
class SyncService;
class TaskService;
class UndoService;

/// The one place where committed changes are announced; lives on the thread the Workspace was opened on (the GUI thread
/// in the window). Fed from the change log only.
class ChangeBus : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
Q_SIGNALS:
    void changed(const opora::ChangeSet &changes);
};

struct WorkspaceInfo {
    QString path;
    Uuid id;
    Uuid me; ///< the app_user who works here
    QString meName;
    QString currency; ///< ISO 4217, the workspace's own
    QString language; ///< "en", "ru", "uk": of created defaults
    QTimeZone zone;   ///< day, month and "today" of every report
    int schemaVersion = 0;
    qint64 clients = 0, deals = 0, tasks = 0;
    bool readOnly = false;
};

/// An open workspace: the file, its threads, and the services over it. Composition root of the core: everything a front
/// end uses is reached from here. Created and destroyed on one thread (the window's GUI thread or the command line's
/// main thread); destruction drains the writer's queue.
class Workspace : public QObject {
    Q_OBJECT
public:
    struct CreateOptions {
        QString currency = QStringLiteral("UAH");
        QString language = QStringLiteral("en");
        QString timeZone;               ///< IANA; empty: the system's
        QString userName;               ///< of "me"; empty: the system account's full name
        bool defaultPipeline = true;    ///< "Sales": New request 10, Qualified 25, Proposal sent 50, Negotiation 75, Contract 90, Won, Lost
        Uuid userId{};                  ///< of "me"; null: a fresh one (the demo generator's come from its seed)
        const Schema *schema = nullptr; ///< another description than the shipped one; must outlive the workspace
    };
    /// Blocking (command line, tests, worker threads). Error codes: not_a_workspace, workspace_newer, workspace_corrupt,
    /// workspace_read_only (only when a migration is needed), no_such_file, exists, disk_full, no_permission.
    static Result<std::unique_ptr<Workspace>> create(const QString &path, const CreateOptions &options, std::shared_ptr<Clock> clock = {});
    static Result<std::unique_ptr<Workspace>> open(const QString &path, std::shared_ptr<Clock> clock = {}, const QString &userName = {});
    /// For the window: the file work runs on a worker; `done` is called on `context`'s thread.
    static void openAsync(const QString &path, std::shared_ptr<Clock> clock, QObject *context,
                          std::function<void(Result<std::shared_ptr<Workspace>>)> done);
    ~Workspace() override;

    const WorkspaceInfo &info() const; ///< without the counts, which take long in a large base; freshInfo has them
    Job<WorkspaceInfo> freshInfo();
    const Schema &schema() const;
    Clock &clock() const;
    ChangeBus &bus();

    RecordService &records();
    ClientService &clients();
    DealService &deals();
    TaskService &tasks();
    SearchService &search();
    UndoService &undo();
    ReportService &reports();
    ImportService &imports();
    ExportService &exports();
    SettingsService &settings();
    BackupService &backups();
    SyncService &sync();
    /// Reads anew who works here and what the settings say (after linking). The workspace's thread.
    void refreshInfo();
    /// The file and all that stands beside it go when this object goes (leaving a hub without a copy). Any thread.
    void removeFileAtEnd();
    Storage &storage(); ///< for services and sync only

private:
    Workspace();
    struct Private;
    std::unique_ptr<Private> d;
};

/// What any write gives back. `command` is null when nothing had to change.
struct Written {
    Uuid command;
    QList<Uuid> ids;
    QString label; ///< "Deal moved to Won", translated; what Undo will say
};

} // namespace opora
