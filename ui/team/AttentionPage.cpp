// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/AttentionPage.h"
#include "ui/kit/Button.h"
#include "ui/kit/FileDialogs.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include "ui/kit/TwoLineList.h"
#include "ui/models/Format.h"
#include "ui/shell/Pages.h"
#include "ui/team/ChangeParts.h"
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>

namespace opora {

Page *createAttentionPage(PageContext &context)
{
    return new AttentionPage(context);
}

AttentionPage::AttentionPage(PageContext &context) : TeamPageBase(context, QStringLiteral("attention"))
{
    setHint(tr("Refused by the server and kept here until you decide."));
    m_view = new ListAndDetail(tr("Refused changes"), tr("Nothing needs attention"),
                               tr("What the server refuses comes here with its reason; nothing is dropped by itself."), this);
    content()->addWidget(m_view, 1);
    connect(list(), &TwoLineList::chosen, this, &AttentionPage::show);
    connect(list(), &ContentList::removeRequested, this, &AttentionPage::discard);
    connect(list(), &ContentList::openRequested, this, [this] {
        if (QLineEdit *first = editorAt(0))
            first->setFocus(Qt::OtherFocusReason);
    });
    addCommand(
        QStringLiteral("attention.resend"), tr("Send again"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { resend(); },
        QStringLiteral("arrow-right"));
    addCommand(
        QStringLiteral("attention.discard"), tr("Take the change back\u2026"), QKeySequence(Qt::Key_Delete), [this] { discard(); },
        QStringLiteral("trash"), true);
    addCommand(
        QStringLiteral("attention.export"), tr("Write the refused change to a file\u2026"), {}, [this] { exportCurrent(); },
        QStringLiteral("export"));
    addCommand(
        QStringLiteral("attention.export_all"), tr("Write all refused changes to a file\u2026"), {}, [this] { exportTo({}); },
        QStringLiteral("export"));
}

QWidget *AttentionPage::focusTarget()
{
    return list();
}

const PendingChange *AttentionPage::current() const
{
    const QString key = list()->currentKey();
    for (const PendingChange &c : m_changes) {
        if (c.id.toString() == key)
            return &c;
    }
    return nullptr;
}

void AttentionPage::reload()
{
    sync().attention().then(this, [this](const Result<QList<PendingChange>> &r) {
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
            rows.append({c.id.toString(), c.label, line, tr("refused", "a change"), Tone::Danger});
        }
        m_view->setEmpty(rows.isEmpty());
        list()->setRows(rows);
        if (!m_wanted.isEmpty())
            list()->setCurrentKey(std::exchange(m_wanted, QString()));
        setLoaded();
    });
}

void AttentionPage::show()
{
    const PendingChange *c = current();
    // What is being written into the fields stays: a refused change never changes by itself.
    const QString shown = c ? c->id.toString() : QString();
    if (c && shown == m_shown)
        return;
    m_shown = shown;
    m_edits.clear();
    QWidget *body = m_view->newBody();
    if (!c)
        return;
    QVBoxLayout *l = ChangeParts::head(body, c->label, {});
    addReason(l, *c, body);
    addFields(l, *c, body);
    addButtons(l, body);
    l->addStretch(1);
}

void AttentionPage::addReason(QVBoxLayout *layout, const PendingChange &change, QWidget *body)
{
    auto *reason = new TextLabel(change.reason, Token::Danger, body);
    reason->setWordWrap(true);
    reason->setTextFormat(Qt::PlainText);
    layout->addWidget(reason);
    if (change.detail.isEmpty())
        return;
    auto *more = new Button(tr("Details"), Button::Kind::Quiet, body);
    more->setFlush(true);
    layout->addWidget(more, 0, Qt::AlignLeft);
    auto *detail = ChangeParts::wrapped(QString::fromUtf8(change.code) + QStringLiteral(": ") + change.detail, body);
    detail->setFont(Theme::small());
    detail->hide();
    layout->addWidget(detail);
    connect(more, &QPushButton::clicked, detail, [detail] { detail->setVisible(detail->isHidden()); });
}

void AttentionPage::addFields(QVBoxLayout *layout, const PendingChange &change, QWidget *body)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    const QString heads[] = {tr("Record"), tr("Field"), tr("On the server"), tr("Mine")};
    for (int i = 0; i < 4; ++i) {
        auto *l = mutedLabel(heads[i], body);
        l->setFont(Theme::smallStrong());
        grid->addWidget(l, 0, i);
    }
    int row = 1;
    QString last;
    for (const PendingField &f : change.fields) {
        const QString name = ChangeParts::recordName(f);
        auto *record = new ElidedLabel(name == last ? QString() : name, Token::Ink, body);
        record->setFont(Theme::strong());
        grid->addWidget(record, row, 0);
        grid->addWidget(new TextLabel(f.field.isEmpty() ? ChangeParts::kind(f.kind) : f.fieldName, Token::Ink, body), row, 1);
        auto *before = new ElidedLabel(f.before.isEmpty() ? QStringLiteral("\u2014") : f.before, Token::Mute, body);
        grid->addWidget(before, row, 2);
        if (f.editable) {
            auto *line = new QLineEdit(f.after, body);
            line->setAccessibleName(tr("%1: %2").arg(name, f.fieldName));
            grid->addWidget(line, row, 3);
            m_edits.append({f.row, f.field, f.after, line});
        } else {
            grid->addWidget(new ElidedLabel(f.after, Token::Ink, body), row, 3);
        }
        last = name;
        ++row;
    }
    for (const auto &[column, share] : {std::pair(0, 3), std::pair(1, 2), std::pair(2, 3), std::pair(3, 4)})
        grid->setColumnStretch(column, share);
    layout->addLayout(grid);
}

