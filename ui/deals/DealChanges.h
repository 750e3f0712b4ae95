// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/UndoService.h"
#include "ui/shell/Page.h"
#include <QWidget>

class QVBoxLayout;

namespace opora {

/// The "Changes" tab of a deal: who changed what, from what to what; any of this device's commands can be undone here.
class DealChanges : public QWidget {
    Q_OBJECT
public:
    DealChanges(PageContext &context, QWidget *parent = nullptr);
    void setDeal(const Uuid &deal);

protected:
    void showEvent(QShowEvent *) override;

private:
    void read();
    void rebuild(const QList<HistoryEntry> &entries);
    QWidget *line(const HistoryEntry &entry);
    PageContext &m_context;
    Workspace &m_ws;
    Uuid m_deal;
    bool m_stale = false;
    QVBoxLayout *m_all;
    QWidget *m_list = nullptr;
};

} // namespace opora
