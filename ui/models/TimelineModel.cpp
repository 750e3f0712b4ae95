// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TimelineModel.h"
#include "core/services/MessageService.h"
#include "ui/models/Format.h"
#include "ui/models/MessageWords.h"

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kPage = 40;
constexpr int kMessages = 200; // of one client: older ones stand in the log
using Kind = TimelineItem::Kind;
} // namespace

TimelineModel::TimelineModel(Workspace &ws, QObject *parent) : OrderedModel(parent), m_ws(ws), m_confirms(ws)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(20);
    // As many entries as are shown now are read again, so that nothing jumps.
    connect(&m_soon, &QTimer::timeout, this, [this] { fetch(0, std::max(kPage, int(m_happened.size()) + 1)); });
    connect(&ws.bus(), &ChangeBus::changed, this, &TimelineModel::onChanged);
    connect(&m_confirms, &Confirmations::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    });
}

void TimelineModel::setClient(const Uuid &client)
{
    if (client == m_client && m_loaded)
        return;
    m_client = client;
    m_loaded = m_more = m_fetching = false;
    ++m_token;
    m_soon.stop();
    setOrder({});
    m_items.clear();
    m_keys.clear();
    m_happened.clear();
    m_open.clear();
    m_messages.clear();
    if (m_client.isNull())
        return;
    m_confirms.refresh();
    fetch(0, kPage);
}

void TimelineModel::onChanged(const ChangeSet &changes)
{
    if (m_client.isNull())
        return;
    for (const char *entity : {"activity", "stage_change", "task", "client", "deal", "message"}) {
        if (changes.touches(entity)) {
            m_soon.start();
            return;
        }
    }
}

void TimelineModel::fetch(int offset, int limit)
{
    const quint64 token = ++m_token;
    m_fetching = true;
    // What has gone and what is to go come together: a message never stands in neither of them.
    MessageService(m_ws).list({}, m_client, kMessages).then(this, [this, token, offset, limit](const Result<MessagePage> &messages) {
        if (token != m_token)
            return;
        const QList<MessageInfo> read = messages.ok() ? messages->items : QList<MessageInfo>();
        m_ws.clients().timeline(m_client, offset, limit).then(this, [this, token, offset, read](const Result<TimelinePage> &r) {
            if (token != m_token)
                return;
            m_fetching = false;
            if (r.ok()) {
                takeMessages(read);
                apply(offset, r.value());
            } else if (r.error().kind != ErrorKind::Cancelled) {
                Q_EMIT failed(r.error());
            }
        });
    });
}

void TimelineModel::takeMessages(const QList<MessageInfo> &messages)
{
    m_open.clear();
    m_messages.clear();
    for (const MessageInfo &m : messages) {
        m_messages.insert(m.id, m);
        m_messages.insert(Uuid::v5(m.id, "activity"), m); // the entry that its going out wrote
        if (!MessageWords::isOver(m.state))
            m_open.append(m);
    }
}

qint64 TimelineModel::keyOf(const TimelineItem &item)
{
    const QByteArray name = item.entity.toUtf8() + char(item.kind) + item.id.bytes();
    auto it = m_keys.find(name);
    if (it == m_keys.end())
        it = m_keys.insert(name, ++m_lastKey);
    return *it;
}

