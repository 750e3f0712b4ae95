// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QList>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <functional>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;

namespace opora {

class Button;

/// What a message says. Actions close the message when pressed.
struct Message {
    QString text;
    Tone tone = Tone::Neutral;
    QString details;                 ///< behind a "Details" fold
    struct Action { QString text; std::function<void()> run; bool primary = false; };
    QList<Action> actions;
    int hideAfterMs = -1;            ///< -1: 6 s, errors stay until closed; 0: stays
    QString key;                     ///< a later message with the same key replaces this one
};

/// Inline messages at the bottom of its host, newest only, queue of those that must be answered (with stay). Never takes
/// the focus; F8 is the shell's way in. It keeps off widgets with the property "oporaKeepClear". The text is announced to screen readers. Hiding waits while it is hovered or focused.
class MessageBar : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *host);
    void show(const Message &message);
    void dismiss();
    void dismissKey(const QString &key);
    bool isShowing() const;
    QString text() const;
    const Message &current() const { return m_message; }
    /// Presses the action with this text; false if there is none.
    bool trigger(const QString &actionText);

Q_SIGNALS:
    void shown(const QString &text);
    void dismissed();

protected:
    void paintEvent(QPaintEvent *) override;
    bool eventFilter(QObject *, QEvent *) override;
    void enterEvent(QEnterEvent *) override;
    void leaveEvent(QEvent *) override;
    void keyPressEvent(QKeyEvent *) override;

private:
    void present();
    void place();
    void armTimer();
    Message m_message;
    QList<Message> m_waiting;
    QLabel *m_text;
    QWidget *m_actions;
    QHBoxLayout *m_actionRow;
    Button *m_detailsButton, *m_close;
    QPlainTextEdit *m_details;
    QTimer m_timer;
    QPointer<QWidget> m_before;      ///< had the focus before F8 brought it here
};

} // namespace opora
