// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ClientCardView.h"
#include "core/services/MessageService.h"
#include "ui/clients/ChangesTab.h"
#include "ui/clients/ClientHeader.h"
#include "ui/clients/Composer.h"
#include "ui/clients/ConsentCard.h"
#include "ui/clients/DealsTab.h"
#include "ui/clients/DetailsPanel.h"
#include "ui/clients/NewDealPanel.h"
#include "ui/clients/NextStepCard.h"
#include "ui/clients/PresenceHint.h"
#include "ui/clients/TasksTab.h"
#include "ui/clients/TimelineView.h"
#include "ui/kit/Button.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/tasks/TaskListView.h"
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kSideWidth = 284;   // details column with its scroll bar's room
constexpr int kNarrowBelow = 620; // then the details become a tab
constexpr int kMargin = 16;

QScrollArea *plainScroll(QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}
} // namespace

ClientCardView::ClientCardView(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    build();
    m_presence = new PresenceHint(context, this);
    connect(m_presence, &PresenceHint::changed, this, [this] { m_header->setPresence(m_presence->text()); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(20);
    connect(&m_soon, &QTimer::timeout, this, &ClientCardView::reload);
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (m_client.isNull())
            return;
        for (const char *entity :
             {"client", "contact_point", "client_link", "tag_link", "tag", "deal", "task", "activity", "user", "source"}) {
            if (changes.touches(entity)) {
                m_soon.start();
                return;
            }
        }
    });
}

void ClientCardView::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_outer = new QStackedWidget(this);
    outer->addWidget(m_outer);
    auto *blank = new QWidget(m_outer);
    auto *blankColumn = new QVBoxLayout(blank);
    m_nobody = new EmptyState(u"client"_s, tr("No client chosen"), tr("Choose one in the list, and the card opens here."), blank);
    blankColumn->addWidget(m_nobody);
    m_outer->addWidget(blank);
    auto *host = new QWidget(m_outer);
    auto *column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new ClientHeader(m_context, host);
    column->addWidget(m_header);
    m_tabs = new SegmentedTabs(host);
    m_tabs->setAccessibleName(tr("Parts of the client's card"));
    m_tabs->addSegment(u"timeline"_s, tr("Timeline"));
    m_tabs->addSegment(u"deals"_s, tr("Deals"), 0);
    m_tabs->addSegment(u"tasks"_s, tr("Tasks"), 0);
    m_tabs->addSegment(u"changes"_s, tr("Changes"));
    m_tabs->addSegment(u"details"_s, tr("Details"));
    m_tabs->setTabVisible(4, false);
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(10, 0, 18, 0); // the first tab's underline begins below the picture
    tabRow->addWidget(m_tabs);
    tabRow->addStretch(1);
    column->addLayout(tabRow);
    column->addWidget(new Line(Qt::Horizontal, host));
    m_bodyRow = new QHBoxLayout;
    m_bodyRow->setContentsMargins(18, 14, 4, 0);
    m_bodyRow->setSpacing(14);
    m_stack = new QStackedWidget(host);
    m_stack->addWidget(buildTimelinePage());
    m_deals = new DealsTab(m_context, m_stack);
    m_tasks = new TasksTab(m_context, m_stack);
    m_changes = new ChangesTab(m_context, m_stack);
    m_detailsPage = new QWidget(m_stack);
    auto *detailsColumn = new QVBoxLayout(m_detailsPage);
    detailsColumn->setContentsMargins(0, 0, 0, 0);
    for (QWidget *page :
         {static_cast<QWidget *>(m_deals), static_cast<QWidget *>(m_tasks), static_cast<QWidget *>(m_changes), m_detailsPage})
        m_stack->addWidget(page);
    m_bodyRow->addWidget(m_stack, 1);
    m_side = plainScroll(host);
    m_side->setWidget(buildSide());
    m_side->setFixedWidth(kSideWidth);
    m_bodyRow->addWidget(m_side);
    column->addLayout(m_bodyRow, 1);
    m_outer->addWidget(host);
    connect(m_tabs, &SegmentedTabs::currentIdChanged, this, &ClientCardView::onTab);
    connect(m_deals, &DealsTab::newRequested, this, &ClientCardView::newDeal);
    connect(m_tasks, &TasksTab::newRequested, this, [this] { compose(u"task"_s); });
    connect(m_header->dealButton(), &QPushButton::clicked, this, &ClientCardView::newDeal);
    auto *actions = new QMenu(m_header->actionsButton());
    m_header->actionsButton()->setMenu(actions);
    connect(actions, &QMenu::aboutToShow, this, [this, actions] {
        actions->clear();
        Q_EMIT actionsAboutToShow(actions);
    });
    connect(m_header->name(), &NameEdit::committed, this, [this](const FieldValues &changed, const QByteArray &seen) {
        const Uuid client = m_client;
        m_context.workspace.clients().edit(client, changed, seen).then(this, [this, client](const Result<Written> &r) {
            if (r.ok())
                m_context.written(r.value());
            else if (client == m_client && r.error().kind == ErrorKind::Refused)
                m_header->name()->setError(r.error().message);
            else
                m_context.failed(r.error());
        });
    });
}

