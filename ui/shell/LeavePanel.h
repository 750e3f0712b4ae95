// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncService.h"
#include "ui/kit/OverlayPanel.h"

namespace opora {

class Button;
class ProgressLine;
class TextLabel;

/// `opora --ephemeral` is to end while changes have not reached the hub: send them, put them in a file, or let them go.
/// Says leave() when nothing is owed any more or the person gives it up; nothing is lost without that word. GUI thread.
class LeavePanel : public OverlayPanel {
    Q_OBJECT
public:
    LeavePanel(Workspace &workspace, SyncService &sync, QWidget *anyChild);
    void send();
    void saveCopy(const QString &file);
    Button *discardButton() const { return m_discard; }

Q_SIGNALS:
    void leave();

private:
    void show(const SyncStatus &status);
    void askForFile();
    Workspace &m_workspace;
    SyncService &m_sync;
    TextLabel *m_count;
    Button *m_save, *m_discard;
    ProgressLine *m_progress;
};

} // namespace opora
