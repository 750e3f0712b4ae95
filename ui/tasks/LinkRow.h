// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QAbstractButton>

namespace opora {

/// A line of a panel that leads somewhere: an optional number in a tinted pill, a text, mute words at its end. Enter,
/// Space or a click follow it.
class LinkRow : public QAbstractButton {
    Q_OBJECT
public:
    LinkRow(const QString &badge, Tone tone, const QString &text, const QString &trailing, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_badge, m_text, m_trailing;
    Tone m_tone;
};

} // namespace opora
