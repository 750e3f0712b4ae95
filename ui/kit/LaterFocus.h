// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QPointer>
#include <QWidget>

namespace opora {

/// The keyboard for something that is still being read: it goes there once that is shown, unless the person has gone
/// elsewhere meanwhile, to another field or another page. GUI thread.
class LaterFocus {
public:
    /// Somebody asked for it now.
    void wish()
    {
        m_from = QApplication::focusWidget();
        m_wished = true;
    }
    void forget() { m_wished = false; }
    /// What was asked for has come.
    void give(QWidget *target, Qt::FocusReason reason = Qt::OtherFocusReason)
    {
        const QWidget *now = QApplication::focusWidget();
        if (std::exchange(m_wished, false) && target->isVisible() && (!now || now == m_from))
            target->setFocus(reason);
    }

private:
    QPointer<QWidget> m_from;
    bool m_wished = false;
};

} // namespace opora
