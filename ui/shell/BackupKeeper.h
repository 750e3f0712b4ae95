// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/Page.h"
#include <QDate>
#include <QTimer>

namespace opora {

/// Lets the day's backup be made while the window is open: a minute after opening, then every quarter of an hour it asks
/// BackupService whether one is due. Silent when it goes well; a failure is said once a day. GUI thread; the copying is not.
class BackupKeeper : public QObject {
    Q_OBJECT
public:
    BackupKeeper(PageContext &context, QObject *parent);
    void start();
    void look(); ///< what the timer does

Q_SIGNALS:
    void looked(const QString &made); ///< empty: nothing was due, or it failed

private:
    PageContext &m_context;
    QTimer m_timer;
    QDate m_complained;
};

} // namespace opora
