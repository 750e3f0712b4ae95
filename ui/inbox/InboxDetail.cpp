// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/InboxDetail.h"
#include "ui/inbox/InboxWords.h"
#include "ui/inbox/LetterView.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/Chip.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include "ui/messages/MessageFiles.h"
#include "ui/messages/MessageRows.h"
#include "ui/models/MessageWords.h"
#include <QVBoxLayout>

namespace opora {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(opora::InboxPage)
};

TextLabel *wrapped(const QString &text, Token color, QWidget *parent)
{
    auto *l = new TextLabel(text, color, parent);
    l->setTextFormat(Qt::PlainText);
    l->setWordWrap(true);
    return l;
}

/// What something is called, with its buttons at the right while both have room, else below.
class BesideOrBelow : public QWidget {
public:
    BesideOrBelow(QWidget *texts, QWidget *buttons, int buttonsWidth, QWidget *parent)
        : QWidget(parent),
          m_row(new QBoxLayout(QBoxLayout::TopToBottom, this)),
          m_buttons(buttons),
          m_width(buttonsWidth)
    {
        m_row->setContentsMargins(0, 0, 0, 0);
        m_row->setSpacing(12);
        m_row->addWidget(texts, 1);
        m_row->addWidget(buttons);
    }

    /// However it stands now: it has to be let become narrow to stand otherwise.
    QSize minimumSizeHint() const override { return {180, QWidget::minimumSizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        const bool beside = width() >= m_width + kTitleWidth;
        m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        m_row->setAlignment(m_buttons, beside ? Qt::AlignTop : Qt::Alignment());
        m_buttons->setMinimumWidth(beside ? m_width : 0);
        m_buttons->setMaximumWidth(beside ? m_width : QWIDGETSIZE_MAX);
    }

private:
    static constexpr int kTitleWidth = 300;
    QBoxLayout *m_row;
    QWidget *m_buttons;
    int m_width;
};

} // namespace

