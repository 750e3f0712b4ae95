// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ZoneTable.h"
#include "core/services/demo/Demo.h"
#include "core/services/demo/DemoNames.h"
#include <QTimeZone>
#include <optional>
#include <vector>

namespace opora::demo {

/// What everything in a demo hangs on: who sells, through which stages, what, on which day. Made once, read by all.
struct Setting {
    DemoOptions options;
    int language = 0;
    QString currency;
    QTimeZone zone;
    qint64 start = 0, now = 0; ///< UTC ms: the first day of the history, the morning of options.date
    std::vector<Uuid> staff;       ///< the user first
    std::vector<Uuid> stages;      ///< open ones in order, won, lost
    std::vector<int> rottingDays;  ///< as stages
    size_t won = 0, lost = 0;      ///< indexes into stages
    std::vector<Uuid> sources, tags, products;
    QStringList lostReasons;
    std::vector<qint64> prices;    ///< of products, minor units of `currency`
    qint64 deals = 0, openDeals = 0;
    Uuid pipeline;
};

struct Move {
    size_t stage = 0;
    qint64 at = 0;
};
struct Line {
    size_t product = 0;
    int quantity = 1;
};
struct Activity {
    const char16_t *kind = nullptr, *direction = nullptr;
    qint64 at = 0;
    int durationS = 0, deal = -1; ///< deal: index in the unit
    size_t client = 0;            ///< index in the unit
    QString body;
};
struct Task {
    QString title;
    const char16_t *kind = nullptr;
    size_t client = 0;
    int deal = -1;
    size_t assignee = 0;
    QDate dueDate;
    qint64 dueAt = 0, doneAt = 0, createdAt = 0;
    int remindMinutes = -1;
    Uuid id;
    /// The instant that orders it among next steps (an all-day task: the end of its day).
    qint64 stepAt(const QTimeZone &zone) const;
};
struct Deal {
    QString title;
    int person = -1, company = -1; ///< indexes in the unit; -1: none
    size_t owner = 0, source = 0;
    qint64 amount = 0;
    QDate expectedClose;
    std::vector<Move> moves;
    std::vector<Line> lines;
    QString lostReason, lostNote;
    qint64 createdAt = 0;
    bool open() const { return isOpen; }
    bool isOpen = false;
    size_t stage() const { return moves.back().stage; }
};
struct ContactPoint {
    const char16_t *kind = nullptr;
    QString value, normal, label;
};
struct Client {
    bool company = false;
    Person person;
    QString companyName, position, industry, about;
    Place place;
    const char16_t *readiness = nullptr, *lifecycle = nullptr, *language = nullptr;
    QDate birthday;
    int employees = 0, worksAt = -1; ///< worksAt: index in the unit
    size_t owner = 0, source = 0;
    qint64 createdAt = 0;
    std::vector<ContactPoint> contacts;
    std::vector<size_t> tags;
    // Derived, so that the storage need not compute them again row by row.
    qint64 lastContact = 0, lifetimeValue = 0;
    int wonDeals = 0;
};
/// A company with its people, or one person, and everything that ever happened with them.
struct Unit {
    std::vector<Client> clients;
    std::vector<Deal> deals;
    std::vector<Activity> activities;
    std::vector<Task> tasks;
};

/// Tells the units one after another, oldest first; the same setting gives the same story. One thread.
class Story {
public:
    explicit Story(const Setting &setting);
    /// Nullopt when all clients and deals are told.
    std::optional<Unit> next();

private:
    void addClients(Unit &u);
    Client makeClient(bool company, People people);
    void addContacts(Client &c);
    void addDeals(Unit &u);
    qint64 takeClosedDeals(Unit &u);
    void addClosedDeal(Unit &u, qint64 openedFrom, qint64 openedTo, bool regular);
    void addOpenDeal(Unit &u);
    Deal startDeal(const Unit &u);
    void addGoods(Deal &d, bool modest);
    void addDealActivities(Unit &u, size_t deal);
    void addNextStep(Unit &u, size_t deal, int place);
    void addClientLife(Unit &u);
    void conclude(Unit &u);
    qint64 workingTime(qint64 near);
    qint64 seasonal(qint64 from, qint64 to);
    QString say(const std::array<const char16_t *, 3> &names) const { return QString::fromUtf16(names[size_t(m_s.language)]); }
    qint64 at(int days, int hour, int minute) const;

    const Setting &m_s;
    Random m_r;
    ZoneTable m_zone;
    qint64 m_clientsLeft, m_closedLeft, m_openTold = 0, m_clientsTold = 0, m_clientTasks = 0;
    bool m_many;
};

} // namespace opora::demo
