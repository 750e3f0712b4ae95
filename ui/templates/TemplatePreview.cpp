// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TemplatePreview.h"
#include "core/domain/HtmlLetter.h"
#include "core/domain/SmsText.h"
#include "core/services/ClientService.h"
#include "core/services/DealService.h"
#include "ui/deals/ClientField.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/templates/TemplateWords.h"
#include <QTextBrowser>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

/// Where something is missing: ⟦its.name⟧ becomes its words in the colours of danger.
void markMissing(QTextDocument *document)
{
    const Theme &theme = Theme::instance();
    QTextCharFormat format;
    format.setForeground(theme.color(Token::Danger));
    format.setBackground(theme.color(Token::DangerTint));
    format.setFontWeight(QFont::DemiBold);
    static const QRegularExpression mark(u"⟦([a-z0-9_.]+)⟧"_s);
    for (QTextCursor c = document->find(mark); !c.isNull(); c = document->find(mark, c)) {
        const QString words = TemplateWords::placeholder(c.selectedText().mid(1).chopped(1));
        c.insertText(u"["_s + words + u"]"_s, format);
    }
}

} // namespace

TemplatePreview::TemplatePreview(PageContext &context, QWidget *parent)
    : Card(tr("Preview"), parent),
      m_context(context),
      m_service(context.workspace)
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &TemplatePreview::ask);
    connect(&Theme::instance(), &Theme::changed, this, &TemplatePreview::showText);
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &c) {
        if (c.touches("client") || c.touches("deal") || c.touches("contact_point") || c.touches("task")) {
            loadDeals();
            m_soon.start();
        }
    });
}

void TemplatePreview::build()
{
    body()->setSpacing(8);
    auto *who = new QVBoxLayout; // titles of deals are long
    who->setSpacing(6);
    m_clientField = new ClientField(m_context.workspace, this);
    m_clientField->setAccessibleName(tr("Client of the preview"));
    m_clientField->setPlaceholderText(tr("For which client?"));
    m_deals = new Combo(this);
    m_deals->setAccessibleName(tr("Deal of the preview"));
    m_deals->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_deals->setMinimumContentsLength(10);
    who->addWidget(m_clientField);
    who->addWidget(m_deals);
    body()->addLayout(who);
    auto *head = new QHBoxLayout;
    m_subject = new TextLabel({}, Token::Ink, this);
    m_subject->setFont(Theme::strong());
    m_subject->setWordWrap(true);
    head->addWidget(m_subject, 1);
    m_tabs = new SegmentedTabs(this);
    m_tabs->setAccessibleName(tr("Which form of the letter is shown"));
    m_tabs->addSegment(u"html"_s, tr("HTML"));
    m_tabs->addSegment(u"text"_s, tr("Text"));
    m_tabs->hide();
    head->addWidget(m_tabs, 0, Qt::AlignTop);
    body()->addLayout(head);
    m_view = new QTextBrowser(this);
    m_view->setAccessibleName(tr("What the client would read"));
    m_view->setOpenLinks(false);
    m_view->setTabChangesFocus(true);
    m_view->setMinimumHeight(120);
    body()->addWidget(m_view, 1);
    m_error = new TextLabel({}, Token::Danger, this);
    m_missing = new TextLabel({}, Token::Danger, this);
    for (TextLabel *l : {m_error, m_missing}) {
        l->setWordWrap(true);
        l->setTextFormat(Qt::PlainText);
        l->hide();
        body()->addWidget(l);
    }
    m_count = mutedLabel({}, this);
    m_count->setWordWrap(true);
    body()->addWidget(m_count);
    m_test = new Button(tr("Send a test to myself…"), u"mail"_s, Button::Kind::Normal, this);
    body()->addWidget(m_test, 0, Qt::AlignLeft);
    connect(m_clientField, &ClientField::chosen, this, [this](const Uuid &id, const QString &name) { setClient(id, name); });
    connect(m_clientField, &QLineEdit::editingFinished, this, [this] {
        if (m_clientField->name().isEmpty() && !m_client.isNull())
            setClient({}, {});
    });
    connect(m_deals, &QComboBox::activated, this, &TemplatePreview::ask);
    connect(m_tabs, &SegmentedTabs::currentIdChanged, this, &TemplatePreview::showText);
    connect(m_test, &QPushButton::clicked, this, &TemplatePreview::testRequested);
    NoWheel::install(this);
}

