// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ConsentPanel.h"
#include "ui/clients/ConsentCard.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/models/Format.h"
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

ConsentPanel::ConsentPanel(PageContext &context, QWidget *host, const Uuid &client, const QString &clientName, const ConsentInfo &now)
    : OverlayPanel(host, tr("What the client says")),
      m_context(context),
      m_client(client),
      m_kind(new Combo(this)),
      m_state(new Combo(this)),
      m_basis(new Combo(this)),
      m_source(new QLineEdit(this)),
      m_date(new QLineEdit(this)),
      m_proof(new QPlainTextEdit(this))
{
    setSentence(tr("%1. What was noted before stays in the history; the last word counts.").arg(clientName));
    for (const QString &kind : ConsentService::kinds())
        m_kind->addChoice(kind, ConsentWords::kind(kind));
    m_state->addChoice(u"given"_s, tr("Agrees to it"));
    m_state->addChoice(u"refused"_s, tr("Does not want it"));
    m_basis->addChoice({}, tr("Not stated", "grounds of a consent"));
    for (const QString &basis : ConsentService::bases())
        m_basis->addChoice(basis, ConsentWords::basis(basis));
    const auto row = [this](const QString &text, QWidget *field) {
        field->setAccessibleName(text);
        auto *label = mutedLabel(text, this);
        label->setBuddy(field);
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(label);
        column->addWidget(field);
        return column;
    };
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    first->addLayout(row(tr("Over what"), m_kind), 1);
    first->addLayout(row(tr("What was said"), m_state), 1);
    body()->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(10);
    second->addLayout(row(tr("Grounds"), m_basis), 1);
    second->addLayout(row(tr("Date"), m_date), 1);
    body()->addLayout(second);
    m_source->setPlaceholderText(tr("By phone, a form on the website, a contract…"));
    body()->addLayout(row(tr("Where it was said"), m_source));
    m_proof->setPlaceholderText(tr("The number of a document, a link, the client’s own words"));
    m_proof->setTabChangesFocus(true);
    m_proof->setFixedHeight(64);
    body()->addLayout(row(tr("Proof"), m_proof));
    m_kind->setValue(now.kind);
    m_state->setValue(now.state == u"given" ? u"refused"_s : u"given"_s); // what is noted is what has changed
    m_basis->setValue(u"consent"_s);
    m_date->setText(context.locale.toString(Format(context.workspace, context.locale).today(), QLocale::ShortFormat));
    const auto follow = [this] { m_basis->setEnabled(m_state->value() == u"given"); };
    connect(m_state, &QComboBox::currentIndexChanged, this, follow);
    follow();
    setCancel(tr("Cancel"));
    setAccept(tr("Note it"));
    setFirstFocus(m_state);
    connect(this, &OverlayPanel::accepted, this, &ConsentPanel::submit);
}

void ConsentPanel::submit()
{
    if (m_saving)
        return;
    const Format format(m_context.workspace, m_context.locale);
    const QDate day = parseDate(m_date->text(), m_context.locale, format.today());
    if (!day.isValid()) {
        setError(tr("There is no such date. Write it like 31.12.2026."));
        m_date->setFocus();
        return;
    }
    ConsentInfo said;
    said.kind = m_kind->value();
    said.state = m_state->value();
    said.basis = said.state == u"given" ? m_basis->value() : QString();
    said.source = m_source->text().simplified();
    said.proof = m_proof->toPlainText().trimmed();
    if (day != format.today())
        said.at = QDateTime(day, QTime(12, 0), format.zone()).toMSecsSinceEpoch();
    setError({});
    m_saving = true;
    ConsentService(m_context.workspace).note(m_client, said).then(this, [this](const Result<Written> &r) {
        m_saving = false;
        if (!r.ok()) {
            setError(r.error().message);
            return;
        }
        m_context.written(*r);
        dismiss();
    });
}

} // namespace opora
