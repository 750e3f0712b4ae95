// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncTypes.h"
#include "ui/shell/TeamWords.h"
#include <QAbstractButton>
#include <QElapsedTimer>
#include <QTimer>

namespace opora {

class SyncService;
class Workspace;

/// The state at the right of the top bar: a dot and a line that is always true. A click, Enter or Space opens the page
/// where something is to be done about it. GUI thread.
class SyncState : public QAbstractButton {
    Q_OBJECT
public:
    /// Null service: `fixed` stands there.
    SyncState(Workspace &workspace, SyncService *sync, const QString &fixed, QWidget *parent);
    QString page() const { return m_line.page; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageRequested(const QString &page);

protected:
    void paintEvent(QPaintEvent *) override;
    void keyPressEvent(QKeyEvent *) override;
    bool event(QEvent *) override;

private:
    void refresh();
    Workspace &m_workspace;
    SyncService *m_sync;
    QString m_fixed;
    TeamWords::Line m_line;
    QElapsedTimer m_sinceOk; ///< this machine's own: the hub's clock may be another
    qint64 m_lastOk = 0;
    bool m_first = true;
    QTimer m_tick;
};

} // namespace opora
