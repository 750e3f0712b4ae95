// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/PipelinePage.h"
#include "core/services/SyncService.h"
#include "ui/deals/AddDealForm.h"
#include "ui/deals/DealPanel.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Labels.h"
#include "ui/shell/Pages.h"
#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMinute = 60 * 1000;
constexpr int kStatusStays = 8000;
constexpr int kPanelWidth = 460;
constexpr int kMargin = 16;
constexpr int kBesideRoom = 420;

Money wholeUnits(const Money &money)
{
    qint64 unit = 1;
    for (int i = currencyDigits(money.currency); i > 0; --i)
        unit *= 10;
    return {(money.minor + (money.minor < 0 ? -unit : unit) / 2) / unit * unit, money.currency};
}

QString plainText(QString s)
{
    return s.replace(u'&', u"&&"_s);
}
} // namespace

PipelinePage::PipelinePage(PageContext &context)
    : Page(context, u"pipeline"_s),
      m_model(new BoardModel(context.workspace, this)),
      m_view(new BoardView(*m_model, context.workspace, context.locale, this)),
      m_actions(new BoardActions(context, *m_model, *m_view)),
      m_filter(new PipelineFilter(context.workspace, this)),
      m_panel(nullptr),
      m_totals(new ElidedLabel({}, Token::Mute, this)),
      m_hint(new ElidedLabel({}, Token::Mute, this)),
      m_status(new LiveStatus(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(u"pipeline"_s, {}, {}, this)),
      m_won(new Button(tr("Won"), Button::Kind::Dashed, this)),
      m_lost(new Button(tr("Lost…"), Button::Kind::Dashed, this)),
      m_elsewhere(new Button(tr("Move to pipeline…"), Button::Kind::Dashed, this))
{
    m_stack->addWidget(m_view);
    if (context.sync)
        connect(context.sync, &SyncService::landed, this,
                [this](const QList<QPair<QByteArray, Uuid>> &rows) { m_view->flash(landedOf(rows, "deal")); });
    m_stack->addWidget(m_empty);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    all->setSpacing(12);
    all->addLayout(buildHeader());
    all->addWidget(m_stack, 1);
    all->addLayout(buildFooter());
    m_panel = new DealPanel(context, *m_actions, this);

    m_hintBack.setSingleShot(true);
    connect(&m_hintBack, &QTimer::timeout, this,
            [this] { m_hint->setText(tr("Drag a card, or use Alt+←/→ to move, Enter to open, N for next step")); });
    m_hintBack.start(0);
    // Due times and days in stage move on by themselves.
    m_minute.setInterval(kMinute);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible() && m_model->isLoaded())
            m_model->refreshAll();
    });
    m_minute.start();
    connectBoard();
    addCommands();
}

QLayout *PipelinePage::buildHeader()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(titleLabel(tr("Pipeline"), this));
    row->addWidget(m_filter->pipelineButton());
    row->addWidget(m_filter->ownerButton());
    row->addWidget(m_filter->closingButton());
    row->addWidget(m_filter->attentionChip());
    m_totals->setFont(Theme::small());
    row->addWidget(m_totals, 1);
    m_headerRow = row;
    auto *both = new QVBoxLayout;
    both->setSpacing(6);
    both->addLayout(row);
    m_totalsRow = new QVBoxLayout;
    both->addLayout(m_totalsRow);
    return both;
}

QLayout *PipelinePage::buildFooter()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_won->setTone(Tone::Good);
    m_lost->setTone(Tone::Danger);
    m_won->setToolTip(tr("Drop a deal here, or press W on its card"));
    m_lost->setToolTip(tr("Drop a deal here, or press L on its card"));
    m_elsewhere->setToolTip(tr("Drop a deal here to move it into another pipeline"));
    for (auto *b : {m_won, m_lost, m_elsewhere}) {
        b->setMinimumWidth(120);
        b->setMaximumWidth(200);
        b->setFixedHeight(qMax(36, b->sizeHint().height() + 4));
        b->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        row->addWidget(b, 2);
    }
    m_hint->setFont(Theme::small());
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_hint, 5);
    return row;
}

