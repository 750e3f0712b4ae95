// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/DetailsPanel.h"
#include "core/domain/Phone.h"
#include "core/services/RecordService.h"
#include "ui/clients/ClientWords.h"
#include "ui/kit/Button.h"
#include "ui/models/Format.h"
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kLabelLeast = 84, kLabelMost = 120;
constexpr int kMaxChoices = 200;
using Kind = InPlaceEdit::Kind;
} // namespace

DetailsPanel::DetailsPanel(PageContext &context, QWidget *parent) : Card(tr("Details"), parent), m_context(context)
{
    m_labelWidth = commonLabelWidth();
    body()->setContentsMargins(12, 12, 6, 10);
    body()->setSpacing(4);
    auto *rows = new QVBoxLayout; // one rhythm for contacts and fields
    rows->setSpacing(0);
    m_contactRows = new QVBoxLayout;
    m_contactRows->setSpacing(0);
    rows->addLayout(m_contactRows);
    m_fieldRows = new QVBoxLayout;
    m_fieldRows->setSpacing(0);
    rows->addLayout(m_fieldRows);
    body()->addLayout(rows);
    m_add = new Button(tr("+ Phone, email…"), Button::Kind::Quiet, this);
    m_add->setFont(Theme::small());
    m_add->setAccessibleName(tr("Add a phone, an email or another contact"));
    m_add->setFlush(true); // its text under the labels, not its invisible frame
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_add);
    foot->addStretch();
    body()->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const QString &kind : {u"phone"_s, u"email"_s, u"messenger"_s, u"site"_s, u"social"_s})
            menu->addAction(kindName(kind), this, [this, kind] { addContact(kind); });
        menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 2)));
    });
    buildFields();
    loadChoices();
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches("user") || changes.touches("source"))
            loadChoices();
    });
}

QString DetailsPanel::kindName(const QString &kind)
{
    if (kind == u"phone")
        return tr("Phone");
    if (kind == u"email")
        return tr("Email");
    if (kind == u"messenger")
        return tr("Messenger");
    return kind == u"site" ? tr("Site") : tr("Social network");
}

/// One width for all labels, so that the values stand in one line: the longest word of any label, in the program's language.
int DetailsPanel::commonLabelWidth() const
{
    int width = kLabelLeast;
    const QFontMetrics metrics(Theme::font());
    for (const char *column : {"company", "position", "birthday", "industry", "employees", "city", "source_id", "owner_id", "readiness",
                               "lifecycle", "time_zone", "about"}) {
        for (const QString &word : ClientWords::field("client", column).split(u' '))
            width = std::max(width, metrics.horizontalAdvance(word) + 5);
    }
    return std::min(width, kLabelMost);
}

FieldRow *DetailsPanel::makeRow(const QString &label, Kind kind)
{
    auto *row = new FieldRow(label, kind, this);
    row->setLabelWidth(m_labelWidth);
    row->edit()->setLocale(m_context.locale);
    return row;
}

void DetailsPanel::addField(const QByteArray &column, Kind kind, const QString &placeholder)
{
    const QString label = column == "tags" ? tr("Tags") : ClientWords::field("client", column);
    FieldRow *row = makeRow(label, kind);
    row->edit()->setPlaceholder(placeholder);
    m_fieldRows->addWidget(row);
    m_fields.append({row, column});
    connect(row->edit(), &InPlaceEdit::committed, this, [this, column](const QString &value) { saveField(column, value); });
}

