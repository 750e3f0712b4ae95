// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TaskDetails.h"
#include "core/services/DealService.h"
#include "core/services/RecordService.h"
#include "ui/deals/ClientField.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include "ui/models/Format.h"
#include "ui/tasks/TaskActions.h"
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kTitlePad = 6;
}

TaskDetails::TaskDetails(PageContext &context, TaskActions &actions, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_actions(actions)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_card = new Card(this);
    m_card->body()->setContentsMargins(10, 12, 12, 12);
    m_card->body()->setSpacing(2);
    column->addWidget(m_card);
    column->addStretch(1);
    buildFields();
    buildActions();
}

FieldRow *TaskDetails::addRow(const QString &label, InPlaceEdit::Kind kind)
{
    auto *row = new FieldRow(label, kind, m_card);
    row->setLabelWidth(m_labelWidth);
    row->edit()->setLocale(m_context.locale);
    auto *line = new QHBoxLayout; // labels stand under the title's text, whose own padding is left of it
    line->setContentsMargins(kTitlePad, 0, 0, 0);
    line->addWidget(row);
    m_card->body()->addLayout(line);
    return row;
}

void TaskDetails::buildFields()
{
    // As wide as the longest label of the language, so that the values stand under each other.
    for (const QString &label : {tr("Due"), tr("Reminder"), tr("Client"), tr("Deal"), tr("Kind"), tr("Notes")})
        m_labelWidth = std::max(m_labelWidth, QFontMetrics(Theme::font()).horizontalAdvance(label) + 8);
    m_title = new InPlaceEdit(InPlaceEdit::Kind::Text, m_card);
    m_title->setLabel(tr("Title"));
    m_title->setDisplayFont(Theme::strong());
    m_title->setValidator([](const QString &value) { return value.trimmed().isEmpty() ? tr("A task needs a title.") : QString(); });
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    m_remove = Button::iconOnly(u"trash"_s, tr("Delete the task"), m_card);
    head->addWidget(m_remove, 0, Qt::AlignTop);
    m_card->body()->addLayout(head);
    m_snoozed = mutedLabel({}, m_card);
    m_snoozed->setContentsMargins(6, 0, 0, 0);
    m_snoozed->hide();
    m_card->body()->addWidget(m_snoozed);
    m_due = addRow(tr("Due"), InPlaceEdit::Kind::Text);
    m_due->edit()->setPlaceholder(tr("no due date"));
    m_due->edit()->setToolTip(tr("For example: tomorrow, Fri 10:00, 25.12 14:00"));
    m_due->edit()->setValidator([this](const QString &value) {
        return readDue(value, m_context).understood ? QString() : tr("This is not a day or a time. Try “Fri 10:00” or “25.12”.");
    });
    m_remind = addRow(tr("Reminder"), InPlaceEdit::Kind::Choice);
    QList<InPlaceEdit::Choice> reminders;
    for (int minutes : {-1, 0, 5, 10, 15, 30, 60, 120, 1440})
        reminders.append({QString::number(minutes), Format::remind(minutes)});
    m_remind->edit()->setChoices(reminders);
    auto *clientRow = new QHBoxLayout;
    clientRow->setContentsMargins(kTitlePad, 2, 0, 2);
    auto *clientLabel = new TextLabel(tr("Client"), Token::Mute, m_card);
    clientLabel->setFixedWidth(m_labelWidth);
    m_client = new ClientField(m_context.workspace, m_card);
    clientLabel->setBuddy(m_client);
    m_client->setProperty("oporaQuiet", true);
    m_client->setAttribute(Qt::WA_Hover);
    m_client->setTextMargins(-4, 0, 0, 0); // its text under the other values
    clientRow->addWidget(clientLabel);
    clientRow->addWidget(m_client, 1);
    m_card->body()->addLayout(clientRow);
    m_deal = addRow(tr("Deal"), InPlaceEdit::Kind::Choice);
    m_deal->edit()->setPlaceholder(tr("none"));
    m_kind = addRow(tr("Kind"), InPlaceEdit::Kind::Choice);
    m_kind->edit()->setChoices(
        {{u"todo"_s, tr("To do")}, {u"call"_s, tr("Call")}, {u"meeting"_s, tr("Meeting")}, {u"email"_s, tr("Email")}});
    m_body = addRow(tr("Notes"), InPlaceEdit::Kind::MultiLine);
    m_body->edit()->setPlaceholder(tr("Add a note"));

    connect(m_title, &InPlaceEdit::committed, this, [this](const QString &v) { saveField(m_title, {{"title", Value(v.trimmed())}}); });
    connect(m_due->edit(), &InPlaceEdit::committed, this, &TaskDetails::saveDue);
    connect(m_remind->edit(), &InPlaceEdit::committed, this, [this](const QString &v) {
        saveField(m_remind->edit(), {{"remind_minutes", v.toInt() < 0 ? Value() : Value(v.toInt())}});
    });
    connect(m_kind->edit(), &InPlaceEdit::committed, this, [this](const QString &v) { saveField(m_kind->edit(), {{"kind", Value(v)}}); });
    connect(m_body->edit(), &InPlaceEdit::committed, this, [this](const QString &v) {
        saveField(m_body->edit(), {{"body", v.isEmpty() ? Value() : Value(v)}});
    });
    connect(m_deal->edit(), &InPlaceEdit::committed, this, [this](const QString &v) {
        const auto id = Uuid::fromString(v);
        saveField(m_deal->edit(), {{"deal_id", id ? Value(*id) : Value()}});
    });
    connect(m_client, &ClientField::chosen, this, [this](const Uuid &client) {
        if (client != m_task.clientId)
            saveField(nullptr, {{"client_id", Value(client)}, {"deal_id", Value()}});
    });
    connect(m_client, &QLineEdit::editingFinished, this, [this] {
        if (m_client->name().isEmpty() && !m_task.clientId.isNull())
            saveField(nullptr, {{"client_id", Value()}, {"deal_id", Value()}});
        else if (m_client->client().isNull() && !m_client->name().isEmpty())
            m_client->setClient(m_task.clientId, m_task.clientName); // not a client: what stood there comes back
    });
}

