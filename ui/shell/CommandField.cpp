// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CommandField.h"
#include "ui/kit/Labels.h"
#include <QApplication>
#include <QKeyEvent>

namespace opora {
namespace {
constexpr int MaxHits = 24, MaxCommands = 8, PopupWidth = 560;

QString iconFor(const SearchHit &hit)
{
    if (hit.entity == "deal")
        return QStringLiteral("deal");
    if (hit.entity == "task")
        return QStringLiteral("task");
    if (hit.entity == "client")
        return hit.kind == "company" ? QStringLiteral("company") : QStringLiteral("client");
    return QStringLiteral("note");
}
} // namespace

FieldQuery FieldQuery::parse(const QString &typed)
{
    FieldQuery q;
    QString s = typed.trimmed();
    if (!s.isEmpty() && QStringLiteral("@#$!>").contains(s[0])) {
        q.prefix = s[0];
        s = s.mid(1).trimmed();
    }
    q.text = s;
    return q;
}

bool FieldQuery::accepts(const SearchHit &hit) const
{
    switch (prefix.unicode()) {
    case u'@': return hit.entity == "client" && hit.kind != "company";
    case u'#': return hit.entity == "client" && hit.kind == "company";
    case u'$': return hit.entity == "deal";
    case u'!': return hit.entity == "task";
    default: return true;
    }
}

int commandScore(const Command &command, const QString &text)
{
    if (text.isEmpty())
        return 1;
    const QString title = command.title.toCaseFolded(), all = (command.title + QLatin1Char(' ') + command.keywords).toCaseFolded();
    const QString wanted = text.toCaseFolded();
    if (title.startsWith(wanted))
        return 100;
    const QStringList have = all.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int score = 0;
    for (const QString &word : wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        bool start = false;
        for (const QString &h : have)
            start = start || h.startsWith(word);
        if (start)
            score += 20;
        else if (word.size() > 2 && all.contains(word))
            score += 5;
        else
            return 0;
    }
    return score;
}

CommandField::CommandField(CommandRegistry &commands, Search search, QWidget *parent)
    : SearchField(tr("Search clients, deals, phones\u2026 or type a command"), parent),
      m_commands(commands),
      m_search(std::move(search))
{
    setObjectName(QStringLiteral("commandField"));
    setHint(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' ')));
    setSunken(true);
    setToolTip(tr("@ people, # companies, $ deals, ! tasks, > commands"));
    m_list = new PopupList(this);
    m_list->setMaximumRows(12);
    m_status = new LiveStatus(this);
    installEventFilter(this); // After the list's filter, so it is asked first.
    connect(this, &QLineEdit::textEdited, this, &CommandField::typed);
    connect(m_list, &PopupList::chosen, this, &CommandField::choose);
    connect(m_list, &PopupList::escaped, this, &CommandField::leave);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now == this && old && old != this && old->window() == window())
            m_before = old;
    });
}

void CommandField::focusField()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void CommandField::focusInEvent(QFocusEvent *e)
{
    SearchField::focusInEvent(e);
    if (e->reason() == Qt::ShortcutFocusReason || e->reason() == Qt::MouseFocusReason || e->reason() == Qt::OtherFocusReason)
        typed();
}

bool CommandField::event(QEvent *e)
{
    if (e->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(e)->key() == Qt::Key_Escape) {
        e->accept();
        return true;
    }
    return SearchField::event(e);
}

bool CommandField::eventFilter(QObject *o, QEvent *e)
{
    if (o == this && e->type() == QEvent::KeyPress) {
        auto *k = static_cast<QKeyEvent *>(e);
        const bool enter = k->key() == Qt::Key_Return || k->key() == Qt::Key_Enter;
        if (enter && m_pending) {
            m_enterWaits = true;
            return true;
        }
        if (!m_list->isOpen() && k->key() == Qt::Key_Escape) {
            leave();
            return true;
        }
        if (!m_list->isOpen() && k->key() == Qt::Key_Down) {
            typed();
            return true;
        }
    }
    return SearchField::eventFilter(o, e);
}

void CommandField::typed()
{
    const FieldQuery query = FieldQuery::parse(text());
    if (m_running)
        m_running->cancel();
    m_running.reset();
    m_enterWaits = false;
    ++m_asked;
    if (!query.wantsSearch() || !m_search) {
        m_pending = false;
        fill(query, nullptr);
        return;
    }
    m_pending = true;
    ask(query, SearchService::Depth::Typed);
}

