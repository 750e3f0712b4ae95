// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TemplateEditor.h"
#include "core/domain/SmsText.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/shell/DeviceSettings.h"
#include "ui/templates/TemplateWords.h"
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *captioned(const QString &caption, QWidget *field, QWidget *parent)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    auto *label = mutedLabel(caption, parent);
    label->setBuddy(field);
    field->setAccessibleName(caption);
    column->addWidget(label);
    column->addWidget(field);
    return column;
}

/// The text of a row is replaced only where it differs: the cursor stays.
template <class Field> void put(Field *field, const QString &text, const QString &now)
{
    if (now != text) {
        if constexpr (std::is_same_v<Field, QLineEdit>)
            field->setText(text);
        else
            field->setPlainText(text);
    }
}

} // namespace

TemplateEditor::TemplateEditor(PageContext &context, QWidget *parent) : Card(parent), m_context(context), m_menu(new QMenu(this))
{
    build();
    TemplateService(context.workspace).placeholders().then(this, [this](const Result<QStringList> &r) {
        if (r.ok())
            fillMenu(r.value());
    });
}

void TemplateEditor::build()
{
    body()->setSpacing(10);
    m_name = new QLineEdit(this);
    m_kind = new Combo(this);
    for (const QString &kind : {u"email"_s, u"sms"_s, u"messenger"_s})
        m_kind->addChoice(kind, TemplateWords::kind(kind));
    m_language = new Combo(this);
    m_language->addChoice({}, tr("Any", "language"));
    for (const auto &l : DeviceSettings::languages())
        m_language->addChoice(l.code, l.name);
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    first->addLayout(captioned(tr("Name of the template"), m_name, this), 1);
    first->addLayout(captioned(tr("Kind"), m_kind, this));
    first->addLayout(captioned(tr("Client’s language"), m_language, this));
    body()->addLayout(first);
    m_subject = new QLineEdit(this);
    m_subjectRow = new QWidget(this);
    m_subjectRow->setLayout(captioned(tr("Subject"), m_subject, m_subjectRow));
    m_subjectRow->layout()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_subjectRow);
    body()->addWidget(buildTexts(), 1);
    m_error = new TextLabel({}, Token::Danger, this);
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    body()->addWidget(m_error);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_save = new PrimaryButton(tr("Save"), this);
    m_save->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    m_revert = new Button(tr("Discard changes"), Button::Kind::Quiet, this);
    m_count = mutedLabel({}, this);
    foot->addWidget(m_save);
    foot->addWidget(m_revert);
    foot->addStretch(1);
    foot->addWidget(m_count);
    body()->addLayout(foot);
    connect(m_save, &QPushButton::clicked, this, &TemplateEditor::saveRequested);
    connect(m_revert, &QPushButton::clicked, this, &TemplateEditor::revert);
    for (QLineEdit *l : {m_name, m_subject})
        connect(l, &QLineEdit::textEdited, this, &TemplateEditor::onEdited);
    connect(m_kind, &QComboBox::activated, this, &TemplateEditor::onEdited);
    connect(m_language, &QComboBox::activated, this, &TemplateEditor::onEdited);
    for (QWidget *w : {static_cast<QWidget *>(m_subject), static_cast<QWidget *>(m_body), static_cast<QWidget *>(m_html)})
        w->installEventFilter(this);
    m_last = m_body;
    NoWheel::install(this);
}

QWidget *TemplateEditor::buildTexts()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    m_tabs = new SegmentedTabs(box);
    m_tabs->setAccessibleName(tr("Forms of the letter"));
    m_tabs->addSegment(u"text"_s, tr("Text"));
    m_tabs->addSegment(u"html"_s, tr("HTML"));
    row->addWidget(m_tabs);
    row->addStretch(1);
    m_insert = new Button(tr("Insert"), u"plus"_s, Button::Kind::Normal, box);
    m_insert->setAccessibleName(tr("Insert what changes with the client"));
    m_insert->setMenu(m_menu);
    row->addWidget(m_insert);
    column->addLayout(row);
    m_texts = new QStackedWidget(box);
    m_body = new QPlainTextEdit(m_texts);
    m_body->setAccessibleName(tr("Text"));
    m_body->setPlaceholderText(tr("Good afternoon, {{client.given_name}}!"));
    m_html = new QPlainTextEdit(m_texts);
    m_html->setAccessibleName(tr("HTML"));
    m_html->setPlaceholderText(tr("<p>Only when the letter is to have a form of its own. Without it the text is sent.</p>"));
    for (QPlainTextEdit *e : {m_body, m_html}) {
        e->setTabChangesFocus(true);
        e->setMinimumHeight(120);
        m_texts->addWidget(e);
        connect(e, &QPlainTextEdit::textChanged, this, &TemplateEditor::onEdited);
    }
    column->addWidget(m_texts, 1);
    connect(m_tabs, &SegmentedTabs::currentIdChanged, this, [this](const QString &id) {
        m_texts->setCurrentIndex(id == u"html" ? 1 : 0);
        m_last = m_texts->currentWidget();
    });
    return box;
}