QWidget *ClientCardView::buildTimelinePage()
{
    auto *page = new QWidget(m_stack);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, kMargin);
    column->setSpacing(10);
    m_composer = new Composer(m_context, page);
    column->addWidget(m_composer);
    auto *card = new Card(page);
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    card->body()->setContentsMargins(1, 6, 1, 6);
    m_timeline = new TimelineView(m_context, card);
    card->body()->addWidget(m_timeline);
    column->addWidget(card);
    column->addStretch(1);
    connect(m_timeline, &TimelineView::messageEditRequested, this, [this](const MessageInfo &m) { m_composer->edit(m); });
    connect(m_composer->letter(), &LetterForm::addressWanted, this, [this](const QString &kind) {
        if (m_narrow)
            m_tabs->setCurrentId(u"details"_s);
        m_details->addContact(kind);
    });
    connect(&m_timeline->timeline(), &TimelineModel::loaded, this, [this, card] {
        card->setVisible(m_timeline->timeline().rowCount() > 0);
        if (hasCard())
            Q_EMIT cardLoaded();
    });
    return page;
}

QWidget *ClientCardView::buildSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 14, kMargin);
    column->setSpacing(10);
    m_details = new DetailsPanel(m_context, side);
    m_next = new NextStepCard(m_context, side);
    column->addWidget(m_details);
    column->addWidget(m_next);
    m_consent = new ConsentCard(m_context, side);
    column->addWidget(m_consent);
    connect(m_consent, &ConsentCard::refusedChanged, m_header, &ClientHeader::setRefused);
    column->addStretch(1);
    connect(m_next, &NextStepCard::planRequested, this, [this] { compose(u"task"_s); });
    return side;
}

void ClientCardView::setClient(const Uuid &client)
{
    if (client == m_client && m_shown)
        return;
    // Its name is saved a moment after the focus has left it: by then the card would be the other client's.
    m_header->name()->commit();
    m_header->name()->cancel();
    m_client = client;
    m_presence->setRoot(client);
    m_soon.stop();
    if (client.isNull()) {
        ++m_token;
        m_shown = false;
        m_outer->setCurrentIndex(0);
        return;
    }
    m_composer->setClient(client);
    m_timeline->timeline().setClient(client);
    m_timeline->scrollToTop();
    onTab(m_tabs->currentId());
    reload();
}

void ClientCardView::reload()
{
    const quint64 token = ++m_token;
    m_context.workspace.clients().card(m_client).then(this, [this, token](const Result<ClientCard> &r) {
        if (token != m_token)
            return;
        if (r.ok()) {
            showCard(r.value());
            return;
        }
        if (r.error().kind == ErrorKind::Cancelled)
            return;
        m_shown = false;
        m_outer->setCurrentIndex(0);
        m_context.failed(r.error());
        Q_EMIT cardLoaded();
    });
}

void ClientCardView::showCard(const ClientCard &card)
{
    m_card = card;
    m_shown = true;
    m_header->setCard(card);
    m_details->setCard(card);
    m_next->setCard(card);
    m_consent->setClient(card.row.id, card.row.name, card.deleted);
    m_tabs->setCount(u"deals"_s, card.allDeals);
    m_tabs->setCount(u"tasks"_s, card.openTasks);
    m_composer->setVisible(!card.deleted);
    m_outer->setCurrentIndex(1);
    if (m_timeline->timeline().isLoaded())
        Q_EMIT cardLoaded();
}

