// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/InPlaceEdit.h"
#include "core/base/Money.h"
#include "ui/kit/Accessible.h"
#include "ui/kit/Fields.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Labels.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace opora {
namespace {
constexpr int PadX = 6, PadY = 3;
}

InPlaceEdit::InPlaceEdit(Kind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    auto *l = new QVBoxLayout(this);
    l->setContentsMargins(0, 0, 0, 0);
    l->setSpacing(2);
    if (kind == Kind::MultiLine) {
        m_block = new TextLabel(QString(), Token::Ink, this);
        m_block->setWordWrap(true);
        m_block->setTextFormat(Qt::PlainText);
        m_block->setContentsMargins(PadX, PadY, PadX, PadY);
        l->addWidget(m_block);
    } else {
        m_text = new ElidedLabel(QString(), Token::Ink, this);
        m_text->setContentsMargins(PadX, PadY, PadX, PadY);
        l->addWidget(m_text);
    }
    m_reason = new TextLabel(QString(), Token::Danger, this);
    m_reason->setFont(Theme::small());
    m_reason->setWordWrap(true);
    m_reason->setContentsMargins(PadX, 0, PadX, 2);
    m_reason->hide();
    l->addWidget(m_reason);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleRole(
        this, QAccessible::EditableText, [this] { startEditing(); },
        [this] { return m_value.isEmpty() ? m_placeholder : toDisplay(m_value); });
    showValue();
}

void InPlaceEdit::setLabel(const QString &label)
{
    m_label = label;
    setAccessibleName(label);
}

void InPlaceEdit::setValue(const QString &value, const QString &display)
{
    m_value = m_savedValue = value;
    m_display = m_savedDisplay = display;
    m_pending.clear();
    if (!isEditing())
        mark(QString());
    showValue(); // While it is being edited only the value behind it changes; what was typed stays.
}

void InPlaceEdit::setSeen(const QByteArray &seen)
{
    m_seen = seen;
}

void InPlaceEdit::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    showValue();
}

void InPlaceEdit::setChoices(const QList<Choice> &choices)
{
    m_choices = choices;
    showValue();
}

void InPlaceEdit::setCurrency(const QString &currency)
{
    m_currency = currency;
    showValue();
}

void InPlaceEdit::setLocale(const QLocale &locale)
{
    m_locale = locale;
    showValue();
}

void InPlaceEdit::setDisplayFont(const QFont &font)
{
    if (m_text)
        m_text->setFont(font);
    else
        m_block->setFont(font);
}

void InPlaceEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setFocusPolicy(readOnly ? Qt::NoFocus : Qt::StrongFocus);
}

void InPlaceEdit::setValidator(std::function<QString(const QString &)> check)
{
    m_check = std::move(check);
}
bool InPlaceEdit::isEditing() const
{
    return m_editor != nullptr;
}

QString InPlaceEdit::toDisplay(const QString &value) const
{
    if (!m_display.isEmpty())
        return m_display;
    switch (m_kind) {
    case Kind::Choice:
        for (const Choice &c : m_choices)
            if (c.value == value)
                return c.label;
        return value;
    case Kind::Date: {
        const QDate d = QDate::fromString(value, Qt::ISODate);
        return d.isValid() ? m_locale.toString(d, QStringLiteral("d MMM yyyy")) : value;
    }
    case Kind::Money:
        if (!m_currency.isEmpty() && !value.isEmpty()) {
            const auto money = Money::fromPlain(value, m_currency);
            if (money.ok())
                return money->toDisplay(m_locale);
        }
        return value;
    case Kind::Number: return value.isEmpty() ? value : m_locale.toString(value.toLongLong());
    case Kind::Text:
    case Kind::MultiLine: break;
    }
    return value;
}

QString InPlaceEdit::toTyped(const QString &value) const
{
    if (m_kind == Kind::Date) {
        const QDate d = QDate::fromString(value, Qt::ISODate);
        return d.isValid() ? d.toString(QStringLiteral("dd.MM.yyyy")) : value;
    }
    if (m_kind == Kind::Money)
        return QString(value).replace(QLatin1Char('.'), m_locale.decimalPoint());
    return value;
}

