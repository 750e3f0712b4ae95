// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QAbstractButton>

namespace opora {

/// A rounded tinted label. Plain by default; clickable (focusable, Space/Enter) and removable (Del, or its x) on request.
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);
    void setChip(const QString &text, Tone tone);
    Tone tone() const { return m_tone; }
    void setTone(Tone tone);
    void setClickable(bool clickable);
    void setRemovable(bool removable);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// For delegates: paints a chip left-aligned (or right-aligned) and vertically centred in `rect`, elided to it; returns its width.
    static int paint(QPainter *painter, const QRect &rect, const QString &text, Tone tone, Qt::Alignment align = Qt::AlignLeft);
    static QSize sizeFor(const QString &text);

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *) override;
    void mousePressEvent(QMouseEvent *) override;
    void mouseReleaseEvent(QMouseEvent *) override;
    void keyPressEvent(QKeyEvent *) override;
    bool event(QEvent *) override;

private:
    void updateRole();
    QRect closeRect() const;
    Tone m_tone;
    bool m_clickable = false, m_removable = false;
};

} // namespace opora
