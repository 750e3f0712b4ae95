// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ChangesTab.h"
#include "core/services/EarlierHistory.h"
#include "core/services/SyncService.h"
#include "ui/clients/ClientWords.h"
#include "ui/kit/Button.h"
#include "ui/kit/Card.h"
#include "ui/kit/ContentList.h"
#include "ui/kit/EmptyState.h"
#include "ui/models/Format.h"
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kPad = 14, kPadY = 9, kMaxLines = 8;
constexpr int kEarlier = 200; ///< changes asked of the server at a time

QStringList shownLines(const QModelIndex &index)
{
    QStringList lines = index.data(HistoryModel::LinesRole).toStringList();
    if (lines.size() > kMaxLines) {
        const int more = int(lines.size()) - kMaxLines + 1;
        lines = lines.mid(0, kMaxLines - 1);
        lines.append(HistoryDelegate::tr("and %n more", nullptr, more));
    }
    return lines;
}
} // namespace

QRect HistoryDelegate::undoRect(const QRect &row)
{
    const QFontMetrics small(Theme::small());
    const int width = small.horizontalAdvance(tr("Undo this"));
    return QRect(row.right() - kPad - width, row.bottom() - kPadY - small.height(), width, small.height());
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics strong(Theme::strong()), font(Theme::font()), small(Theme::small());
    return {120, 2 * kPadY + strong.height() + int(shownLines(index).size()) * (font.height() + 1) + small.height() + 5};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    painter->save();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = option.state.testFlag(QStyle::State_Selected) && view && view->hasFocus();
    const bool under = option.state.testFlag(QStyle::State_MouseOver);
    if (current) {
        painter->fillRect(option.rect, theme.color(Token::AccentTint));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.color(Token::Accent));
    }
    const bool undone = index.data(HistoryModel::UndoneRole).toBool();
    const QFontMetrics strong(Theme::strong()), font(Theme::font()), small(Theme::small());
    QRect line = option.rect.adjusted(kPad, kPadY, -kPad, 0);
    line.setHeight(strong.height());
    const QString when = index.data(HistoryModel::WhenRole).toString();
    painter->setFont(Theme::small());
    painter->setPen(theme.color(Token::Mute));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, when);
    QFont title = Theme::strong();
    title.setStrikeOut(undone);
    painter->setFont(title);
    painter->setPen(theme.color(undone ? Token::Mute : Token::Ink));
    const int room = line.width() - small.horizontalAdvance(when) - 12;
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, strong.elidedText(index.data().toString(), Qt::ElideRight, room));
    line.moveTop(line.bottom() + 2);
    painter->setFont(Theme::font());
    painter->setPen(theme.color(Token::Mute));
    for (const QString &text : shownLines(index)) {
        line.setHeight(font.height());
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, font.elidedText(text, Qt::ElideRight, line.width()));
        line.moveTop(line.top() + font.height() + 1);
    }
    painter->setFont(Theme::small());
    const QRect undo = undoRect(option.rect);
    const QString who = index.data(HistoryModel::WhoRole).toString() + (undone ? u" · "_s + tr("undone") : QString());
    painter->drawText(QRect(line.left(), undo.top(), line.width() - undo.width() - 8, undo.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      small.elidedText(who, Qt::ElideRight, line.width() - undo.width() - 8));
    if (index.data(HistoryModel::CanUndoRole).toBool() && (current || under)) {
        painter->setPen(theme.color(Token::Accent));
        painter->drawText(undo, Qt::AlignRight | Qt::AlignVCenter, tr("Undo this"));
    }
    if (index.row() + 1 < index.model()->rowCount()) {
        painter->setPen(theme.color(Token::Line));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

bool HistoryDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || !index.data(HistoryModel::CanUndoRole).toBool())
        return false;
    auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !undoRect(option.rect).adjusted(-6, -4, 6, 4).contains(mouse->position().toPoint()))
        return false;
    Q_EMIT undoClicked(index);
    return true;
}