QString InPlaceEdit::toValue(const QString &typed, QString *reason) const
{
    const QString s = m_kind == Kind::MultiLine ? typed : typed.trimmed();
    switch (m_kind) {
    case Kind::Date: {
        if (s.isEmpty())
            return s;
        const QDate d = parseDate(s, m_locale, QDate::currentDate());
        if (!d.isValid())
            *reason = tr("There is no such date. Write it like 31.12.2026.");
        return d.toString(Qt::ISODate);
    }
    case Kind::Money: {
        if (s.isEmpty())
            return s;
        const QString plain = parseAmount(s, m_locale);
        if (plain.isEmpty())
            *reason = tr("This is not an amount. Write it like 1234.50.");
        return plain;
    }
    case Kind::Number: {
        bool ok = s.isEmpty();
        const qlonglong n = s.isEmpty() ? 0 : QString(s).remove(QLatin1Char(' ')).toLongLong(&ok);
        if (!ok)
            *reason = tr("This is not a whole number.");
        return s.isEmpty() ? s : QString::number(n);
    }
    default: return s;
    }
}

void InPlaceEdit::showValue()
{
    const bool empty = m_value.isEmpty() && m_display.isEmpty();
    const QString shown = empty ? (m_placeholder.isEmpty() ? QStringLiteral("\u2014") : m_placeholder) : toDisplay(m_value);
    if (m_text) {
        m_text->setText(shown);
        m_text->setColor(empty ? Token::Mute : Token::Ink);
    } else {
        m_block->setText(shown);
        m_block->setColor(empty ? Token::Mute : Token::Ink);
    }
    updateGeometry();
}

void InPlaceEdit::startEditing()
{
    if (m_readOnly || m_editor)
        return;
    buildEditor(m_pending.isNull() ? toTyped(m_value) : m_pending);
    Q_EMIT editingStarted();
}

void InPlaceEdit::buildEditor(const QString &text)
{
    if (m_pending.isNull()) { // else what was refused is mended, and it began earlier
        m_from = m_value;
        m_fromSeen = m_seen;
    }
    switch (m_kind) {
    case Kind::Choice: {
        auto *combo = new Combo(this);
        for (const Choice &c : m_choices)
            combo->addChoice(c.value, c.label);
        combo->setCurrentIndex(std::max(0, combo->findData(m_value)));
        connect(combo, &QComboBox::activated, this, [this] { commit(); });
        m_editor = combo;
        break;
    }
    case Kind::MultiLine: {
        auto *edit = new QPlainTextEdit(text, this);
        edit->setTabChangesFocus(true);
        edit->setMinimumHeight(std::max(72, m_block->height() + 12));
        edit->moveCursor(QTextCursor::End);
        m_editor = edit;
        break;
    }
    default: {
        auto *edit = new QLineEdit(text, this);
        edit->setTextMargins(-3, 0, 0, 0); // The text stays where it stood.
        edit->selectAll();
        if (m_text)
            edit->setFont(m_text->font());
        if (m_kind == Kind::Date)
            edit->setPlaceholderText(tr("DD.MM.YYYY"));
        m_editor = edit;
    }
    }
    m_editor->setAccessibleName(m_label);
    m_editor->installEventFilter(this);
    (m_text ? static_cast<QWidget *>(m_text) : m_block)->hide();
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_editor);
    m_editor->show();
    setFocusProxy(m_editor);
    m_editor->setFocus(Qt::OtherFocusReason);
    if (auto *combo = qobject_cast<QComboBox *>(m_editor))
        if (combo->isVisible() && m_error.isEmpty())
            combo->showPopup();
}

QString InPlaceEdit::editorText() const
{
    if (auto *combo = qobject_cast<Combo *>(m_editor))
        return combo->value();
    if (auto *block = qobject_cast<QPlainTextEdit *>(m_editor))
        return block->toPlainText();
    if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        return line->text();
    return {};
}

void InPlaceEdit::closeEditor(bool keepFocus)
{
    if (!m_editor)
        return;
    m_closing = true;
    setFocusProxy(nullptr);
    if (keepFocus)
        setFocus(Qt::OtherFocusReason);
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
    (m_text ? static_cast<QWidget *>(m_text) : m_block)->show();
    m_closing = false;
    showValue();
    update();
}

void InPlaceEdit::commit()
{
    if (!m_editor || m_closing)
        return;
    const bool keepFocus = m_editor->hasFocus();
    const QString typed = editorText();
    QString reason;
    const QString value = toValue(typed, &reason);
    if (reason.isEmpty() && m_check)
        reason = m_check(value);
    if (!reason.isEmpty()) {
        mark(reason);
        return;
    }
    const bool same = value == m_from && m_pending.isNull();
    mark(QString());
    if (same) {
        closeEditor(keepFocus);
        Q_EMIT editingCancelled();
        return;
    }
    m_value = value;
    m_display.clear();
    closeEditor(keepFocus);
    m_pending = typed; // Kept until the owner says that it is saved.
    m_seen.clear();    // our own change is newer: what comes next began after it, until the owner shows it
    Q_EMIT committed(value);
}