void TemplatePreview::setDraft(const TemplateDraft &draft)
{
    m_draft = draft;
    m_soon.start();
}

void TemplatePreview::setClient(const Uuid &client, const QString &name)
{
    m_client = client;
    m_clientField->setClient(client, name);
    m_deals->clear();
    loadDeals();
    m_soon.start();
}

void TemplatePreview::chooseSomebody()
{
    if (!m_client.isNull())
        return;
    ClientService &clients = m_context.workspace.clients();
    clients.order({}).then(this, [this, &clients](const auto &r) {
        if (!r.ok() || r->isEmpty() || !m_client.isNull())
            return;
        clients.rows(r->mid(0, 1)).then(this, [this](const auto &rows) {
            if (rows.ok() && !rows->isEmpty() && m_client.isNull() && m_clientField->text().isEmpty())
                setClient(rows->first().id, rows->first().name);
        });
    });
}

Uuid TemplatePreview::deal() const
{
    return Uuid::fromString(m_deals->value()).value_or(Uuid());
}

void TemplatePreview::loadDeals()
{
    if (m_client.isNull()) {
        m_deals->clear();
        m_deals->addChoice({}, tr("Without a deal"));
        return;
    }
    m_context.workspace.deals().dealsOf(m_client).then(this, [this, client = m_client](const Result<QList<DealCard>> &r) {
        if (!r.ok() || client != m_client)
            return;
        const bool first = m_deals->count() == 0;
        const QString before = m_deals->value();
        m_deals->clear();
        m_deals->addChoice({}, tr("Without a deal"));
        for (const DealCard &d : *r)
            m_deals->addChoice(d.id.toString(), d.title);
        m_deals->setValue(first ? (r->isEmpty() ? QString() : r->first().id.toString()) : before);
        m_soon.start();
    });
}

void TemplatePreview::ask()
{
    const quint64 asked = ++m_asked;
    m_service.preview(m_draft, m_client, deal()).then(this, [this, asked](const Result<MessagePreview> &r) {
        if (asked != m_asked)
            return;
        m_error->setVisible(!r.ok());
        m_error->setText(r.ok() ? QString() : r.error().message);
        if (r.ok())
            show(*r);
        Q_EMIT shown();
    });
}

void TemplatePreview::show(const MessagePreview &preview)
{
    m_preview = preview;
    const bool letter = m_draft.kind == u"email";
    static const QRegularExpression mark(u"⟦([a-z0-9_.]+)⟧"_s);
    QString subject = preview.subject;
    for (QRegularExpressionMatch m = mark.match(subject); m.hasMatch(); m = mark.match(subject))
        subject.replace(m.captured(0), u"["_s + TemplateWords::placeholder(m.captured(1)) + u"]"_s);
    m_subject->setTextFormat(Qt::PlainText);
    m_subject->setText(!letter ? TemplateWords::kind(m_draft.kind) : subject.isEmpty() ? tr("(no subject)") : subject);
    m_tabs->setVisible(letter && !preview.html.isEmpty());
    m_missing->setVisible(!preview.missing.isEmpty());
    m_missing->setText(m_client.isNull()
                           ? tr("Choose a client to see it filled in. It asks for: %1.").arg(TemplateWords::placeholders(preview.missing))
                           : tr("The card does not have: %1. A letter with gaps is not sent unless you say so.")
                                 .arg(TemplateWords::placeholders(preview.missing)));
    m_missing->setColor(m_client.isNull() ? Token::Mute : Token::Danger);
    if (m_draft.kind == u"sms") {
        const SmsShape shape = smsShape(preview.text);
        m_count->setText(tr("%n SMS", nullptr, shape.segments) + u" · "_s
                         + tr("%n character(s) left in the last one", nullptr, shape.left));
    } else {
        m_count->clear();
    }
    showText();
}

void TemplatePreview::showText()
{
    const bool html = m_draft.kind == u"email" && !m_preview.html.isEmpty() && m_tabs->currentId() == u"html";
    if (html)
        m_view->setHtml(safeLetter(m_preview.html, LetterUse::Show).html);
    else
        m_view->setPlainText(m_preview.text);
    markMissing(m_view->document());
    m_view->moveCursor(QTextCursor::Start);
}

QString TemplatePreview::shownText() const
{
    return m_view->toPlainText();
}

QString TemplatePreview::missing() const
{
    return m_missing->isHidden() ? QString() : m_missing->text();
}

QString TemplatePreview::error() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

} // namespace opora
