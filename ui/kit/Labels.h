// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QFrame>
#include <QLabel>

namespace opora {

/// A label whose colour is a token and which follows the theme.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    explicit TextLabel(const QString &text = {}, Token color = Token::Ink, QWidget *parent = nullptr);
    void setColor(Token color);

protected:
    void changeEvent(QEvent *) override;

private:
    void applyColor();
    Token m_color;
    bool m_applying = false;
};

TextLabel *titleLabel(const QString &text, QWidget *parent = nullptr);   ///< 18 px semibold
TextLabel *headingLabel(const QString &text, QWidget *parent = nullptr); ///< 13 px semibold
TextLabel *mutedLabel(const QString &text, QWidget *parent = nullptr);   ///< 12 px, mute
TextLabel *captionLabel(const QString &text, QWidget *parent = nullptr); ///< 11 px caps-like section caption, mute

/// One line that ends in an ellipsis when it does not fit; the full text is then its tooltip (and always its name).
class ElidedLabel : public QFrame {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, Token color = Token::Ink, QWidget *parent = nullptr);
    QString text() const { return m_text; }
    void setText(const QString &text);
    void setColor(Token color);
    void setElideMode(Qt::TextElideMode mode);
    void setAlignment(Qt::Alignment alignment);
    void setExtraToolTip(const QString &text);  ///< shown instead of the full text ("exact time")
    bool isElided() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    bool event(QEvent *) override;

private:
    QString m_text, m_tip;
    Token m_color;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    Qt::Alignment m_align = Qt::AlignLeft | Qt::AlignVCenter;
};

/// A label that is never shown but whose name is announced to screen readers when it changes (where a card went, how
/// many hits). One per page is enough.
class LiveStatus : public QLabel {
    Q_OBJECT
public:
    explicit LiveStatus(QWidget *parent);
    void say(const QString &text);
    QString said() const { return text(); }
};

/// "ОШ" of "Шевченко Олена": a person's first two words' initials, upper case; one word gives one or two letters.
QString initials(const QString &name);
/// A round picture of initials on a tint that depends only on the name.
class Avatar : public QWidget {
    Q_OBJECT
public:
    explicit Avatar(const QString &name = {}, int size = 28, QWidget *parent = nullptr);
    void setName(const QString &name);
    QSize sizeHint() const override { return {m_size, m_size}; }
    QSize minimumSizeHint() const override { return sizeHint(); }
    static void paint(QPainter *painter, const QRectF &rect, const QString &name);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QString m_name;
    int m_size;
};

/// A number in a pill ("4"): solid in a tone (sidebar), or tinted.
class Badge : public QWidget {
    Q_OBJECT
public:
    explicit Badge(const QString &text = {}, Tone tone = Tone::Danger, bool solid = true, QWidget *parent = nullptr);
    void setBadge(const QString &text, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    static int paint(QPainter *painter, const QRect &rect, const QString &text, Tone tone, bool solid, Qt::Alignment align);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QString m_text;
    Tone m_tone;
    bool m_solid;
};

} // namespace opora