void InPlaceEdit::cancel()
{
    if (!m_editor)
        return;
    if (!m_pending.isNull() && m_seen.isEmpty())
        m_seen = m_fromSeen; // nothing of ours came in between
    m_pending = QString();
    m_value = m_savedValue; // what was refused is not the value
    m_display = m_savedDisplay;
    mark(QString());
    closeEditor(m_editor->hasFocus());
    Q_EMIT editingCancelled();
}

void InPlaceEdit::setError(const QString &reason)
{
    mark(reason);
    if (!reason.isEmpty() && !m_editor)
        buildEditor(m_pending.isNull() ? toTyped(m_value) : m_pending);
}

void InPlaceEdit::mark(const QString &reason)
{
    m_error = reason;
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    setAccessibleDescription(reason);
    update();
}

QRect InPlaceEdit::textRect() const
{
    return (m_text ? static_cast<const QWidget *>(m_text) : m_block)->geometry();
}

QSize InPlaceEdit::minimumSizeHint() const
{
    return {48, QWidget::minimumSizeHint().height()};
}

void InPlaceEdit::keyPressEvent(QKeyEvent *e)
{
    if (!isEditing() && (e->key() == Qt::Key_F2 || e->key() == Qt::Key_Return || e->key() == Qt::Key_Enter) && !m_readOnly) {
        startEditing();
        return;
    }
    QWidget::keyPressEvent(e);
}

void InPlaceEdit::mousePressEvent(QMouseEvent *e)
{
    if (m_readOnly)
        e->ignore();
}

void InPlaceEdit::mouseReleaseEvent(QMouseEvent *e)
{
    if (!m_readOnly && e->button() == Qt::LeftButton && textRect().contains(e->position().toPoint()))
        startEditing();
}

void InPlaceEdit::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Theme &t = Theme::instance();
    if (m_editor) {
        if (!m_error.isEmpty()) {
            p.setRenderHint(QPainter::Antialiasing);
            p.fillRect(QRect(0, m_editor->geometry().top(), 2, m_editor->height()), t.color(Token::Danger));
        }
        return;
    }
    if (m_readOnly)
        return;
    if (hasFocus())
        paintFocusRing(&p, textRect(), 4);
    else if (underMouse()) {
        paintRounded(&p, textRect(), 4, t.color(Token::Hover), QColor());
        if (textRect().width() > 60)
            Icons::paint(&p, QRectF(textRect().right() - 16, textRect().center().y() - 6, 12, 12), QStringLiteral("edit"),
                         t.color(Token::Faint));
    }
}

bool InPlaceEdit::event(QEvent *e)
{
    if (e->type() == QEvent::HoverEnter || e->type() == QEvent::HoverLeave || e->type() == QEvent::FocusIn || e->type() == QEvent::FocusOut)
        update();
    return QWidget::event(e);
}

bool InPlaceEdit::eventFilter(QObject *o, QEvent *e)
{
    if (o != m_editor || m_closing)
        return QWidget::eventFilter(o, e);
    if (e->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(e)->key() == Qt::Key_Escape) {
        e->accept();
        return true;
    }
    if (e->type() == QEvent::KeyPress) {
        auto *k = static_cast<QKeyEvent *>(e);
        if (k->key() == Qt::Key_Escape) {
            cancel();
            return true;
        }
        if ((k->key() == Qt::Key_Return || k->key() == Qt::Key_Enter)
            && !(m_kind == Kind::MultiLine && k->modifiers() & Qt::ShiftModifier)) {
            commit();
            return true;
        }
    }
    if (e->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(e)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason && reason != Qt::MenuBarFocusReason)
            commit();
    }
    return QWidget::eventFilter(o, e);
}

FieldRow::FieldRow(const QString &label, InPlaceEdit::Kind kind, QWidget *parent) : QWidget(parent)
{
    auto *l = new QHBoxLayout(this);
    l->setContentsMargins(0, 0, 0, 0);
    l->setSpacing(2);
    auto *text = new TextLabel(label, Token::Mute, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setContentsMargins(0, PadY, 4, PadY);
    m_label = text;
    m_edit = new InPlaceEdit(kind, this);
    m_edit->setLabel(label);
    setLabelWidth(84);
    l->addWidget(m_label, 0, Qt::AlignTop);
    l->addWidget(m_edit, 1, Qt::AlignTop);
    setFocusProxy(m_edit);
}

void FieldRow::setLabelWidth(int width)
{
    // Labels wrap between words; a single long word (German, Ukrainian) gets the room it needs instead of being cut.
    int longest = 0;
    for (const QString &word : m_label->text().split(QLatin1Char(' ')))
        longest = std::max(longest, m_label->fontMetrics().horizontalAdvance(word));
    m_label->setFixedWidth(std::max(width, longest + 5));
}

} // namespace opora