void TaskDetails::buildActions()
{
    auto *host = new QWidget(m_card);
    auto *row = new FlowLayout(host, 8);
    row->setContentsMargins(kTitlePad, 8, 0, 0);
    m_done = new Button(tr("Done"), u"check"_s, Button::Kind::Primary, host);
    m_snooze = new Button(tr("Snooze"), Button::Kind::Normal, host);
    m_open = new Button(tr("Client"), u"arrow-right"_s, Button::Kind::Normal, host);
    for (Button *button : {m_done, m_snooze, m_open})
        row->addWidget(button);
    m_card->body()->addWidget(host);
    connect(m_done, &QPushButton::clicked, this, [this] { m_actions.toggleDone(m_task); });
    connect(m_open, &QPushButton::clicked, this, [this] { m_actions.openTarget(m_task); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_actions.remove(m_task); });
    connect(m_snooze, &QPushButton::clicked, this, [this] {
        QMenu *menu = m_actions.snoozeMenu(m_task, this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_snooze->mapToGlobal(QPoint(0, m_snooze->height() + 2)));
    });
}

void TaskDetails::setTask(const TaskRow &task)
{
    const bool other = task.id != m_task.id;
    if (other) {
        for (InPlaceEdit *edit : edits()) {
            edit->cancel(); // leaving the field has saved it already
            edit->setSeen({});
        }
    }
    m_task = task;
    readSeen();
    const Format format(m_context.workspace, m_context.locale);
    m_title->setValue(task.title);
    QString due = task.allDay() ? format.day(task.dueDate) : format.dueLong(task.dueAt, false);
    m_due->edit()->setValue(dueForEditing(task, m_context), due);
    m_remind->edit()->setValue(QString::number(task.remindMinutes));
    m_kind->edit()->setValue(task.kind);
    m_body->edit()->setValue(task.body);
    m_deal->edit()->setValue(task.dealId.isNull() ? QString() : task.dealId.toString(), task.dealTitle);
    if (other || !m_client->hasFocus())
        m_client->setClient(task.clientId, task.clientName);
    m_snoozed->setVisible(task.snoozedUntil > format.now() && task.doneAt == 0);
    m_snoozed->setText(tr("Snoozed until %1").arg(format.dueLong(task.snoozedUntil, false)));
    m_done->setText(task.doneAt != 0 ? tr("Not done") : tr("Done"));
    m_done->setIconName(task.doneAt != 0 ? u"undo"_s : u"check"_s);
    m_snooze->setVisible(task.doneAt == 0);
    m_open->setVisible(!task.dealId.isNull() || !task.clientId.isNull());
    m_open->setText(task.dealId.isNull() ? tr("Client") : tr("Deal"));
    m_open->setAccessibleName(task.dealId.isNull() ? tr("Open the client") : tr("Open the deal"));
    m_open->setToolTip(m_open->accessibleName());
    if (m_dealsOf != task.clientId || other)
        loadDeals();
}

