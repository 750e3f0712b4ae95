// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/DealActivity.h"
#include "core/services/ClientService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/models/Format.h"
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

/// The coloured dot before an entry.
class Dot final : public QWidget {
public:
    Dot(Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone) { setFixedSize(10, 18); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(m_tone == Tone::Neutral ? Theme::instance().color(Token::Faint) : Theme::instance().toneText(m_tone));
        p.drawEllipse(QRectF(0, 4, 9, 9));
    }

private:
    Tone m_tone;
};

} // namespace

DealActivity::DealActivity(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_ws(context.workspace), m_kind(new SegmentedTabs(this)), m_direction(new Combo(this)),
      m_text(new QPlainTextEdit(this)), m_save(new PrimaryButton(tr("Save"), this)), m_more(new Button(tr("Show earlier"), Button::Kind::Quiet, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    buildComposer(all);
    m_lists = new QVBoxLayout;
    m_lists->setSpacing(4);
    all->addLayout(m_lists);
    all->addWidget(m_more, 0, Qt::AlignLeft);
    all->addStretch();
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += 100;
        read();
    });
    connect(&m_ws.bus(), &ChangeBus::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches("activity"))
            read();
    });
}

void DealActivity::buildComposer(QVBoxLayout *all)
{
    auto *card = new Card(this);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_kind->addSegment(u"note"_s, tr("Note"));
    m_kind->addSegment(u"call"_s, tr("Log call"));
    m_kind->setAccessibleName(tr("What to add"));
    m_direction->addChoice(u"out"_s, tr("Outgoing"));
    m_direction->addChoice(u"in"_s, tr("Incoming"));
    m_direction->addChoice(u"missed"_s, tr("Missed"));
    m_direction->setAccessibleName(tr("Direction of the call"));
    m_direction->hide();
    auto *head = new QHBoxLayout;
    head->addWidget(m_kind);
    head->addStretch();
    head->addWidget(m_direction);
    card->body()->addLayout(head);
    m_text->setPlaceholderText(tr("Write what happened…"));
    m_text->setAccessibleName(tr("What happened"));
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(7);
    m_text->setFixedHeight(QFontMetrics(m_text->font()).lineSpacing() * 3 + 20);
    m_text->installEventFilter(this);
    card->body()->addWidget(m_text);
    auto *foot = new QHBoxLayout;
    foot->addWidget(mutedLabel(tr("Ctrl+Enter saves"), card));
    foot->addStretch();
    foot->addWidget(m_save);
    card->body()->addLayout(foot);
    all->addWidget(card);
    connect(m_kind, &SegmentedTabs::currentIdChanged, this, [this](const QString &id) { m_direction->setVisible(id == u"call"); });
    connect(m_save, &QPushButton::clicked, this, &DealActivity::save);
    m_save->setEnabled(false);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_save->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); });
}

