// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncService.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/Page.h"

class QVBoxLayout;

namespace opora {

class PlainTable;
class TextLabel;

/// Pieces that "Pending" and "Needs attention" share.
namespace ChangeParts {
/// Heading with a sentence below, in a fresh body of a card; returns the layout for what follows.
QVBoxLayout *head(QWidget *body, const QString &title, const QString &sentence);
/// Record, field, before, after; ends with "and N more".
PlainTable *fields(const PendingChange &change, QWidget *parent);
QString kind(const QString &kind); ///< "added", "deleted"… of a record as a whole
QString recordName(const PendingField &f);
TextLabel *wrapped(const QString &text, QWidget *parent);
} // namespace ChangeParts

/// Says what goes when a change is taken back, and asks. The work is done when the panel has closed by itself.
class DiscardPanel : public OverlayPanel {
    Q_OBJECT
public:
    DiscardPanel(PageContext &context, const PendingChange &change, QWidget *anyChild);
    QStringList listed() const { return m_listed; }

private:
    void fill(const QList<PendingChange> &others);
    void go();
    PageContext &m_context;
    PendingChange m_change;
    QStringList m_listed;
    TextLabel *m_text;
};

} // namespace opora
