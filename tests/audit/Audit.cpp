// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/audit/Audit.h"
#include "ui/kit/Labels.h"
#include "ui/kit/MessageBar.h"
#include "ui/kit/OverlayPanel.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTextDocument>
#include <cmath>

namespace opora::test {
namespace {

QString place(const QWidget *w)
{
    QStringList path;
    for (const QWidget *p = w; p && path.size() < 4; p = p->parentWidget()) {
        const QString name = p->objectName().isEmpty() ? QString() : QLatin1Char('#') + p->objectName();
        path.prepend(QString::fromLatin1(p->metaObject()->className()).section(QStringLiteral("::"), -1) + name);
    }
    return path.join(QLatin1Char('/'));
}

QString plain(QString text)
{
    return text.remove(QLatin1Char('&'));
}

bool isPart(const QWidget *w)
{
    return qobject_cast<const QScrollBar *>(w) || qobject_cast<const QHeaderView *>(w) || w->objectName().startsWith(QLatin1String("qt_"));
}

QList<QWidget *> shown(QWidget *window)
{
    QList<QWidget *> list;
    for (QWidget *w : window->findChildren<QWidget *>()) {
        if (w->isVisibleTo(window) && !w->visibleRegion().isEmpty() && !isPart(w) && !qobject_cast<LiveStatus *>(w))
            list.append(w);
    }
    return list;
}

bool inScrollArea(const QWidget *w, const QWidget *window)
{
    for (const QWidget *p = w->parentWidget(); p && p != window; p = p->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(p))
            return true;
    }
    return false;
}

QString textOf(const QWidget *w)
{
    if (const auto *l = qobject_cast<const QLabel *>(w))
        return l->pixmap(Qt::ReturnByValue).isNull() ? plain(l->text()) : QString();
    if (const auto *b = qobject_cast<const QAbstractButton *>(w))
        return plain(b->text());
    return {};
}

double channel(double c)
{
    c /= 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(const QColor &c) { return 0.2126 * channel(c.red()) + 0.7152 * channel(c.green()) + 0.0722 * channel(c.blue()); }
double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

QStringList findClippedText(QWidget *window)
{
    QStringList found;
    for (QWidget *w : shown(window)) {
        const QString text = textOf(w);
        const QFontMetrics metrics(w->font());
        if (const auto *label = qobject_cast<QLabel *>(w); label && !text.isEmpty()) {
            const QRect room = label->contentsRect().adjusted(label->margin(), label->margin(), -label->margin(), -label->margin());
            if (label->wordWrap()) {
                if (label->heightForWidth(label->width()) > label->height() + 1)
                    found.append(QStringLiteral("%1: \"%2\" needs %3 px of height, has %4").arg(place(w), text).arg(label->heightForWidth(label->width())).arg(label->height()));
            } else if (label->textFormat() != Qt::RichText && !Qt::mightBeRichText(text)) {
                int widest = 0;
                for (const QString &line : text.split(QLatin1Char('\n')))
                    widest = std::max(widest, metrics.horizontalAdvance(line));
                if (widest > room.width() + 1)
                    found.append(QStringLiteral("%1: \"%2\" is %3 px wide, has %4").arg(place(w), text).arg(widest).arg(room.width()));
            }
            if (!label->wordWrap() && metrics.tightBoundingRect(text).height() > room.height())
                found.append(QStringLiteral("%1: \"%2\" is cut in height").arg(place(w), text));
        } else if (const auto *button = qobject_cast<QAbstractButton *>(w); button && !text.isEmpty()) {
            int need = metrics.horizontalAdvance(text);
            if (!button->icon().isNull())
                need += button->iconSize().width() + 4;
            if (need > button->width())
                found.append(QStringLiteral("%1: button \"%2\" needs %3 px, has %4").arg(place(w), text).arg(need).arg(button->width()));
        } else if (const auto *combo = qobject_cast<QComboBox *>(w); combo && !combo->isEditable()) {
            if (metrics.horizontalAdvance(combo->currentText()) + 20 > combo->width() && combo->toolTip().isEmpty())
                found.append(QStringLiteral("%1: choice \"%2\" does not fit").arg(place(w), combo->currentText()));
        } else if (const auto *edit = qobject_cast<QLineEdit *>(w); edit && edit->text().isEmpty()) {
            if (metrics.horizontalAdvance(edit->placeholderText()) > edit->width() && edit->toolTip().isEmpty())
                found.append(QStringLiteral("%1: placeholder \"%2\" does not fit").arg(place(w), edit->placeholderText()));
        }
    }
    return found;
}

QStringList findOverlaps(QWidget *window)
{
    QStringList found;
    QList<QWidget *> parents = shown(window);
    parents.prepend(window);
    for (QWidget *parent : std::as_const(parents)) {
        QList<QWidget *> siblings;
        for (QObject *o : parent->children()) {
            auto *w = qobject_cast<QWidget *>(o);
            if (!w || w->isWindow() || !w->isVisibleTo(window) || w->size().isEmpty() || isPart(w))
                continue;
            // These lie over the page by design.
            if (qobject_cast<MessageBar *>(w) || qobject_cast<OverlayPanel *>(w) || qobject_cast<LiveStatus *>(w)
                || w->testAttribute(Qt::WA_TransparentForMouseEvents) || w->property("overlay").toBool())
                continue;
            siblings.append(w);
        }
        for (int i = 0; i < siblings.size(); ++i) {
            for (int k = i + 1; k < siblings.size(); ++k) {
                const QRect common = siblings.at(i)->geometry() & siblings.at(k)->geometry();
                if (common.width() > 1 && common.height() > 1)
                    found.append(QStringLiteral("%1 and %2 overlap by %3x%4").arg(place(siblings.at(i)), place(siblings.at(k))).arg(common.width()).arg(common.height()));
            }
        }
    }
    return found;
}

QStringList findOutside(QWidget *window)
{
    QStringList found;
    for (QWidget *w : window->findChildren<QWidget *>()) {
        if (!w->isVisibleTo(window) || w->focusPolicy() == Qt::NoFocus || w->isWindow() || isPart(w) || inScrollArea(w, window))
            continue;
        const QRect r(w->mapTo(window, QPoint(0, 0)), w->size());
        if (!window->rect().adjusted(-1, -1, 1, 1).contains(r))
            found.append(QStringLiteral("%1 at %2,%3 %4x%5 lies outside the window").arg(place(w)).arg(r.x()).arg(r.y()).arg(r.width()).arg(r.height()));
    }
    return found;
}

QStringList findLowContrast(QWidget *window)
{
    QStringList found;
    const QImage picture = window->grab().toImage();
    const double scale = picture.devicePixelRatio();
    for (QWidget *w : shown(window)) {
        // A dash or a dot has no pixel of full ink to measure.
        static const QRegularExpression letters(QStringLiteral("[\\p{L}\\p{N}]{2}"));
        if (!letters.match(textOf(w)).hasMatch() || !w->isEnabled())
            continue;
        const QRect r = QRect(w->mapTo(window, QPoint(0, 0)), w->size()) & window->rect();
        if (r.width() < 4 || r.height() < 4 || w->visibleRegion().boundingRect().size() != w->size())
            continue;
        // What is behind: the most frequent pixel. The text: the pixel furthest from it (anti-aliasing only dilutes).
        QHash<QRgb, int> count;
        const QRect px(int(r.x() * scale), int(r.y() * scale), int(r.width() * scale), int(r.height() * scale));
        for (int y = px.top(); y <= px.bottom() && y < picture.height(); ++y) {
            for (int x = px.left(); x <= px.right() && x < picture.width(); ++x)
                ++count[picture.pixel(x, y)];
        }
        QRgb back = 0;
        int most = 0;
        for (auto it = count.cbegin(); it != count.cend(); ++it) {
            if (it.value() > most) {
                most = it.value();
                back = it.key();
            }
        }
        double best = 1;
        for (auto it = count.cbegin(); it != count.cend(); ++it)
            best = std::max(best, contrast(QColor(it.key()), QColor(back)));
        if (best < 4.45) // one step of 8-bit rounding under 4.5
            found.append(QStringLiteral("%1: \"%2\" has contrast %3 on %4").arg(place(w), textOf(w)).arg(best, 0, 'f', 2).arg(QColor(back).name()));
    }
    return found;
}

QStringList findUntranslated(QWidget *window, const QSet<QString> &sources)
{
    QStringList found;
    const auto look = [&](const QWidget *w, const QString &text) {
        if (!text.isEmpty() && sources.contains(text))
            found.append(QStringLiteral("%1: \"%2\"").arg(place(w), text));
    };
    for (QWidget *w : shown(window)) {
        look(w, textOf(w));
        look(w, w->toolTip());
        look(w, w->accessibleName());
        if (const auto *e = qobject_cast<ElidedLabel *>(w))
            look(w, e->text());
        if (const auto *e = qobject_cast<QLineEdit *>(w))
            look(w, e->placeholderText());
        if (const auto *t = qobject_cast<QTabBar *>(w)) {
            for (int i = 0; i < t->count(); ++i)
                look(w, plain(t->tabText(i)));
        }
        if (const auto *v = qobject_cast<QAbstractItemView *>(w); v && v->model()) {
            for (int c = 0; c < v->model()->columnCount(); ++c)
                look(w, v->model()->headerData(c, Qt::Horizontal).toString());
        }
    }
    return found;
}

QStringList findNameless(QWidget *window)
{
    QStringList found;
    for (QWidget *w : window->findChildren<QWidget *>()) {
        if (!w->isVisibleTo(window) || w->focusPolicy() == Qt::NoFocus || !w->isEnabled() || isPart(w))
            continue;
        // A viewport is a part of its scroll area, which has the name.
        if (const auto *area = qobject_cast<QAbstractScrollArea *>(w->parentWidget()); area && area->viewport() == w)
            continue;
        if (qobject_cast<QAbstractScrollArea *>(w) && !qobject_cast<QAbstractItemView *>(w) && w->accessibleName().isEmpty()
            && w->focusPolicy() == Qt::StrongFocus && w->metaObject()->className() == QByteArray("QScrollArea"))
            continue; // a plain scroll area is only a way to its content
        QAccessibleInterface *i = QAccessible::queryAccessibleInterface(w);
        if (!i || i->role() == QAccessible::NoRole)
            found.append(QStringLiteral("%1 has no role").arg(place(w)));
        else if (i->text(QAccessible::Name).trimmed().isEmpty())
            found.append(QStringLiteral("%1 (role %2) has no name").arg(place(w)).arg(int(i->role())));
    }
    return found;
}

} // namespace opora::test
