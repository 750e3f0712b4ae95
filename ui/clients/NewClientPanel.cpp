// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/NewClientPanel.h"
#include "core/base/SearchKey.h"
#include "core/services/SearchService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/tasks/LinkRow.h"
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kLookMs = 200, kMinDigits = 6, kShown = 3;
}

NewClientPanel::NewClientPanel(PageContext &context, QWidget *host, bool company)
    : OverlayPanel(host, tr("New client")), m_context(context)
{
    build();
    setCompany(company);
    setCancel(tr("Cancel"));
    setAccept(tr("Add client"));
    m_look.setSingleShot(true);
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &NewClientPanel::lookForKnown);
    for (QLineEdit *edit : {m_phone, m_email})
        connect(edit, &QLineEdit::textEdited, this, [this] { m_look.start(); });
    connect(this, &OverlayPanel::accepted, this, &NewClientPanel::submit);
    connect(m_kind, &SegmentedTabs::currentIdChanged, this, [this](const QString &id) { setCompany(id == u"company"); });
}

QLineEdit *NewClientPanel::line(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    edit->setMinimumHeight(Theme::ControlHeight);
    return edit;
}

void NewClientPanel::build()
{
    m_kind = new SegmentedTabs(this);
    m_kind->setAccessibleName(tr("Kind of client"));
    m_kind->addSegment(u"person"_s, tr("Person"));
    m_kind->addSegment(u"company"_s, tr("Company"));
    body()->addWidget(m_kind);
    const auto caption = [this](const QString &text, QLineEdit *buddy, QVBoxLayout *into) {
        auto *label = mutedLabel(text, buddy->parentWidget());
        label->setBuddy(buddy);
        into->addWidget(label);
        into->addWidget(buddy);
    };
    m_personNames = new QWidget(this);
    auto *names = new QHBoxLayout(m_personNames);
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(8);
    const auto nameColumn = [&](const QString &text) {
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        QLineEdit *edit = line(text, m_personNames);
        caption(text, edit, column);
        names->addLayout(column, 1);
        return edit;
    };
    m_surname = nameColumn(tr("Surname"));
    m_given = nameColumn(tr("Given name"));
    m_patronymic = nameColumn(tr("Patronymic"));
    body()->addWidget(m_personNames);
    const auto row = [&](const QString &text, const QString &placeholder) {
        auto *host = new QWidget(this);
        auto *column = new QVBoxLayout(host);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        QLineEdit *edit = line(text, host);
        edit->setPlaceholderText(placeholder);
        caption(text, edit, column);
        body()->addWidget(host);
        return edit;
    };
    m_companyName = row(tr("Company name"), {});
    m_phone = row(tr("Phone"), u"+380 67 000 00 00"_s);
    m_email = row(tr("Email"), u"name@example.com"_s);
    m_worksAt = row(tr("Works at"), tr("A company of your list, or a new one"));
    m_worksAtRow = m_worksAt->parentWidget();
    m_known = new QWidget(this);
    auto *known = new QVBoxLayout(m_known);
    known->setContentsMargins(0, 0, 0, 0);
    known->setSpacing(0);
    auto *sentence = new TextLabel(tr("Already in your list:"), Token::Warn, m_known);
    sentence->setFont(Theme::small());
    known->addWidget(sentence);
    m_knownRows = new QVBoxLayout;
    m_knownRows->setSpacing(0);
    known->addLayout(m_knownRows);
    m_known->hide();
    body()->addWidget(m_known);
}

void NewClientPanel::setCompany(bool company)
{
    m_kind->setCurrentId(company ? u"company"_s : u"person"_s);
    m_personNames->setVisible(!company);
    m_companyName->parentWidget()->setVisible(company);
    m_worksAtRow->setVisible(!company);
    QLineEdit *first = company ? m_companyName : m_surname;
    setFirstFocus(first);
    if (isVisible() && !m_kind->hasFocus())
        first->setFocus();
}

NewClient NewClientPanel::read() const
{
    NewClient client;
    client.company = m_kind->currentId() == u"company";
    const auto field = [&](const QByteArray &column, const QLineEdit *edit) {
        const QString text = edit->text().simplified();
        if (!text.isEmpty())
            client.fields.insert(column, Value(text));
    };
    if (client.company) {
        field("company_name", m_companyName);
    } else {
        field("surname", m_surname);
        field("given_name", m_given);
        field("patronymic", m_patronymic);
        client.companyName = m_worksAt->text().simplified();
    }
    const QString phone = m_phone->text().simplified(), email = m_email->text().simplified();
    if (!phone.isEmpty())
        client.contacts.append(ContactPoint{{}, u"phone"_s, phone, {}, {}, true});
    if (!email.isEmpty())
        client.contacts.append(ContactPoint{{}, u"email"_s, email, {}, {}, true});
    return client;
}

void NewClientPanel::submit()
{
    if (m_saving)
        return;
    const NewClient client = read();
    if (client.fields.isEmpty()) {
        setError(client.company ? tr("A company needs a name.") : tr("A person needs a surname or a given name."));
        (client.company ? m_companyName : m_surname)->setFocus();
        return;
    }
    setError({});
    m_saving = true;
    m_context.workspace.clients().add(client).then(this, [this](const Result<Written> &r) {
        m_saving = false;
        if (!r.ok()) {
            setError(r.error().message); // everything typed stays
            return;
        }
        m_context.written(r.value());
        const Uuid id = r.value().ids.value(0);
        dismiss();
        if (!id.isNull())
            Q_EMIT created(id);
    });
}

/// The same phone or e-mail is most often the same client.
void NewClientPanel::lookForKnown()
{
    const quint64 token = ++m_token;
    const QByteArray digits = digitsKey(m_phone->text());
    const QString email = m_email->text().trimmed();
    QString text;
    if (digits.size() >= kMinDigits)
        text = QString::fromLatin1(digits);
    else if (email.contains(u'@') && email.size() > 5)
        text = email;
    const auto show = [this](const QList<SearchHit> &hits) {
        while (QLayoutItem *item = m_knownRows->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        for (const SearchHit &hit : hits) {
            auto *row = new LinkRow(tr("Open"), Tone::Accent, hit.title, hit.subtitle, m_known);
            connect(row, &QAbstractButton::clicked, this, [this, id = hit.id] {
                dismiss();
                m_context.open(u"clients"_s, id.toString());
            });
            m_knownRows->addWidget(row);
        }
        m_known->setVisible(!hits.isEmpty());
    };
    if (text.isEmpty()) {
        show({});
        return;
    }
    m_context.workspace.search().search(text, 20, SearchService::Depth::Typed).then(this, [this, token, show](const Result<SearchResult> &r) {
        if (token != m_token || !r.ok())
            return;
        QList<SearchHit> clients;
        for (const SearchHit &hit : r.value().hits) {
            if (hit.entity == "client" && clients.size() < kShown)
                clients.append(hit);
        }
        show(clients);
    });
}

} // namespace opora