void TemplateEditor::fillMenu(const QStringList &names)
{
    m_menu->clear();
    QMenu *sub = nullptr;
    QString open;
    QStringList loose;
    for (const QString &name : names) {
        const QString group = TemplateWords::group(name);
        if (group.isEmpty()) {
            loose.append(name);
            continue;
        }
        if (group != open || !sub)
            sub = m_menu->addMenu(group);
        open = group;
        sub->addAction(TemplateWords::field(name), this, [this, name] { insert(name); });
    }
    m_menu->addSeparator();
    for (const QString &name : std::as_const(loose))
        m_menu->addAction(TemplateWords::field(name), this, [this, name] { insert(name); });
}

void TemplateEditor::insert(const QString &placeholder)
{
    const QString text = u"{{"_s + placeholder + u"}}"_s;
    QWidget *where = m_last == m_subject && !m_subjectRow->isHidden() ? m_last : m_texts->currentWidget();
    if (where == m_subject) {
        m_subject->insert(text);
        onEdited();
    } else {
        static_cast<QPlainTextEdit *>(where)->insertPlainText(text);
    }
    where->setFocus(Qt::OtherFocusReason);
}

bool TemplateEditor::eventFilter(QObject *o, QEvent *e)
{
    if (e->type() == QEvent::FocusIn)
        m_last = static_cast<QWidget *>(o);
    return Card::eventFilter(o, e);
}

void TemplateEditor::setTemplate(const Record &row)
{
    m_setting = true;
    const bool other = row.id != m_id;
    m_id = row.id;
    m_saved = row.fields;
    if (other) {
        setError({});
        m_tabs->setCurrentId(row["body"].toText().isEmpty() && !row["html"].toText().isEmpty() ? u"html"_s : u"text"_s);
        m_last = m_texts->currentWidget();
    }
    put(m_name, row["name"].toText(), m_name->text());
    put(m_subject, row["subject"].toText(), m_subject->text());
    put(m_body, row["body"].toText(), m_body->toPlainText());
    put(m_html, row["html"].toText(), m_html->toPlainText());
    m_kind->setValue(row["kind"].toText());
    m_language->setValue(row["language"].toText());
    m_setting = false;
    follow();
    Q_EMIT edited();
}

FieldValues TemplateEditor::changed() const
{
    FieldValues f;
    const auto compare = [&](const char *column, const QString &now) {
        if (m_saved.value(column).toText() != now)
            f.insert(column, now.isEmpty() ? Value() : Value(now));
    };
    if (!m_name->text().simplified().isEmpty())
        compare("name", m_name->text().simplified());
    compare("kind", m_kind->value());
    compare("language", m_language->value());
    compare("subject", m_subject->text());
    compare("body", m_body->toPlainText());
    compare("html", m_html->toPlainText());
    return f;
}

TemplateDraft TemplateEditor::draft() const
{
    return {m_kind->value(), m_subject->text(), m_body->toPlainText(), m_html->toPlainText()};
}

QString TemplateEditor::name() const
{
    const QString typed = m_name->text().simplified();
    return typed.isEmpty() ? m_saved.value("name").toText() : typed;
}

void TemplateEditor::markSaved()
{
    const FieldValues now = changed();
    for (auto it = now.cbegin(); it != now.cend(); ++it)
        m_saved.insert(it.key(), it.value());
    follow();
}

void TemplateEditor::revert()
{
    Record row;
    row.id = m_id;
    row.fields = m_saved;
    setError({});
    setTemplate(row);
    m_name->setFocus(Qt::OtherFocusReason);
}

void TemplateEditor::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

void TemplateEditor::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void TemplateEditor::showInsertMenu()
{
    m_insert->showMenu();
}

void TemplateEditor::onEdited()
{
    if (m_setting)
        return;
    follow();
    Q_EMIT edited();
}

/// What depends on what is typed.
void TemplateEditor::follow()
{
    const bool letter = m_kind->value() == u"email";
    m_subjectRow->setVisible(letter);
    m_tabs->setTabVisible(1, letter);
    if (!letter && m_texts->currentIndex() == 1)
        m_tabs->setCurrentId(u"text"_s);
    const bool dirty = isDirty();
    m_save->setEnabled(dirty);
    m_revert->setVisible(dirty);
    const bool nameless = m_name->text().simplified().isEmpty() && !m_id.isNull();
    if (nameless || m_error->property("nameless").toBool()) {
        setError(nameless ? tr("A template needs a name.") : QString());
        m_error->setProperty("nameless", nameless);
    }
    if (m_kind->value() != u"sms") {
        m_count->clear();
        return;
    }
    const SmsShape shape = smsShape(m_body->toPlainText());
    m_count->setText(shape.segments == 0 ? QString()
                                         : tr("%n SMS before anything is filled in", nullptr, shape.segments) + u" · "_s
                                               + (shape.gsm ? tr("plain alphabet") : tr("Unicode")));
}

} // namespace opora
