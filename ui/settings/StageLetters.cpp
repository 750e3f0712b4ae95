// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/StageLetters.h"
#include "core/services/RecordService.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/templates/TemplateWords.h"
#include <QApplication>
#include <QGridLayout>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
RecordQuery allOf(const char *entity)
{
    RecordQuery q;
    q.entity = entity;
    q.limit = -1;
    return q;
}
} // namespace

StageLetters::StageLetters(PageContext &context, QWidget *parent) : Card(tr("Letters of the stages"), parent), m_context(context)
{
    auto *what = mutedLabel(
        tr("When a deal comes into a stage, its letter is written to the client: once per entry, and taken back with the move while it is "
           "unsent."),
        this);
    what->setWordWrap(true);
    body()->addWidget(what);
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &c) {
        if (c.touches("stage") || c.touches("template") || c.touches("pipeline"))
            reload();
    });
}

void StageLetters::reload()
{
    const quint64 asked = ++m_asked;
    Workspace &ws = m_context.workspace;
    ws.deals().pipelines().then(this, [this, asked, &ws](const Result<QList<PipelineInfo>> &pipelines) {
        if (!pipelines.ok() || asked != m_asked)
            return;
        ws.records().list(allOf("stage")).then(this, [this, asked, &ws, all = *pipelines](const Result<RecordPage> &stages) {
            if (!stages.ok() || asked != m_asked)
                return;
            ws.records()
                .list(allOf("template"))
                .then(this, [this, asked, all, stages = stages->items](const Result<RecordPage> &templates) {
                    if (templates.ok() && asked == m_asked)
                        fill(all, stages, templates->items);
                });
        });
    });
}

void StageLetters::fill(const QList<PipelineInfo> &pipelines, const QList<Record> &stages, const QList<Record> &templates)
{
    QString focused;
    for (const Row &row : std::as_const(m_rows)) {
        for (const Combo *c : {row.templates, row.letter})
            focused = c->hasFocus() ? c->accessibleName() : focused;
    }
    if (m_table) {
        m_table->hide();
        m_table->deleteLater();
    }
    m_rows.clear();
    m_table = new QWidget(this);
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    for (const PipelineInfo &p : pipelines) {
        for (const StageInfo &s : p.stages) {
            const auto row = std::find_if(stages.cbegin(), stages.cend(), [&](const Record &r) { return r.id == s.id.uuid(); });
            if (row != stages.cend())
                addRow(grid, s.id, pipelines.size() > 1 ? p.name + u" · "_s + s.name : s.name, *row, templates);
        }
    }
    body()->addWidget(m_table);
    m_table->show();
    NoWheel::install(m_table);
    for (const Row &row : std::as_const(m_rows)) {
        for (Combo *c : {row.templates, row.letter}) {
            if (!focused.isEmpty() && c->accessibleName() == focused)
                c->setFocus(Qt::OtherFocusReason);
        }
    }
}

void StageLetters::addRow(QGridLayout *grid, const Uuid &id, const QString &name, const Record &stage, const QList<Record> &templates)
{
    Row row{id, name, new Combo(m_table), new Combo(m_table)};
    const Uuid chosen = stage["template_id"].isUuid() ? stage["template_id"].toUuid() : Uuid();
    row.templates->addChoice({}, tr("No letter"));
    row.templates->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.templates->setMinimumContentsLength(12);
    for (const Record &t : templates) {
        if (t["active"].toBool() || t.id == chosen)
            row.templates->addChoice(t.id.toString(), TemplateWords::kind(t["kind"].toText()) + u" · "_s + t["name"].toText());
    }
    row.templates->setValue(chosen.isNull() ? QString() : chosen.toString());
    row.letter->addChoice(u"draft"_s, tr("lies ready as a draft"));
    row.letter->addChoice(u"queue"_s, tr("goes out at once"));
    row.letter->setValue(stage["letter"].toText() == u"queue" ? u"queue"_s : u"draft"_s);
    row.letter->setEnabled(!chosen.isNull());
    row.templates->setAccessibleName(tr("Letter of the stage %1").arg(name));
    row.letter->setAccessibleName(tr("What happens with the letter of %1").arg(name));
    const int line = int(m_rows.size());
    grid->addWidget(new ElidedLabel(name, Token::Ink, m_table), line, 0);
    grid->addWidget(row.templates, line, 1);
    grid->addWidget(row.letter, line, 2);
    for (Combo *c : {row.templates, row.letter})
        connect(c, &QComboBox::activated, this, [this, row] { save(row); });
    m_rows.append(row);
}

void StageLetters::save(const Row &row)
{
    const auto chosen = Uuid::fromString(row.templates->value());
    FieldValues f{{"template_id", chosen ? Value(*chosen) : Value()}, {"letter", chosen ? Value(row.letter->value()) : Value()}};
    m_context.workspace.records().edit("stage", row.stage, f).then(this, [this](const Result<Written> &r) {
        if (!m_context.report(r))
            reload();
    });
}

Combo *StageLetters::templateField(const QString &stage) const
{
    for (const Row &row : m_rows) {
        if (row.name == stage)
            return row.templates;
    }
    return nullptr;
}

Combo *StageLetters::letterField(const QString &stage) const
{
    for (const Row &row : m_rows) {
        if (row.name == stage)
            return row.letter;
    }
    return nullptr;
}

} // namespace opora