bool DealActivity::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::ControlModifier) {
            save();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void DealActivity::startNote()
{
    m_kind->setCurrentId(u"note"_s);
    m_text->setFocus();
}

void DealActivity::save()
{
    const QString body = m_text->toPlainText().trimmed();
    if (body.isEmpty() || !m_save->isEnabled())
        return;
    const QString kind = m_kind->currentId(), direction = kind == u"call" ? m_direction->value() : QString();
    m_save->setEnabled(false);
    const auto done = [this](const Result<Written> &r) {
        // What was typed stays until it is safe.
        if (m_context.report(r))
            m_text->clear();
        else
            m_save->setEnabled(true);
    };
    if (!m_details.card.clientId.isNull()) {
        m_ws.clients().log(m_details.card.clientId, {.kind = kind, .direction = direction, .subject = {}, .body = body, .deal = m_details.card.id, .result = {}}).then(this, done);
        return;
    }
    FieldValues values{{"kind", kind}, {"deal_id", m_details.card.id}, {"user_id", m_ws.info().me}, {"at", m_ws.clock().nowMs()}, {"body", body}};
    if (!direction.isEmpty())
        values.insert("direction", direction);
    m_ws.records().add("activity", values).then(this, done);
}

void DealActivity::show(const DealDetails &details)
{
    const bool other = details.card.id != m_details.card.id;
    m_details = details;
    if (other) {
        m_activities.clear();
        m_limit = 50;
        m_text->clear();
        read();
    }
    rebuild();
}

void DealActivity::read()
{
    const Uuid deal = m_details.card.id;
    if (deal.isNull())
        return;
    RecordQuery query{.entity = "activity", .filter = {}, .sort = "at", .descending = true, .limit = m_limit};
    Condition c;
    c.field = "deal";
    c.values = {deal.toString()};
    query.filter.conditions.append(c);
    m_ws.records().list(query).then(this, [this, deal](const Result<RecordPage> &r) {
        if (!r.ok() || deal != m_details.card.id.uuid())
            return;
        m_activities.clear();
        for (const auto &a : r.value().items)
            m_activities.append(entryOf(a, r.value()));
        m_total = r.value().total;
        rebuild();
    });
}

DealActivity::Entry DealActivity::entryOf(const Record &a, const RecordPage &page) const
{
    Entry e;
    e.at = a["at"].toInt();
    e.body = a["body"].toText();
    e.by = page.names.value(a["user_id"].toUuid());
    const QString kind = a["kind"].toText(), direction = a["direction"].toText(), subject = a["subject"].toText();
    if (kind == u"call") {
        e.title = direction == u"missed" ? tr("Missed call") : direction == u"in" ? tr("Call · incoming") : tr("Call · outgoing");
        e.tone = direction == u"missed" ? Tone::Danger : Tone::Accent;
        if (const qint64 s = a["duration_s"].toInt(); s > 0)
            e.title += u" · "_s + DisplayDate::duration(int(s));
    } else if (kind == u"email") {
        e.title = tr("Email");
        e.tone = Tone::Good;
    } else if (kind == u"meeting") {
        e.title = tr("Meeting");
        e.tone = Tone::Accent;
    } else {
        e.title = kind == u"note" ? tr("Note") : kind == u"sms" ? tr("SMS") : kind == u"visit" ? tr("Visit") : tr("Event");
    }
    if (!subject.isEmpty())
        e.title += u" · "_s + subject;
    return e;
}

void DealActivity::rebuild()
{
    QList<Entry> entries = m_activities;
    for (const auto &m : std::as_const(m_details.moves)) {
        Entry e{m.at, m.from.isEmpty() ? tr("Started in %1").arg(m.to) : tr("%1 → %2").arg(m.from, m.to), {}, m.by, Tone::Info};
        entries.append(e);
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.at > b.at; });
    delete m_list;
    m_list = new QWidget(this);
    auto *lines = new QVBoxLayout(m_list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(10);
    for (const auto &e : std::as_const(entries))
        lines->addWidget(line(e));
    m_lists->addWidget(m_list);
    m_more->setVisible(m_total > m_activities.size());
}

QWidget *DealActivity::line(const Entry &entry)
{
    const Format format(m_ws, m_context.locale);
    auto *w = new QWidget(m_list);
    auto *row = new QHBoxLayout(w);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Dot(entry.tone, w), 0, Qt::AlignTop);
    auto *text = new QVBoxLayout;
    text->setSpacing(1);
    auto *head = new QHBoxLayout;
    auto *title = new ElidedLabel(entry.title, Token::Ink, w);
    title->setFont(Theme::strong());
    head->addWidget(title, 1);
    auto *when = mutedLabel(entry.at > 0 ? format.when(entry.at) : tr("time unknown"), w);
    when->setToolTip(entry.at > 0 ? format.exact(entry.at) : QString());
    head->addWidget(when);
    text->addLayout(head);
    if (!entry.body.isEmpty()) {
        auto *body = mutedLabel(entry.body, w);
        body->setWordWrap(true);
        body->setTextFormat(Qt::PlainText);
        body->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->addWidget(body);
    }
    if (!entry.by.isEmpty())
        text->addWidget(mutedLabel(entry.by, w));
    row->addLayout(text, 1);
    return w;
}

} // namespace opora
