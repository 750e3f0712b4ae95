// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/ConflictsPage.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include "ui/kit/TwoLineList.h"
#include "ui/models/Format.h"
#include "ui/shell/Pages.h"
#include "ui/shell/TeamWords.h"
#include "ui/team/ChangeParts.h"
#include <QGridLayout>
#include <QPainter>

namespace opora {
namespace {
/// A value of one side; tinted where it is the one that holds.
class ValueCell : public QWidget {
public:
    ValueCell(bool holds, QWidget *parent) : QWidget(parent), m_holds(holds) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_holds)
            return;
        QPainter p(this);
        p.fillRect(rect(), Theme::instance().color(Token::AccentTint));
    }

private:
    bool m_holds;
};

bool swapped(const ConflictItem &item)
{
    return std::any_of(item.fields.cbegin(), item.fields.cend(),
                       [](const ConflictField &f) { return !f.open && f.holds == ConflictSide::Mine; });
}

ConflictSide other(ConflictSide side)
{
    return side == ConflictSide::Mine ? ConflictSide::Theirs : ConflictSide::Mine;
}
} // namespace

Page *createConflictsPage(PageContext &context)
{
    return new ConflictsPage(context);
}

ConflictsPage::ConflictsPage(PageContext &context) : TeamPageBase(context, QStringLiteral("conflicts"))
{
    setHint(tr("Nothing here stops your work. One value is already in force; the other one is kept."));
    m_view =
        new ListAndDetail(tr("Conflicts"), tr("No conflicts"),
                          tr("When two people change the same field before they know of each other, both values are kept here."), this);
    content()->addWidget(m_view, 1);
    connect(list(), &TwoLineList::chosen, this, &ConflictsPage::show);
    connect(list(), &ContentList::openRequested, this, &ConflictsPage::done);
    connect(list(), &ContentList::toggleRequested, this, &ConflictsPage::swap);
    const auto add = [this](const char *id, const QString &title, const QKeySequence &key, const char *icon, auto run, bool local = false) {
        addCommand(
            QString::fromLatin1(id), title, key, [this, run] { (this->*run)(); }, QString::fromLatin1(icon), local);
    };
    add("conflicts.swap", tr("Swap: the other value"), QKeySequence(Qt::Key_Space), "refresh", &ConflictsPage::swap, true);
    add("conflicts.done", tr("Done, next conflict"), QKeySequence(Qt::CTRL | Qt::Key_Return), "check", &ConflictsPage::done);
    add("conflicts.revert", tr("Take the decision back"), QKeySequence(Qt::ALT | Qt::Key_Backspace), "undo", &ConflictsPage::revert);
    addCommand(
        QStringLiteral("conflicts.mine"), tr("Keep all of mine"), QKeySequence(Qt::ALT | Qt::Key_Left),
        [this] { keepAll(ConflictSide::Mine); }, QStringLiteral("arrow-left"));
    addCommand(
        QStringLiteral("conflicts.theirs"), tr("Keep all of theirs"), QKeySequence(Qt::ALT | Qt::Key_Right),
        [this] { keepAll(ConflictSide::Theirs); }, QStringLiteral("arrow-right"));
    addCommand(
        QStringLiteral("conflicts.open"), tr("Open the record"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
        [this] {
            if (const ConflictItem *c = current())
                openRecord(c->entity, c->row);
        },
        QStringLiteral("deal"));
}

QWidget *ConflictsPage::focusTarget()
{
    return list();
}

const ConflictItem *ConflictsPage::current() const
{
    const QString key = list()->currentKey();
    for (const ConflictItem &c : m_items) {
        if (c.id.toString() == key)
            return &c;
    }
    return nullptr;
}

void ConflictsPage::reload()
{
    sync().conflicts(true).then(this, [this](const Result<QList<ConflictItem>> &r) {
        if (!r.ok()) {
            context().failed(r.error());
            setLoaded();
            return;
        }
        m_items = r.value();
        std::stable_sort(m_items.begin(), m_items.end(), [](const ConflictItem &a, const ConflictItem &b) { return a.open > b.open; });
        const Format format(workspace(), context().locale);
        QList<TwoLineRow> rows;
        for (const ConflictItem &c : std::as_const(m_items)) {
            const bool decide = c.open && std::any_of(c.fields.cbegin(), c.fields.cend(), [](const ConflictField &f) {
                                    return f.rule == "won_against_lost";
                                });
            const QString chip = decide       ? tr("decide", "a conflict")
                                 : c.open     ? tr("open", "a conflict")
                                 : swapped(c) ? tr("swapped", "a conflict")
                                              : tr("settled", "a conflict");
            rows.append({c.id.toString(), c.rowName,
                         tr("%n field(s)", nullptr, int(c.fields.size())) + QStringLiteral(" \u00b7 ") + format.when(c.at), chip,
                         decide   ? Tone::Danger
                         : c.open ? Tone::Warn
                                  : Tone::Good});
        }
        m_view->setEmpty(rows.isEmpty());
        list()->setRows(rows);
        if (!m_wanted.isEmpty())
            list()->setCurrentKey(std::exchange(m_wanted, QString()));
        if (std::exchange(m_next, false))
            next();
        setLoaded();
    });
}

QWidget *ConflictsPage::cell(const QString &value, const QString &by, qint64 at, bool holds, QWidget *body) const
{
    auto *box = new ValueCell(holds, body);
    auto *l = new QVBoxLayout(box);
    l->setContentsMargins(10, 8, 10, 8);
    l->setSpacing(1);
    auto *text =
        new TextLabel(value.isEmpty() ? tr("nothing", "value of a field") : value, value.isEmpty() ? Token::Mute : Token::Ink, box);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    l->addWidget(text);
    QStringList words;
    if (!by.isEmpty())
        words.append(by);
    const Format format(workspace(), context().locale);
    if (at > 0)
        words.append(format.when(at));
    if (holds)
        words.append(tr("in force"));
    if (!words.isEmpty()) {
        auto *who = mutedLabel(words.join(QStringLiteral(" \u00b7 ")), box);
        who->setWordWrap(true);
        if (at > 0)
            who->setToolTip(format.exact(at));
        l->addWidget(who);
    }
    l->addStretch(1);
    return box;
}

void ConflictsPage::addHead(QGridLayout *grid, const ConflictItem &, QWidget *body)
{
    const QString heads[] = {tr("Field"), tr("Before"), tr("Mine"), tr("Theirs")};
    for (int i = 0; i < 4; ++i) {
        auto *l = mutedLabel(heads[i], body);
        l->setFont(Theme::smallStrong());
        l->setContentsMargins(10, 0, 0, 4);
        grid->addWidget(l, 0, i);
    }
    grid->addWidget(new Line(Qt::Horizontal, body), 1, 0, 1, 5);
    grid->setColumnStretch(0, 3);
    for (int column : {1, 2, 3})
        grid->setColumnStretch(column, 4);
}

void ConflictsPage::addField(QGridLayout *grid, int row, const ConflictField &f, QWidget *body)
{
    auto *name = new TextLabel(f.fieldName, Token::Ink, body);
    name->setFont(Theme::strong());
    name->setWordWrap(true);
    name->setContentsMargins(10, 8, 10, 8);
    name->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    name->setToolTip(TeamWords::rule(f.rule));
    grid->addWidget(name, row, 0);
    grid->addWidget(cell(f.before, {}, 0, false, body), row, 1);
    grid->addWidget(cell(f.mine, f.mineBy, f.mineAt, f.holds == ConflictSide::Mine, body), row, 2);
    grid->addWidget(cell(f.theirs, f.theirsBy, f.theirsAt, f.holds == ConflictSide::Theirs, body), row, 3);
    auto *buttons = new QWidget(body);
    auto *l = new QHBoxLayout(buttons);
    l->setContentsMargins(10, 6, 0, 6);
    l->setSpacing(6);
    if (f.open) {
        for (const ConflictSide side : {ConflictSide::Mine, ConflictSide::Theirs}) {
            auto *b = new Button(side == ConflictSide::Mine ? tr("Keep mine") : tr("Keep theirs"), Button::Kind::Normal, buttons);
            b->setAccessibleName(side == ConflictSide::Mine ? tr("Keep mine: %1, %2").arg(f.fieldName, f.mine)
                                                            : tr("Keep theirs: %1, %2").arg(f.fieldName, f.theirs));
            connect(b, &QPushButton::clicked, this, [this, field = f.field, side] { keep(field, side); });
            l->addWidget(b);
        }
    } else {
        auto *settled =
            mutedLabel(f.resolvedBy.isEmpty() ? tr("settled", "a conflict") : tr("settled by %1", "a conflict").arg(f.resolvedBy), buttons);
        l->addWidget(settled);
    }
    l->addStretch(1);
    grid->addWidget(buttons, row, 4, Qt::AlignVCenter);
    grid->addWidget(new Line(Qt::Horizontal, body), row + 1, 0, 1, 5);
}

void ConflictsPage::addFoot(QVBoxLayout *layout, const ConflictItem &item, QWidget *body)
{
    QStringList words;
    for (const ConflictField &f : item.fields) {
        const QString rule = f.open ? TeamWords::rule(f.rule) : QString(); // somebody has decided since
        if (!rule.isEmpty() && !words.contains(rule))
            words.append(rule);
    }
    words.append(tr("Any choice can be taken back later, here or from the Changes tab."));
    layout->addWidget(ChangeParts::wrapped(words.join(u' '), body));
    auto *buttons = new QWidget(body);
    auto *flow = new FlowLayout(buttons, 8);
    const auto add = [&](const QString &text, Button::Kind kind, const char *command) {
        auto *b = new Button(text, kind, buttons);
        connect(b, &QPushButton::clicked, this, [this, id = QString::fromLatin1(command)] { context().commands.run(id); });
        flow->addWidget(b);
    };
    if (item.open) {
        add(tr("All mine"), Button::Kind::Normal, "conflicts.mine");
        add(tr("All theirs"), Button::Kind::Normal, "conflicts.theirs");
        add(tr("Done, next conflict"), Button::Kind::Primary, "conflicts.done");
    } else {
        add(tr("Take the decision back"), Button::Kind::Normal, "conflicts.revert");
    }
    layout->addWidget(buttons);
}

void ConflictsPage::show()
{
    const ConflictItem *item = current();
    QWidget *body = m_view->newBody();
    if (!item)
        return;
    auto *l = new QVBoxLayout(body);
    l->setContentsMargins(16, 14, 16, 16);
    l->setSpacing(10);
    auto *top = new QHBoxLayout;
    auto *name = headingLabel(item->rowName, body);
    QFont f = name->font();
    f.setPixelSize(15);
    name->setFont(f);
    name->setWordWrap(true);
    top->addWidget(name, 1);
    auto *open = new Button(item->entity == "deal"   ? tr("Open the deal")
                            : item->entity == "task" ? tr("Open the task")
                                                     : tr("Open the card"),
                            Button::Kind::Normal, body);
    connect(open, &QPushButton::clicked, this, [this] { context().commands.run(QStringLiteral("conflicts.open")); });
    top->addWidget(open, 0, Qt::AlignTop);
    l->addLayout(top);
    if (!item->sentence.isEmpty())
        l->addWidget(ChangeParts::wrapped(item->sentence, body));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(0);
    addHead(grid, *item, body);
    int row = 2;
    for (const ConflictField &field : item->fields) {
        addField(grid, row, field, body);
        row += 2;
    }
    l->addLayout(grid);
    addFoot(l, *item, body);
    l->addStretch(1);
}

void ConflictsPage::keepAll(ConflictSide side)
{
    const ConflictItem *item = current();
    if (!item)
        return;
    QHash<QByteArray, ConflictSide> choices;
    for (const ConflictField &f : item->fields) {
        if (f.open)
            choices.insert(f.field, side);
    }
    resolve(choices);
}

void ConflictsPage::keep(const QByteArray &field, ConflictSide side)
{
    resolve({{field, side}});
}

void ConflictsPage::swap()
{
    const ConflictItem *item = current();
    if (!item)
        return;
    QHash<QByteArray, ConflictSide> choices;
    for (const ConflictField &f : item->fields)
        choices.insert(f.field, other(f.holds));
    resolve(choices);
}

void ConflictsPage::done()
{
    const ConflictItem *item = current();
    if (!item)
        return;
    QHash<QByteArray, ConflictSide> choices;
    for (const ConflictField &f : item->fields) {
        if (f.open)
            choices.insert(f.field, f.holds); // as it is now
    }
    if (choices.isEmpty())
        next();
    else
        resolve(choices, true);
}

void ConflictsPage::resolve(const QHash<QByteArray, ConflictSide> &choices, bool thenNext)
{
    const ConflictItem *item = current();
    if (!item || choices.isEmpty() || m_busy)
        return;
    m_busy = true;
    sync().resolve(item->id, choices).then(this, [this, thenNext](const Result<Written> &r) {
        m_busy = false;
        if (context().report(r)) {
            m_next = thenNext;
            reload();
        }
    });
}

void ConflictsPage::revert()
{
    const ConflictItem *item = current();
    if (!item || m_busy)
        return;
    m_busy = true;
    sync().revert(item->id).then(this, [this](const Result<Written> &r) {
        m_busy = false;
        if (context().report(r))
            reload();
    });
}

void ConflictsPage::next()
{
    for (const ConflictItem &c : std::as_const(m_items)) {
        if (c.open) {
            list()->setCurrentKey(c.id.toString());
            list()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace opora
