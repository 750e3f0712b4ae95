// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Fields.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include <QAbstractSpinBox>
#include <QApplication>
#include <QChildEvent>
#include <QEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QWheelEvent>

namespace opora {

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(false);
    setTextMargins(20, 0, 0, 0);
}

void SearchField::setHint(const QString &hint)
{
    m_hint = hint;
    QFont f = Theme::tiny();
    setTextMargins(20, 0, hint.isEmpty() ? 0 : QFontMetrics(f).horizontalAdvance(hint) + 16, 0);
    update();
}

void SearchField::setSunken(bool sunken)
{
    setProperty("oporaSunken", sunken);
    update();
}

void SearchField::paintEvent(QPaintEvent *e)
{
    QLineEdit::paintEvent(e);
    QPainter p(this);
    const Theme &t = Theme::instance();
    Icons::paint(&p, QRectF(9, (height() - 14) / 2.0, 14, 14), QStringLiteral("search"), t.color(Token::Mute));
    if (m_hint.isEmpty())
        return;
    p.setFont(Theme::tiny());
    const int w = p.fontMetrics().horizontalAdvance(m_hint) + 12;
    const QRectF r(width() - w - 8, (height() - 18) / 2.0, w, 18);
    paintRounded(&p, r, 4, t.color(Token::Panel), t.color(Token::Line));
    p.setPen(t.color(Token::Mute));
    p.drawText(r, Qt::AlignCenter, m_hint);
}

namespace {
bool isWheelBox(QObject *o) { return qobject_cast<QComboBox *>(o) || qobject_cast<QAbstractSpinBox *>(o); }

class WheelFilter : public QObject {
public:
    using QObject::QObject;
    void watch(QObject *o)
    {
        o->removeEventFilter(this);
        o->installEventFilter(this);
        if (auto *w = qobject_cast<QWidget *>(o); w && isWheelBox(o))
            w->setFocusPolicy(Qt::StrongFocus); // WheelFocus would take the focus from the wheel itself.
        for (QObject *child : o->children())
            if (child->isWidgetType())
                watch(child);
    }
    bool eventFilter(QObject *o, QEvent *e) override
    {
        if (e->type() == QEvent::Wheel && isWheelBox(o) && !static_cast<QWidget *>(o)->hasFocus()) {
            // Handed on to the surroundings by hand: a swallowed event would stop there.
            if (QWidget *parent = static_cast<QWidget *>(o)->parentWidget()) {
                auto *wheel = static_cast<QWheelEvent *>(e);
                QWheelEvent copy(parent->mapFromGlobal(wheel->globalPosition()), wheel->globalPosition(), wheel->pixelDelta(),
                                 wheel->angleDelta(), wheel->buttons(), wheel->modifiers(), wheel->phase(), wheel->inverted());
                QCoreApplication::sendEvent(parent, &copy);
            }
            e->accept();
            return true;
        }
        if (e->type() == QEvent::ChildAdded) {
            QObject *child = static_cast<QChildEvent *>(e)->child();
            if (child->isWidgetType())
                QMetaObject::invokeMethod(child, [this, child] { watch(child); }, Qt::QueuedConnection);
        }
        return false;
    }
};
} // namespace

void NoWheel::install(QWidget *root)
{
    static WheelFilter *filter = nullptr;
    if (!filter)
        filter = new WheelFilter(qApp);
    filter->watch(root);
}

Combo::Combo(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    NoWheel::install(this);
}

void Combo::addChoice(const QString &value, const QString &label) { addItem(label, value); }
QString Combo::value() const { return currentData().toString(); }

void Combo::setValue(const QString &value)
{
    const int i = findData(value);
    if (i >= 0)
        setCurrentIndex(i);
}

QDate parseDate(const QString &text, const QLocale &locale, QDate today)
{
    const QString s = text.trimmed();
    QDate d = QDate::fromString(s, Qt::ISODate);
    if (d.isValid() && s.size() >= 8)
        return d;
    static const QRegularExpression numbers(QStringLiteral("^(\\d{1,4})[./\\- ](\\d{1,2})(?:[./\\- ](\\d{2}|\\d{4}))?\\.?$"));
    const auto m = numbers.match(s);
    if (m.hasMatch()) {
        const int a = m.captured(1).toInt(), b = m.captured(2).toInt();
        int y = m.captured(3).isEmpty() ? today.year() : m.captured(3).toInt();
        if (m.captured(3).size() == 2)
            y += 2000;
        const bool monthFirst = locale.dateFormat(QLocale::ShortFormat).startsWith(QLatin1Char('M')) && s.contains(QLatin1Char('/'));
        d = monthFirst ? QDate(y, a, b) : QDate(y, b, a);
        return d;
    }
    for (auto format : {QLocale::ShortFormat, QLocale::LongFormat, QLocale::NarrowFormat}) {
        d = locale.toDate(s, format);
        if (d.isValid())
            return d.year() < 1950 ? d.addYears(100) : d;
    }
    for (const auto &f : {QStringLiteral("d MMM yyyy"), QStringLiteral("d MMMM yyyy"), QStringLiteral("MMM d, yyyy")}) {
        d = locale.toDate(s, f);
        if (d.isValid())
            return d;
    }
    return {};
}

QString parseAmount(const QString &text, const QLocale &locale)
{
    QString s;
    for (QChar ch : text)
        if (ch.isDigit() || ch == u'.' || ch == u',' || (ch == u'-' && s.isEmpty()))
            s += ch;
        else if (!ch.isSpace() && ch != u'\'' && ch != u'\u2019' && ch.category() != QChar::Symbol_Currency && ch != QChar(u'-'))
            return {};
    const qsizetype dot = s.lastIndexOf(u'.'), comma = s.lastIndexOf(u',');
    QChar decimal;
    if (dot >= 0 && comma >= 0) {
        decimal = dot > comma ? u'.' : u',';
    } else if (dot >= 0 || comma >= 0) {
        const QChar only = dot >= 0 ? u'.' : u',';
        const qsizetype at = std::max(dot, comma), after = s.size() - at - 1;
        // "1,234" groups unless the locale says otherwise; "12,5" and "1234,50" are decimals.
        const bool groups = s.count(only) > 1 || (after == 3 && QString(only) != locale.decimalPoint());
        decimal = groups ? QChar() : only;
    }
    QString plain;
    for (QChar ch : s)
        if (ch.isDigit() || ch == u'-')
            plain += ch;
        else if (!decimal.isNull() && ch == decimal)
            plain += u'.';
    bool ok = false;
    plain.toDouble(&ok);
    if (!ok)
        return {};
    if (plain.endsWith(u'.'))
        plain.chop(1);
    return plain;
}

} // namespace opora