void PipelinePage::connectBoard()
{
    connect(m_model, &BoardModel::boardChanged, this, &PipelinePage::onBoard);
    connect(m_model, &BoardModel::cardsChanged, this, &PipelinePage::checkLoaded);
    connect(m_model, &BoardModel::failed, this, [this](const Error &error) {
        context().failed(error);
        setLoaded();
    });
    connect(m_filter, &PipelineFilter::changed, this, &PipelinePage::applyFilter);
    connect(m_filter, &PipelineFilter::pipelinesChanged, this, [this] { m_elsewhere->setVisible(m_filter->pipelines().size() > 1); });
    m_elsewhere->hide();

    connect(m_view, &BoardView::opened, this, [this](qint64 number, bool takeFocus) {
        if (const auto card = m_model->card(number))
            openDeal(card->id, takeFocus);
    });
    connect(m_view, &BoardView::moveRequested, m_actions, &BoardActions::moveToColumn);
    connect(m_view, &BoardView::wonRequested, m_actions, &BoardActions::win);
    connect(m_view, &BoardView::lostRequested, m_actions, &BoardActions::lose);
    connect(m_view, &BoardView::nextStepRequested, m_actions, &BoardActions::nextStep);
    connect(m_view, &BoardView::removeRequested, m_actions, &BoardActions::remove);
    connect(m_view, &BoardView::addRequested, this, &PipelinePage::startAdding);
    connect(m_view, &BoardView::menuRequested, this, &PipelinePage::cardMenu);
    connect(m_view, &BoardView::said, this, &PipelinePage::say);
    connect(m_view, &BoardView::currentChanged, this, [this](qint64 number) {
        // An open card follows the arrows, so that a column can be read through.
        const auto card = m_panel->isVisible() && m_view->hasFocus() ? m_model->card(number) : nullptr;
        if (card)
            m_panel->open(card->id, false);
    });
    connect(m_actions, &BoardActions::said, this, &PipelinePage::say);
    connect(m_actions, &BoardActions::fieldsNeeded, this, [this](const Uuid &deal, const QStringList &fields) {
        openDeal(deal, true);
        m_panel->editField(fields.value(0));
    });

    const auto onCurrent = [this](auto act) {
        return [this, act] {
            if (m_view->current())
                (m_actions->*act)(m_view->current());
            else
                say(tr("Choose a card first"));
        };
    };
    connect(m_won, &QPushButton::clicked, this, onCurrent(&BoardActions::win));
    connect(m_lost, &QPushButton::clicked, this, onCurrent(&BoardActions::lose));
    m_view->addDropTarget(m_won, [this](qint64 n) { m_actions->win(n); });
    m_view->addDropTarget(m_lost, [this](qint64 n) { m_actions->lose(n); });
    m_view->addDropTarget(m_elsewhere, [this](qint64 n) { pipelineMenu(n); });
    connect(m_elsewhere, &QPushButton::clicked, this, &PipelinePage::moveElsewhere);
    connect(m_panel, &DealPanel::shutDown, this, [this] {
        placePanel();
        m_view->setFocus();
    });
    connect(m_panel, &DealPanel::loaded, this, [this] {
        m_waitsForPanel = false;
        checkLoaded();
    });
    connect(&workspace().bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches("pipeline") || changes.touches("stage") || changes.touches("user"))
            m_filter->refresh();
    });
}

void PipelinePage::addLocal(const QString &id, const QString &title, const QKeySequence &key, const QString &icon,
                            void (BoardActions::*act)(qint64))
{
    addCommand(
        id, title, key,
        [this, act] {
            if (m_view->current())
                (m_actions->*act)(m_view->current());
            else
                say(tr("Choose a card first"));
        },
        icon, true);
}

