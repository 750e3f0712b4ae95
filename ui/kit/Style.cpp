// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Style.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>
#include <QTextEdit>

namespace opora {
namespace {
QColor c(Token t)
{
    return Theme::instance().color(t);
}
bool isField(const QWidget *w)
{
    return w && (qobject_cast<const QLineEdit *>(w) || w->inherits("QTextEdit") || w->inherits("QPlainTextEdit"));
}
} // namespace

OporaStyle::OporaStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void OporaStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QMenu *>(widget) || (widget->inherits("QComboBoxPrivateContainer"))) {
        widget->setAttribute(Qt::WA_Hover);
        if (auto *view = widget->findChild<QAbstractItemView *>())
            view->setFrameShape(QFrame::NoFrame);
    }
    // The frame fills what lies within its round corners; a viewport that fills itself would paint over these.
    if (auto *text = qobject_cast<QAbstractScrollArea *>(widget); text && isField(text) && text->frameShape() == QFrame::StyledPanel)
        text->viewport()->setAutoFillBackground(false);
}

void OporaStyle::drawFrame(const QStyleOption *option, QPainter *painter, bool field) const
{
    const bool enabled = option->state & State_Enabled;
    const bool focus = option->state & State_HasFocus;
    // A field on a strip of the panel's colour stands out by its fill (SearchField::setSunken).
    const bool sunken = option->styleObject && option->styleObject->property("oporaSunken").toBool() && !focus;
    const QColor fill = field ? (!enabled ? c(Token::Window) : sunken ? c(Token::Field) : c(Token::Panel)) : QColor();
    paintRounded(painter, option->rect, Theme::RadiusControl, fill, c(Token::Line));
    if (field && focus && enabled)
        paintFocusRing(painter, option->rect, Theme::RadiusControl);
}

void OporaStyle::drawCheck(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state & State_Enabled, on = option->state & (State_On | State_NoChange);
    const QRectF r = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor line = !enabled                                                     ? c(Token::Faint)
                        : (option->state & (State_MouseOver | State_HasFocus)) || on ? c(Token::Accent)
                                                                                     : c(Token::Mute);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(line, option->state & State_HasFocus ? 2 : 1));
    painter->setBrush(on ? (enabled ? c(Token::Accent) : c(Token::Faint)) : c(Token::Panel));
    painter->drawRoundedRect(r, 4, 4);
    painter->restore();
    if (option->state & State_On)
        Icons::paint(painter, r, QStringLiteral("check"), c(Token::OnAccent));
    else if (option->state & State_NoChange)
        painter->fillRect(QRectF(r.left() + 4, r.center().y() - 0.75, r.width() - 8, 1.5), c(Token::OnAccent));
}

void OporaStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // A field that stands among values shows its frame only while it is used.
        if (option->styleObject && option->styleObject->property("oporaQuiet").toBool()
            && !(option->state & (State_HasFocus | State_MouseOver)))
            return;
        if (const auto *f = qstyleoption_cast<const QStyleOptionFrame *>(option); f && f->lineWidth > 0)
            drawFrame(option, painter, true);
        return;
    case PE_FrameLineEdit: return;
    case PE_Frame:
        if (isField(widget) || qobject_cast<const QAbstractItemView *>(widget))
            drawFrame(option, painter, isField(widget));
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange || option->state & State_HasFocus)
            paintFocusRing(painter, option->rect, 4);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheck(option, painter); return;
    case PE_IndicatorArrowDown:
        Icons::paint(painter, QRectF(QPointF(), QSizeF(12, 12)).translated(QRectF(option->rect).center() - QPointF(6, 6)),
                     QStringLiteral("chevron-down"), c(Token::Mute));
        return;
    case PE_FrameMenu:
    case PE_PanelMenu:
        painter->fillRect(option->rect, c(Token::Panel));
        painter->setPen(c(Token::Line));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelTipLabel: painter->fillRect(option->rect, c(Token::Ink)); return;
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase: return;
    case PE_IndicatorHeaderArrow: {
        const auto *h = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!h || h->sortIndicator == QStyleOptionHeader::None)
            return;
        painter->save();
        const QPointF mid = QRectF(option->rect).center();
        painter->translate(mid);
        if (h->sortIndicator == QStyleOptionHeader::SortDown)
            painter->rotate(180);
        Icons::paint(painter, QRectF(-5, -5, 10, 10), QStringLiteral("chevron-down"), c(Token::Mute));
        painter->restore();
        return;
    }
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (const auto *v = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (v->state & State_Selected)
                painter->fillRect(v->rect, c(Token::AccentTint));
            else if ((v->state & State_MouseOver) && element == PE_PanelItemViewItem)
                painter->fillRect(v->rect, c(Token::Hover));
            else if (v->backgroundBrush.style() != Qt::NoBrush)
                painter->fillRect(v->rect, v->backgroundBrush);
        }
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void OporaStyle::drawHeader(const QStyleOption *option, QPainter *painter) const
{
    painter->fillRect(option->rect, c(Token::Panel));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c(Token::Line));
}

