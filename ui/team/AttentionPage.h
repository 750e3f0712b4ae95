// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/team/TeamTabs.h"

class QLineEdit;
class QVBoxLayout;

namespace opora {

/// What the hub refused, and why: corrected and sent again, written to a file for somebody else, or taken back. Nothing of
/// it goes away by itself.
class AttentionPage : public TeamPageBase {
    Q_OBJECT
public:
    explicit AttentionPage(PageContext &context);
    QString title() const override { return tr("Needs attention"); }
    QWidget *focusTarget() override;
    TwoLineList *list() const { return m_view->list(); }
    QLineEdit *editorAt(int index) const { return m_edits.value(index).line; }

protected:
    void reload() override;
    void choose(const QString &id) override { m_wanted = id; }

private:
    struct Edit {
        Uuid row;
        QByteArray field;
        QString before;
        QLineEdit *line = nullptr;
    };
    void show();
    void addReason(QVBoxLayout *layout, const PendingChange &change, QWidget *body);
    void addFields(QVBoxLayout *layout, const PendingChange &change, QWidget *body);
    void addButtons(QVBoxLayout *layout, QWidget *body);
    void resend();
    void discard();
    void exportCurrent();
    void exportTo(const QList<Uuid> &changes); ///< empty: all
    const PendingChange *current() const;
    ListAndDetail *m_view;
    QList<PendingChange> m_changes;
    QList<Edit> m_edits;
    QString m_wanted, m_shown;
};

} // namespace opora
