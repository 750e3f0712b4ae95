// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/DealService.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/Page.h"

class QLineEdit;

namespace opora {

class Combo;

/// A new deal with the client of the card: title, amount, stage, Ctrl+Enter.
class NewDealPanel : public OverlayPanel {
    Q_OBJECT
public:
    NewDealPanel(PageContext &context, QWidget *host, const Uuid &client, const QString &clientName);
    QLineEdit *title() const { return m_title; }
    QLineEdit *amount() const { return m_amount; }
    void submit();

Q_SIGNALS:
    void created(const opora::Uuid &deal);

private:
    void loadStages();
    PageContext &m_context;
    Uuid m_client;
    QLineEdit *m_title, *m_amount, *m_close;
    Combo *m_stage;
    bool m_saving = false;
};

} // namespace opora
