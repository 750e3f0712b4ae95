// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Job.h"
#include "core/services/Workspace.h"
#include <QDate>

namespace opora {

/// A made-up company's base of any size. The same options on the same schema give the same rows with the same ids: the
/// JSON exports of two such workspaces are equal byte for byte.
struct DemoOptions {
    qint64 clients = 1200;  ///< people and companies together
    qint64 deals = -1;      ///< < 0: about 0.6 of the clients
    int years = 3;          ///< how far back the history goes
    quint64 seed = 1;
    QDate date{};           ///< the day it is to look current on; invalid: today in the workspace's zone
};
struct DemoReport {
    qint64 clients = 0, companies = 0, contactPoints = 0, deals = 0, openDeals = 0, stageChanges = 0, activities = 0, tasks = 0;
};

/// Fills an empty workspace (code not_empty otherwise) under one command of origin "demo". Stages, texts and reasons are
/// in the workspace's language; people and companies are Ukrainian, Russian, Polish and English; phones and addresses are
/// plainly made up. Blocks until committed; may be called from any thread but the storage's own. `control`: progress in
/// clients, and cancelling (nothing is then kept).
Result<DemoReport> generateDemo(Workspace &ws, const DemoOptions &options, JobControl *control = nullptr);

/// Creates the file and fills it. The pipeline, the user and every id come from the seed too. The rows carry times around
/// `options.date` whatever the real time is; the workspace returned then runs on `clock`. When it fails or is cancelled no
/// file is left. Blocks.
Result<std::unique_ptr<Workspace>> createDemo(const QString &path, Workspace::CreateOptions create, const DemoOptions &options,
                                              std::shared_ptr<Clock> clock = {}, JobControl *control = nullptr, DemoReport *report = nullptr);
/// The same on a worker thread, for the window: the job ends when the file is complete, ready to be opened.
Job<DemoReport> createDemoFile(QString path, Workspace::CreateOptions create, DemoOptions options);

} // namespace opora