ChangesTab::ChangesTab(PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(context.workspace, [this](const HistoryEntry::Field &f) { return word(f); })
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    auto *host = new QWidget(m_stack);
    auto *hostColumn = new QVBoxLayout(host);
    hostColumn->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(host);
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    card->body()->setContentsMargins(1, 4, 1, 4);
    m_list = new ContentList(card);
    m_list->setAccessibleName(tr("Changes of the client"));
    m_list->setAccessibleDescription(tr("Enter undoes the chosen change"));
    auto *delegate = new HistoryDelegate(m_list);
    m_list->setItemDelegate(delegate);
    m_list->setModel(&m_model);
    card->body()->addWidget(m_list);
    hostColumn->addWidget(card);
    m_earlierButton = new Button(tr("Earlier changes from the server"), Button::Kind::Quiet, host);
    hostColumn->addWidget(m_earlierButton, 0, Qt::AlignLeft);
    hostColumn->addStretch(1);
    m_card = card;
    m_stack->addWidget(host);
    m_stack->addWidget(new EmptyState(u"undo"_s, tr("No changes yet"),
                                      tr("Everything that is changed here is written down and can be undone, one by one."), m_stack));
    column->addWidget(m_stack);
    connect(m_earlierButton, &QPushButton::clicked, this, &ChangesTab::askEarlier);
    if (context.sync)
        connect(context.sync, &SyncService::statusChanged, this, &ChangesTab::offerEarlier); // often: not the rows
    connect(delegate, &HistoryDelegate::undoClicked, this, &ChangesTab::undoAt);
    connect(m_list, &ContentList::openRequested, this, &ChangesTab::undoAt);
    connect(m_list, &ContentList::contextRequested, this, [this](const QModelIndex &index, const QPoint &globalPos) {
        m_list->setCurrentIndex(index);
        if (!index.data(HistoryModel::CanUndoRole).toBool())
            return;
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Undo this"), this, [this, index = QPersistentModelIndex(index)] { undoAt(index); });
        menu->popup(globalPos);
    });
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &) {
        if (isVisible())
            reload();
    });
}

QString ChangesTab::shownValue(const HistoryEntry::Field &field, const QString &value) const
{
    if (value.isEmpty())
        return tr("nothing", "value of a field before or after a change");
    const Entity *entity = m_context.workspace.schema().entity(field.entity);
    const Column *column = entity ? entity->column(field.column) : nullptr;
    if (column && column->type == ColumnType::Enum)
        return ClientWords::value(field.column, value);
    return value;
}

QString ChangesTab::word(const HistoryEntry::Field &field) const
{
    if (field.column.isEmpty())
        return {};
    QString name = ClientWords::field(field.entity, field.column);
    if (field.entity != "client") {
        const QString owner = field.rowLabel.isEmpty() ? ClientWords::entity(field.entity) : field.rowLabel;
        name = owner + u": "_s + name;
    }
    return tr("%1: %2 → %3", "field: before → after").arg(name, shownValue(field, field.before), shownValue(field, field.after));
}

void ChangesTab::setClient(const Uuid &client)
{
    if (client != m_client) {
        m_client = client;
        m_local.clear();
        m_earlier.clear();
        m_noMore = false;
        showAll();
    }
    reload();
}

void ChangesTab::reload()
{
    if (m_client.isNull())
        return;
    const quint64 token = ++m_token;
    m_context.workspace.undo().historyOf("client", m_client).then(this, [this, token](const Result<QList<HistoryEntry>> &r) {
        if (token != m_token)
            return;
        if (!r.ok()) {
            m_context.failed(r.error());
            return;
        }
        m_local = r.value();
        showAll();
    });
}

void ChangesTab::showAll()
{
    m_model.setEntries(m_local + m_earlier);
    offerEarlier();
}

void ChangesTab::offerEarlier()
{
    const bool askable = m_context.sync && m_context.sync->status().isLinked() && !m_client.isNull() && !m_noMore;
    m_earlierButton->setVisible(askable);
    m_card->setVisible(m_model.rowCount() > 0);
    m_stack->setCurrentIndex(m_model.rowCount() > 0 || askable ? 0 : 1);
}

void ChangesTab::askEarlier()
{
    if (m_asking) // it stays enabled meanwhile, or the keyboard would be taken elsewhere
        return;
    const QList<HistoryEntry> &known = m_earlier.isEmpty() ? m_local : m_earlier;
    qint64 before = m_context.workspace.clock().nowMs() + 1;
    for (const HistoryEntry &e : known) {
        if (e.at > 0)
            before = std::min(before, e.at);
    }
    m_asking = true;
    m_context.sync->olderHistory(m_client, before, kEarlier).then(this, [this, client = m_client](const Result<QList<PastChange>> &r) {
        m_asking = false;
        if (client != m_client)
            return;
        if (!r.ok()) {
            m_context.failed(r.error());
            return;
        }
        m_noMore = r.value().size() < kEarlier;
        if (r.value().isEmpty())
            m_context.inform(tr("The server knows of no earlier changes."));
        if (m_noMore && m_earlierButton->hasFocus())
            m_list->setFocus(Qt::OtherFocusReason); // the button goes
        m_earlier += earlierHistory(r.value(), m_context.workspace.schema());
        showAll();
    });
}

void ChangesTab::undoAt(const QModelIndex &index)
{
    const HistoryEntry *entry = m_model.entryAt(index.row());
    if (!entry || entry->undone || !entry->local)
        return;
    m_context.workspace.undo().undo(entry->command).then(this, [this](const Result<Undone> &r) {
        if (!r.ok()) {
            m_context.failed(r.error());
            return;
        }
        Written written;
        written.command = r.value().command;
        written.label = tr("Undone: %1").arg(r.value().label);
        if (r.value().left > 0)
            written.label += u' ' + tr("%n field(s) changed since were left as they are.", nullptr, int(r.value().left));
        m_context.written(written);
    });
}

} // namespace opora