QVBoxLayout *InboxDetail::head(QWidget *body, const QString &name, const QString &title, const QString &line, const QList<Action> &actions)
{
    auto *l = new QVBoxLayout(body);
    l->setContentsMargins(16, 14, 16, 16);
    l->setSpacing(12);
    auto *texts = new QWidget(body);
    auto *top = new QHBoxLayout(texts);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(12);
    top->addWidget(new Avatar(name, 32, texts), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *t = wrapped(title, Token::Ink, texts);
    t->setFont(Theme::strong());
    words->addWidget(t);
    auto *sub = wrapped(line, Token::Mute, texts);
    sub->setFont(Theme::small());
    words->addWidget(sub);
    words->addStretch(1);
    top->addLayout(words, 1);
    if (actions.isEmpty()) {
        l->addWidget(texts);
        return l;
    }
    auto *buttons = new QWidget(body);
    auto *flow = new FlowLayout(buttons, 8);
    int together = -8;
    for (const Action &a : actions) {
        auto *b = new Button(a.text, a.primary ? Button::Kind::Primary : Button::Kind::Normal, buttons);
        connect(b, &QPushButton::clicked, this, [this, command = a.command] { m_context.commands.run(command); });
        flow->addWidget(b);
        together += 8 + b->sizeHint().width();
    }
    l->addWidget(new BesideOrBelow(texts, buttons, together, body));
    return l;
}

void InboxDetail::show(QWidget *body, const InboxThread &t)
{
    const InboxItem &i = t.letter;
    const bool known = !i.client.isNull(), letter = i.direction != QLatin1String("missed");
    QStringList line;
    line << (known    ? i.clientName
             : letter ? Text::tr("%1 is not among the clients").arg(i.address.isEmpty() ? InboxWords::sender(i) : i.address)
                      : InboxWords::sender(i));
    if (!i.dealTitle.isEmpty())
        line << i.dealTitle;
    if (i.isPrivate)
        line << Text::tr("only you see it");
    QList<Action> buttons;
    if (known) // the first thing to do is to answer, below
        buttons.append({Text::tr("Open card"), QStringLiteral("inbox.card")});
    else if (letter)
        buttons.append({Text::tr("Make a client"), QStringLiteral("inbox.client"), true});
    if (!i.answered)
        buttons.append({Text::tr("Answered"), QStringLiteral("inbox.answered")});
    if (letter) {
        buttons.append({known ? Text::tr("File to another\u2026") : Text::tr("File to a client\u2026"), QStringLiteral("inbox.file")});
        buttons.append({i.isPrivate ? Text::tr("Show to the team") : Text::tr("Keep private"), QStringLiteral("inbox.private")});
    }
    QVBoxLayout *l = head(body, InboxWords::sender(i), InboxWords::subject(i), line.join(QStringLiteral(" \u00b7 ")), buttons);
    // The newest first, as in the list.
    for (auto it = t.thread.crbegin(); it != t.thread.crend(); ++it)
        said(l, *it, it->id == i.id ? t.files : QList<InboxFile>(), body);
    l->addStretch(1);
}

void InboxDetail::said(QVBoxLayout *layout, const InboxItem &i, const QList<InboxFile> &list, QWidget *body)
{
    auto *card = new Card(body);
    card->setFill(Token::Window);
    auto *top = new QHBoxLayout;
    auto *who = new ElidedLabel(i.direction == QLatin1String("out") ? Text::tr("You") : InboxWords::sender(i), Token::Ink, card);
    who->setFont(Theme::strong());
    top->addWidget(who, 1);
    const Format format(m_context.workspace, m_context.locale);
    auto *when = new ElidedLabel(format.when(i.at), Token::Mute, card);
    when->setExtraToolTip(format.exact(i.at));
    when->setFont(Theme::small());
    top->addWidget(when);
    card->body()->addLayout(top);
    QStringList notes;
    if (i.direction != QLatin1String("missed")) {
        auto *view = new LetterView(card);
        const LetterView::LeftOut out = view->setLetter(i.text, i.html);
        card->body()->addWidget(view);
        if (out.pictures > 0)
            notes << Text::tr("Pictures are not loaded");
        if (out.active > 0)
            notes << Text::tr("Active contents were left out");
        if (out.cut || i.longer())
            notes << Text::tr("The letter is longer; the whole of it stands in the mailbox");
    }
    if (i.note.contains(QLatin1String("bounce")))
        notes << Text::tr("A message of yours came back");
    if (i.note.contains(QLatin1String("unsubscribe")) || i.note.contains(QLatin1String("stop")))
        notes << Text::tr("Noted: no more messages of this kind");
    files(card->body(), list, card);
    if (!notes.isEmpty()) {
        auto *n = wrapped(notes.join(QStringLiteral(" \u00b7 ")), Token::Mute, card);
        n->setFont(Theme::small());
        card->body()->addWidget(n);
    }
    layout->addWidget(card);
}

void InboxDetail::files(QVBoxLayout *layout, const QList<InboxFile> &list, QWidget *parent)
{
    if (list.isEmpty())
        return;
    auto *row = new QWidget(parent);
    auto *flow = new FlowLayout(row, 8);
    for (const InboxFile &f : list.mid(0, 50)) {
        auto *label = new ElidedLabel(f.name + QStringLiteral(" \u00b7 ") + InboxWords::size(f.size), Token::Ink, row);
        label->setElideMode(Qt::ElideMiddle);
        label->setMaximumWidth(320);
        flow->addWidget(label);
        if (!f.mayRun) {
            auto *open = new Button(Text::tr("Open"), Button::Kind::Quiet, row);
            open->setAccessibleName(Text::tr("Open %1").arg(f.name));
            connect(open, &QPushButton::clicked, this, [this, id = f.id] { MessageFiles::look(m_context, this, id); });
            flow->addWidget(open);
        }
        auto *save = new Button(Text::tr("Save\u2026"), Button::Kind::Quiet, row);
        save->setAccessibleName(Text::tr("Save %1").arg(f.name));
        connect(save, &QPushButton::clicked, this, [this, f, save] { MessageFiles::save(m_context, save, f.id, f.name); });
        flow->addWidget(save);
    }
    layout->addWidget(row);
}

void InboxDetail::show(QWidget *body, const MessageInfo &m, const QStringList &confirms, const std::function<void(const QString &)> &act)
{
    QStringList line{MessageRows::nameOf(m), m.address};
    line.removeDuplicates();
    line.removeAll(QString());
    QVBoxLayout *l = head(body, MessageRows::nameOf(m), m.subject.isEmpty() ? MessageWords::kind(m.kind) : m.subject,
                          line.join(QStringLiteral(" \u00b7 ")), {});
    MessageRows::fill(l, body, m, Format(m_context.workspace, m_context.locale), confirms, act,
                      [this] { m_context.commands.run(QStringLiteral("inbox.card")); });
}

} // namespace opora
