// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncService.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/Page.h"

class QRadioButton;

namespace opora {

/// Leaving the team's server: with a copy that is one's own from then on, or with nothing left here.
class LeaveHubPanel : public OverlayPanel {
    Q_OBJECT
public:
    LeaveHubPanel(PageContext &context, QWidget *anyChild);

private:
    void go();
    PageContext &m_context;
    QRadioButton *m_keep, *m_wipe;
    bool m_evenUnsent = false;
};

} // namespace opora
