// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/BoardModel.h"
#include "core/domain/DealFlow.h"

namespace opora {
namespace {

constexpr int kBatch = 128;        // cards a read: about 1 ms of work, so a new wish waits little
constexpr int kGeneration = 3000;  // cards kept in each generation

void addMoney(QList<Money> &totals, const Money &m, int sign)
{
    if (m.minor == 0)
        return;
    for (auto &t : totals) {
        if (t.currency == m.currency) {
            t.minor += sign * m.minor;
            return;
        }
    }
    totals.append({sign * m.minor, m.currency});
}

} // namespace

BoardModel::BoardModel(Workspace &ws, QObject *parent) : QObject(parent), m_ws(ws)
{
    connect(&ws.bus(), &ChangeBus::changed, this, &BoardModel::onChanged);
}

void BoardModel::setFilter(const BoardFilter &filter)
{
    m_filter = filter;
    ++m_generation; // an answer for the former filter is not shown any more
    reload();
}

void BoardModel::reload()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const int request = ++m_request, generation = m_generation;
    m_ws.deals().board(m_filter).then(this, [this, request, generation](const Result<Board> &r) {
        m_reading = false;
        const bool again = std::exchange(m_again, false);
        if (!r.ok())
            Q_EMIT failed(r.error());
        else if (generation == m_generation)
            apply(r.value(), request);
        if (again)
            reload();
    });
}

void BoardModel::refreshAll()
{
    for (const auto *cards : {&m_young, &m_old})
        for (auto it = cards->cbegin(); it != cards->cend(); ++it)
            m_stale.insert(it.key());
    reload();
}

void BoardModel::apply(Board board, int request)
{
    // Moves the database already knows have done their service; the others are laid over what was read.
    m_pending.removeIf([request](const Pending &p) { return p.settledAt >= 0 && p.settledAt <= request; });
    for (const auto &p : std::as_const(m_pending))
        applyMove(board, p);
    m_board = std::move(board);
    m_loaded = true;
    m_gone.clear();
    Q_EMIT boardChanged();
}

void BoardModel::applyMove(Board &board, const Pending &move) const
{
    const auto held = card(move.number);
    for (auto &c : board.columns) {
        const auto at = c.order.indexOf(move.number);
        if (at < 0)
            continue;
        c.order.removeAt(at);
        --c.count;
        if (held)
            addMoney(c.totals, held->amount, -1);
    }
    for (auto &c : board.columns) {
        if (c.stage.id.uuid() != move.stage)
            continue;
        c.order.insert(held ? rowFor(c, *held) : 0, move.number);
        ++c.count;
        if (held)
            addMoney(c.totals, held->amount, 1);
    }
}

int BoardModel::rowFor(const BoardColumn &column, const DealCard &card) const
{
    // The board's order: overdue, today, none, later; within by due time, then longest in the stage, so this one last.
    // Only the cards that are here can be compared; the board read after the write settles the rest.
    const auto rank = [](const DealCard &c) {
        return std::pair(stepRank(c.step), c.stepAt);
    };
    int row = 0;
    for (qsizetype i = 0; i < column.order.size(); ++i)
        if (const auto other = peek(column.order.at(i)); other && rank(*other) <= rank(card))
            row = int(i) + 1;
    return row;
}

int BoardModel::place(qint64 number, const Uuid &stage)
{
    Pending p{++m_nextToken, number, stage, -1};
    applyMove(m_board, p);
    if (auto held = card(number)) {
        auto moved = std::make_shared<DealCard>(*held);
        moved->stage = StageId(stage);
        moved->stageSince = m_ws.clock().nowMs();
        moved->daysInStage = 0;
        moved->rotting = false;
        m_young.insert(number, std::move(moved));
    }
    m_pending.append(p);
    Q_EMIT boardChanged();
    return p.token;
}

void BoardModel::settle(int token, bool done)
{
    for (auto &p : m_pending) {
        if (p.token != token)
            continue;
        // A read that is already under way may still have seen the old state: only the next one counts.
        p.settledAt = m_request + 1;
        m_stale.insert(p.number);
    }
    if (!done)
        m_pending.removeIf([token](const Pending &p) { return p.token == token; });
    reload();
}

qint64 BoardModel::number(const Place &p) const
{
    if (p.column < 0 || p.column >= columnCount() || p.row < 0 || p.row >= rowCount(p.column))
        return 0;
    return m_board.columns.at(p.column).order.at(p.row);
}

