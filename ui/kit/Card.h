// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QFrame>

class QVBoxLayout;
class QLabel;

namespace opora {

/// A panel with a 1 px line and radius 8. `body()` is its vertical layout (margins 16, spacing 8).
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    /// With a semibold 13 px heading as the first row.
    explicit Card(const QString &heading, QWidget *parent = nullptr);
    QVBoxLayout *body() const { return m_body; }
    void setHeading(const QString &text);
    void setFill(Token fill);   ///< default Panel
    void setSelected(bool selected); ///< 2 px accent line

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QVBoxLayout *m_body;
    QLabel *m_heading = nullptr;
    Token m_fill = Token::Panel;
    bool m_selected = false;
};

/// A 1 px line in the line colour, horizontal or vertical.
class Line : public QWidget {
    Q_OBJECT
public:
    explicit Line(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *) override;
};

} // namespace opora