void PipelinePage::addCommands()
{
    addCommand(
        u"pipeline.add"_s, tr("Add a deal to the board"), QKeySequence(Qt::Key_A),
        [this] { startAdding(qMax(0, m_view->currentColumn())); }, u"plus"_s, true);
    addCommand(
        u"pipeline.open"_s, tr("Open the chosen deal"), QKeySequence(Qt::Key_Return),
        [this] {
            if (m_view->current())
                Q_EMIT m_view->opened(m_view->current(), true);
        },
        u"deal"_s, true);
    addLocal(u"pipeline.next_step"_s, tr("Plan the next step of the chosen deal"), QKeySequence(Qt::Key_N), u"task"_s,
             &BoardActions::nextStep);
    addLocal(u"pipeline.won"_s, tr("Mark the chosen deal as won"), QKeySequence(Qt::Key_W), u"won"_s, &BoardActions::win);
    addLocal(u"pipeline.lost"_s, tr("Mark the chosen deal as lost"), QKeySequence(Qt::Key_L), u"lost"_s, &BoardActions::lose);
    addLocal(u"pipeline.delete"_s, tr("Delete the chosen deal"), QKeySequence(Qt::Key_Delete), u"trash"_s, &BoardActions::remove);
    const auto move = [this](int by) {
        return [this, by] {
            if (m_view->current())
                m_actions->moveToColumn(m_view->current(), m_view->currentColumn() + by);
        };
    };
    addCommand(u"pipeline.forward"_s, tr("Move the chosen deal one stage on"), QKeySequence(Qt::ALT | Qt::Key_Right), move(1),
               u"arrow-right"_s, true);
    addCommand(u"pipeline.back"_s, tr("Move the chosen deal one stage back"), QKeySequence(Qt::ALT | Qt::Key_Left), move(-1),
               u"arrow-left"_s, true);
    addCommand(
        u"pipeline.elsewhere"_s, tr("Move the chosen deal to another pipeline"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
        [this] { moveElsewhere(); }, u"pipeline"_s);
    addCommand(
        u"pipeline.show_all"_s, tr("Show everybody's deals, closing any time"), {}, [this] { m_filter->showAll(); }, u"filter"_s);
}

void PipelinePage::activate(const QString &id, const QVariantMap &args)
{
    m_filter->refresh();
    if (const auto pipeline = Uuid::fromString(args.value(u"pipeline"_s).toString()))
        m_filter->setPipeline(*pipeline);
    if (const QString attention = args.value(u"attention"_s).toString(); !attention.isEmpty())
        m_filter->setAttention(attention == u"rotting" ? BoardFilter::Attention::Rotting : BoardFilter::Attention::WithoutStep);
    if (!m_model->isLoaded()) {
        setLoading();
        m_model->setFilter(m_filter->filter());
    }
    if (args.value(u"new"_s).toBool()) {
        m_newArgs = args;
        m_wantsNew = true;
        if (m_model->isLoaded())
            onBoard();
    }
    if (const auto deal = Uuid::fromString(id)) {
        m_waitsForPanel = true;
        setLoading();
        openDeal(*deal, true);
        selectDeal(*deal);
    } else {
        checkLoaded();
    }
}

QWidget *PipelinePage::focusTarget()
{
    if (m_form && m_form->isVisible()) // one that was just closed is still on its way out
        return m_form;
    return m_panel->isVisible() ? static_cast<QWidget *>(m_panel) : m_view;
}

void PipelinePage::applyFilter()
{
    m_forceBoard = false;
    m_model->setFilter(m_filter->filter());
}

void PipelinePage::onBoard()
{
    m_filter->setShown(m_model->board().pipeline);
    showTotals();
    const bool nothing = m_model->board().open == 0 && !m_forceBoard && !m_form;
    if (nothing && m_filter->narrows()) {
        m_empty->setTexts(tr("No deals match"), tr("Nobody's open deal fits the chosen owner and closing time."));
        m_empty->setAction(tr("Show all deals"), [this] { m_filter->showAll(); });
    } else if (nothing) {
        m_empty->setTexts(tr("No open deals yet"), tr("Deals move over this board from the first request to the contract."));
        m_empty->setAction(tr("Add the first deal"), [this] { startAdding(0); });
    }
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_view);
    if (std::exchange(m_wantsNew, false))
        startAdding(0);
    if (!m_selectWhenHere.isNull())
        selectDeal(m_selectWhenHere);
    checkLoaded();
}

