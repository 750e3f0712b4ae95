// SPDX-License-Identifier: GPL-3.0-or-later
// A program that links everything below the window (services, and sync when it is there) and really opens a workspace:
// fails if that brought QtGui, QtWidgets or QtSql's Gui friends into the process. The core stays headless.
#include "core/services/RecordService.h"
#include "core/services/Workspace.h"
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    auto made = opora::Workspace::create(folder.filePath(QStringLiteral("probe.opora")), {});
    if (!made.ok()) {
        std::fprintf(stderr, "the probe could not make a workspace: %s\n", qPrintable(made.error().message));
        return 1;
    }
    auto pipelines = made.value()->records().list({QByteArrayLiteral("pipeline"), {}, {}, false, 10, 0, false}).wait();
    if (!pipelines.ok() || pipelines->items.isEmpty()) {
        std::fprintf(stderr, "the probe could not read its workspace\n");
        return 1;
    }
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly)) {
        std::printf("Not run: this system does not list a process's libraries in /proc\n");
        return 77;
    }
    const QByteArray loaded = maps.readAll();
    if (!loaded.contains("libQt6Core")) {
        std::fprintf(stderr, "the list of loaded libraries makes no sense: QtCore is not in it\n");
        return 1;
    }
    for (const char *never : {"libQt6Gui", "libQt6Widgets", "libQt6Charts", "libQt6Svg"}) {
        if (loaded.contains(never)) {
            std::fprintf(stderr, "the core loaded %s\n", never);
            return 1;
        }
    }
    std::printf("the core runs without QtGui\n");
    return 0;
}
