// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/DealPanel.h"
#include "ui/deals/BoardActions.h"
#include "ui/deals/ClientField.h"
#include "ui/deals/DealActivity.h"
#include "ui/deals/DealChanges.h"
#include "ui/deals/DealFields.h"
#include "ui/deals/DealTasks.h"
#include "ui/kit/Button.h"
#include "ui/kit/InPlaceEdit.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
QString plainText(QString s)
{
    return s.replace(u'&', u"&&"_s);
}
} // namespace

DealPanel::DealPanel(PageContext &context, BoardActions &actions, QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_ws(context.workspace),
      m_actions(actions),
      m_title(new InPlaceEdit(InPlaceEdit::Kind::Text, this)),
      m_clientLink(new Button({}, u"client"_s, Button::Kind::Quiet, this)),
      m_clientChange(Button::iconOnly(u"edit"_s, tr("Change the client"), this)),
      m_stage(new Button({}, Button::Kind::Normal, this)),
      m_won(new Button(tr("Won"), Button::Kind::Dashed, this)),
      m_lost(new Button(tr("Lost…"), Button::Kind::Dashed, this)),
      m_more(Button::iconOnly(u"more"_s, tr("More actions"), this)),
      m_client(new ClientField(m_ws, this)),
      m_tabs(new SegmentedTabs(this)),
      m_pages(new QStackedWidget(this)),
      m_fields(new DealFields(context)),
      m_tasks(new DealTasks(context)),
      m_activity(new DealActivity(context)),
      m_changes(new DealChanges(context))
{
    setAccessibleName(tr("Deal"));
    setAutoFillBackground(true);
    auto *overview = new QWidget;
    auto *parts = new QVBoxLayout(overview);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(12);
    parts->addWidget(m_tasks);
    parts->addWidget(m_fields);
    parts->addStretch();
    m_tabs->addSegment(u"overview"_s, tr("Overview"));
    m_tabs->addSegment(u"activity"_s, tr("Activity"));
    m_tabs->addSegment(u"changes"_s, tr("Changes"));
    m_tabs->setAccessibleName(tr("Parts of the deal"));
    m_pages->addWidget(scrolled(overview));
    m_pages->addWidget(scrolled(m_activity));
    m_pages->addWidget(scrolled(m_changes));
    connect(m_tabs, &SegmentedTabs::currentIdChanged, this, [this] { m_pages->setCurrentIndex(m_tabs->currentIndex()); });

    auto *all = new QVBoxLayout(this);
    // The parts have insets of their own; their texts stand on one line at 17 px.
    all->setContentsMargins(5, 14, 4, 0);
    all->setSpacing(10);
    all->addWidget(buildHead());
    all->addWidget(m_tabs);
    auto *pages = new QHBoxLayout;
    pages->setContentsMargins(12, 0, 0, 0);
    pages->addWidget(m_pages);
    all->addLayout(pages, 1);

    connect(m_tasks, &DealTasks::addRequested, this, [this] { m_actions.addStep(m_details.card); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &DealPanel::read);
    connect(&m_ws.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (!m_deal.isNull()
            && (changes.touches("deal") || changes.touches("stage_change") || changes.touches("client") || changes.touches("stage")
                || changes.touches("user") || changes.touches("source")))
            m_soon.start();
    });
    hide();
}

QWidget *DealPanel::buildHead()
{
    auto *head = new QWidget(this);
    auto *all = new QVBoxLayout(head);
    all->setContentsMargins(0, 0, 12, 0);
    all->setSpacing(6);
    auto *first = new QHBoxLayout;
    first->setContentsMargins(6, 0, 0, 0);
    m_title->setLabel(tr("Title of the deal"));
    m_title->setDisplayFont(Theme::title());
    m_title->setValidator([](const QString &text) { return text.trimmed().isEmpty() ? tr("A deal needs a title.") : QString(); });
    connect(m_title, &InPlaceEdit::committed, this, [this](const QString &value) {
        m_fields->save(m_title, {{"title", value.simplified()}});
    });
    first->addWidget(m_title, 1);
    m_more->setMenu(new QMenu(m_more));
    m_more->menu()->addAction(tr("Plan a next step"), this, [this] { m_actions.addStep(m_details.card); });
    m_more->menu()->addAction(tr("Write a note"), this, &DealPanel::startNote);
    m_more->menu()->addSeparator();
    m_more->menu()->addAction(tr("Delete the deal"), this, [this] {
        m_ws.deals().remove({m_deal}).then(this, [this](const Result<Written> &r) {
            if (m_context.report(r))
                shut();
        });
    });
    first->addWidget(m_more, 0, Qt::AlignTop);
    auto *close = Button::iconOnly(u"close"_s, tr("Close the deal (Esc)"), this);
    connect(close, &QPushButton::clicked, this, &DealPanel::shut);
    first->addWidget(close, 0, Qt::AlignTop);
    all->addLayout(first);

    auto *second = new QHBoxLayout;
    second->setSpacing(4);
    m_clientLink->setTone(Tone::Accent);
    m_client->hide();
    second->addWidget(m_clientLink);
    second->addWidget(m_client, 1);
    second->addWidget(m_clientChange);
    second->addStretch();
    connect(m_clientLink, &QPushButton::clicked, this, [this] {
        if (!m_details.card.clientId.isNull())
            m_context.open(u"clients"_s, m_details.card.clientId.toString());
        else
            m_clientChange->click();
    });
    connect(m_clientChange, &QPushButton::clicked, this, [this] {
        m_client->setClient(m_details.card.clientId, m_details.card.clientName);
        m_clientLink->hide();
        m_clientChange->hide();
        m_client->show();
        m_client->setFocus();
        m_client->selectAll();
    });
    connect(m_client, &ClientField::chosen, this, &DealPanel::setClient);
    connect(m_client, &QLineEdit::returnPressed, this, [this] { setClient(m_client->client(), m_client->name()); });
    all->addLayout(second);

    auto *third = new QHBoxLayout;
    third->setContentsMargins(12, 0, 0, 0);
    third->setSpacing(8);
    m_stage->setMenu(new QMenu(m_stage));
    connect(m_stage->menu(), &QMenu::aboutToShow, this, &DealPanel::fillStages);
    m_won->setTone(Tone::Good);
    m_lost->setTone(Tone::Danger);
    third->addWidget(m_stage);
    third->addWidget(m_won);
    third->addWidget(m_lost);
    third->addStretch();
    const auto move = [this](const QString &kind) {
        for (const auto &p : std::as_const(m_pipelines))
            for (const auto &s : p.stages)
                if (p.id.uuid() == m_details.fields.value("pipeline_id").toUuid() && s.kind == kind)
                    return m_actions.moveTo(m_details.card, s);
    };
    connect(m_won, &QPushButton::clicked, this, [move] { move(u"won"_s); });
    connect(m_lost, &QPushButton::clicked, this, [move] { move(u"lost"_s); });
    all->addLayout(third);
    return head;
}

QWidget *DealPanel::scrolled(QWidget *content)
{
    auto *area = new QScrollArea(m_pages);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *frame = new QWidget;
    auto *inset = new QVBoxLayout(frame);
    inset->setContentsMargins(0, 2, 12, 16);
    inset->addWidget(content);
    area->setWidget(frame);
    return area;
}

void DealPanel::open(const Uuid &deal, bool takeFocus)
{
    m_focus.forget();
    if (takeFocus)
        m_focus.wish();
    if (deal != m_deal) {
        m_deal = deal;
        m_loaded = false;
        m_fieldWanted.clear();
        m_title->cancel();
        m_client->hide();
    }
    QFrame::show();
    raise();
    if (m_loaded)
        m_focus.give(m_title);
    m_ws.deals().pipelines().then(this, [this](const Result<QList<PipelineInfo>> &r) {
        if (r.ok())
            m_pipelines = r.value();
    });
    read();
}

void DealPanel::shut()
{
    m_deal = {};
    m_loaded = false;
    hide();
    Q_EMIT shutDown();
}

void DealPanel::read()
{
    if (m_deal.isNull())
        return;
    m_ws.deals().details(m_deal).then(this, [this, deal = m_deal](const Result<DealDetails> &r) {
        if (deal != m_deal)
            return;
        if (!r.ok()) {
            // Deleted here or by somebody else: nothing is left to show.
            if (r.error().code != u"not_found" || !m_loaded)
                m_context.failed(r.error());
            shut();
            return;
        }
        show(r.value());
    });
}

void DealPanel::show(const DealDetails &details)
{
    m_details = details;
    setAccessibleName(tr("Deal: %1").arg(details.card.title));
    m_title->setValue(details.card.title);
    m_title->setSeen(details.seen);
    showClient();
    const bool open = details.card.stageKind == u"open";
    m_stage->setText(plainText(details.stageName));
    m_stage->setAccessibleName(tr("Stage: %1").arg(details.stageName));
    m_stage->updateGeometry();
    m_won->setVisible(open);
    m_lost->setVisible(open);
    m_fields->show(details);
    m_tasks->setDeal(details.card.id);
    m_activity->show(details);
    m_changes->setDeal(details.card.id);
    m_loaded = true;
    m_focus.give(m_title);
    if (!m_fieldWanted.isEmpty())
        editField(std::exchange(m_fieldWanted, {}));
    Q_EMIT loaded();
}

void DealPanel::showClient()
{
    const bool has = !m_details.card.clientId.isNull();
    m_clientLink->setText(has ? plainText(m_details.card.clientName) : tr("Add a client"));
    m_clientLink->setAccessibleName(has ? tr("Client: %1").arg(m_details.card.clientName) : tr("Add a client"));
    m_clientLink->updateGeometry();
    if (!m_client->isVisible()) {
        m_clientLink->show();
        m_clientChange->setVisible(has);
    }
}

void DealPanel::setClient(const Uuid &client, const QString &name)
{
    m_client->hide();
    m_clientLink->show();
    m_clientChange->setVisible(true);
    m_clientLink->setFocus();
    const auto save = [this](const Uuid &id) {
        m_ws.deals().edit(m_deal, {{"client_id", id.isNull() ? Value() : Value(id)}}, m_details.seen).then(this, [this](const Result<Written> &r) {
            m_context.report(r);
        });
    };
    if (!client.isNull() || name.isEmpty())
        return save(client);
    m_ws.records().resolve("client", name).then(this, [this, save, name](const Result<Uuid> &r) {
        if (r.ok())
            save(r.value());
        else
            m_context.failed(r.error());
    });
}

void DealPanel::fillStages()
{
    auto *menu = m_stage->menu();
    menu->clear();
    const Uuid pipeline = m_details.fields.value("pipeline_id").toUuid();
    for (const auto &p : std::as_const(m_pipelines)) {
        QMenu *into = p.id.uuid() == pipeline ? menu : menu->addMenu(plainText(p.name));
        for (const auto &s : p.stages) {
            auto *a = into->addAction(plainText(s.kind == u"lost" ? tr("%1…").arg(s.name) : s.name), this, [this, s] {
                if (s.id != m_details.card.stage)
                    m_actions.moveTo(m_details.card, s);
            });
            a->setCheckable(true);
            a->setChecked(s.id == m_details.card.stage);
        }
    }
}

void DealPanel::editField(const QString &column)
{
    if (!m_loaded) {
        m_fieldWanted = column;
        return;
    }
    m_tabs->setCurrentId(u"overview"_s);
    if (column == u"client")
        m_clientChange->click();
    else
        m_fields->startEditing(column);
}

void DealPanel::startNote()
{
    m_tabs->setCurrentId(u"activity"_s);
    m_activity->startNote();
}

void DealPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_client->isVisible()) {
            m_client->hide();
            showClient();
            m_clientLink->setFocus();
        } else {
            shut();
        }
        return;
    }
    QFrame::keyPressEvent(event);
}

void DealPanel::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.fillRect(rect(), Theme::instance().color(Token::Window));
    p.fillRect(QRect(0, 0, 1, height()), Theme::instance().color(Token::Line));
}

} // namespace opora
