// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/ViewAsPanel.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/kit/PlainRows.h"
#include "ui/kit/PlainTable.h"
#include "ui/team/ChangeParts.h"
#include "ui/team/People.h"
#include <QVBoxLayout>

namespace opora {
namespace {
QString word(const QByteArray &entity)
{
    if (entity == "client")
        return ViewAsPanel::tr("Client");
    if (entity == "deal")
        return ViewAsPanel::tr("Deal");
    if (entity == "task")
        return ViewAsPanel::tr("Task");
    return ViewAsPanel::tr("Activity");
}
} // namespace

ViewAsPanel::ViewAsPanel(PageContext &context, QWidget *anyChild)
    : OverlayPanel(anyChild, tr("See what a colleague sees")),
      m_context(context)
{
    setPanelWidth(600);
    setSentence(tr("The server works it out with its own rules; nothing is opened in somebody's name."));
    m_person = new Combo(this);
    m_person->setAccessibleName(tr("Colleague"));
    m_person->addChoice(QString(), tr("choose"));
    body()->addWidget(m_person);
    m_summary = ChangeParts::wrapped(QString(), this);
    body()->addWidget(m_summary);
    m_rows = new PlainRows({tr("Kind"), tr("Name")}, this);
    m_table = new PlainTable(this);
    m_table->setAccessibleName(tr("What the colleague sees"));
    m_table->setModel(m_rows);
    m_table->setColumns({110, 0});
    m_table->setMinimumHeight(280);
    body()->addWidget(m_table, 1);
    setCancel(tr("Close"));
    setFirstFocus(m_person);
    connect(m_person, &QComboBox::currentIndexChanged, this, &ViewAsPanel::look);
    fillPeople(context, m_person);
}

QString ViewAsPanel::summary() const
{
    return m_summary->text();
}

void ViewAsPanel::look()
{
    const auto user = Uuid::fromString(m_person->value());
    const quint64 ticket = ++m_ticket;
    m_rows->setRows({});
    setError({});
    m_summary->setText({});
    if (!user || user->isNull())
        return;
    m_summary->setText(tr("Asking the server\u2026"));
    m_context.sync->viewAs(*user).then(this, [this, ticket](const Result<SeenBy> &r) {
        if (ticket != m_ticket)
            return;
        if (r.ok()) {
            show(r.value());
            return;
        }
        m_summary->setText({});
        setError(r.error().message);
    });
}

void ViewAsPanel::show(const SeenBy &seen)
{
    const QStringList parts{tr("%Ln client(s)", nullptr, int(seen.clients)), tr("%Ln deal(s)", nullptr, int(seen.deals)),
                            tr("%Ln task(s)", nullptr, int(seen.tasks)), tr("%Ln entry(ies) of history", nullptr, int(seen.activities))};
    m_summary->setText(tr("%1 sees: %2.").arg(seen.userName, parts.join(QStringLiteral(", ")))
                       + (seen.complete ? QString() : u' ' + tr("The list shows the first of them.")));
    QList<PlainRow> rows;
    for (const SeenRow &r : seen.rows)
        rows.append({QString::fromUtf8(r.entity) + r.id.toString(), {{word(r.entity), {}, false, true}, {r.name}}});
    m_rows->setRows(rows);
}

} // namespace opora
