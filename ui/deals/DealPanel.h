// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/DealService.h"
#include "ui/kit/LaterFocus.h"
#include "ui/shell/Page.h"
#include <QFrame>
#include <QTimer>

class QScrollArea;
class QStackedWidget;

namespace opora {

class BoardActions;
class Button;
class ClientField;
class DealActivity;
class DealChanges;
class DealFields;
class DealTasks;
class InPlaceEdit;
class SegmentedTabs;

/// The card of one deal, at the right over the board: what it is, its stage, facts, next steps, what happened, changes.
/// Everything is edited in place and saved at once. Follows the ChangeBus. Escape closes. GUI thread.
class DealPanel : public QFrame {
    Q_OBJECT
public:
    DealPanel(PageContext &context, BoardActions &actions, QWidget *parent);
    Uuid deal() const { return m_deal; }
    const DealDetails &details() const { return m_details; }
    void open(const Uuid &deal, bool takeFocus);
    void shut();
    bool isLoaded() const { return m_loaded; }
    /// Brings the editor of a column up ("expected_close"); used when a stage asks for it.
    void editField(const QString &column);
    void startNote();

Q_SIGNALS:
    void shutDown();
    void loaded();

protected:
    void keyPressEvent(QKeyEvent *) override;
    void paintEvent(QPaintEvent *) override;

private:
    QWidget *buildHead();
    QWidget *scrolled(QWidget *content);
    void read();
    void show(const DealDetails &details);
    void showClient();
    void fillStages();
    void setClient(const Uuid &client, const QString &name);

    PageContext &m_context;
    Workspace &m_ws;
    BoardActions &m_actions;
    Uuid m_deal;
    DealDetails m_details;
    QList<PipelineInfo> m_pipelines;
    bool m_loaded = false;
    LaterFocus m_focus; ///< for the title, once the deal is here
    QString m_fieldWanted;
    InPlaceEdit *m_title;
    Button *m_clientLink, *m_clientChange, *m_stage, *m_won, *m_lost, *m_more;
    ClientField *m_client;
    SegmentedTabs *m_tabs;
    QStackedWidget *m_pages;
    DealFields *m_fields;
    DealTasks *m_tasks;
    DealActivity *m_activity;
    DealChanges *m_changes;
    QTimer m_soon;
};

} // namespace opora
