// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncService.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/Page.h"
#include <QTimer>

class QLineEdit;

namespace opora {

class Combo;
class TextLabel;

/// From whom, to whom, which clients; what would change hands is counted anew after each change of these; then it is done.
class HandoverPanel : public OverlayPanel {
    Q_OBJECT
public:
    HandoverPanel(PageContext &context, QWidget *anyChild);
    Combo *from() const { return m_from; }
    Combo *to() const { return m_to; }
    QLineEdit *filter() const { return m_filter; }
    QString preview() const;

private:
    HandoverRequest request() const;
    void look();
    void show(const HandoverReport &report);
    void go();
    PageContext &m_context;
    Combo *m_from, *m_to;
    QLineEdit *m_filter;
    TextLabel *m_preview;
    QTimer m_delay;
    quint64 m_ticket = 0;
};

} // namespace opora
