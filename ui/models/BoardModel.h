// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/DealService.h"
#include <QHash>
#include <QObject>
#include <QSet>
#include <memory>
#include <optional>

namespace opora {

/// The board as the window shows it: column heads and the order of deal numbers (a few hundred kilobytes for 50,000
/// deals), and the cards near what is visible, fetched in batches as the view asks for them. Follows the ChangeBus: heads
/// and order are read again, cards that changed are read again and stay on screen until the new ones are here.
/// Never writes; a move made by the user is placed at once with `place()` and confirmed or taken back with `settle()`.
/// GUI thread only.
class BoardModel : public QObject {
    Q_OBJECT
public:
    using CardPtr = std::shared_ptr<const DealCard>;
    struct Place {
        int column = -1, row = -1;
        bool isValid() const { return column >= 0 && row >= 0; }
        bool operator==(const Place &) const = default;
    };

    explicit BoardModel(Workspace &ws, QObject *parent = nullptr);

    const BoardFilter &filter() const { return m_filter; }
    /// Reads the board anew; what is shown stays until the answer is here.
    void setFilter(const BoardFilter &filter);
    void reload();
    /// Also reads the shown cards again (days in stage and due times move on with the clock).
    void refreshAll();

    bool isLoaded() const { return m_loaded; }
    const Board &board() const { return m_board; }
    int columnCount() const { return int(m_board.columns.size()); }
    const BoardColumn &column(int c) const { return m_board.columns.at(c); }
    int rowCount(int c) const { return int(m_board.columns.at(c).order.size()); }
    qint64 number(const Place &p) const;
    Place placeOf(qint64 number) const;
    int columnOf(const Uuid &stage) const;
    const StageInfo *stageOfKind(const QString &kind) const;
    const StageInfo *stage(const Uuid &id) const;

    /// The card, or null while it is not here yet; ask for it with `want`.
    CardPtr card(qint64 number) const;
    CardPtr card(const Place &p) const { return card(number(p)); }
    /// What the view shows or is about to show; missing cards are fetched, newest wish first.
    void want(const QList<qint64> &numbers);
    bool isFetching() const { return m_fetching; }

    /// Puts a card into a column before the database knows, where its next step sorts it; stages of kind won and lost take
    /// it off the board. Card and totals move at once. Gives a token for settle().
    int place(qint64 number, const Uuid &stage);
    /// The write ended. Not done: the card goes back where the database has it.
    void settle(int token, bool done);

Q_SIGNALS:
    void boardChanged();                    ///< heads, order or columns
    void cardsChanged();                    ///< some cards arrived or changed
    void failed(const opora::Error &error);

private:
    struct Pending {
        int token = 0;
        qint64 number = 0;
        Uuid stage;
        int settledAt = -1;   ///< board request number from which the database tells the same; -1: still being written
    };
    void onChanged(const ChangeSet &changes);
    void apply(Board board, int request);
    void applyMove(Board &board, const Pending &move) const;
    int rowFor(const BoardColumn &column, const DealCard &card) const;
    void fetchNext();
    void store(const QList<DealCard> &cards, const QSet<qint64> &asked);
    void forget(qint64 number);
    CardPtr peek(qint64 number) const; ///< without counting as a look: both generations stay as they are
    bool isMoving(qint64 number) const;

    Workspace &m_ws;
    BoardFilter m_filter;
    Board m_board;
    bool m_loaded = false, m_reading = false, m_again = false, m_fetching = false;
    int m_request = 0, m_nextToken = 0, m_generation = 0;
    QList<Pending> m_pending;
    /// Two generations of cards: when the young one is full the old one is dropped, so memory is bounded and what was
    /// looked at lately stays.
    mutable QHash<qint64, CardPtr> m_young, m_old;
    QSet<qint64> m_stale, m_gone;
    QList<qint64> m_wanted;
};

} // namespace opora
