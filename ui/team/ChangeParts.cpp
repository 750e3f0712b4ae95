// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/ChangeParts.h"
#include "ui/kit/Button.h"
#include "ui/kit/Labels.h"
#include "ui/kit/PlainRows.h"
#include "ui/kit/PlainTable.h"
#include <QCoreApplication>
#include <QVBoxLayout>

namespace opora {
namespace {
class Text {
    Q_DECLARE_TR_FUNCTIONS(ChangeParts)
};
constexpr int MostListed = 12;
} // namespace

TextLabel *ChangeParts::wrapped(const QString &text, QWidget *parent)
{
    auto *l = new TextLabel(text, Token::Mute, parent);
    l->setWordWrap(true);
    l->setTextFormat(Qt::PlainText);
    return l;
}

QVBoxLayout *ChangeParts::head(QWidget *body, const QString &title, const QString &sentence)
{
    auto *l = new QVBoxLayout(body);
    l->setContentsMargins(16, 14, 16, 16);
    l->setSpacing(10);
    auto *heading = headingLabel(title, body);
    QFont f = heading->font();
    f.setPixelSize(15);
    heading->setFont(f);
    heading->setWordWrap(true);
    l->addWidget(heading);
    if (!sentence.isEmpty())
        l->addWidget(wrapped(sentence, body));
    return l;
}

QString ChangeParts::kind(const QString &kind)
{
    if (kind == u"insert")
        return Text::tr("added", "a record");
    if (kind == u"delete")
        return Text::tr("deleted", "a record");
    if (kind == u"restore")
        return Text::tr("brought back", "a record");
    if (kind == u"reassign")
        return Text::tr("handed over", "a record");
    if (kind == u"merge")
        return Text::tr("merged", "a record");
    if (kind == u"claim")
        return Text::tr("claimed", "a record");
    return Text::tr("changed", "a record");
}

QString ChangeParts::recordName(const PendingField &f)
{
    return f.rowName.isEmpty() ? Text::tr("a record without a name") : f.rowName;
}

PlainTable *ChangeParts::fields(const PendingChange &change, QWidget *parent)
{
    auto *table = new PlainTable(parent);
    table->setAccessibleName(Text::tr("What the change writes"));
    auto *rows = new PlainRows({Text::tr("Record"), Text::tr("Field"), Text::tr("Before"), Text::tr("After")}, table);
    QList<PlainRow> list;
    QString last;
    for (const PendingField &f : change.fields) {
        const QString name = recordName(f);
        const bool whole = f.field.isEmpty();
        PlainRow r{QString::number(list.size()), {}};
        r.cells = {{name == last ? QString() : name, {}, true, false, false, name},
                   {whole ? kind(f.kind) : f.fieldName},
                   {f.before.isEmpty() && !whole ? QStringLiteral("\u2014") : f.before, {}, false, true},
                   {f.after.isEmpty() && !whole ? QStringLiteral("\u2014") : f.after}};
        last = name;
        list.append(r);
    }
    if (change.rows > change.fields.size() && change.fields.size() >= 200)
        list.append(
            {QStringLiteral("more"), {{Text::tr("and %Ln more record(s)", nullptr, int(change.rows - change.fields.size()))}, {}, {}, {}}});
    rows->setRows(list);
    table->setModel(rows);
    table->setColumns({210, 150, 0, 0});
    table->setFullHeight(true);
    return table;
}

DiscardPanel::DiscardPanel(PageContext &context, const PendingChange &change, QWidget *anyChild)
    : OverlayPanel(anyChild, tr("Take the change back?")),
      m_context(context),
      m_change(change)
{
    setPanelWidth(520);
    setSentence(tr("It has not reached the server. What it changed goes back to what the server has; this cannot be undone."));
    m_text = ChangeParts::wrapped(tr("Looking what builds on it\u2026"), this);
    body()->addWidget(m_text);
    setCancel(tr("Keep it"));
    auto *accept = setAccept(tr("Take it back"));
    accept->setEnabled(false); // until it was shown what goes with it
    connect(this, &OverlayPanel::accepted, this, &DiscardPanel::go);
    m_context.sync->dependants(m_change.id).then(this, [this](const Result<QList<PendingChange>> &r) {
        if (r.ok())
            fill(r.value());
        else
            setError(r.error().message);
    });
}

void DiscardPanel::fill(const QList<PendingChange> &others)
{
    m_listed = {m_change.label};
    for (const PendingChange &c : others) {
        if (c.id != m_change.id)
            m_listed.append(c.label);
    }
    QStringList lines;
    for (qsizetype i = 0; i < std::min<qsizetype>(m_listed.size(), MostListed); ++i)
        lines.append(QStringLiteral("\u2022 ") + m_listed.at(i));
    if (m_listed.size() > MostListed)
        lines.append(tr("and %n more", nullptr, int(m_listed.size()) - MostListed));
    if (m_listed.size() > 1)
        lines.prepend(tr("With it goes what builds on it:"));
    m_text->setText(lines.join(u'\n'));
    acceptButton()->setText(m_listed.size() > 1 ? tr("Take %n back", "changes", int(m_listed.size())) : tr("Take it back"));
    acceptButton()->setEnabled(true);
    acceptButton()->setFocus();
}

void DiscardPanel::go()
{
    if (!acceptButton()->isEnabled())
        return;
    acceptButton()->setEnabled(false);
    m_context.sync->discard(m_change.id).then(this, [this](const Result<QList<Uuid>> &r) {
        if (!r.ok()) {
            acceptButton()->setEnabled(true);
            setError(r.error().message);
            return;
        }
        m_context.inform(tr("%n change(s) taken back.", nullptr, int(r->size())));
        dismiss();
    });
}

} // namespace opora
