// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ConsentService.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/Page.h"

class QLineEdit;
class QPlainTextEdit;

namespace opora {

class Combo;

/// Notes what a client said about being written to: over what, yes or no, on what grounds, where, when, and what proves
/// it. Deletes itself. GUI thread.
class ConsentPanel : public OverlayPanel {
    Q_OBJECT
public:
    ConsentPanel(PageContext &context, QWidget *host, const Uuid &client, const QString &clientName, const ConsentInfo &now);
    Combo *kind() const { return m_kind; }
    Combo *state() const { return m_state; }
    Combo *basis() const { return m_basis; }
    QLineEdit *source() const { return m_source; }
    QLineEdit *date() const { return m_date; }
    QPlainTextEdit *proof() const { return m_proof; }

private:
    void submit();
    PageContext &m_context;
    Uuid m_client;
    Combo *m_kind, *m_state, *m_basis;
    QLineEdit *m_source, *m_date;
    QPlainTextEdit *m_proof;
    bool m_saving = false;
};

} // namespace opora
