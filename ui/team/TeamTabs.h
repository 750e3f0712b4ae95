// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncService.h"
#include "ui/shell/Page.h"

class QVBoxLayout;

namespace opora {

class Card;
class EmptyState;
class SegmentedTabs;
class TextLabel;
class TwoLineList;

/// What the four pages of the exchange share: the heading "Sync", the tabs that lead from one to the other with their
/// counts, and reading anew when the service says so. GUI thread.
class TeamPageBase : public Page {
    Q_OBJECT
public:
    TeamPageBase(PageContext &context, const QString &pageId);
    void activate(const QString &id, const QVariantMap &args) override;

protected:
    SyncService &sync() const { return *context().sync; }
    QVBoxLayout *content() const { return m_content; }
    void setHint(const QString &text);
    virtual void reload() = 0;
    /// The row to choose when the page was asked for it.
    virtual void choose(const QString &id) { Q_UNUSED(id) }
    void openRecord(const QByteArray &entity, const Uuid &id) const;

private:
    void count(const SyncStatus &status);
    SegmentedTabs *m_tabs;
    TextLabel *m_hint;
    QWidget *m_body;
    QVBoxLayout *m_content;
    EmptyState *m_alone; ///< instead of the body while the workspace has no server
    bool m_setting = false;
};

/// A list at the left, what is chosen at the right, a sentence when there is nothing.
class ListAndDetail : public QWidget {
    Q_OBJECT
public:
    ListAndDetail(const QString &listName, const QString &emptyTitle, const QString &emptySentence, QWidget *parent);
    TwoLineList *list() const { return m_list; }
    Card *detail() const { return m_detail; }
    /// A fresh body for the card at the right; what was in it is gone.
    QWidget *newBody();
    void setEmpty(bool empty);
    void setEmptyTexts(const QString &title, const QString &sentence);

private:
    TwoLineList *m_list;
    Card *m_detail;
    QWidget *m_both, *m_body = nullptr;
    EmptyState *m_empty;
};

} // namespace opora
