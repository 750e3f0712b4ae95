// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ClientService.h"
#include "ui/shell/Page.h"
#include <QTimer>

class QHBoxLayout;
class QMenu;
class QScrollArea;
class QStackedWidget;

namespace opora {

class ChangesTab;
class ClientHeader;
class Composer;
class ConsentCard;
class DealsTab;
class DetailsPanel;
class EmptyState;
class NextStepCard;
class PresenceHint;
class SegmentedTabs;
class TasksTab;
class TimelineView;

/// The right half of the Clients page: one client. Reads by itself what it shows and keeps it up to date; fields that are
/// being edited are left alone.
class ClientCardView : public QWidget {
    Q_OBJECT
public:
    explicit ClientCardView(PageContext &context, QWidget *parent = nullptr);
    void setClient(const Uuid &client);
    const Uuid &client() const { return m_client; }
    const ClientCard &card() const { return m_card; }
    bool hasCard() const { return m_shown && m_card.row.id.uuid() == m_client; }

    ClientHeader *header() const { return m_header; }
    Composer *composer() const { return m_composer; }
    DetailsPanel *details() const { return m_details; }
    ConsentCard *consent() const { return m_consent; }
    SegmentedTabs *tabs() const { return m_tabs; }
    TimelineView *timeline() const { return m_timeline; }
    DealsTab *dealsTab() const { return m_deals; }
    TasksTab *tasksTab() const { return m_tasks; }
    ChangesTab *changesTab() const { return m_changes; }

    void compose(const QString &tab); ///< "note", "call", "email", "sms", "messenger", "task"
    /// A message at rest goes into the composer, to be changed.
    void editMessage(const Uuid &message);
    void showTab(const QString &id); ///< "timeline", "deals", "tasks", "changes", "details"
    /// In the letter or SMS being written; in a letter if none is.
    void chooseTemplate();
    void focusCard();
    /// Nothing at all to choose from: the empty card says nothing then.
    void setQuiet(bool quiet);
    void editName();
    void newDeal();
    void copyContact(const QString &kind);

Q_SIGNALS:
    void cardLoaded();
    void actionsAboutToShow(QMenu *menu); ///< fill it

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildTimelinePage();
    QWidget *buildSide();
    void reload();
    void showCard(const ClientCard &card);
    void onTab(const QString &id);
    void arrange();

    PageContext &m_context;
    Uuid m_client;
    ClientCard m_card;
    bool m_shown = false, m_narrow = false;
    quint64 m_token = 0;
    QStackedWidget *m_outer;
    EmptyState *m_nobody;
    PresenceHint *m_presence = nullptr;
    ClientHeader *m_header;
    SegmentedTabs *m_tabs;
    QStackedWidget *m_stack;
    QScrollArea *m_side;
    QWidget *m_detailsPage;
    QHBoxLayout *m_bodyRow;
    Composer *m_composer;
    TimelineView *m_timeline;
    DealsTab *m_deals;
    TasksTab *m_tasks;
    ChangesTab *m_changes;
    DetailsPanel *m_details;
    NextStepCard *m_next;
    ConsentCard *m_consent;
    QTimer m_soon;
};

} // namespace opora
