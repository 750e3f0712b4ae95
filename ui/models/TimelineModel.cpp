// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TimelineModel.h"
#include "ui/models/Format.h"

using namespace Qt::StringLiterals;

namespace opora {
namespace {
constexpr int kPage = 40;
using Kind = TimelineItem::Kind;
} // namespace

TimelineModel::TimelineModel(Workspace &ws, QObject *parent) : OrderedModel(parent), m_ws(ws)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(20);
    // As many entries as are shown now are read again, so that nothing jumps.
    connect(&m_soon, &QTimer::timeout, this, [this] { fetch(0, std::max(kPage, rowCount() + 1)); });
    connect(&ws.bus(), &ChangeBus::changed, this, &TimelineModel::onChanged);
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
    if (!m_client.isNull())
        fetch(0, kPage);
}

void TimelineModel::onChanged(const ChangeSet &changes)
{
    if (m_client.isNull())
        return;
    for (const char *entity : {"activity", "stage_change", "task", "client", "deal"}) {
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
    m_ws.clients().timeline(m_client, offset, limit).then(this, [this, token, offset](const Result<TimelinePage> &r) {
        if (token != m_token)
            return;
        m_fetching = false;
        if (r.ok())
            apply(offset, r.value());
        else if (r.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(r.error());
    });
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
    QList<qint64> next = offset == 0 ? QList<qint64>() : order().mid(0, offset);
    QSet<qint64> seen(next.cbegin(), next.cend());
    for (const TimelineItem &item : page.items) {
        const qint64 key = keyOf(item);
        if (seen.contains(key))
            continue; // pages may overlap when entries came in between
        seen.insert(key);
        m_items.insert(key, item);
        next.append(key);
    }
    m_more = page.more;
    m_loaded = true;
    setOrder(next);
    m_items.removeIf([&seen](auto it) { return !seen.contains(it.key()); });
    if (offset == 0 && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    Q_EMIT loaded();
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_fetching;
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch(rowCount(), kPage);
}

const TimelineItem *TimelineModel::itemAt(int row) const
{
    const auto it = m_items.constFind(keyAt(row));
    return it == m_items.cend() ? nullptr : &*it;
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
    case Kind::TaskDone:
        lines.append(item.title);
        break;
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
    case Qt::DisplayRole: return title(*item);
    case BodyRole: return body(*item);
    case WhenRole: return Format(m_ws).when(item->at);
    case Qt::ToolTipRole: return Format(m_ws).exact(item->at);
    case Qt::AccessibleTextRole: return QString(title(*item) + u", "_s + Format(m_ws).when(item->at) + u". "_s + body(*item));
    case ToneRole: return int(toneOf(*item));
    case IdRole: return item->id.bytes();
    case SortRole: return item->at;
    default: return {};
    }
}

} // namespace opora
