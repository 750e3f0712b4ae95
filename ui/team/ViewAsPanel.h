// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncService.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/Page.h"

namespace opora {

class Combo;
class PlainRows;
class PlainTable;
class TextLabel;

/// What a colleague sees, as the server says: how many of each kind, and which. For administrators, with the network only.
class ViewAsPanel : public OverlayPanel {
    Q_OBJECT
public:
    ViewAsPanel(PageContext &context, QWidget *anyChild);
    Combo *person() const { return m_person; }
    QString summary() const;

private:
    void look();
    void show(const SeenBy &seen);
    PageContext &m_context;
    Combo *m_person;
    TextLabel *m_summary;
    PlainRows *m_rows;
    PlainTable *m_table;
    quint64 m_ticket = 0;
};

} // namespace opora
