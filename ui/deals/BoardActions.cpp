// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/BoardActions.h"
#include "core/services/TaskService.h"
#include "ui/deals/LostPanel.h"
#include "ui/deals/NextStepPanel.h"

namespace opora {

BoardActions::BoardActions(PageContext &context, BoardModel &model, BoardView &view)
    : QObject(&view), m_context(context), m_ws(context.workspace), m_model(model), m_view(view)
{
}

void BoardActions::write(const DealCard &card, DealService::Move move, bool onBoard, bool announce)
{
    const int token = onBoard ? m_model.place(card.n, move.stage) : 0;
    const QString title = card.title;
    m_ws.deals().move(std::move(move)).then(this, [this, token, announce, title, id = card.id.uuid()](const Result<Written> &r) {
        if (token)
            m_model.settle(token, r.ok());
        if (!r.ok()) {
            Q_EMIT said(tr("%1 stayed where it was").arg(title));
            m_context.failed(r.error());
            if (r.error().code == u"required_field")
                Q_EMIT fieldsNeeded(id, r.error().details.split(u',', Qt::SkipEmptyParts));
        } else if (announce) {
            m_context.written(r.value());
        }
    });
}

void BoardActions::moveToColumn(qint64 number, int column)
{
    const auto card = m_model.card(number);
    if (!card || column < 0 || column >= m_model.columnCount() || m_model.columnOf(card->stage) == column)
        return;
    const auto stage = m_model.column(column).stage;
    write(*card, {.deal = card->id, .stage = stage.id, .lostReason = {}, .lostNote = {}, .seenChange = {}}, true, false);
    m_view.setCurrent(number);
    const auto place = m_model.placeOf(number);
    Q_EMIT said(tr("%1 moved to %2, %3 of %4").arg(card->title, stage.name).arg(place.row + 1).arg(m_model.rowCount(column)));
}

void BoardActions::win(qint64 number)
{
    const auto card = m_model.card(number);
    const auto *stage = m_model.stageOfKind(QStringLiteral("won"));
    if (card && stage)
        moveTo(*card, *stage);
}

void BoardActions::lose(qint64 number)
{
    const auto card = m_model.card(number);
    const auto *stage = m_model.stageOfKind(QStringLiteral("lost"));
    if (card && stage)
        moveTo(*card, *stage);
}

void BoardActions::moveTo(const DealCard &card, const StageInfo &stage)
{
    const bool onBoard = m_model.placeOf(card.n).isValid();
    if (stage.kind == u"lost")
        return askReason(card, stage.id, onBoard);
    Q_EMIT said(stage.kind == u"won" ? tr("%1 won").arg(card.title) : tr("%1 moved to %2").arg(card.title, stage.name));
    write(card, {.deal = card.id, .stage = stage.id, .lostReason = {}, .lostNote = {}, .seenChange = {}}, onBoard, true);
}

void BoardActions::askReason(const DealCard &card, const Uuid &stage, bool onBoard)
{
    if (onBoard)
        m_view.setHeld(card.n);
    m_ws.deals().lostReasons().then(this, [this, card, stage, onBoard](const Result<QStringList> &reasons) {
        auto *panel = new LostPanel(&m_view, card.title, reasons.valueOr({}));
        connect(panel, &OverlayPanel::closed, this, [this] { m_view.setHeld(0); });
        connect(panel, &LostPanel::confirmed, this, [this, panel, card, stage, onBoard](const QString &reason, const QString &note) {
            panel->dismiss();
            Q_EMIT said(tr("%1 lost: %2").arg(card.title, reason));
            write(card, {.deal = card.id, .stage = stage, .lostReason = reason, .lostNote = note, .seenChange = {}}, onBoard, true);
        });
        panel->open();
    });
}

void BoardActions::remove(qint64 number)
{
    const auto card = m_model.card(number);
    if (!card)
        return;
    m_ws.deals().remove({card->id}).then(this, [this](const Result<Written> &r) { m_context.report(r); });
}

void BoardActions::nextStep(qint64 number)
{
    if (const auto card = m_model.card(number))
        addStep(*card);
}

void BoardActions::addStep(const DealCard &card)
{
    auto *panel = new NextStepPanel(&m_view, m_ws, m_context.locale, card.title);
    connect(panel, &NextStepPanel::confirmed, this, [this, panel, deal = card.id.uuid(), client = card.clientId](NewTask task) {
        task.deal = deal;
        task.client = client;
        panel->acceptButton()->setEnabled(false);
        m_ws.tasks().add(std::move(task)).then(panel, [this, panel](const Result<Written> &r) {
            panel->acceptButton()->setEnabled(true);
            if (r.ok()) {
                panel->dismiss();
                m_context.written(r.value());
            } else {
                panel->setError(r.error().message);
            }
        });
    });
    panel->open();
}

} // namespace opora