void CommandField::ask(const FieldQuery &query, SearchService::Depth depth)
{
    // With a prefix most hits may be of other kinds, so more are asked for.
    auto job = m_search(query.text, query.prefix.isNull() ? MaxHits : MaxHits * 8, depth);
    m_running = job.control();
    job.then(this, [this, ticket = m_asked, query, depth](const Result<SearchResult> &r) {
        if (ticket != m_asked)
            return; // Stale: the text has changed since.
        m_running.reset();
        // What was typed is shown at once; other layouts and typing errors follow where that was little.
        const bool further = r.ok() && r.value().canLookFurther && depth == SearchService::Depth::Typed;
        m_pending = further;
        if (!hasFocus() && !m_list->isOpen())
            return;
        if (further)
            ask(query, SearchService::Depth::Thorough);
        fill(query, r.ok() && !(further && r.value().hits.isEmpty()) ? &r.value() : nullptr);
        if (m_enterWaits && (!further || m_list->currentRow() >= 0)) {
            m_enterWaits = false;
            if (m_list->currentRow() >= 0)
                choose(m_list->items()[m_list->currentRow()]);
        }
    });
}

void CommandField::fill(const FieldQuery &query, const SearchResult *result)
{
    QList<PopupItem> best, others, hits;
    if (query.wantsCommands()) {
        QList<std::pair<int, Command>> scored;
        for (const Command &c : m_commands.available())
            if (const int s = commandScore(c, query.text))
                // The page's own commands come first among equals.
                scored.append({s * 2 + (c.context.isEmpty() ? 0 : 1), c});
        std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        for (const auto &[score, c] : std::as_const(scored)) {
            PopupItem item;
            item.title = c.title;
            item.icon = c.icon.isEmpty() ? QStringLiteral("command") : c.icon;
            item.trailing = c.shortcut.toString(QKeySequence::NativeText);
            item.data = c.id;
            if (score >= 200 && !query.text.isEmpty() && best.size() < 3)
                best.append(item);
            else if (query.text.isEmpty() || query.prefix == u'>' || others.size() < MaxCommands)
                others.append(item);
        }
    }
    m_hits.clear();
    if (result) {
        for (const SearchHit &hit : result->hits) {
            if (!query.accepts(hit) || m_hits.size() >= MaxHits)
                continue;
            PopupItem item;
            item.title = hit.title;
            item.subtitle = hit.subtitle.isEmpty() ? QStringLiteral(" ") : hit.subtitle;
            item.icon = iconFor(hit);
            item.data = int(m_hits.size());
            m_hits.append(hit);
            hits.append(item);
        }
    }
    QList<PopupItem> items;
    const auto section = [&](const QString &caption, const QList<PopupItem> &list) {
        if (list.isEmpty())
            return;
        PopupItem head;
        head.title = caption;
        head.header = true;
        items.append(head);
        items.append(list);
    };
    section(tr("Commands"), best);
    if (result && !hits.isEmpty())
        section(result->correctedLayout ? tr("Found with the other keyboard layout") : result->fuzzy ? tr("Similar") : tr("Found"), hits);
    section(tr("Commands"), others);
    if (items.isEmpty() && !query.text.isEmpty()) {
        PopupItem none;
        none.title = tr("Nothing found for “%1”").arg(query.text);
        none.icon = QStringLiteral("search");
        none.enabled = false;
        items.append(none);
    }
    m_list->setItems(items);
    m_list->open(PopupWidth);
    m_status->say(hits.isEmpty() ? tr("%n command(s)", nullptr, int(best.size() + others.size()))
                                 : tr("%n found", nullptr, int(hits.size())));
    Q_EMIT resultsShown(query.text);
}

void CommandField::choose(const PopupItem &item)
{
    const QVariant data = item.data;
    m_list->hide();
    setText(QString()); // Unlike clear(), leaves nothing behind that Ctrl+Z would bring back into the field.
    ++m_asked;
    if (data.typeId() == QMetaType::Int) {
        const SearchHit hit = m_hits.value(data.toInt());
        Q_EMIT hitChosen(hit);
        return;
    }
    // Back to where the user was, so that a page's command meets its own focus.
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_commands.run(data.toString());
}

void CommandField::leave()
{
    m_list->hide();
    setText(QString()); // Unlike clear(), leaves nothing behind that Ctrl+Z would bring back into the field.
    ++m_asked;
    m_pending = false;
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

} // namespace opora