void OporaStyle::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *m = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!m)
        return;
    painter->save();
    const QRect r = m->rect;
    if (m->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(r.left() + 8, r.center().y(), r.width() - 16, 1), c(Token::Line));
        painter->restore();
        return;
    }
    const bool enabled = m->state & State_Enabled;
    if ((m->state & State_Selected) && enabled)
        paintRounded(painter, QRectF(r).adjusted(4, 1, -4, -1), 4, c(Token::AccentTint), QColor());
    painter->setFont(m->font);
    const QColor text = enabled ? c(Token::Ink) : c(Token::Faint);
    int x = r.left() + 14;
    if (m->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (m->checked)
            Icons::paint(painter, QRectF(x, r.center().y() - 7, 16, 16), QStringLiteral("check"), c(Token::Accent));
        x += 24;
    } else if (!m->icon.isNull()) {
        m->icon.paint(painter, QRect(x, r.center().y() - 7, 16, 16), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        x += 24;
    } else if (m->maxIconWidth > 0 && !qobject_cast<const QComboBox *>(widget)) {
        x += 24;
    }
    const QStringList parts = m->text.split(QLatin1Char('\t'));
    const QRect tr(x, r.top(), r.right() - x - 14, r.height());
    painter->setPen(text);
    painter->drawText(tr, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, parts.value(0));
    if (parts.size() > 1) {
        painter->setPen(enabled ? c(Token::Mute) : c(Token::Faint));
        painter->drawText(tr, Qt::AlignRight | Qt::AlignVCenter, parts.value(1));
    }
    if (m->menuItemType == QStyleOptionMenuItem::SubMenu)
        Icons::paint(painter, QRectF(r.right() - 18, r.center().y() - 6, 12, 12), QStringLiteral("chevron-right"), c(Token::Mute));
    painter->restore();
}

void OporaStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: drawHeader(option, painter); return;
    case CE_HeaderLabel:
        if (const auto *h = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            painter->save();
            QFont f = Theme::smallStrong();
            f.setPixelSize(11);
            painter->setFont(f);
            painter->setPen(c(Token::Mute));
            const QString text = painter->fontMetrics().elidedText(h->text, Qt::ElideRight, h->rect.width());
            painter->drawText(h->rect, int(h->textAlignment | Qt::AlignVCenter), text);
            painter->restore();
        }
        return;
    case CE_MenuItem: drawMenuItem(option, painter, widget); return;
    case CE_MenuEmptyArea: painter->fillRect(option->rect, c(Token::Panel)); return;
    case CE_ProgressBarGroove: paintRounded(painter, option->rect, option->rect.height() / 2.0, c(Token::Track), QColor()); return;
    case CE_ProgressBarLabel: return;
    case CE_ProgressBarContents:
        if (const auto *p = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            QRectF r = p->rect;
            if (p->maximum > p->minimum) {
                r.setWidth(r.width() * (p->progress - p->minimum) / double(p->maximum - p->minimum));
            } else {
                r.setWidth(r.width() / 3);
            }
            paintRounded(painter, r, r.height() / 2.0, c(Token::Accent), QColor());
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->state & State_Horizontal
                              ? QRectF(option->rect.center().x(), option->rect.top(), 1, option->rect.height())
                              : QRectF(option->rect.left(), option->rect.center().y(), option->rect.width(), 1),
                          c(option->state & State_MouseOver ? Token::Accent : Token::Line));
        return;
    case CE_ShapedFrame:
        if (const auto *f = qstyleoption_cast<const QStyleOptionFrame *>(option);
            f && (f->frameShape == QFrame::StyledPanel) && (isField(widget) || qobject_cast<const QAbstractItemView *>(widget))) {
            drawFrame(option, painter, isField(widget));
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_ComboBoxLabel:
        if (const auto *cb = qstyleoption_cast<const QStyleOptionComboBox *>(option); cb && !cb->editable) {
            const QRect r = subControlRect(CC_ComboBox, cb, SC_ComboBoxEditField, widget);
            painter->save();
            painter->setPen(cb->state & State_Enabled ? c(Token::Ink) : c(Token::Faint));
            painter->drawText(r, Qt::AlignLeft | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(cb->currentText, Qt::ElideRight, r.width()));
            painter->restore();
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void OporaStyle::drawCombo(const QStyleOptionComplex *option, QPainter *painter, const QWidget *) const
{
    const bool enabled = option->state & State_Enabled;
    const bool hover = (option->state & State_MouseOver) && enabled;
    paintRounded(painter, option->rect, Theme::RadiusControl, hover ? c(Token::Hover) : c(Token::Panel), c(Token::Line));
    if ((option->state & State_HasFocus) && enabled)
        paintFocusRing(painter, option->rect, Theme::RadiusControl);
    const QRectF r(option->rect.right() - 21, option->rect.center().y() - 5, 12, 12);
    Icons::paint(painter, r, QStringLiteral("chevron-down"), enabled ? c(Token::Mute) : c(Token::Faint));
}

void OporaStyle::drawSpin(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    paintRounded(painter, option->rect, Theme::RadiusControl, enabled ? c(Token::Panel) : c(Token::Window), c(Token::Line));
    if (option->state & State_HasFocus)
        paintFocusRing(painter, option->rect, Theme::RadiusControl);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    for (auto sub : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const QRectF r = subControlRect(CC_SpinBox, option, sub, widget);
        painter->save();
        painter->translate(r.center());
        if (sub == SC_SpinBoxUp)
            painter->rotate(180);
        Icons::paint(painter, QRectF(-5, -5, 10, 10), QStringLiteral("chevron-down"), enabled ? c(Token::Mute) : c(Token::Faint));
        painter->restore();
    }
}

void OporaStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    QColor color = c(Token::Faint);
    color.setAlphaF(option->state & State_MouseOver || option->state & State_Sunken ? 0.9f : 0.5f);
    const QRectF r = QRectF(handle).adjusted(3, 3, -3, -3);
    if (r.isValid())
        paintRounded(painter, r, std::min(r.width(), r.height()) / 2, color, QColor());
}

void OporaStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: drawCombo(option, painter, widget); return;
    case CC_SpinBox: drawSpin(option, painter, widget); return;
    case CC_ScrollBar: drawScrollBar(option, painter, widget); return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect OporaStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const QRect r = option->rect;
        if (sub == SC_ComboBoxEditField)
            return r.adjusted(11, 1, -26, -1);
        if (sub == SC_ComboBoxArrow)
            return QRect(r.right() - 25, r.top(), 26, r.height());
        if (sub == SC_ComboBoxListBoxPopup)
            return r.translated(0, 2);
    }
    if (control == CC_ScrollBar) {
        const auto *s = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!s)
            return {};
        const bool horizontal = s->orientation == Qt::Horizontal;
        const int length = horizontal ? s->rect.width() : s->rect.height();
        const int range = s->maximum - s->minimum;
        int handle = length;
        if (range > 0)
            handle = std::clamp(int(qint64(s->pageStep) * length / (qint64(range) + s->pageStep)), std::min(28, length), length);
        const int at = range > 0 ? sliderPositionFromValue(s->minimum, s->maximum, s->sliderPosition, length - handle, s->upsideDown) : 0;
        const auto strip = [&](int from, int size) {
            return horizontal ? QRect(s->rect.left() + from, s->rect.top(), size, s->rect.height())
                              : QRect(s->rect.left(), s->rect.top() + from, s->rect.width(), size);
        };
        switch (sub) {
        case SC_ScrollBarSlider: return strip(at, handle);
        case SC_ScrollBarGroove: return strip(0, length);
        case SC_ScrollBarSubPage: return strip(0, at);
        case SC_ScrollBarAddPage: return strip(at + handle, length - at - handle);
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect OporaStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    QRect r = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        if (const auto *f = qstyleoption_cast<const QStyleOptionFrame *>(option); f && f->lineWidth > 0)
            r = option->rect.adjusted(9, 2, -9, -2);
    } else if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents) {
        r = QRect(option->rect.left(), option->rect.center().y() - 3, option->rect.width(), 8);
    } else if (element == SE_HeaderLabel) {
        r = option->rect.adjusted(8, 0, -8, 0);
    }
    return r;
}

QSize OporaStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize s = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
    case CT_SpinBox: s.setHeight(std::max(s.height(), Theme::ControlHeight)); break;
    case CT_ComboBox: s = QSize(size.width() + 40, std::max(size.height() + 6, Theme::ControlHeight)); break;
    case CT_MenuItem:
        if (const auto *m = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (m->menuItemType == QStyleOptionMenuItem::Separator)
                return QSize(10, 9);
            const QFontMetrics fm(m->font);
            const QStringList parts = m->text.split(QLatin1Char('\t'));
            int w = fm.horizontalAdvance(parts.value(0)) + 56;
            if (parts.size() > 1)
                w += fm.horizontalAdvance(parts.value(1)) + 32;
            s = QSize(w, std::max(30, fm.height() + 12));
        }
        break;
    case CT_HeaderSection: s.setHeight(std::max(s.height(), 32)); break;
    default: break;
    }
    return s;
}

int OporaStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 28;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return 16;
    case PM_SplitterWidth: return 5;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_MenuHMargin: return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 16;
    case PM_DefaultFrameWidth: return 1;
    case PM_ToolTipLabelFrameWidth: return 5;
    case PM_HeaderMargin: return 8;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int OporaStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_UnderlineShortcut: return 0;
    case SH_Widget_Animation_Duration: return 0;
    case SH_MessageBox_CenterButtons: return 0;
    case SH_ToolTip_Mask: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace opora
