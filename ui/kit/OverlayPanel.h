// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QPointer>
#include <QWidget>

class QVBoxLayout;
class QHBoxLayout;
class QLabel;

namespace opora {

class Button;
class Card;

/// A form over its window: a scrim with a card in the middle. No nested event loop: open() returns at once, accepted()
/// or closed() come later and the panel deletes itself after closing. Escape closes, Ctrl+Enter accepts (Enter too, from
/// a one-line field), Tab stays inside, the focus goes back where it was.
class OverlayPanel : public QWidget {
    Q_OBJECT
public:
    /// `anyChild`: any widget of the window to cover.
    OverlayPanel(QWidget *anyChild, const QString &title);
    QVBoxLayout *body() const { return m_body; }       ///< put the form here
    void setSentence(const QString &text);             ///< mute text under the title
    /// Footer buttons, right-aligned. The accept button emits accepted(); the panel stays open until close() is called,
    /// so that a refused form keeps its input.
    Button *setAccept(const QString &text);
    Button *setCancel(const QString &text);
    Button *acceptButton() const { return m_accept; }
    void setError(const QString &text);                ///< shown above the footer; empty hides
    void setPanelWidth(int width);                     ///< default 460
    void setFirstFocus(QWidget *widget);
    void open();
    void dismiss();                                    ///< close() with closed()

Q_SIGNALS:
    void accepted();
    void closed();

protected:
    void paintEvent(QPaintEvent *) override;
    void keyPressEvent(QKeyEvent *) override;
    void mousePressEvent(QMouseEvent *) override;
    bool eventFilter(QObject *, QEvent *) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place();
    Card *m_card;
    QLabel *m_title, *m_sentence, *m_error;
    QVBoxLayout *m_body;
    QHBoxLayout *m_footer;
    Button *m_accept = nullptr, *m_cancel = nullptr;
    QPointer<QWidget> m_first, m_before;
    int m_width = 460;
    bool m_done = false;
};

} // namespace opora
