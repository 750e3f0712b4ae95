// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/team/TeamTabs.h"

namespace opora {

/// What was done here and is not on the hub yet: each command with its fields, old and new; taken back with what builds on
/// it, which is shown first.
class PendingPage : public TeamPageBase {
    Q_OBJECT
public:
    explicit PendingPage(PageContext &context);
    QString title() const override { return tr("Pending changes"); }
    QWidget *focusTarget() override;
    TwoLineList *list() const { return m_view->list(); }

protected:
    void reload() override;
    void choose(const QString &id) override { m_wanted = id; }

private:
    void show(const QString &key);
    void discard();
    const PendingChange *current() const;
    ListAndDetail *m_view;
    QList<PendingChange> m_changes;
    QString m_wanted;
};

} // namespace opora
