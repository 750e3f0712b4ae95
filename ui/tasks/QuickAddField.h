// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/QuickTask.h"
#include "core/services/TaskService.h"
#include "ui/shell/Page.h"
#include <QLineEdit>

class QLabel;

namespace opora {

class Button;

/// One line that makes a task: "call back Fri 10:00" shows below what it was read as; Enter or Ctrl+Enter adds it. What
/// was refused stays in the line.
class QuickAddField : public QWidget {
    Q_OBJECT
public:
    explicit QuickAddField(PageContext &context, QWidget *parent = nullptr);
    QLineEdit *field() const { return m_field; }
    void submit();
    /// The task the text stands for, without client and deal.
    static NewTask read(const QString &text, const PageContext &context);
    /// "Call back · Fri 27 Nov, 10:00"
    static QString describe(const NewTask &task, const PageContext &context);

Q_SIGNALS:
    void added(const opora::Uuid &task);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showReading();
    PageContext &m_context;
    QLineEdit *m_field;
    Button *m_add;
    QLabel *m_reading;
};

} // namespace opora
