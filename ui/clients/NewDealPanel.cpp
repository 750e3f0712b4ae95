// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/NewDealPanel.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/models/Format.h"
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {

NewDealPanel::NewDealPanel(PageContext &context, QWidget *host, const Uuid &client, const QString &clientName)
    : OverlayPanel(host, tr("New deal")), m_context(context), m_client(client)
{
    setSentence(tr("With %1").arg(clientName));
    const auto row = [&](const QString &text, QWidget *field) {
        field->setAccessibleName(text);
        field->setMinimumHeight(Theme::ControlHeight);
        auto *label = mutedLabel(text, this);
        label->setBuddy(field);
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(label);
        column->addWidget(field);
        body()->addLayout(column);
    };
    m_title = new QLineEdit(this);
    m_title->setPlaceholderText(tr("What the client may buy"));
    m_amount = new QLineEdit(this);
    m_amount->setPlaceholderText(u"0 "_s + context.workspace.info().currency);
    m_stage = new Combo(this);
    m_close = new QLineEdit(this);
    m_close->setPlaceholderText(tr("DD.MM.YYYY"));
    row(tr("Title"), m_title);
    row(tr("Amount"), m_amount);
    row(tr("Stage"), m_stage);
    row(tr("Expected close"), m_close);
    setCancel(tr("Cancel"));
    setAccept(tr("Add deal"));
    setFirstFocus(m_title);
    connect(this, &OverlayPanel::accepted, this, &NewDealPanel::submit);
    loadStages();
}

void NewDealPanel::loadStages()
{
    m_context.workspace.deals().pipelines().then(this, [this](const Result<QList<PipelineInfo>> &r) {
        if (!r.ok()) {
            m_context.failed(r.error());
            return;
        }
        const bool several = r.value().size() > 1;
        for (const PipelineInfo &pipeline : r.value()) {
            for (const StageInfo &stage : pipeline.stages) {
                if (stage.kind == u"open")
                    m_stage->addChoice(stage.id.toString(), several ? pipeline.name + u" · "_s + stage.name : stage.name);
            }
        }
    });
}

void NewDealPanel::submit()
{
    if (m_saving)
        return;
    DealService::NewDeal deal;
    deal.title = m_title->text().simplified();
    deal.client = m_client;
    if (deal.title.isEmpty()) {
        setError(tr("A deal needs a title."));
        m_title->setFocus();
        return;
    }
    if (const QString typed = m_amount->text().trimmed(); !typed.isEmpty()) {
        const QString plain = parseAmount(typed, m_context.locale);
        const auto money = Money::fromPlain(plain, m_context.workspace.info().currency);
        if (plain.isEmpty() || !money.ok()) {
            setError(tr("“%1” is not an amount. Write it like 1234.50.").arg(typed));
            m_amount->setFocus();
            return;
        }
        deal.amount = money.value();
    }
    if (const QString typed = m_close->text().trimmed(); !typed.isEmpty()) {
        const Format format(m_context.workspace, m_context.locale);
        deal.expectedClose = parseDate(typed, m_context.locale, format.today());
        if (!deal.expectedClose.isValid()) {
            setError(tr("There is no such date. Write it like 31.12.2026."));
            m_close->setFocus();
            return;
        }
    }
    if (const auto stage = Uuid::fromString(m_stage->value()))
        deal.stage = *stage;
    setError({});
    m_saving = true;
    m_context.workspace.deals().add(deal).then(this, [this](const Result<Written> &r) {
        m_saving = false;
        if (!r.ok()) {
            setError(r.error().message);
            return;
        }
        m_context.written(r.value());
        dismiss();
        Q_EMIT created(r.value().ids.value(0));
    });
}

} // namespace opora
