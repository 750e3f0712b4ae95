// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/RecordService.h"
#include "ui/kit/LaterFocus.h"
#include "ui/shell/Page.h"

class QBoxLayout;

namespace opora {

class Button;
class EmptyState;
class SegmentedTabs;
class TemplateEditor;
class TemplatePreview;
class TwoLineList;

/// Templates of letters and SMS: the list, the chosen one as fields, and what it would say to a client. What is typed is
/// saved by Ctrl+Enter and whenever another template or page is gone to; every change can be undone. GUI thread.
class TemplatesPage : public Page {
    Q_OBJECT
public:
    explicit TemplatesPage(PageContext &context);
    QString title() const override { return tr("Templates"); }
    /// `id`: the template to choose. args "new": true makes one.
    void activate(const QString &id, const QVariantMap &args) override;
    QWidget *focusTarget() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    TwoLineList *list() const { return m_list; }
    TemplateEditor *editor() const { return m_editor; }
    TemplatePreview *preview() const { return m_preview; }
    SegmentedTabs *tabs() const { return m_tabs; }
    bool isEmpty() const;

protected:
    void hideEvent(QHideEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void keyPressEvent(QKeyEvent *) override;

private:
    void build();
    QWidget *buildHead();
    void addCommands();
    void reload();
    void fill(const RecordPage &page);
    void choose(const QString &key);
    const Record *current() const;
    const Record *rowOf(const Uuid &id) const;
    void save();
    void addNew();
    void duplicate();
    void toggleArchived();
    void remove();
    void sendTest();
    void added(const Result<Written> &r);
    QString freeName(const QString &base) const;
    QList<Record> m_rows;
    SegmentedTabs *m_tabs;
    TwoLineList *m_list;
    TemplateEditor *m_editor;
    TemplatePreview *m_preview;
    EmptyState *m_empty;
    QWidget *m_filled, *m_right;
    QBoxLayout *m_columns;
    Button *m_more;
    void readSeen();
    QByteArray m_seen;      ///< what the editor shows of its row (RecordService::seen)
    QString m_wanted;       ///< to be chosen when the list comes
    LaterFocus m_nameLater; ///< the name of a new one is where the keyboard goes
    bool m_archived = false, m_newWanted = false;
};

} // namespace opora