void PipelinePage::checkLoaded()
{
    if (m_model->isLoaded() && !m_model->isFetching() && !m_waitsForPanel && !isLoaded())
        setLoaded();
}

/// Beside the menus where they leave room for the whole line, else under them.
void PipelinePage::placeTotals()
{
    int menus = 0;
    for (int i = 0; i < m_headerRow->count(); ++i)
        if (QWidget *w = m_headerRow->itemAt(i)->widget(); w && w != m_totals && !w->isHidden())
            menus += w->sizeHint().width() + m_headerRow->spacing();
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - menus;
    const bool under = room < m_totals->fontMetrics().horizontalAdvance(m_totals->text()) + 8;
    if (under == (m_totalsRow->count() > 0))
        return;
    (under ? static_cast<QLayout *>(m_headerRow) : m_totalsRow)->removeWidget(m_totals);
    if (under) {
        m_headerRow->addStretch(1);
        m_totalsRow->addWidget(m_totals);
    } else {
        delete m_headerRow->takeAt(m_headerRow->count() - 1); // the stretch in its place
        m_headerRow->addWidget(m_totals, 1);
    }
}

void PipelinePage::showTotals()
{
    const auto text = m_view->cardText();
    const auto &board = m_model->board();
    QStringList parts{tr("%n open", nullptr, int(board.open)), text.money(board.total)};
    // An expectation is no sum of money: nobody weighs coins.
    QList<Money> expected = board.weighted;
    for (Money &m : expected)
        m = wholeUnits(m);
    if (const QString weighted = text.money(expected); !weighted.isEmpty())
        parts.append(tr("weighted %1").arg(weighted));
    parts.removeAll(QString());
    m_totals->setText(parts.join(u" · "_s));
    placeTotals();
}

void PipelinePage::say(const QString &text)
{
    m_status->say(text);
    m_hint->setText(text);
    m_hintBack.start(kStatusStays);
}

QString PipelinePage::status() const
{
    return m_status->said();
}

void PipelinePage::openDeal(const Uuid &deal, bool takeFocus)
{
    m_panel->open(deal, takeFocus);
    placePanel();
}

void PipelinePage::selectDeal(const Uuid &deal)
{
    m_selectWhenHere = deal;
    workspace().deals().details(deal).then(this, [this, deal](const Result<DealDetails> &r) {
        if (deal != m_selectWhenHere)
            return;
        if (!r.ok() || m_model->placeOf(r->card.n).isValid() || r->card.stageKind != u"open")
            m_selectWhenHere = {};
        if (r.ok())
            m_view->setCurrent(r->card.n);
    });
}

void PipelinePage::startAdding(int column)
{
    if (m_model->columnCount() == 0) {
        context().inform(tr("This pipeline has no open stage yet. Add one in Settings."));
        return;
    }
    column = qBound(0, column, m_model->columnCount() - 1);
    m_forceBoard = true;
    m_stack->setCurrentWidget(m_view);
    m_form = new AddDealForm(workspace(), context().locale, m_model->column(column).stage.name);
    if (const auto args = std::exchange(m_newArgs, {}); !args.isEmpty())
        m_form->setClient(Uuid::fromString(args.value(u"client"_s).toString()).value_or(Uuid()), args.value(u"clientName"_s).toString());
    connect(m_form, &AddDealForm::submitted, this, [this, column] { addDeal(column); });
    connect(m_form, &AddDealForm::cancelled, this, [this] {
        m_view->hideForm();
        m_view->setFocus();
    });
    connect(m_form, &AddDealForm::resized, m_view, [this, column] { m_view->growForm(column); });
    m_view->showForm(column, m_form);
    m_form->start();
}

void PipelinePage::addDeal(int column)
{
    auto deal = m_form->deal();
    deal.stage = m_model->column(column).stage.id;
    deal.pipeline = m_model->board().pipeline.id;
    if (const Uuid owner = m_filter->filter().owner; !owner.isNull())
        deal.owner = owner;
    m_form->setBusy(true);
    workspace().deals().add(std::move(deal)).then(m_form, [this](const Result<Written> &r) {
        m_form->setBusy(false);
        if (!r.ok()) {
            m_form->setError(r.error().message);
            return;
        }
        const QWidget *focus = QApplication::focusWidget();
        const bool here = m_form->isAncestorOf(focus); // the person may have gone elsewhere meanwhile
        m_view->hideForm();
        if (here && isVisible())
            m_view->setFocus();
        context().written(r.value());
        selectDeal(r->ids.value(0));
    });
}

