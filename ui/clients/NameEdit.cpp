// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ClientHeader.h"
#include "ui/kit/Accessible.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Labels.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {

NameEdit::NameEdit(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_label = new ElidedLabel({}, Token::Ink, this);
    m_label->setFont(Theme::title());
    column->addWidget(m_label);
    m_editor = new QWidget(this);
    auto *row = new QHBoxLayout(m_editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const auto line = [&](const QString &name) {
        auto *edit = new QLineEdit(m_editor);
        edit->setPlaceholderText(name);
        edit->setAccessibleName(name);
        edit->setToolTip(name);
        edit->setMinimumWidth(60);
        edit->installEventFilter(this);
        row->addWidget(edit, 1);
        return edit;
    };
    m_surname = line(tr("Surname"));
    m_given = line(tr("Given name"));
    m_patronymic = line(tr("Patronymic"));
    m_company = line(tr("Company name"));
    m_editor->hide();
    column->addWidget(m_editor);
    m_reason = new TextLabel({}, Token::Danger, this);
    m_reason->setFont(Theme::small());
    m_reason->setWordWrap(true);
    m_reason->hide();
    column->addWidget(m_reason);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Name"));
    setAccessibleRole(
        this, QAccessible::EditableText, [this] { startEditing(); }, [this] { return m_shown; });
    setToolTip(tr("F2 edits the name"));
}

QList<QLineEdit *> NameEdit::lines() const
{
    return m_isCompany ? QList<QLineEdit *>{m_company} : QList<QLineEdit *>{m_surname, m_given, m_patronymic};
}

void NameEdit::setName(const QString &shown, const FieldValues &fields, bool company, const QByteArray &seen)
{
    m_seen = seen;
    m_shown = shown;
    m_fields = fields;
    m_label->setText(shown);
    if (!isEditing()) {
        m_isCompany = company;
        setError({});
    }
}

bool NameEdit::isEditing() const
{
    return !m_editor->isHidden();
}

void NameEdit::startEditing()
{
    if (isEditing())
        return;
    m_from = m_fields;
    m_fromSeen = m_seen;
    m_company->setText(m_fields.value("company_name").toText());
    m_surname->setText(m_fields.value("surname").toText());
    m_given->setText(m_fields.value("given_name").toText());
    m_patronymic->setText(m_fields.value("patronymic").toText());
    m_company->setVisible(m_isCompany);
    for (QLineEdit *edit : {m_surname, m_given, m_patronymic})
        edit->setVisible(!m_isCompany);
    m_label->hide();
    m_editor->show();
    QLineEdit *first = lines().first();
    first->setFocus(Qt::OtherFocusReason);
    first->selectAll();
}

void NameEdit::setError(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    setAccessibleDescription(reason);
    if (reason.isEmpty() || isEditing())
        return;
    m_label->hide(); // what was typed is still in the lines
    m_editor->show();
    lines().first()->setFocus(Qt::OtherFocusReason);
}

void NameEdit::close(bool keepFocus)
{
    m_closing = true;
    m_label->show();
    if (keepFocus)
        setFocus(Qt::OtherFocusReason);
    m_editor->hide();
    m_closing = false;
}

void NameEdit::cancel()
{
    if (!isEditing())
        return;
    setError({});
    close(true);
}

void NameEdit::commit()
{
    if (!isEditing() || m_closing)
        return;
    FieldValues changed;
    bool any = false;
    const auto compare = [&](const QByteArray &column, QLineEdit *edit) {
        const QString text = edit->text().simplified();
        any = any || !text.isEmpty();
        if (text != m_from.value(column).toText())
            changed.insert(column, text.isEmpty() ? Value() : Value(text));
    };
    if (m_isCompany) {
        compare("company_name", m_company);
    } else {
        compare("surname", m_surname);
        compare("given_name", m_given);
        compare("patronymic", m_patronymic);
    }
    if (!any) {
        setError(m_isCompany ? tr("A company needs a name.") : tr("A person needs a surname or a given name."));
        return;
    }
    const bool focus = m_editor->isAncestorOf(focusWidget() ? focusWidget() : this);
    setError({});
    close(focus);
    if (changed.isEmpty())
        return;
    m_seen.clear(); // our own change is newer, until it is shown
    Q_EMIT committed(changed, m_fromSeen);
}

bool NameEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            cancel();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            commit();
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && !m_closing) {
        // Going from one line to the next is still editing; only leaving all of them saves.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            QMetaObject::invokeMethod(
                this,
                [this] {
                    QWidget *now = focusWidget();
                    const bool inside = now && m_editor->isAncestorOf(now) && now->hasFocus();
                    if (isEditing() && !inside)
                        commit();
                },
                Qt::QueuedConnection);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NameEdit::keyPressEvent(QKeyEvent *event)
{
    if (!isEditing() && (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        startEditing();
        return;
    }
    QWidget::keyPressEvent(event);
}

void NameEdit::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void NameEdit::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !isEditing() && rect().contains(event->position().toPoint()))
        startEditing();
}

bool NameEdit::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::HoverEnter:
    case QEvent::HoverLeave: update(); break;
    default: break;
    }
    return QWidget::event(event);
}

void NameEdit::paintEvent(QPaintEvent *)
{
    if (isEditing())
        return;
    QPainter painter(this);
    const QRectF ring = QRectF(m_label->geometry());
    if (hasFocus())
        paintFocusRing(&painter, ring, 4);
    else if (underMouse())
        paintRounded(&painter, ring, 4, Theme::instance().color(Token::Hover), QColor());
}

} // namespace opora
