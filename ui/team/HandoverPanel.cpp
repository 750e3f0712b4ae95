// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/HandoverPanel.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/team/ChangeParts.h"
#include "ui/team/People.h"
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace opora {

HandoverPanel::HandoverPanel(PageContext &context, QWidget *anyChild) : OverlayPanel(anyChild, tr("Hand clients over")), m_context(context)
{
    setPanelWidth(560);
    setSentence(tr("Clients change hands with their open deals and tasks. Closed deals and done tasks keep who did them."));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto people = [&](const QString &label) {
        auto *box = new Combo(this);
        box->setAccessibleName(label);
        form->addRow(new TextLabel(label, Token::Mute, this), box);
        connect(box, &QComboBox::currentIndexChanged, this, [this] { m_delay.start(); });
        return box;
    };
    m_delay.setSingleShot(true);
    m_delay.setInterval(200);
    connect(&m_delay, &QTimer::timeout, this, &HandoverPanel::look);
    m_from = people(tr("From"));
    m_to = people(tr("To"));
    m_to->addChoice(QString(), tr("choose"));
    m_filter = new QLineEdit(this);
    m_filter->setAccessibleName(tr("Which clients"));
    m_filter->setPlaceholderText(tr("all of them, or a filter: city:Lviv tag:vip"));
    form->addRow(new TextLabel(tr("Which"), Token::Mute, this), m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    body()->addLayout(form);
    m_preview = ChangeParts::wrapped(tr("Choose who takes them."), this);
    m_preview->setMinimumHeight(90);
    m_preview->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    body()->addWidget(m_preview);
    setCancel(tr("Cancel"));
    setAccept(tr("Hand over"))->setEnabled(false);
    setFirstFocus(m_from);
    connect(this, &OverlayPanel::accepted, this, &HandoverPanel::go);
    fillPeople(context, m_from, [this] {
        m_from->setValue(m_context.workspace.info().me.toString());
        m_from->setEnabled(m_context.sync->status().rights.mayHandOverOthers()); // else one's own only
    });
    fillPeople(context, m_to);
}

QString HandoverPanel::preview() const
{
    return m_preview->text();
}

HandoverRequest HandoverPanel::request() const
{
    HandoverRequest r;
    r.from = Uuid::fromString(m_from->value()).value_or(Uuid());
    r.to = Uuid::fromString(m_to->value()).value_or(Uuid());
    r.filter = m_filter->text().trimmed();
    return r;
}

void HandoverPanel::look()
{
    acceptButton()->setEnabled(false);
    setError({});
    const HandoverRequest r = request();
    if (r.from.isNull() || r.to.isNull()) {
        m_preview->setText(tr("Choose who takes them."));
        return;
    }
    const quint64 ticket = ++m_ticket;
    m_context.sync->handover(r).then(this, [this, ticket](const Result<HandoverReport> &answer) {
        if (ticket != m_ticket)
            return;
        m_preview->setText({});
        if (answer.ok())
            show(answer.value());
        else
            setError(answer.error().message);
    });
}

void HandoverPanel::show(const HandoverReport &r)
{
    QStringList lines;
    const auto number = [&](qint64 n) { return int(n); };
    lines.append(tr("%Ln client(s) go to %1", nullptr, number(r.clients)).arg(r.toName) + QStringLiteral(", ")
                 + tr("with %Ln open deal(s)", nullptr, number(r.deals)) + QStringLiteral(" ")
                 + tr("and %Ln task(s).", nullptr, number(r.tasks)));
    if (!r.sample.isEmpty())
        lines.append(r.sample.mid(0, 6).join(QStringLiteral(", ")) + (r.clients > 6 ? QStringLiteral("\u2026") : QString()));
    if (r.closedDeals + r.doneTasks > 0)
        lines.append(tr("%Ln closed deal(s)", nullptr, number(r.closedDeals)) + QStringLiteral(" ")
                     + tr("and %Ln done task(s) stay with %1.", nullptr, number(r.doneTasks)).arg(r.fromName));
    if (!r.kept.isEmpty()) {
        lines.append(tr("%1 goes on seeing %n of them:", nullptr, number(r.kept.size())).arg(r.fromName));
        for (const HandoverKept &k : r.kept.mid(0, 4))
            lines.append(QStringLiteral("\u2022 %1: %2").arg(k.name, k.why));
        if (r.kept.size() > 4)
            lines.append(tr("and %n more", nullptr, number(r.kept.size()) - 4));
    }
    if (r.losesSight)
        lines.append(tr("You will not see them afterwards."));
    m_preview->setText(lines.join(u'\n'));
    acceptButton()->setEnabled(r.clients > 0);
    acceptButton()->setText(r.clients > 0 ? tr("Hand over %Ln client(s)", nullptr, number(r.clients)) : tr("Hand over"));
}

void HandoverPanel::go()
{
    if (!acceptButton()->isEnabled())
        return;
    acceptButton()->setEnabled(false);
    HandoverRequest r = request();
    r.dryRun = false;
    m_context.sync->handover(r).then(this, [this](const Result<HandoverReport> &answer) {
        if (!answer.ok()) {
            acceptButton()->setEnabled(true);
            setError(answer.error().message);
            return;
        }
        Written written;
        written.command = answer->command;
        written.label = tr("%Ln client(s) handed over to %1", nullptr, int(answer->clients)).arg(answer->toName);
        m_context.written(written);
        dismiss();
    });
}

} // namespace opora
