// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/PendingPage.h"
#include "ui/kit/Button.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/PlainTable.h"
#include "ui/kit/TwoLineList.h"
#include "ui/models/Format.h"
#include "ui/shell/Pages.h"
#include "ui/team/ChangeParts.h"
#include <QVBoxLayout>

namespace opora {

Page *createPendingPage(PageContext &context)
{
    return new PendingPage(context);
}

PendingPage::PendingPage(PageContext &context) : TeamPageBase(context, QStringLiteral("pending"))
{
    setHint(tr("Everything here is saved on this computer. It goes to the server by itself."));
    m_view = new ListAndDetail(tr("Pending changes"), tr("Everything is on the server"),
                               tr("What you change here waits on this page until the server has it."), this);
    content()->addWidget(m_view, 1);
    connect(list(), &TwoLineList::chosen, this, &PendingPage::show);
    connect(list(), &ContentList::removeRequested, this, &PendingPage::discard);
    addCommand(
        QStringLiteral("pending.discard"), tr("Take the change back\u2026"), QKeySequence(Qt::Key_Delete), [this] { discard(); },
        QStringLiteral("trash"), true);
    addCommand(
        QStringLiteral("pending.open"), tr("Open the record"), {},
        [this] {
            if (const PendingChange *c = current(); c && !c->fields.isEmpty())
                openRecord(c->fields.first().entity, c->fields.first().row);
        },
        QStringLiteral("arrow-right"));
}

QWidget *PendingPage::focusTarget()
{
    return list();
}

const PendingChange *PendingPage::current() const
{
    const QString key = list()->currentKey();
    for (const PendingChange &c : m_changes) {
        if (c.id.toString() == key)
            return &c;
    }
    return nullptr;
}

void PendingPage::reload()
{
    sync().pending().then(this, [this](const Result<QList<PendingChange>> &r) {
        if (!r.ok()) {
            context().failed(r.error());
            setLoaded();
            return;
        }
        m_changes = r.value();
        const Format format(workspace(), context().locale);
        QList<TwoLineRow> rows;
        for (const PendingChange &c : std::as_const(m_changes)) {
            QString line = format.when(c.at);
            if (!c.fields.isEmpty())
                line = ChangeParts::recordName(c.fields.first()) + QStringLiteral(" \u00b7 ") + line;
            const bool held = c.state == PendingChange::State::Held;
            rows.append({c.id.toString(), c.label, line,
                         held          ? tr("held", "a change that waits for another")
                         : c.tries > 0 ? tr("sent", "a change without an answer yet")
                                       : tr("waiting"),
                         held          ? Tone::Danger
                         : c.tries > 0 ? Tone::Info
                                       : Tone::Warn});
        }
        m_view->setEmpty(rows.isEmpty());
        list()->setRows(rows);
        if (!m_wanted.isEmpty())
            list()->setCurrentKey(std::exchange(m_wanted, QString()));
        setLoaded();
    });
}

void PendingPage::show(const QString &)
{
    const PendingChange *c = current();
    QWidget *body = m_view->newBody();
    if (!c)
        return;
    const Format format(workspace(), context().locale);
    QStringList words{tr("Made %1.").arg(format.exact(c->at))};
    if (c->state == PendingChange::State::Held)
        words.append(tr("It builds on a change that the server refused; it goes when that one is decided (Needs attention)."));
    else if (c->tries > 0)
        words.append(tr("It was sent; the server's answer is not known yet. Sending it again does no harm."));
    QVBoxLayout *l = ChangeParts::head(body, c->label, words.join(u' '));
    l->addWidget(ChangeParts::fields(*c, body));
    auto *buttons = new QWidget(body);
    auto *flow = new FlowLayout(buttons, 8);
    auto *take = new Button(tr("Take it back\u2026"), Button::Kind::Danger, buttons);
    auto *open = new Button(tr("Open the record"), Button::Kind::Normal, buttons);
    flow->addWidget(take);
    flow->addWidget(open);
    open->setEnabled(!c->fields.isEmpty());
    connect(take, &QPushButton::clicked, this, &PendingPage::discard);
    connect(open, &QPushButton::clicked, this, [this] { context().commands.run(QStringLiteral("pending.open")); });
    l->addWidget(buttons);
    l->addStretch(1);
}

void PendingPage::discard()
{
    if (const PendingChange *c = current())
        (new DiscardPanel(context(), *c, this))->open();
}

} // namespace opora