BoardModel::Place BoardModel::placeOf(qint64 number) const
{
    for (int c = 0; number && c < columnCount(); ++c) {
        const auto row = m_board.columns.at(c).order.indexOf(number);
        if (row >= 0)
            return {c, int(row)};
    }
    return {};
}

int BoardModel::columnOf(const Uuid &stage) const
{
    for (int c = 0; c < columnCount(); ++c)
        if (m_board.columns.at(c).stage.id.uuid() == stage)
            return c;
    return -1;
}

const StageInfo *BoardModel::stageOfKind(const QString &kind) const
{
    for (const auto &s : m_board.pipeline.stages)
        if (s.kind == kind)
            return &s;
    return nullptr;
}

const StageInfo *BoardModel::stage(const Uuid &id) const
{
    for (const auto &s : m_board.pipeline.stages)
        if (s.id.uuid() == id)
            return &s;
    return nullptr;
}

BoardModel::CardPtr BoardModel::card(qint64 number) const
{
    if (auto it = m_young.constFind(number); it != m_young.cend())
        return *it;
    auto it = m_old.find(number);
    if (it == m_old.end())
        return {};
    CardPtr found = *it;
    m_old.erase(it);
    m_young.insert(number, found);
    return found;
}

BoardModel::CardPtr BoardModel::peek(qint64 number) const
{
    const auto it = m_young.constFind(number);
    return it != m_young.cend() ? *it : m_old.value(number);
}

void BoardModel::want(const QList<qint64> &numbers)
{
    m_wanted.clear();
    for (qint64 n : numbers)
        if (n && !m_gone.contains(n) && !isMoving(n) && (m_stale.contains(n) || !card(n)))
            m_wanted.append(n);
    fetchNext();
}

void BoardModel::fetchNext()
{
    if (m_fetching || m_wanted.isEmpty())
        return;
    const auto batch = m_wanted.mid(0, kBatch);
    m_wanted = m_wanted.mid(batch.size());
    const QSet<qint64> asked(batch.cbegin(), batch.cend());
    m_stale -= asked; // a change that arrives while reading marks them again
    m_fetching = true;
    m_ws.deals().cards(batch).then(this, [this, asked](const Result<QList<DealCard>> &r) {
        m_fetching = false;
        if (r.ok())
            store(r.value(), asked);
        else if (r.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(r.error());
        fetchNext();
    });
}

void BoardModel::store(const QList<DealCard> &cards, const QSet<qint64> &asked)
{
    if (m_young.size() + cards.size() > kGeneration)
        m_old = std::exchange(m_young, {});
    QSet<qint64> missing = asked;
    for (const auto &c : cards) {
        missing.remove(c.n);
        if (isMoving(c.n))
            m_stale.insert(c.n);
        else
            m_young.insert(c.n, std::make_shared<const DealCard>(c));
    }
    for (qint64 n : std::as_const(missing)) {
        forget(n);
        m_gone.insert(n); // deleted meanwhile: the next order will not contain it; do not ask again until then
    }
    Q_EMIT cardsChanged();
}

bool BoardModel::isMoving(qint64 number) const
{
    return std::any_of(m_pending.cbegin(), m_pending.cend(), [number](const Pending &p) { return p.number == number && p.settledAt < 0; });
}

void BoardModel::forget(qint64 number)
{
    m_young.remove(number);
    m_old.remove(number);
    m_stale.remove(number);
}

void BoardModel::onChanged(const ChangeSet &changes)
{
    bool order = false, cards = false;
    for (const char *entity : {"deal", "stage_change", "stage", "pipeline"})
        order = order || changes.touches(entity);
    const auto deals = changes.rows.value("deal");
    for (const auto &row : deals) {
        if (m_young.contains(row.n) || m_old.contains(row.n))
            m_stale.insert(row.n);
        m_gone.remove(row.n);
        cards = true;
    }
    QSet<Uuid> clients;
    for (const auto &row : changes.rows.value("client"))
        clients.insert(row.id);
    const bool all = changes.touches("user") || changes.runs.contains("deal") || changes.runs.contains("client") || changes.touches("stage");
    if (all || !clients.isEmpty()) {
        for (const auto *held : {&m_young, &m_old})
            for (auto it = held->cbegin(); it != held->cend(); ++it)
                if (all || clients.contains(it.value()->clientId) || clients.contains(it.value()->companyId))
                    m_stale.insert(it.key());
        cards = true;
    }
    if (order && m_loaded)
        reload();
    if (cards)
        Q_EMIT cardsChanged(); // the view answers with want(), which fetches what is stale and visible
}

} // namespace opora
