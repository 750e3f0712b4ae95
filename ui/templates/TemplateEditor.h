// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TemplateService.h"
#include "ui/kit/Card.h"
#include "ui/shell/Page.h"

class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QStackedWidget;

namespace opora {

class Button;
class Combo;
class SegmentedTabs;
class TextLabel;

/// The fields of one template. Holds what is typed until save() is asked for; knows no database. GUI thread.
class TemplateEditor : public Card {
    Q_OBJECT
public:
    TemplateEditor(PageContext &context, QWidget *parent);
    /// Shows this row; what was typed before is gone. A row that is shown already keeps the places of its cursors.
    void setTemplate(const Record &row);
    Uuid id() const { return m_id; }
    bool isDirty() const { return !changed().isEmpty(); }
    /// Only what differs from the row; an empty name counts as unchanged.
    FieldValues changed() const;
    TemplateDraft draft() const;
    /// What it is called now, however little of it is saved.
    QString name() const;
    void markSaved();
    void revert();
    void setError(const QString &text);

    void focusName();
    void showInsertMenu();
    /// Where the cursor was last: subject, text or HTML.
    void insert(const QString &placeholder);

    QLineEdit *nameField() const { return m_name; }
    QLineEdit *subjectField() const { return m_subject; }
    QPlainTextEdit *bodyField() const { return m_body; }
    QPlainTextEdit *htmlField() const { return m_html; }
    Combo *kindField() const { return m_kind; }
    TextLabel *countLabel() const { return m_count; }
    QMenu *insertMenu() const { return m_menu; }

Q_SIGNALS:
    void edited();
    void saveRequested();

protected:
    bool eventFilter(QObject *, QEvent *) override;

private:
    void build();
    QWidget *buildTexts();
    void fillMenu(const QStringList &names);
    void onEdited();
    void follow();
    PageContext &m_context;
    Uuid m_id;
    FieldValues m_saved;
    QLineEdit *m_name, *m_subject;
    Combo *m_kind, *m_language;
    QWidget *m_subjectRow;
    SegmentedTabs *m_tabs;
    QStackedWidget *m_texts;
    QPlainTextEdit *m_body, *m_html;
    TextLabel *m_count, *m_error;
    Button *m_insert, *m_save, *m_revert;
    QMenu *m_menu;
    QWidget *m_last = nullptr; ///< of the three that take placeholders
    bool m_setting = false;
};

} // namespace opora