void DetailsPanel::buildFields()
{
    const Entity &entity = *m_context.workspace.schema().entity("client");
    const auto values = [&](const QByteArray &column) { return entity.column(column)->values; };
    addField("company", Kind::Text, {});
    addField("position", Kind::Text, {});
    addField("birthday", Kind::Date, {});
    addField("industry", Kind::Text, {});
    addField("employees", Kind::Number, {});
    addField("city", Kind::Text, {});
    addField("source_id", Kind::Choice, {});
    addField("owner_id", Kind::Choice, {});
    addField("readiness", Kind::Choice, {});
    addField("lifecycle", Kind::Choice, {});
    addField("tags", Kind::Text, {});
    addField("time_zone", Kind::Text, {});
    addField("about", Kind::MultiLine, {});
    field("readiness")->setChoices(ClientWords::choices("readiness", values("readiness"), true));
    field("lifecycle")->setChoices(ClientWords::choices("lifecycle", values("lifecycle"), false));
    field("tags")->setToolTip(tr("Several tags with commas between them"));
    field("company")->setToolTip(tr("The company this person works at; a new name makes a new company"));
    field("time_zone")->setValidator([](const QString &value) {
        return value.isEmpty() || QTimeZone(value.toUtf8()).isValid() ? QString()
                                                                      : tr("There is no such time zone. Write it like Europe/Kyiv.");
    });
}

InPlaceEdit *DetailsPanel::field(const QByteArray &column) const
{
    for (const FieldLine &line : m_fields) {
        if (line.column == column)
            return line.row->edit();
    }
    return nullptr;
}

InPlaceEdit *DetailsPanel::contactField(int index) const
{
    return index >= 0 && index < m_contacts.size() ? m_contacts.at(index).row->edit() : nullptr;
}

void DetailsPanel::loadChoices()
{
    const auto load = [this](const QByteArray &entity, const QByteArray &column) {
        RecordQuery query;
        query.entity = entity;
        query.limit = kMaxChoices;
        m_context.workspace.records().list(query).then(this, [this, column](const Result<RecordPage> &r) {
            if (!r.ok())
                return;
            QList<InPlaceEdit::Choice> choices{{QString(), tr("not set")}};
            for (const Record &record : r.value().items)
                choices.append({record.id.toString(), record["name"].toText()});
            field(column)->setChoices(choices);
        });
    };
    load("user", "owner_id");
    load("source", "source_id");
}

void DetailsPanel::setCard(const ClientCard &card)
{
    const bool other = card.row.id != m_card.row.id;
    if (other) {
        for (const FieldLine &line : std::as_const(m_fields)) {
            line.row->edit()->cancel(); // leaving the field has saved it already
            line.row->edit()->setError({});
        }
    }
    m_card = card;
    showFields();
    bool editing = false;
    for (const ContactLine &line : std::as_const(m_contacts))
        editing = editing || (line.row->edit()->isEditing() && !other);
    m_pendingContacts = editing;
    if (!editing)
        showContacts();
}

void DetailsPanel::showFields()
{
    const bool company = m_card.row.company;
    for (const FieldLine &line : std::as_const(m_fields)) {
        const QByteArray &column = line.column;
        InPlaceEdit *edit = line.row->edit();
        const Value value = m_card.fields.value(column);
        const bool personOnly = column == "company" || column == "position" || column == "birthday";
        const bool companyOnly = column == "industry" || column == "employees";
        line.row->setVisible(company ? !personOnly : !companyOnly);
        if (column == "company")
            edit->setValue(m_card.row.companyLabel);
        else if (column == "tags")
            edit->setValue(m_card.tags.join(u", "_s));
        else if (column == "owner_id")
            edit->setValue(value.isUuid() ? value.toUuid().toString() : QString(), m_card.ownerName);
        else if (column == "source_id")
            edit->setValue(value.isUuid() ? value.toUuid().toString() : QString(), m_card.sourceName);
        else if (column == "birthday")
            edit->setValue(value.toText(), Format(m_context.workspace, m_context.locale).birthday(value.toDate()));
        else
            edit->setValue(value.isInt() ? QString::number(value.toInt()) : value.toText());
        edit->setSeen(m_card.seen);
        edit->setReadOnly(m_card.deleted);
    }
    m_add->setVisible(!m_card.deleted);
}

