// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/InboxDetail.h"
#include "ui/inbox/InboxWords.h"
#include "ui/inbox/LetterView.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/Chip.h"
#include "ui/kit/FileDialogs.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>
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

/// Files that were looked at, for as long as the program runs; nobody else's to read.
QString lookFolder()
{
    static QTemporaryDir dir;
    return dir.isValid() ? dir.path() : QString();
}

} // namespace

QVBoxLayout *InboxDetail::head(QWidget *body, const QString &name, const QString &title, const QString &line, const QList<std::pair<QString, QString>> &buttons)
{
    auto *l = new QVBoxLayout(body);
    l->setContentsMargins(16, 14, 16, 16);
    l->setSpacing(12);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(new Avatar(name, 32, body), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *t = wrapped(title, Token::Ink, body);
    t->setFont(Theme::strong());
    texts->addWidget(t);
    auto *sub = wrapped(line, Token::Mute, body);
    sub->setFont(Theme::small());
    texts->addWidget(sub);
    top->addLayout(texts, 1);
    l->addLayout(top);
    auto *row = new QWidget(body);
    auto *flow = new FlowLayout(row, 8);
    bool first = true;
    for (const auto &[text, command] : buttons) {
        auto *b = new Button(text, first ? Button::Kind::Primary : Button::Kind::Normal, row);
        first = false;
        connect(b, &QPushButton::clicked, this, [this, command = command] { m_context.commands.run(command); });
        flow->addWidget(b);
    }
    l->addWidget(row);
    return l;
}

void InboxDetail::show(QWidget *body, const InboxThread &t)
{
    const InboxItem &i = t.letter;
    const bool known = !i.client.isNull(), letter = i.direction != QLatin1String("missed");
    QStringList line;
    line << (known ? i.clientName : letter ? Text::tr("%1 is not among the clients").arg(i.address.isEmpty() ? InboxWords::sender(i) : i.address) : InboxWords::sender(i));
    if (!i.dealTitle.isEmpty())
        line << i.dealTitle;
    if (i.isPrivate)
        line << Text::tr("only you see it");
    QList<std::pair<QString, QString>> buttons;
    if (known)
        buttons.append({Text::tr("Open card"), QStringLiteral("inbox.card")});
    else if (letter)
        buttons.append({Text::tr("Make a client"), QStringLiteral("inbox.client")});
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
            connect(open, &QPushButton::clicked, this, [this, f] { look(f); });
            flow->addWidget(open);
        }
        auto *save = new Button(Text::tr("Save\u2026"), Button::Kind::Quiet, row);
        save->setAccessibleName(Text::tr("Save %1").arg(f.name));
        connect(save, &QPushButton::clicked, this, [this, f, save] { this->save(f, save); });
        flow->addWidget(save);
    }
    layout->addWidget(row);
}

void InboxDetail::show(QWidget *body, const MessageInfo &m)
{
    QList<std::pair<QString, QString>> buttons;
    const bool uncertain = m.state == QLatin1String("uncertain");
    if (uncertain)
        buttons.append({Text::tr("It arrived"), QStringLiteral("inbox.arrived")});
    buttons.append({Text::tr("Send again"), QStringLiteral("inbox.again")});
    if (!uncertain)
        buttons.append({Text::tr("Give it up"), QStringLiteral("inbox.giveup")});
    if (!m.client.isNull())
        buttons.append({Text::tr("Open card"), QStringLiteral("inbox.card")});
    QStringList line{InboxWords::stateOf(m), m.address};
    line.removeAll(QString());
    QVBoxLayout *l = head(body, m.clientName, m.subject.isEmpty() ? m.clientName : m.subject, line.join(QStringLiteral(" \u00b7 ")), buttons);
    if (!m.reason.isEmpty())
        l->addWidget(wrapped(m.reason, uncertain ? Token::Warn : Token::Danger, body));
    auto *card = new Card(body);
    card->setFill(Token::Window);
    auto *view = new LetterView(card);
    view->setLetter(m.body, m.body.isEmpty() ? m.html : QString());
    card->body()->addWidget(view);
    l->addWidget(card);
    l->addStretch(1);
}

void InboxDetail::save(const InboxFile &f, QWidget *anyChild)
{
    FileDialogs::save(anyChild->window(), QStringLiteral("attachments"), Text::tr("Save the file"), Text::tr("All files (*)"), QFileInfo(f.name).suffix(), f.name, [this, f](const QString &path) {
        InboxService(m_context.workspace).saveFile(f.id, path).then(this, [this](const Result<QString> &r) {
            if (r.ok())
                m_context.inform(Text::tr("Saved: %1").arg(QFileInfo(r.value()).fileName()));
            else
                m_context.failed(r.error());
        });
    });
}

void InboxDetail::look(const InboxFile &f)
{
    InboxService(m_context.workspace).fileToLookAt(f.id, lookFolder()).then(this, [this](const Result<QString> &r) {
        if (r.ok())
            QDesktopServices::openUrl(QUrl::fromLocalFile(r.value()));
        else
            m_context.failed(r.error());
    });
}

} // namespace opora
