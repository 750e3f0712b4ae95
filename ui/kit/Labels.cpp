// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Labels.h"
#include "ui/kit/FocusRing.h"
#include <QAccessible>
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace opora {

TextLabel::TextLabel(const QString &text, Token color, QWidget *parent) : QLabel(text, parent), m_color(color)
{
    applyColor();
}

void TextLabel::setColor(Token color)
{
    m_color = color;
    applyColor();
}

void TextLabel::applyColor()
{
    m_applying = true;
    QPalette p = palette();
    p.setColor(QPalette::WindowText, Theme::instance().color(m_color));
    setPalette(p);
    m_applying = false;
}

void TextLabel::changeEvent(QEvent *e)
{
    QLabel::changeEvent(e);
    if ((e->type() == QEvent::PaletteChange || e->type() == QEvent::ApplicationPaletteChange) && !m_applying
        && palette().color(QPalette::WindowText) != Theme::instance().color(m_color))
        applyColor();
}

namespace {
TextLabel *make(const QString &text, Token color, const QFont &font, QWidget *parent)
{
    auto *l = new TextLabel(text, color, parent);
    l->setFont(font);
    l->setTextFormat(Qt::PlainText);
    return l;
}
} // namespace

TextLabel *titleLabel(const QString &text, QWidget *parent)
{
    return make(text, Token::Ink, Theme::title(), parent);
}
TextLabel *headingLabel(const QString &text, QWidget *parent)
{
    return make(text, Token::Ink, Theme::strong(), parent);
}
TextLabel *mutedLabel(const QString &text, QWidget *parent)
{
    return make(text, Token::Mute, Theme::small(), parent);
}
TextLabel *captionLabel(const QString &text, QWidget *parent)
{
    QFont f = Theme::tiny();
    f.setCapitalization(QFont::AllUppercase);
    f.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    return make(text, Token::Mute, f, parent);
}

ElidedLabel::ElidedLabel(const QString &text, Token color, QWidget *parent) : QFrame(parent), m_text(text), m_color(color)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void ElidedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setColor(Token color)
{
    m_color = color;
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_align = alignment;
    update();
}

void ElidedLabel::setExtraToolTip(const QString &text)
{
    m_tip = text;
}
bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(m_text) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins m = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_text) + 1 + m.left() + m.right(), fontMetrics().height() + m.top() + m.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 4), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setPen(Theme::instance().color(isEnabled() ? m_color : Token::Faint));
    const QRect r = contentsRect();
    p.drawText(r, int(m_align) | Qt::TextSingleLine, fontMetrics().elidedText(m_text, m_mode, r.width()));
}

bool ElidedLabel::event(QEvent *e)
{
    if (e->type() == QEvent::ToolTip) {
        const QString tip = !m_tip.isEmpty() ? m_tip : isElided() ? m_text : toolTip();
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(static_cast<QHelpEvent *>(e)->globalPos(), tip, this);
        return true;
    }
    return QFrame::event(e);
}

LiveStatus::LiveStatus(QWidget *parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("liveStatus"));
    // One transparent pixel: a hidden widget is not in the accessibility tree.
    setGeometry(0, 0, 1, 1);
    setFixedSize(1, 1);
    QPalette p = palette();
    p.setColor(QPalette::WindowText, Qt::transparent);
    setPalette(p);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void LiveStatus::say(const QString &text)
{
    setText(text);
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

QString initials(const QString &name)
{
    QString out;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        for (QChar ch : word) {
            if (ch.isLetterOrNumber()) {
                out += ch.toUpper();
                break;
            }
        }
        if (out.size() == 2)
            break;
    }
    return out;
}

Avatar::Avatar(const QString &name, int size, QWidget *parent) : QWidget(parent), m_size(size)
{
    setFixedSize(size, size);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

void Avatar::paint(QPainter *painter, const QRectF &rect, const QString &name)
{
    const Tone tone = Tone::Accent; // other tints mean something here: a picture of a person does not
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::instance().toneTint(tone));
    painter->drawEllipse(rect);
    QFont f = Theme::strong();
    f.setPixelSize(std::max(8, qRound(rect.width() * 0.38)));
    painter->setFont(f);
    painter->setPen(Theme::instance().toneText(tone));
    painter->drawText(rect, Qt::AlignCenter, initials(name));
    painter->restore();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    paint(&p, rect(), m_name);
}

Badge::Badge(const QString &text, Tone tone, bool solid, QWidget *parent) : QWidget(parent), m_solid(solid)
{
    setFont(Theme::tiny());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setBadge(text, tone);
}

void Badge::setBadge(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const QFontMetrics fm(Theme::tiny());
    return {std::max(20, fm.horizontalAdvance(m_text) + 12), std::max(17, fm.height() + 2)};
}

int Badge::paint(QPainter *painter, const QRect &rect, const QString &text, Tone tone, bool solid, Qt::Alignment align)
{
    const Theme &t = Theme::instance();
    painter->save();
    painter->setFont(Theme::tiny());
    const QFontMetrics fm = painter->fontMetrics();
    const int w = std::max(20, fm.horizontalAdvance(text) + 12), h = std::max(17, fm.height() + 2);
    const int x = align & Qt::AlignRight     ? rect.right() + 1 - w
                  : align & Qt::AlignHCenter ? rect.left() + (rect.width() - w) / 2
                                             : rect.left();
    const QRectF r(x, rect.top() + (rect.height() - h) / 2, w, h);
    paintRounded(painter, r, h / 2.0, solid ? t.toneText(tone) : t.toneTint(tone), QColor());
    painter->setPen(solid ? t.color(Token::OnSolid) : t.toneText(tone));
    painter->drawText(r, Qt::AlignCenter, text);
    painter->restore();
    return w;
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    paint(&p, rect(), m_text, m_tone, m_solid, Qt::AlignHCenter);
}

} // namespace opora