void DetailsPanel::showContacts()
{
    QList<ContactPoint> points = m_card.contacts;
    const auto has = [&](const QString &kind) {
        return std::any_of(points.cbegin(), points.cend(), [&](const ContactPoint &p) { return p.kind == kind; });
    };
    // A phone and an e-mail always have their line, so that adding the first takes one click.
    if (!has(u"phone"_s))
        points.prepend(ContactPoint{{}, u"phone"_s, {}, {}, {}, true});
    if (!has(u"email"_s)) {
        qsizetype at = 0;
        while (at < points.size() && points.at(at).kind == u"phone")
            ++at;
        points.insert(at, ContactPoint{{}, u"email"_s, {}, {}, {}, true});
    }
    bool same = points.size() == m_contacts.size();
    for (qsizetype i = 0; same && i < points.size(); ++i)
        same = points.at(i).id == m_contacts.at(i).point.id && points.at(i).kind == m_contacts.at(i).point.kind
               && points.at(i).label == m_contacts.at(i).point.label;
    if (!same) {
        int focused = -1;
        for (qsizetype i = 0; i < m_contacts.size(); ++i) {
            if (m_contacts.at(i).row->edit()->hasFocus())
                focused = int(i);
            m_contacts.at(i).row->hide();
            m_contacts.at(i).row->deleteLater();
        }
        m_contacts.clear();
        QWidget *before = nullptr;
        for (const ContactPoint &point : std::as_const(points)) {
            m_contacts.append(makeContactLine(point));
            if (before)
                setTabOrder(before, m_contacts.last().row->edit());
            before = m_contacts.last().row->edit();
        }
        if (before && !m_fields.isEmpty())
            setTabOrder(before, m_fields.first().row->edit());
        if (focused >= 0)
            m_contacts.at(std::min<qsizetype>(focused, m_contacts.size() - 1)).row->edit()->setFocus();
    }
    for (qsizetype i = 0; i < points.size(); ++i) {
        m_contacts[i].point = points.at(i);
        const ContactPoint &point = points.at(i);
        // An extension or a remark typed with the number is not in its normal form and must stay visible.
        static const QRegularExpression plain(u"^[-+()\\s./0-9]*$"_s);
        const bool dialled = point.kind == u"phone" && !point.normal.isEmpty() && plain.match(point.value).hasMatch();
        m_contacts[i].row->edit()->setValue(point.value, dialled ? formatPhone(point.normal) : QString());
        m_contacts[i].row->edit()->setSeen(point.seen);
        m_contacts[i].row->edit()->setReadOnly(m_card.deleted);
    }
}

DetailsPanel::ContactLine DetailsPanel::makeContactLine(const ContactPoint &point)
{
    const QString label = point.label.isEmpty() ? kindName(point.kind) : point.label;
    FieldRow *row = makeRow(label, Kind::Text);
    InPlaceEdit *edit = row->edit();
    edit->setPlaceholder(tr("Add"));
    edit->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(edit, &QWidget::customContextMenuRequested, this, [this, edit](const QPoint &pos) {
        for (const ContactLine &line : std::as_const(m_contacts)) {
            if (line.row->edit() == edit && !line.point.id.isNull())
                showContactMenu(line.point, edit->mapToGlobal(pos));
        }
    });
    connect(edit, &InPlaceEdit::committed, this, [this, edit](const QString &value) {
        for (const ContactLine &line : std::as_const(m_contacts)) {
            if (line.row->edit() == edit) {
                saveContact(edit, line.point, value);
                return;
            }
        }
    });
    connect(edit, &InPlaceEdit::editingCancelled, this, [this] {
        if (std::exchange(m_pendingContacts, false))
            QMetaObject::invokeMethod(this, &DetailsPanel::showContacts, Qt::QueuedConnection);
    });
    m_contactRows->addWidget(row);
    return {row, point};
}

