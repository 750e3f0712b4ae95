// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/FilterBar.h"
#include "core/services/RecordService.h"
#include "ui/clients/ClientWords.h"
#include "ui/kit/Chip.h"
#include "ui/kit/Fields.h"
#include "ui/kit/FlowLayout.h"
#include "ui/kit/Labels.h"
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kTypingMs = 0; // letters that come in one burst (a paste, a dead key) are one question
constexpr int kMenuRows = 30;

/// A value as the filter language wants it: quoted when it has spaces or marks of its own.
QString quoted(QString value)
{
    static const QString special = u" ,:\"<>="_s;
    for (QChar c : std::as_const(value)) {
        if (special.contains(c))
            return u'"' + value.remove(u'"') + u'"';
    }
    return value;
}
} // namespace

FilterBar::FilterBar(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_chipHost = new QWidget(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_chipHost->setSizePolicy(policy);
    m_flow = new FlowLayout(m_chipHost, 8);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_add = new Chip(tr("+ Filter"), Tone::Neutral, m_chipHost);
    m_add->setClickable(true);
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setToolTip(tr("Show only clients of an owner, a city, a tag…"));
    m_flow->addWidget(m_add);
    m_field = new SearchField(tr("Filter…"), this);
    m_field->setAccessibleName(tr("Filter clients"));
    m_field->setToolTip(tr("Type a name or conditions, for example: owner:me city:Lviv last_contact:>30d tag:vip. Enter keeps them."));
    m_field->setMinimumWidth(150);
    m_field->setMaximumWidth(220);
    m_field->installEventFilter(this);
    row->addWidget(m_chipHost, 1, Qt::AlignVCenter);
    row->addWidget(m_field, 0, Qt::AlignTop);
    column->addLayout(row);
    m_reason = new TextLabel({}, Token::Danger, this);
    m_reason->setFont(Theme::small());
    m_reason->setWordWrap(true);
    m_reason->hide();
    column->addWidget(m_reason);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kTypingMs);
    connect(&m_timer, &QTimer::timeout, this, &FilterBar::readField);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_timer.start(); });
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            m_timer.start(); // the clear button
    });
    connect(m_add, &QAbstractButton::clicked, this, &FilterBar::showMenu);
}

const Entity &FilterBar::entity() const
{
    return *m_context.workspace.schema().entity("client");
}

Filter FilterBar::filter() const
{
    Filter all = m_filter;
    all.conditions += m_typed.conditions;
    return all;
}

void FilterBar::setChips(const Filter &filter)
{
    m_filter = filter;
    rebuildChips();
    Q_EMIT filterChanged();
}

void FilterBar::clear()
{
    m_timer.stop();
    m_field->clear();
    m_timer.stop();
    m_typed = {};
    setError({});
    setChips({});
}

void FilterBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterBar::rebuildChips()
{
    const bool hadFocus = m_chipHost->isAncestorOf(focusWidget() ? focusWidget() : this) && focusWidget() != m_add;
    for (Chip *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    m_flow->removeWidget(m_add);
    for (qsizetype i = 0; i < m_filter.conditions.size(); ++i) {
        auto *chip = new Chip(ClientWords::describe(m_filter.conditions.at(i)), Tone::Accent, m_chipHost);
        chip->setRemovable(true);
        chip->setToolTip(Filter{{m_filter.conditions.at(i)}}.toText());
        connect(chip, &Chip::removeRequested, this, [this, i] {
            Filter next = m_filter;
            next.conditions.removeAt(i);
            setChips(next);
        });
        m_flow->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    m_flow->addWidget(m_add);
    QWidget *before = nullptr;
    for (Chip *chip : std::as_const(m_chips)) {
        if (before)
            setTabOrder(before, chip);
        before = chip;
    }
    if (before)
        setTabOrder(before, m_add);
    setTabOrder(m_add, m_field);
    if (hadFocus)
        (m_chips.isEmpty() ? static_cast<QWidget *>(m_add) : m_chips.last())->setFocus();
    m_chipHost->updateGeometry();
}

void FilterBar::setError(const QString &reason)
{
    m_error = reason;
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_field->setProperty("invalid", !reason.isEmpty());
    m_field->setAccessibleDescription(reason);
}

void FilterBar::readField()
{
    const QString text = m_field->text().trimmed();
    // An open quote or a lone "city:" is not a mistake yet.
    auto parsed = Filter::parse(text, entity());
    if (!parsed.ok()) {
        setError(parsed.error().message);
        return;
    }
    setError({});
    if (m_typed.toText() == parsed.value().toText())
        return;
    m_typed = parsed.value();
    Q_EMIT filterChanged();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_timer.stop();
            readField();
            if (m_error.isEmpty() && !m_typed.isEmpty()) {
                Filter next = filter();
                m_typed = {};
                m_field->clear();
                m_timer.stop();
                setChips(next);
            }
            return true;
        }
        if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
            m_field->clear();
            m_timer.stop();
            readField();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::addCondition(const QString &text)
{
    auto parsed = Filter::parse(text, entity());
    if (!parsed.ok()) {
        m_context.failed(parsed.error());
        return;
    }
    Filter next = m_filter;
    for (const Condition &fresh : std::as_const(parsed.value().conditions)) {
        // A second owner widens the first; it could never match beside it.
        bool joined = false;
        for (Condition &old : next.conditions) {
            if (old.field == fresh.field && old.op == Condition::Op::Is && fresh.op == Condition::Op::Is && !old.negated && !fresh.negated) {
                for (const QString &v : fresh.values) {
                    if (!old.values.contains(v))
                        old.values.append(v);
                }
                joined = true;
            } else if (old.field == fresh.field && fresh.op != Condition::Op::Is && old.op != Condition::Op::Is) {
                old = fresh; // another limit replaces the one before
                joined = true;
            }
        }
        if (!joined)
            next.conditions.append(fresh);
    }
    setChips(next);
}

void FilterBar::addChoice(QMenu *menu, const QString &text, const QString &condition)
{
    menu->addAction(text, this, [this, condition] { addCondition(condition); });
}

void FilterBar::addRecords(QMenu *menu, const QByteArray &entityName, const QByteArray &field)
{
    const Entity *target = m_context.workspace.schema().entity(entityName);
    RecordQuery query;
    query.entity = entityName;
    query.limit = kMenuRows;
    QPointer<QMenu> guard(menu);
    QAction *busy = menu->addAction(tr("Loading…"));
    busy->setEnabled(false);
    m_context.workspace.records().list(query).then(menu, [this, guard, busy, field, label = target->labelColumn](const Result<RecordPage> &r) {
        if (!guard)
            return;
        guard->removeAction(busy);
        if (!r.ok())
            return;
        for (const Record &record : r.value().items) {
            const QString name = record[label].toText();
            addChoice(guard, name, QString::fromUtf8(field) + u':' + quoted(name));
        }
        if (r.value().items.isEmpty())
            guard->addAction(tr("None yet"))->setEnabled(false);
        if (r.value().total > r.value().items.size())
            guard->addAction(tr("Type another…"), this, [this, field] {
                focusField();
                m_field->setText(QString::fromUtf8(field) + u':');
            });
    });
}

void FilterBar::fillMenu(QMenu *menu)
{
    QMenu *owner = menu->addMenu(tr("Owner"));
    addChoice(owner, tr("Me"), u"owner:me"_s);
    addRecords(owner, "user", "owner");
    QMenu *readiness = menu->addMenu(tr("Readiness"));
    for (const char16_t *v : {u"hot", u"warm", u"cold"})
        addChoice(readiness, ClientWords::value("readiness", QString::fromUtf16(v)), u"readiness:"_s + QString::fromUtf16(v));
    addChoice(readiness, tr("Not set"), u"readiness:"_s);
    QMenu *lifecycle = menu->addMenu(tr("Lifecycle"));
    for (const char16_t *v : {u"lead", u"customer", u"former"})
        addChoice(lifecycle, ClientWords::value("lifecycle", QString::fromUtf16(v)), u"lifecycle:"_s + QString::fromUtf16(v));
    QMenu *kind = menu->addMenu(tr("Kind"));
    addChoice(kind, tr("People"), u"kind:person"_s);
    addChoice(kind, tr("Companies"), u"kind:company"_s);
    QMenu *last = menu->addMenu(tr("Last contact"));
    for (int days : {7, 14, 30, 90, 180})
        addChoice(last, tr("Over %n day(s) ago", nullptr, days), u"last_contact:>%1d"_s.arg(days));
    addChoice(last, tr("Within 7 days"), u"last_contact:<7d"_s);
    addChoice(last, tr("Never"), u"last_contact:"_s);
    addRecords(menu->addMenu(tr("Tag")), "tag", "tag");
    addRecords(menu->addMenu(tr("Source")), "source", "source");
    menu->addSeparator();
    for (const char *field : {"city", "position", "industry"}) {
        menu->addAction(tr("%1…", "a filter whose value is typed").arg(ClientWords::field("client", field)), this, [this, field] {
            focusField();
            m_field->setText(QString::fromLatin1(field) + u':');
        });
    }
    if (!m_filter.isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("Clear all filters"), this, &FilterBar::clear);
    }
}

void FilterBar::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 2)));
}

} // namespace opora
