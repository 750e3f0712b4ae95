// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/team/TeamTabs.h"

namespace opora {

class Button;
class PlainRows;
class PlainTable;
class ProgressLine;

/// This copy and its hub: who one is there, the last exchange, the last full check; whose copies exist and since when they
/// were not seen; clients handed over; seen as somebody else; leaving the hub.
class TeamPage : public TeamPageBase {
    Q_OBJECT
public:
    explicit TeamPage(PageContext &context);
    QString title() const override { return tr("Team"); }
    QWidget *focusTarget() override;
    PlainTable *replicas() const { return m_replicas; }
    QString factsText() const;

protected:
    void reload() override;

private:
    Card *makeHub();
    Card *makeWork();
    Card *makeReplicas();
    void showStatus(const SyncStatus &status);
    void showReplicas(const QList<ReplicaInfo> &list);
    void scrub();
    void handOver();
    void viewAs();
    void leave();
    TextLabel *m_who, *m_facts, *m_problem, *m_where;
    Button *m_now, *m_scrub, *m_handover, *m_viewAs, *m_leave;
    ProgressLine *m_progress;
    PlainRows *m_rows;
    PlainTable *m_replicas;
    TextLabel *m_replicaNote;
};

} // namespace opora
