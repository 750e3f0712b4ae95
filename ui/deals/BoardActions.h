// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/deals/BoardView.h"
#include "ui/shell/Page.h"

namespace opora {

/// What the user does with deals on the board, turned into calls of DealService: the card moves at once, the database
/// follows, and a refusal brings the card back with the reason. Says where a card went. GUI thread.
class BoardActions : public QObject {
    Q_OBJECT
public:
    BoardActions(PageContext &context, BoardModel &model, BoardView &view);

    void moveToColumn(qint64 number, int column);
    void win(qint64 number);
    void lose(qint64 number);
    void remove(qint64 number);
    void nextStep(qint64 number);
    /// Any stage of any pipeline, also for deals that are not on the board (the open deal card); lost asks for the reason.
    void moveTo(const DealCard &card, const StageInfo &stage);
    void addStep(const DealCard &card);

Q_SIGNALS:
    void said(const QString &text);
    /// The stage asks for fields that are empty; `fields` are column names.
    void fieldsNeeded(const opora::Uuid &deal, const QStringList &fields);

private:
    void write(const DealCard &card, DealService::Move move, bool onBoard, bool announce);
    void askReason(const DealCard &card, const Uuid &stage, bool onBoard);

    PageContext &m_context;
    Workspace &m_ws;
    BoardModel &m_model;
    BoardView &m_view;
};

} // namespace opora