void AttentionPage::addButtons(QVBoxLayout *layout, QWidget *body)
{
    auto *buttons = new QWidget(body);
    auto *flow = new FlowLayout(buttons, 8);
    const auto add = [&](const QString &text, Button::Kind kind, const char *command) {
        auto *b = new Button(text, kind, buttons);
        connect(b, &QPushButton::clicked, this, [this, id = QString::fromLatin1(command)] { context().commands.run(id); });
        flow->addWidget(b);
    };
    add(tr("Send again"), Button::Kind::Primary, "attention.resend");
    add(tr("Write to a file\u2026"), Button::Kind::Normal, "attention.export");
    add(tr("Take it back\u2026"), Button::Kind::Danger, "attention.discard");
    layout->addWidget(buttons);
}

void AttentionPage::resend()
{
    const PendingChange *c = current();
    if (!c)
        return;
    QList<FieldEdit> edits;
    for (const Edit &e : std::as_const(m_edits)) {
        if (e.line->text() != e.before)
            edits.append({e.row, e.field, e.line->text()});
    }
    sync().resend(c->id, edits).then(this, [this](const Result<Uuid> &r) {
        if (!r.ok()) {
            context().failed(r.error()); // what was typed stays
            return;
        }
        m_shown.clear();
        context().inform(tr("It goes to the server again."));
        reload();
    });
}

void AttentionPage::discard()
{
    if (const PendingChange *c = current())
        (new DiscardPanel(context(), *c, this))->open();
}

void AttentionPage::exportCurrent()
{
    if (const PendingChange *c = current())
        exportTo({c->id});
}

void AttentionPage::exportTo(const QList<Uuid> &changes)
{
    FileDialogs::save(this, QStringLiteral("attention"), tr("Write refused changes to a file"), tr("JSON files (*.json)"),
                      QStringLiteral("json"), tr("Refused changes") + QStringLiteral(".json"), [this, changes](const QString &file) {
                          sync().exportAttention(changes, file).then(this, [this](const Result<QString> &r) {
                              if (r.ok())
                                  context().inform(tr("Written: %1").arg(QFileInfo(r.value()).fileName()));
                              else
                                  context().failed(r.error());
                          });
                      });
}

} // namespace opora