void TimelineModel::apply(int offset, const TimelinePage &page)
{
    m_happened.resize(std::min<qsizetype>(offset, m_happened.size()));
    QSet<qint64> seen(m_happened.cbegin(), m_happened.cend());
    for (const TimelineItem &item : page.items) {
        const qint64 key = keyOf(item);
        if (seen.contains(key))
            continue; // pages may overlap when entries came in between
        seen.insert(key);
        m_items.insert(key, item);
        m_happened.append(key);
    }
    m_more = page.more;
    m_loaded = true;
    arrange();
    if (offset == 0 && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    Q_EMIT loaded();
}

/// Puts the messages that have not gone out where their time is.
void TimelineModel::arrange()
{
    QList<qint64> next;
    auto happened = m_happened.cbegin();
    const auto until = [&](qint64 at) {
        while (happened != m_happened.cend() && m_items.value(*happened).at > at)
            next.append(*happened++);
    };
    for (const MessageInfo &m : std::as_const(m_open)) {
        until(m.createdAt);
        if (happened == m_happened.cend() && m_more)
            break; // it comes with the page it belongs to
        TimelineItem item;
        item.kind = m.kind == u"email" ? Kind::Email : m.kind == u"sms" ? Kind::Sms : Kind::Other;
        item.id = m.id;
        item.entity = u"message"_s;
        item.at = m.createdAt;
        item.title = m.subject;
        item.body = m.body;
        item.dealId = m.deal;
        item.by = m.userName;
        const qint64 key = keyOf(item);
        m_items.insert(key, item);
        next.append(key);
    }
    next.append(QList<qint64>(happened, m_happened.cend()));
    const QSet<qint64> seen(next.cbegin(), next.cend());
    setOrder(next);
    m_items.removeIf([&seen](auto it) { return !seen.contains(it.key()); });
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_fetching;
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch(int(m_happened.size()), kPage);
}

const TimelineItem *TimelineModel::itemAt(int row) const
{
    const auto it = m_items.constFind(keyAt(row));
    return it == m_items.cend() ? nullptr : &*it;
}

const MessageInfo *TimelineModel::messageAt(int row) const
{
    const TimelineItem *item = itemAt(row);
    const auto it = item ? m_messages.constFind(item->id) : m_messages.cend();
    return it == m_messages.cend() ? nullptr : &*it;
}

QString TimelineModel::titleAt(const TimelineItem &item, int row) const
{
    const MessageInfo *m = messageAt(row);
    return m ? MessageWords::title(*m, Format(m_ws), m_confirms.of(m->channel)) : title(item);
}

QString TimelineModel::bodyAt(const TimelineItem &item, int row) const
{
    const MessageInfo *m = messageAt(row);
    QStringList lines{m ? MessageWords::why(*m) : QString(), body(item), m ? MessageWords::files(*m) : QString()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

TimelineModel::Tone TimelineModel::toneOf(const TimelineItem &item)
{
    switch (item.kind) {
    case Kind::Call:
    case Kind::Meeting:
    case Kind::Visit: return Tone::Accent;
    case Kind::Email:
    case Kind::Sms:
    case Kind::TaskDone: return Tone::Good;
    case Kind::StageChange: return Tone::Info;
    case Kind::MissedCall: return Tone::Danger;
    default: return Tone::Neutral;
    }
}

TimelineModel::Tone TimelineModel::toneOf(const MessageInfo &message)
{
    switch (MessageWords::moodOf(message.state)) {
    case MessageWords::Mood::Info: return Tone::Info;
    case MessageWords::Mood::Good: return Tone::Good;
    case MessageWords::Mood::Warn: return Tone::Warn;
    case MessageWords::Mood::Danger: return Tone::Danger;
    case MessageWords::Mood::Neutral: break;
    }
    return Tone::Neutral;
}

QString TimelineModel::title(const TimelineItem &item)
{
    QStringList parts;
    switch (item.kind) {
    case Kind::Note: parts.append(item.title.isEmpty() ? tr("Note") : item.title); break;
    case Kind::Call:
        parts.append(tr("Call"));
        parts.append(item.direction == u"in" ? tr("incoming") : tr("outgoing"));
        if (item.durationS > 0)
            parts.append(DisplayDate::duration(item.durationS));
        break;
    case Kind::MissedCall: parts.append(tr("Missed call")); break;
    case Kind::Email: parts.append(item.direction == u"in" ? tr("Email received") : tr("Email sent")); break;
    case Kind::Sms: parts.append(item.direction == u"in" ? tr("SMS received") : tr("SMS sent")); break;
    case Kind::Meeting: parts.append(tr("Meeting")); break;
    case Kind::Visit: parts.append(tr("Visit")); break;
    case Kind::StageChange: parts.append(item.fromStage.isEmpty() ? tr("Deal opened") : tr("Stage changed")); break;
    case Kind::TaskDone: parts.append(tr("Task done")); break;
    case Kind::Created: parts.append(tr("Client added")); break;
    case Kind::Other: parts.append(item.title.isEmpty() ? tr("Event") : item.title); break;
    }
    return parts.join(u" · "_s);
}

QString TimelineModel::body(const TimelineItem &item)
{
    QStringList lines;
    switch (item.kind) {
    case Kind::StageChange: {
        const QString moved = item.fromStage.isEmpty() ? item.toStage : item.fromStage + u" → "_s + item.toStage;
        QString line = item.dealTitle.isEmpty() ? moved : item.dealTitle + u": "_s + moved;
        if (!item.by.isEmpty())
            line = tr("%1 by %2", "what happened, who did it").arg(line, item.by);
        lines.append(line);
        break;
    }
    case Kind::TaskDone: lines.append(item.title); break;
    case Kind::Created:
        if (!item.by.isEmpty())
            lines.append(tr("by %1").arg(item.by));
        break;
    case Kind::Note:
    case Kind::Other: break;
    default:
        if (!item.title.isEmpty())
            lines.append(item.title);
    }
    if (!item.body.isEmpty())
        lines.append(item.body);
    return lines.join(u'\n');
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineItem *item = itemAt(index.row());
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole: return titleAt(*item, index.row());
    case BodyRole: return bodyAt(*item, index.row());
    case WhenRole: return Format(m_ws).when(item->at);
    case Qt::ToolTipRole: return Format(m_ws).exact(item->at);
    case Qt::AccessibleTextRole:
        return QString(titleAt(*item, index.row()) + u", "_s + Format(m_ws).when(item->at) + u". "_s + bodyAt(*item, index.row()));
    case ToneRole: return int(messageAt(index.row()) ? toneOf(*messageAt(index.row())) : toneOf(*item));
    case IdRole: return item->id.bytes();
    case SortRole: return item->at;
    case ActionsRole: {
        QStringList words;
        if (const MessageInfo *m = item->entity == u"message" ? messageAt(index.row()) : nullptr) {
            for (const MessageWords::Action &a : MessageWords::actions(*m))
                words.append(a.label);
        }
        return words;
    }
    default: return {};
    }
}

} // namespace opora
