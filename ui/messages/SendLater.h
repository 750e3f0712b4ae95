// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/Page.h"
#include <QWidget>

class QLineEdit;

namespace opora {

class Button;
class TextLabel;

/// When a message is to go out, if not now: a menu with the usual times, and a line that reads "fri 10:00" for the others.
/// Hidden until that line is asked for. Times are the workspace's. GUI thread.
class SendLater : public QWidget {
    Q_OBJECT
public:
    SendLater(PageContext &context, QWidget *parent);
    /// The menu, below that button.
    void showMenu(QWidget *below);
    QLineEdit *field() const { return m_field; }
    struct Choice {
        QString text;
        qint64 at = 0; ///< UTC ms
    };
    /// In an hour, tomorrow at nine, next Monday at nine; what would be the same instant stands once.
    QList<Choice> choices() const;

Q_SIGNALS:
    void chosen(qint64 at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void read();
    void accept();
    PageContext &m_context;
    QLineEdit *m_field;
    TextLabel *m_reading;
    Button *m_queue;
    qint64 m_at = 0;
};

} // namespace opora