QList<InPlaceEdit *> TaskDetails::edits() const
{
    return {m_title, m_due->edit(), m_remind->edit(), m_deal->edit(), m_kind->edit(), m_body->edit()};
}

/// The list's rows do not carry it: it is of use to the one task on show.
void TaskDetails::readSeen()
{
    m_seen.clear();
    m_context.workspace.records().seen("task", m_task.id).then(this, [this, asked = ++m_seenAsked](const Result<QByteArray> &r) {
        if (!r.ok() || asked != m_seenAsked)
            return; // another task, or something was written since
        m_seen = *r;
        for (InPlaceEdit *edit : edits())
            edit->setSeen(*r);
    });
}

void TaskDetails::clear()
{
    m_task = {};
    m_dealsOf = {};
}

void TaskDetails::loadDeals()
{
    m_dealsOf = m_task.clientId;
    QList<InPlaceEdit::Choice> choices{{QString(), tr("none")}};
    if (!m_task.dealId.isNull())
        choices.append({m_task.dealId.toString(), m_task.dealTitle});
    m_deal->edit()->setChoices(choices);
    m_deal->setVisible(!m_task.clientId.isNull() || !m_task.dealId.isNull());
    if (m_task.clientId.isNull())
        return;
    const Uuid client = m_task.clientId, own = m_task.dealId;
    m_context.workspace.deals().dealsOf(client).then(this, [this, client, own, choices](const Result<QList<DealCard>> &r) {
        if (!r.ok() || m_dealsOf != client)
            return;
        QList<InPlaceEdit::Choice> all = choices;
        for (const DealCard &deal : r.value()) {
            if (deal.id.uuid() != own)
                all.append({deal.id.toString(), deal.title});
        }
        m_deal->edit()->setChoices(all);
    });
}

void TaskDetails::answer(InPlaceEdit *edit, const Uuid &task, const Result<Written> &result)
{
    if (result.ok()) {
        m_context.written(result.value());
        if (edit && task == m_task.id.uuid())
            edit->setError({});
        return;
    }
    if (edit && task == m_task.id.uuid() && result.error().kind == ErrorKind::Refused)
        edit->setError(result.error().message); // marked where it was typed, and still there
    else
        m_context.failed(result.error());
}

void TaskDetails::saveField(InPlaceEdit *edit, const FieldValues &values)
{
    const Uuid task = m_task.id;
    const QByteArray seen = edit ? edit->seen() : std::exchange(m_seen, {});
    ++m_seenAsked;
    m_context.workspace.tasks().edit(task, values, seen).then(this, [this, edit, task](const Result<Written> &r) {
        answer(edit, task, r);
    });
}

void TaskDetails::saveDue(const QString &text)
{
    const TypedDue due = readDue(text, m_context);
    const Uuid task = m_task.id;
    m_context.workspace.tasks().setDue(task, due.date, due.time, m_due->edit()->seen()).then(this, [this, task](const Result<Written> &r) {
        answer(m_due->edit(), task, r);
    });
}

void TaskDetails::editDue()
{
    m_due->edit()->startEditing();
}

} // namespace opora
