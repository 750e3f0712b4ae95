// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ConsentCard.h"
#include "ui/clients/ConsentPanel.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Labels.h"
#include "ui/models/Format.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

QString ConsentWords::kind(const QString &kind)
{
    if (kind == u"email")
        return tr("E-mail");
    if (kind == u"sms")
        return tr("SMS");
    return kind == u"messenger" ? tr("Messengers") : tr("Calls");
}

QString ConsentWords::state(const QString &state)
{
    if (state == u"given")
        return tr("agreed", "consent");
    return state == u"refused" ? tr("refused", "consent") : tr("not known", "consent");
}

QString ConsentWords::basis(const QString &basis)
{
    if (basis == u"consent")
        return tr("Consent");
    if (basis == u"contract")
        return tr("Contract");
    if (basis == u"legitimate_interest")
        return tr("Legitimate interest");
    return basis == u"request" ? tr("Asked us first") : QString();
}

QString ConsentWords::source(const QString &source)
{
    const std::pair<const char16_t *, QString> known[] = {{u"card", tr("noted when writing")},
                                                          {u"inbox", tr("noted when answering")},
                                                          {u"letter", tr("in a letter")},
                                                          {u"sms", tr("in an SMS")},
                                                          {u"link", tr("by the link in a letter")}};
    for (const auto &[name, words] : known) {
        if (source == QStringView(name))
            return words;
    }
    return source;
}

ConsentCard::ConsentCard(PageContext &context, QWidget *parent) : Card(tr("May we write?"), parent), m_context(context)
{
    body()->setContentsMargins(12, 12, 12, 10);
    body()->setSpacing(2);
    for (const QString &kind : ConsentService::kinds()) {
        auto *line = new QHBoxLayout;
        auto *label = new TextLabel(ConsentWords::kind(kind), Token::Mute, this);
        auto *chip = new Chip({}, Tone::Neutral, this);
        chip->setClickable(true);
        label->setBuddy(chip);
        line->addWidget(label, 1);
        line->addWidget(chip);
        line->setContentsMargins(0, 2, 0, 0);
        body()->addLayout(line);
        auto *reason = mutedLabel({}, this);
        reason->setWordWrap(true);
        reason->setTextFormat(Qt::PlainText);
        reason->hide();
        body()->addWidget(reason);
        m_rows.append({kind, chip, reason});
        connect(chip, &QAbstractButton::clicked, this, [this, kind] { edit(kind); });
    }
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &c) {
        if (c.touches("consent") && !m_client.isNull())
            reload();
    });
}

void ConsentCard::setClient(const Uuid &client, const QString &name, bool readOnly)
{
    m_name = name;
    m_readOnly = readOnly;
    if (client == m_client)
        return;
    m_client = client;
    show({});
    reload();
}

void ConsentCard::reload()
{
    const quint64 asked = ++m_asked;
    ConsentService(m_context.workspace).of(m_client).then(this, [this, asked](const Result<QList<ConsentInfo>> &r) {
        if (asked == m_asked && r.ok())
            show(*r);
    });
}

QString ConsentCard::words(const ConsentInfo &c) const
{
    const Format format(m_context.workspace, m_context.locale);
    QStringList parts;
    for (const QString &part :
         {ConsentWords::basis(c.basis), ConsentWords::source(c.source), c.at != 0 ? format.day(format.local(c.at).date()) : QString()}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u" · "_s);
}

void ConsentCard::show(const QList<ConsentInfo> &all)
{
    m_known = all;
    const Format format(m_context.workspace, m_context.locale);
    QStringList refused;
    for (const Row &row : std::as_const(m_rows)) {
        ConsentInfo c;
        for (const ConsentInfo &known : all)
            c = known.kind == row.kind ? known : c;
        row.chip->setChip(ConsentWords::state(c.state), c.state == u"given"     ? Tone::Good
                                                        : c.state == u"refused" ? Tone::Danger
                                                                                : Tone::Neutral);
        const QString reason = words(c);
        row.reason->setVisible(!c.state.isEmpty() && !reason.isEmpty());
        row.reason->setText(reason);
        row.reason->setToolTip(c.proof.isEmpty() ? format.exact(c.at) : tr("%1\nProof: %2").arg(format.exact(c.at), c.proof));
        row.chip->setAccessibleName(tr("%1: %2. Note what the client says", "a kind of channel and a consent")
                                        .arg(ConsentWords::kind(row.kind), ConsentWords::state(c.state)));
        row.chip->setToolTip(tr("Note what the client says"));
        if (c.state == u"refused")
            refused.append(ConsentWords::kind(row.kind));
    }
    Q_EMIT refusedChanged(refused);
}

void ConsentCard::edit(const QString &kind)
{
    if (m_client.isNull() || m_readOnly)
        return;
    ConsentInfo now;
    now.kind = kind.isEmpty() ? ConsentService::kinds().first() : kind;
    for (const ConsentInfo &known : std::as_const(m_known)) {
        if (known.kind == now.kind)
            now = known;
    }
    (new ConsentPanel(m_context, this, m_client, m_name, now))->open();
}

Chip *ConsentCard::chip(const QString &kind) const
{
    for (const Row &row : m_rows) {
        if (row.kind == kind)
            return row.chip;
    }
    return nullptr;
}

QString ConsentCard::reason(const QString &kind) const
{
    for (const Row &row : m_rows) {
        if (row.kind == kind)
            return row.reason->isHidden() ? QString() : row.reason->text();
    }
    return {};
}

} // namespace opora
