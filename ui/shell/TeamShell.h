// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncService.h"
#include "ui/shell/Page.h"

namespace opora {

class Sidebar;

/// The window's part in the exchange: the sidebar's entry and its count, the commands that lead to the pages, the question
/// for the password. All of it only while the workspace is linked to a hub. GUI thread.
class TeamShell : public QObject {
    Q_OBJECT
public:
    TeamShell(PageContext &context, SyncService &sync, Sidebar &sidebar, QWidget *window);

private:
    void follow(const SyncStatus &status);
    void addCommands();
    void removeCommands();
    void askPassword(const HubTarget &target, bool wasRefused);
    PageContext &m_context;
    SyncService &m_sync;
    Sidebar &m_sidebar;
    QWidget *m_window;
    bool m_linked = false;
    QPointer<QWidget> m_asking;
};

} // namespace opora