void ClientCardView::onTab(const QString &id)
{
    if (id == u"deals") {
        m_deals->setClient(m_client);
        m_stack->setCurrentWidget(m_deals);
    } else if (id == u"tasks") {
        m_tasks->setClient(m_client);
        m_stack->setCurrentWidget(m_tasks);
    } else if (id == u"changes") {
        m_changes->setClient(m_client);
        m_stack->setCurrentWidget(m_changes);
    } else if (id == u"details") {
        m_stack->setCurrentWidget(m_detailsPage);
    } else {
        m_stack->setCurrentIndex(0);
    }
}

void ClientCardView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ClientCardView::arrange()
{
    const bool narrow = width() < kNarrowBelow;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_tabs->setTabVisible(4, narrow);
    QWidget *side = m_side->takeWidget();
    if (narrow) {
        auto *scroll = m_detailsPage->findChild<QScrollArea *>();
        if (!scroll) {
            scroll = plainScroll(m_detailsPage);
            m_detailsPage->layout()->addWidget(scroll);
        }
        if (!side)
            side = scroll->takeWidget();
        scroll->setWidget(side);
    } else {
        if (!side) {
            if (auto *scroll = m_detailsPage->findChild<QScrollArea *>())
                side = scroll->takeWidget();
        }
        m_side->setWidget(side);
        if (m_tabs->currentId() == u"details")
            m_tabs->setCurrentId(u"timeline"_s);
    }
    side->show();
    m_side->setVisible(!narrow);
    m_bodyRow->setContentsMargins(18, 14, narrow ? 18 : 4, 0);
    m_header->setNarrow(narrow);
    m_tabs->updateGeometry();
}

void ClientCardView::showTab(const QString &id)
{
    if (id == u"details" && !m_narrow) {
        m_details->field("city")->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_tabs->setCurrentId(id);
    if (id == u"deals")
        m_deals->list()->setFocus(Qt::ShortcutFocusReason);
    else if (id == u"tasks")
        m_tasks->list()->setFocus(Qt::ShortcutFocusReason);
    else if (id == u"changes")
        m_changes->list()->setFocus(Qt::ShortcutFocusReason);
    else if (id == u"timeline")
        m_timeline->setFocus(Qt::ShortcutFocusReason);
}

void ClientCardView::compose(const QString &tab)
{
    if (m_client.isNull())
        return;
    m_tabs->setCurrentId(u"timeline"_s);
    m_composer->start(tab);
}

void ClientCardView::editMessage(const Uuid &message)
{
    MessageService(m_context.workspace).get(message).then(this, [this](const Result<MessageInfo> &r) {
        if (!r.ok()) {
            m_context.failed(r.error());
            return;
        }
        if (r->client != m_client)
            return; // another card was opened meanwhile
        m_tabs->setCurrentId(u"timeline"_s);
        m_composer->edit(*r);
    });
}

void ClientCardView::chooseTemplate()
{
    if (m_client.isNull())
        return;
    const QString tab = m_composer->tabs()->currentId();
    compose(tab == u"sms" ? tab : u"email"_s);
    m_composer->letter()->showTemplates();
}

void ClientCardView::focusCard()
{
    m_tabs->setFocus(Qt::ShortcutFocusReason);
}

void ClientCardView::setQuiet(bool quiet)
{
    m_nobody->setVisible(!quiet);
}

void ClientCardView::editName()
{
    if (hasCard() && !m_card.deleted)
        m_header->name()->startEditing();
}

void ClientCardView::newDeal()
{
    if (!hasCard())
        return;
    auto *panel = new NewDealPanel(m_context, this, m_client, m_card.row.name);
    connect(panel, &NewDealPanel::created, this, [this](const Uuid &) { m_tabs->setCurrentId(u"deals"_s); });
    panel->open();
}

void ClientCardView::copyContact(const QString &kind)
{
    const ContactPoint *best = nullptr;
    for (const ContactPoint &point : m_card.contacts) {
        if (point.kind == kind && (!best || (point.primary && !best->primary)))
            best = &point;
    }
    if (!best) {
        m_context.inform(kind == u"phone" ? tr("This client has no phone yet.") : tr("This client has no email yet."));
        return;
    }
    const QString text = best->normal.isEmpty() ? best->value : best->normal;
    QApplication::clipboard()->setText(text);
    m_context.inform(tr("%1 copied.").arg(text));
}

} // namespace opora
