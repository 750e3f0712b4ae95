// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QObject>
#include <QTimer>

namespace opora {

class MainWindow;

/// Takes one picture of the window once the page has its data, then ends the program: 0 written, 1 not written or the page
/// did not load within a minute, 3 the workspace cannot be opened. Never hangs.
class ScreenshotRun : public QObject {
    Q_OBJECT
public:
    ScreenshotRun(MainWindow &window, const QString &file, QObject *parent = nullptr);

private:
    void take();
    void give(int code, const QString &sentence);
    MainWindow &m_window;
    QString m_file;
    QTimer m_deadline, m_settle;
    bool m_done = false;
};

} // namespace opora