void PipelinePage::fillPipelineMenu(QMenu *menu, qint64 number)
{
    const auto card = m_model->card(number);
    if (!card)
        return;
    for (const auto &p : m_filter->pipelines()) {
        if (p.id == m_model->board().pipeline.id)
            continue;
        // One list and not a menu in a menu: a place elsewhere is one key or one click.
        if (!menu->isEmpty())
            menu->addSeparator();
        for (const auto &s : p.stages)
            if (s.kind == u"open")
                menu->addAction(plainText(u"%1 · %2"_s.arg(p.name, s.name)), this, [this, card, s] { m_actions->moveTo(*card, s); });
    }
}

/// Over the button, where a dropped card is; the first place is chosen, so that Enter goes on.
void PipelinePage::pipelineMenu(qint64 number)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Move to pipeline"));
    fillPipelineMenu(menu, number);
    menu->popup(m_elsewhere->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    menu->setActiveAction(menu->actions().value(0));
}

void PipelinePage::moveElsewhere()
{
    if (m_filter->pipelines().size() < 2)
        say(tr("There is only one pipeline. Add another in Settings."));
    else if (m_view->current())
        pipelineMenu(m_view->current());
    else
        say(tr("Choose a card first"));
}

void PipelinePage::cardMenu(qint64 number, const QPoint &pos)
{
    const auto card = m_model->card(number);
    if (!card)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, card] { openDeal(card->id, true); });
    if (!card->clientId.isNull())
        menu->addAction(tr("Open the client"), this, [this, card] { context().open(u"clients"_s, card->clientId.toString()); });
    menu->addAction(tr("Next step…"), this, [this, number] { m_actions->nextStep(number); });
    menu->addSeparator();
    auto *stages = menu->addMenu(tr("Move to"));
    for (const auto &s : m_model->board().pipeline.stages) {
        auto *a = stages->addAction(plainText(s.kind == u"lost" ? tr("%1…").arg(s.name) : s.name), this, [this, card, s] {
            const int column = m_model->columnOf(s.id);
            if (column >= 0)
                m_actions->moveToColumn(card->n, column);
            else
                m_actions->moveTo(*card, s);
        });
        a->setEnabled(s.id != card->stage);
    }
    if (m_filter->pipelines().size() > 1)
        fillPipelineMenu(menu->addMenu(tr("Move to pipeline")), number);
    menu->addSeparator();
    menu->addAction(tr("Delete"), this, [this, number] { m_actions->remove(number); });
    menu->popup(pos);
}

void PipelinePage::placePanel()
{
    const int wanted = kPanelWidth * QFontMetrics(Theme::font()).height() / 16;
    const int w = qMin(width(), qBound(360, wanted, qMax(360, width() * 3 / 5)));
    m_panel->setGeometry(width() - w, 0, w, height());
    // The board makes room for the card as long as two columns stay beside it; else the card lies over it.
    const int room = width() - w - 2 * kMargin;
    const bool beside = m_panel->isVisible() && room >= kBesideRoom;
    layout()->setContentsMargins(kMargin, kMargin, beside ? w + kMargin : kMargin, kMargin);
    placeTotals();
    if (m_panel->isVisible() && m_view->current()) {
        layout()->activate();
        m_view->setCurrent(m_view->current());
    }
}

void PipelinePage::resizeEvent(QResizeEvent *)
{
    placePanel();
}

void PipelinePage::saveState(QSettings &settings) const
{
    m_filter->save(settings);
}

void PipelinePage::restoreState(QSettings &settings)
{
    m_filter->restore(settings);
}

Page *createPipelinePage(PageContext &context)
{
    return new PipelinePage(context);
}

} // namespace opora
