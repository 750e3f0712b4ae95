// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ClientService.h"
#include "core/services/messages/MessageTypes.h"
#include "ui/models/Confirmations.h"
#include "ui/models/OrderedModel.h"
#include <QTimer>

namespace opora {

/// What happened with a client, newest first, fetched in pages as the list is scrolled (a card opens as fast with 2,000
/// entries as with ten). Messages that have not gone out stand among it, by when they were written; those that have are
/// entries that say how far they came. Follows the ChangeBus. GUI thread.
class TimelineModel : public OrderedModel {
    Q_OBJECT
public:
    enum class Tone { Accent, Good, Info, Warn, Danger, Neutral };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QByteArray of the entry
        BodyRole,
        WhenRole,    ///< "Today 11:42"
        ToneRole,    ///< int of Tone: the dot
        SortRole,    ///< UTC ms
        ActionsRole, ///< QStringList: what can be done about a message, in words
    };
    explicit TimelineModel(Workspace &ws, QObject *parent = nullptr);
    /// What channels can confirm is asked of these; without them it is not known. Theirs to outlive the model.
    void setChannels(ChannelService *channels) { m_confirms.setChannels(channels); }
    void setClient(const Uuid &client);
    const Uuid &client() const { return m_client; }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const TimelineItem *itemAt(int row) const;
    /// The message that the row is, or that it tells of; null if it has none.
    const MessageInfo *messageAt(int row) const;
    bool isLoaded() const { return m_loaded; }

    static QString title(const TimelineItem &item);
    static QString body(const TimelineItem &item);
    static Tone toneOf(const TimelineItem &item);
    static Tone toneOf(const MessageInfo &message);

Q_SIGNALS:
    void loaded();
    void failed(const opora::Error &error);

private:
    void fetch(int offset, int limit);
    void apply(int offset, const TimelinePage &page);
    void takeMessages(const QList<MessageInfo> &messages);
    void arrange();
    QString titleAt(const TimelineItem &item, int row) const;
    QString bodyAt(const TimelineItem &item, int row) const;
    void onChanged(const ChangeSet &changes);
    qint64 keyOf(const TimelineItem &item);

    Workspace &m_ws;
    Confirmations m_confirms;
    Uuid m_client;
    quint64 m_token = 0;
    bool m_loaded = false, m_more = false, m_fetching = false;
    qint64 m_lastKey = 0;
    QHash<QByteArray, qint64> m_keys; ///< entity and id -> key of the row
    QHash<qint64, TimelineItem> m_items;
    QList<qint64> m_happened;            ///< keys of what the log of the client has, newest first
    QList<MessageInfo> m_open;           ///< messages that have not gone out
    QHash<Uuid, MessageInfo> m_messages; ///< by their own id, or by that of their entry
    QTimer m_soon;
};

} // namespace opora
