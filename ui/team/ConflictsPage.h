// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/team/TeamTabs.h"

class QGridLayout;

namespace opora {

/// Two people wrote the same field before they knew of each other: one value holds already, the other is kept. Nothing here
/// stops anybody's work. Before, mine and theirs side by side; one key swaps; every choice can be taken back.
class ConflictsPage : public TeamPageBase {
    Q_OBJECT
public:
    explicit ConflictsPage(PageContext &context);
    QString title() const override { return tr("Conflicts"); }
    QWidget *focusTarget() override;
    TwoLineList *list() const { return m_view->list(); }
    const ConflictItem *current() const;

protected:
    void reload() override;
    void choose(const QString &id) override { m_wanted = id; }

private:
    void show();
    void addHead(QGridLayout *grid, const ConflictItem &item, QWidget *body);
    void addField(QGridLayout *grid, int row, const ConflictField &field, QWidget *body);
    void addFoot(class QVBoxLayout *layout, const ConflictItem &item, QWidget *body);
    QWidget *cell(const QString &value, const QString &by, qint64 at, bool holds, QWidget *body) const;
    void keepAll(ConflictSide side);
    void keep(const QByteArray &field, ConflictSide side);
    void swap();
    void done();
    void revert();
    void resolve(const QHash<QByteArray, ConflictSide> &choices, bool thenNext = false);
    void next();
    ListAndDetail *m_view;
    QList<ConflictItem> m_items;
    QString m_wanted;
    bool m_next = false, m_busy = false;
};

} // namespace opora