void DetailsPanel::showContactMenu(const ContactPoint &point, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, [point] { QApplication::clipboard()->setText(point.value); });
    const bool several =
        std::count_if(m_card.contacts.cbegin(), m_card.contacts.cend(), [&](const ContactPoint &p) { return p.kind == point.kind; }) > 1;
    if (several && !point.primary)
        menu->addAction(tr("Make it the main one"), this, [this, point] {
            ContactPoint main = point;
            main.primary = true;
            saveContact(nullptr, main, main.value);
        });
    menu->addAction(tr("Remove"), this, [this, point] { saveContact(nullptr, point, {}); });
    menu->popup(globalPos);
}

void DetailsPanel::addContact(const QString &kind)
{
    for (const ContactLine &line : std::as_const(m_contacts)) {
        if (line.point.kind == kind && line.point.id.isNull()) {
            line.row->edit()->startEditing();
            return;
        }
    }
    m_contacts.append(makeContactLine(ContactPoint{{}, kind, {}, {}, {}, false}));
    InPlaceEdit *edit = m_contacts.last().row->edit();
    connect(edit, &InPlaceEdit::editingCancelled, this,
            [this] { QMetaObject::invokeMethod(this, &DetailsPanel::showContacts, Qt::QueuedConnection); });
    edit->startEditing();
}

void DetailsPanel::editContact(const QString &kind)
{
    for (const ContactLine &line : std::as_const(m_contacts)) {
        if (line.point.kind == kind) {
            line.row->edit()->startEditing();
            return;
        }
    }
}

void DetailsPanel::saved(QPointer<InPlaceEdit> edit, const Uuid &client, const Result<Written> &result)
{
    if (result.ok()) {
        m_context.written(result.value());
        if (m_pendingContacts && client == m_card.row.id.uuid()) {
            m_pendingContacts = false;
            showContacts();
        }
        return;
    }
    if (edit && client == m_card.row.id.uuid() && result.error().kind == ErrorKind::Refused)
        edit->setError(result.error().message);
    else
        m_context.failed(result.error());
}

void DetailsPanel::saveContact(InPlaceEdit *edit, ContactPoint point, const QString &value)
{
    const Uuid client = m_card.row.id;
    ClientService &clients = m_context.workspace.clients();
    if (value.isEmpty() && point.id.isNull()) {
        QMetaObject::invokeMethod(this, &DetailsPanel::showContacts, Qt::QueuedConnection);
        return;
    }
    point.value = value;
    if (edit) {
        point.seen = edit->seen();
        // Only the value was edited: what else somebody changed of it meanwhile stays.
        for (const ContactPoint &now : std::as_const(m_card.contacts)) {
            if (now.id == point.id) {
                point.label = now.label;
                point.primary = now.primary;
            }
        }
    }
    Job<Written> job = value.isEmpty() ? clients.removeContact(point.id) : clients.setContact(client, point);
    job.then(this, [this, client, guard = QPointer<InPlaceEdit>(edit)](const Result<Written> &r) { saved(guard, client, r); });
}

void DetailsPanel::saveField(const QByteArray &column, const QString &value)
{
    const Uuid client = m_card.row.id;
    ClientService &clients = m_context.workspace.clients();
    Job<Written> job;
    if (column == "company") {
        job = clients.setCompany(client, value);
    } else if (column == "tags") {
        const auto tagsIn = [](const QString &text) {
            QStringList tags;
            for (const QString &tag : text.split(u',', Qt::SkipEmptyParts)) {
                if (!tag.trimmed().isEmpty())
                    tags.append(tag.trimmed());
            }
            return tags;
        };
        job = clients.setTags(client, tagsIn(value), tagsIn(field(column)->from()));
    } else {
        Value stored;
        if (column.endsWith("_id")) {
            const auto id = Uuid::fromString(value);
            stored = id ? Value(*id) : Value();
        } else if (column == "employees") {
            stored = value.isEmpty() ? Value() : Value(value.toLongLong());
        } else if (!value.isEmpty()) {
            stored = Value(value);
        }
        job = clients.edit(client, {{column, stored}}, field(column)->seen());
    }
    job.then(this, [this, client, guard = QPointer<InPlaceEdit>(field(column))](const Result<Written> &r) { saved(guard, client, r); });
}

} // namespace opora
