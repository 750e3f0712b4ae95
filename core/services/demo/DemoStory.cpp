// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/DemoStory.h"
#include "core/domain/DealFlow.h"
#include "core/services/demo/DemoTexts.h"

namespace opora::demo {
namespace {

constexpr qint64 kMinute = 60'000, kHour = 60 * kMinute, kDay = 24 * kHour;
/// How many deals of a hundred pass each open stage.
constexpr double kPass[] = {0.66, 0.66, 0.62, 0.80, 0.86};
/// Days spent in each open stage: the median.
constexpr double kMedianDays[] = {1.8, 4.2, 6.0, 9.5, 4.0};
/// Which stage the open deals stand in.
constexpr double kOpenShare[] = {0.46, 0.26, 0.16, 0.085, 0.035};
/// Little is bought in January and July, much before the year's end.
constexpr double kSeason[] = {0.70, 0.85, 1.05, 1.05, 0.95, 0.85, 0.65, 0.75, 1.10, 1.20, 1.25, 1.00};
constexpr double kLostWeights[] = {0.35, 0.20, 0.12, 0.12, 0.14, 0.07};
/// Of the first open deals each group of this many holds every state the board can show; the rest just have a next step.
constexpr int kPattern = 20, kPatternDeals = 400;
constexpr double kAverageUnit = 1.73; // clients in a unit

} // namespace

qint64 Task::stepAt(const QTimeZone &zone) const
{
    return dueAt != 0 ? dueAt : allDayDueMs(dueDate, zone);
}

Story::Story(const Setting &setting)
    : m_s(setting), m_r(setting.options.seed * 1000003 + 17), m_zone(setting.zone), m_clientsLeft(setting.options.clients),
      m_closedLeft(setting.deals - setting.openDeals), m_many(setting.options.clients > 100'000)
{
}

/// A wall-clock time `days` after the demo's day.
qint64 Story::at(int days, int hour, int minute) const
{
    return instantMs(m_s.options.date.addDays(days), QTime(hour, minute), m_s.zone);
}

/// Moves an instant into office hours of a weekday of its neighbourhood, never past now.
qint64 Story::workingTime(qint64 near)
{
    const qint64 wall = m_zone.wall(near), offset = wall - near;
    qint64 day = wall / kDay;
    const int weekday = int((day + 3) % 7); // 1 January 1970 was a Thursday
    if (weekday >= 5)
        day -= weekday - 4;
    const qint64 result = day * kDay + (9 * 60 + m_r.between(0, 9 * 60 - 1)) * kMinute - offset;
    return std::min(result, m_s.now - m_r.between(1, 600) * kMinute);
}

/// An instant between the two, likelier in busy months.
qint64 Story::seasonal(qint64 from, qint64 to)
{
    qint64 t = from;
    for (int attempt = 0; attempt < 6; ++attempt) {
        t = from + qint64(m_r.unit() * double(to - from));
        if (m_r.unit() * 1.25 < kSeason[m_zone.date(t).month() - 1])
            break;
    }
    return std::max(from, workingTime(t));
}

Client Story::makeClient(bool company, People people)
{
    Client c;
    c.company = company;
    c.place = makePlace(m_r, people);
    c.owner = size_t(m_r.weighted({0.36, 0.18, 0.14, 0.12, 0.11, 0.09}));
    c.source = size_t(m_r.weighted({0.34, 0.20, 0.16, 0.12, 0.10, 0.08}));
    const int readiness = m_r.weighted({0.16, 0.40, 0.28, 0.16});
    c.readiness = readiness == 0 ? u"hot" : readiness == 1 ? u"warm" : readiness == 2 ? u"cold" : nullptr;
    if (company) {
        c.companyName = makeCompany(m_r, people);
        c.industry = makeIndustry(m_r, m_s.language);
        c.employees = int(m_r.around(18, 2.2)) + 1;
    } else {
        c.person = makePerson(m_r, people);
        c.language = people == People::Ukrainian ? u"uk" : people == People::Russian ? u"ru" : people == People::Polish ? u"pl" : u"en";
        if (m_r.chance(0.45))
            c.birthday = QDate(m_r.between(1958, 2003), 1, 1).addDays(m_r.between(0, 364));
    }
    if (m_r.chance(0.14))
        c.tags.push_back(size_t(m_r.weighted({0.15, 0.25, 0.15, 0.35, 0.10})));
    return c;
}

void Story::addContacts(Client &c)
{
    const People people = c.company ? (c.place.country == u"PL" ? People::Polish : c.place.country == u"GB" ? People::English
                                       : c.place.country == u"KZ"                                           ? People::Russian
                                                                                                            : People::Ukrainian)
                                    : c.person.people;
    const People numbers = people == People::Russian && c.place.country == u"UA" ? People::Ukrainian : people;
    const QString phone = makePhone(m_r, numbers, !c.company || m_r.chance(0.3), m_many);
    c.contacts.push_back({u"phone", phone, phone, {}});
    if (m_r.chance(0.08)) {
        const QString second = makePhone(m_r, numbers, true, m_many);
        c.contacts.push_back({u"phone", second, second, {}});
    }
    if (m_r.chance(c.company ? 0.8 : 0.72)) {
        const QString mail = c.company ? makeCompanyEmail(c.companyName, m_clientsTold) : makeEmail(m_r, c.person, m_clientsTold);
        c.contacts.push_back({u"email", mail, mail, {}});
    }
}

void Story::addClients(Unit &u)
{
    // A third of the base was there from the first weeks; the rest arrived since.
    const double f = double(m_clientsTold) / double(std::max<qint64>(1, m_s.options.clients));
    const double span = double(m_s.now - m_s.start);
    const qint64 born = m_s.start + qint64(f < 0.35 ? f / 0.35 * 0.05 * span : (0.05 + (f - 0.35) / 0.65 * 0.945) * span);
    const People people = choosePeople(m_r);
    const bool company = m_r.chance(0.52);
    int persons = company ? m_r.weighted({0.22, 0.34, 0.28, 0.16}) : 1;
    persons = int(std::min<qint64>(persons, m_clientsLeft - (company ? 1 : 0)));
    if (company)
        u.clients.push_back(makeClient(true, people));
    for (int i = 0; i < persons; ++i) {
        Client c = makeClient(false, m_r.chance(0.9) ? people : choosePeople(m_r));
        if (company) {
            c.worksAt = 0;
            c.position = makePosition(m_r, m_s.language);
            c.place = u.clients.front().place;
            c.owner = u.clients.front().owner;
            c.source = u.clients.front().source;
        }
        u.clients.push_back(std::move(c));
    }
    qint64 created = std::min(workingTime(born), m_s.now - kHour);
    for (Client &c : u.clients) {
        c.createdAt = created;
        created += m_r.between(1, 20) * kMinute;
        ++m_clientsTold;
        addContacts(c);
    }
    m_clientsLeft -= qint64(u.clients.size());
}

/// How many of the remaining closed deals this unit has: most none, some one or two, few are regular buyers.
qint64 Story::takeClosedDeals(Unit &)
{
    if (m_clientsLeft == 0)
        return m_closedLeft;
    const double mean = double(m_closedLeft) / (double(m_clientsLeft) / kAverageUnit + 1);
    const double x = m_r.unit();
    double want = 0;
    if (x < 0.06)
        want = mean * 8.5 * (0.5 + m_r.unit());
    else if (x < 0.33)
        want = mean * 1.8;
    const auto whole = qint64(want);
    return std::min(m_closedLeft, whole + (m_r.chance(want - double(whole)) ? 1 : 0));
}

void Story::addDeals(Unit &u)
{
    const qint64 closed = takeClosedDeals(u);
    m_closedLeft -= closed;
    const qint64 from = u.clients.front().createdAt + kHour;
    const qint64 to = m_s.now - 2 * kDay;
    if (closed >= 4) {
        // A regular buyer has a rhythm of its own and keeps it within a quarter.
        const qint64 step = std::max<qint64>(kHour, (to - from) / closed);
        for (qint64 i = 0; i < closed; ++i) {
            const qint64 due = from + i * step + qint64(step * 0.25 * m_r.unit());
            addClosedDeal(u, due, due + std::max<qint64>(kHour, step / 10), true);
        }
    } else {
        for (qint64 i = 0; i < closed; ++i)
            addClosedDeal(u, from, std::max(from + kHour, to), false);
    }
    const auto due = qint64(double(m_s.openDeals) * double(m_clientsTold) / double(std::max<qint64>(1, m_s.options.clients)));
    while (m_openTold < (m_clientsLeft == 0 ? m_s.openDeals : due))
        addOpenDeal(u);
}

Deal Story::startDeal(const Unit &u)
{
    Deal d;
    const Client &first = u.clients.front();
    d.company = first.company ? 0 : -1;
    if (!first.company || u.clients.size() > 1)
        d.person = first.company ? m_r.between(1, int(u.clients.size()) - 1) : 0;
    d.owner = m_r.chance(0.85) ? first.owner : size_t(m_r.between(0, int(m_s.staff.size()) - 1));
    d.source = first.source;
    return d;
}

void Story::addGoods(Deal &d, bool modest)
{
    const auto all = offers();
    size_t main = size_t(m_r.between(0, int(all.size()) - 1));
    while (modest && m_s.prices[main] > m_s.prices[0]) // regular buyers buy small and often
        main = size_t(m_r.between(0, int(all.size()) - 1));
    const auto quantity = [&](size_t i) { return m_r.between(all[i].least, all[i].most - (all[i].most - all[i].least) / (modest ? 2 : 1)  / 2); };
    d.lines.push_back({main, quantity(main)});
    d.title = say(all[main].name);
    if (all[main].counted)
        d.title += QStringLiteral(" ×%1").arg(d.lines.front().quantity);
    if (m_r.chance(0.25)) {
        const size_t second = size_t(m_r.between(0, 3)); // a service with it
        if (second != main)
            d.lines.push_back({second, 1});
    }
    for (const Line &l : d.lines)
        d.amount += m_s.prices[l.product] * l.quantity;
}

void Story::addClosedDeal(Unit &u, qint64 openedFrom, qint64 openedTo, bool regular)
{
    Deal d = startDeal(u);
    addGoods(d, regular);
    const qint64 opened = seasonal(openedFrom, openedTo);
    qint64 t = opened;
    d.createdAt = opened;
    const qint64 room = std::max<qint64>(m_s.now - opened - kHour, kHour);
    double days = 0;
    std::vector<double> ends;
    size_t stage = 0;
    bool lost = false;
    for (; stage < m_s.won; ++stage) {
        days += m_r.around(kMedianDays[std::min<size_t>(stage, 4)], 0.6) * (regular ? 0.5 : 1.0);
        ends.push_back(days);
        if (!m_r.chance(regular ? 0.965 : kPass[std::min<size_t>(stage, 4)])) {
            lost = true;
            break;
        }
    }
    const double squeeze = std::min(1.0, double(room) / (days * double(kDay)));
    d.moves.push_back({0, t});
    for (size_t i = 0; i < ends.size(); ++i) {
        const bool last = i + 1 == ends.size();
        const qint64 planned = opened + qint64(ends[i] * squeeze * double(kDay));
        t = std::min(m_s.now - kMinute, std::max(t + 5 * kMinute, squeeze < 1 ? planned : workingTime(planned)));
        d.moves.push_back({last ? (lost ? m_s.lost : m_s.won) : i + 1, t});
    }
    if (lost) {
        d.lostReason = m_s.lostReasons.at(std::min<qsizetype>(m_r.weighted(kLostWeights), m_s.lostReasons.size() - 1));
        if (m_r.chance(0.3))
            d.lostNote = say(m_r.pick(lostNotes()));
    }
    d.expectedClose = m_zone.date(opened + qint64(days * double(kDay)) + m_r.between(-3, 6) * kDay);
    u.deals.push_back(std::move(d));
    addDealActivities(u, u.deals.size() - 1);
}

void Story::addOpenDeal(Unit &u)
{
    const auto place = int(std::min<qint64>(m_openTold++, 1'000'000'000));
    const int pattern = place < kPatternDeals ? place % kPattern : m_r.chance(0.004) ? m_r.between(0, 5) : 19;
    Deal d = startDeal(u);
    addGoods(d, false);
    d.isOpen = true;
    const size_t stage = std::min(size_t(m_r.weighted(kOpenShare)), m_s.won - 1);
    const double limit = m_s.rottingDays[stage] > 0 ? m_s.rottingDays[stage] : 14;
    const bool rotting = pattern == 3, thisMorning = pattern == 1 || pattern == 12;
    qint64 since = m_s.now - qint64((rotting ? limit * (1.2 + 0.6 * m_r.unit()) : limit * 0.85 * m_r.unit() * m_r.unit() + 0.05) * double(kDay));
    since = thisMorning ? m_s.now - m_r.between(5, 70) * kMinute : std::min(workingTime(since), m_s.now - m_r.between(70, 300) * kMinute);
    // Backwards through the stages it came from; a client younger than its deal is moved back by conclude().
    d.moves.resize(stage + 1);
    qint64 t = since;
    for (size_t i = stage + 1; i-- > 0;) {
        d.moves[i] = {i, t};
        t = std::min(t - 10 * kMinute, workingTime(t - qint64(m_r.around(i > 0 ? kMedianDays[i - 1] : 1, 0.5) * double(kDay))));
    }
    d.createdAt = d.moves.front().at;
    double left = 2;
    for (size_t i = stage; i < m_s.won; ++i)
        left += kMedianDays[std::min<size_t>(i, 4)];
    d.expectedClose = m_s.options.date.addDays(std::max(1, int(m_r.around(left, 0.8))));
    u.deals.push_back(std::move(d));
    addDealActivities(u, u.deals.size() - 1);
    addNextStep(u, u.deals.size() - 1, pattern);
}

/// Calls, meetings and notes along the stages.
void Story::addDealActivities(Unit &u, size_t index)
{
    const Deal &d = u.deals[index];
    const size_t client = d.person >= 0 ? size_t(d.person) : 0;
    const qint64 end = d.isOpen ? m_s.now : d.moves.back().at;
    for (size_t i = 0; i < d.moves.size(); ++i) {
        const qint64 from = d.moves[i].at, to = i + 1 < d.moves.size() ? d.moves[i + 1].at : end;
        if (i > 0 && !m_r.chance(m_many ? 0.3 : 0.6))
            continue;
        Activity a;
        a.deal = int(index);
        a.client = client;
        a.at = std::clamp(workingTime(from + qint64(m_r.unit() * double(std::max<qint64>(to - from, 1)))), from, std::max(from, to));
        const int kind = m_r.weighted({0.62, 0.14, 0.24});
        if (kind == 0) {
            a.kind = u"call";
            const int direction = m_r.weighted({0.66, 0.28, 0.06});
            a.direction = direction == 0 ? u"out" : direction == 1 ? u"in" : u"missed";
            a.durationS = direction == 2 ? 0 : int(m_r.around(190, 0.9));
            if (direction != 2)
                a.body = say(m_r.pick(callBodies()));
        } else if (kind == 1) {
            a.kind = u"meeting";
            a.durationS = m_r.between(3, 9) * 600;
            a.body = say(m_r.pick(meetingBodies()));
        } else {
            a.kind = u"note";
            a.body = say(m_r.pick(notes()));
        }
        u.activities.push_back(std::move(a));
    }
}

/// The first deals show each state once in every group: overdue, today, nothing planned, rotting; the others lie ahead.
void Story::addNextStep(Unit &u, size_t index, int pattern)
{
    if (pattern == 2 || pattern == 3)
        return;
    const Deal &d = u.deals[index];
    const auto steps = nextSteps(int(d.stage()));
    const Step &step = m_r.pick(steps);
    Task t;
    t.title = say(step.name);
    t.kind = step.kind;
    t.client = d.person >= 0 ? size_t(d.person) : 0;
    t.deal = int(index);
    t.assignee = d.owner;
    t.createdAt = std::max(d.moves.back().at, m_s.now - 6 * kDay);
    if (pattern == 0) {
        t.dueAt = at(-1, m_r.between(9, 17), 20);
    } else if (pattern == 5) {
        t.dueDate = m_s.options.date.addDays(-m_r.between(1, 4));
    } else if (pattern == 1 || pattern == 4) {
        t.dueAt = at(0, m_r.between(10, 17), m_r.between(0, 1) * 30);
    } else {
        int ahead = m_r.between(1, 12);
        while (m_s.options.date.addDays(ahead).dayOfWeek() > 5)
            ++ahead;
        if (m_r.chance(0.75))
            t.dueAt = at(ahead, m_r.between(9, 17), m_r.between(0, 3) * 15);
        else
            t.dueDate = m_s.options.date.addDays(ahead);
    }
    if (t.dueAt != 0) {
        t.createdAt = std::min(t.createdAt, t.dueAt - kHour);
        t.remindMinutes = m_r.chance(0.6) ? 15 : -1;
    }
    u.tasks.push_back(std::move(t));
}

/// What happens outside deals: a note now and then, and a few tasks about clients themselves.
void Story::addClientLife(Unit &u)
{
    for (size_t i = 0; i < u.clients.size(); ++i) {
        const Client &c = u.clients[i];
        if (!m_r.chance(m_many ? 0.25 : 0.55))
            continue;
        Activity a;
        a.client = i;
        const bool call = m_r.chance(0.5);
        a.kind = call ? u"call" : u"note";
        if (call) {
            a.direction = m_r.chance(0.6) ? u"out" : u"in";
            a.durationS = int(m_r.around(120, 0.9));
        }
        a.body = call ? say(m_r.pick(callBodies())) : say(m_r.pick(notes()));
        // Most clients were heard of not long ago.
        const double back = m_r.unit();
        a.at = std::max(c.createdAt, workingTime(m_s.now - qint64(back * back * back * 400 * double(kDay))));
        u.activities.push_back(std::move(a));
    }
    const qint64 every = std::max<qint64>(1, m_s.options.clients / 14);
    if (m_clientsTold / every <= m_clientTasks)
        return;
    const auto k = int(m_clientTasks++);
    Task t;
    t.client = u.clients.size() - 1;
    const bool birthday = k % 6 == 0 && !u.clients[t.client].company;
    t.title = say(clientTasks()[birthday ? 0 : size_t(1 + k % 5)]);
    if (birthday)
        u.clients[t.client].birthday = QDate(m_r.between(1965, 1999), m_s.options.date.month(), std::min(28, m_s.options.date.day()));
    t.kind = k % 6 == 1 ? u"call" : u"todo";
    t.assignee = k % 3 == 2 ? size_t(m_r.between(0, int(m_s.staff.size()) - 1)) : 0;
    t.createdAt = m_s.now - m_r.between(1, 5) * kDay;
    if (k % 5 == 1)
        t.dueAt = at(-1, 17, 20);
    else if (k % 5 == 3)
        t.dueAt = at(m_r.between(1, 9), m_r.between(9, 16), 0);
    else
        t.dueDate = m_s.options.date.addDays(k % 5 == 4 ? m_r.between(2, 20) : 0);
    u.tasks.push_back(std::move(t));
}

/// Values that follow from the rest, and tasks done along the way.
void Story::conclude(Unit &u)
{
    qint64 first = u.clients.front().createdAt;
    for (const Deal &d : u.deals)
        first = std::min(first, d.createdAt - kHour);
    for (Client &c : u.clients)
        c.createdAt = std::min(c.createdAt, first + (&c - u.clients.data()) * kMinute);
    qint64 lastWon = 0;
    for (size_t i = 0; i < u.deals.size(); ++i) {
        const Deal &d = u.deals[i];
        if (d.isOpen)
            continue;
        const qint64 closed = d.moves.back().at;
        if (d.stage() == m_s.won) {
            lastWon = std::max(lastWon, closed);
            for (const int who : {d.person, d.company}) {
                if (who >= 0) {
                    u.clients[size_t(who)].lifetimeValue += d.amount;
                    ++u.clients[size_t(who)].wonDeals;
                }
            }
        }
        if (d.moves.size() > 2 && m_r.chance(m_many ? 0.2 : 0.5)) {
            Task t;
            const size_t stage = d.moves[d.moves.size() - 2].stage;
            const Step &step = m_r.pick(nextSteps(int(stage)));
            t.title = say(step.name);
            t.kind = step.kind;
            t.client = d.person >= 0 ? size_t(d.person) : 0;
            t.deal = int(i);
            t.assignee = d.owner;
            t.createdAt = d.moves[d.moves.size() - 2].at;
            t.doneAt = closed;
            t.dueAt = closed;
            u.tasks.push_back(std::move(t));
        }
    }
    for (const Activity &a : u.activities) {
        Client &c = u.clients[a.client];
        if (a.kind != std::u16string_view(u"note"))
            c.lastContact = std::max(c.lastContact, a.at);
    }
    for (Client &c : u.clients)
        c.lifecycle = c.wonDeals == 0 ? u"lead" : lastWon > m_s.now - 500 * kDay ? u"customer" : u"former";
    for (const Deal &d : u.deals) {
        if (d.isOpen && d.stage() >= 2 && !u.clients.front().company)
            u.clients.front().readiness = u"hot";
    }
}

std::optional<Unit> Story::next()
{
    if (m_clientsLeft <= 0)
        return std::nullopt;
    Unit u;
    addClients(u);
    addDeals(u);
    addClientLife(u);
    conclude(u);
    return u;
}

} // namespace opora::demo
