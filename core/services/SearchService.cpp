// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/SearchService.h"
#include "core/base/Log.h"
#include "core/base/SearchKey.h"
#include "core/storage/Storage.h"
#include "core/storage/arena/ArenaFeeder.h"
#include "core/storage/repo/SearchRepository.h"
#include <QElapsedTimer>
#include <QTimer>

namespace opora {
namespace {

using arena::ArenaFeeder;
using arena::Query;

/// Fewer first hits than this, and the slower passes look too.
constexpr int kFewHits = 10;
/// Places kept for each other entity when clients alone would fill the list.
constexpr qsizetype kShare = 6;
/// The first screens of a window come before the text to be searched, which takes half a second of a processor.
constexpr int kFillDelayMs = 150;
/// A snapshot this many commands old is brought up to date by the log faster than it is written.
constexpr qint64 kSnapshotLag = 200;

/// The arenas and who waits for them; shared with the jobs under way.
struct Core {
    explicit Core(Storage &s) : storage(s), feeder(s.schema()), snapshotPath(snapshotFor(s.context().path)), workspace(s.context().workspace) {}

    static QString snapshotFor(const QString &path)
    {
        const qsizetype dot = path.lastIndexOf(u'.');
        const bool suffix = dot > path.lastIndexOf(u'/') + 1;
        return (suffix ? path.left(dot) : path) + QStringLiteral(".cache");
    }

    Storage &storage; // outlives every job: its destructor drains them
    ArenaFeeder feeder;
    const QString snapshotPath;
    const Uuid workspace;
    std::atomic<bool> following{false};
    std::atomic<bool> begun{false};
    const std::shared_ptr<JobControl> filling = std::make_shared<JobControl>();

    std::mutex mutex;
    bool ready = false;
    std::optional<Error> failed;
    std::vector<std::function<void()>> waiting;

    /// Fills the arenas, once: after a while, or when somebody asks.
    static void fill(const std::shared_ptr<Core> &core)
    {
        if (core->begun.exchange(true))
            return;
        core->storage.postRead(core->filling, [core](Reader *r, const Error *e) {
            const Result<void> done = r ? core->feeder.fill(*r, core->snapshotPath) : Result<void>(*e);
            if (!done.ok() && done.error().kind != ErrorKind::Cancelled)
                qCWarning(lcOpora) << "the search text could not be filled:" << done.error().code;
            core->filled(done);
        }, Storage::Urgency::Background);
    }

    void afterFill(std::function<void()> f)
    {
        {
            const std::lock_guard<std::mutex> lock(mutex);
            if (!ready) {
                waiting.push_back(std::move(f));
                return;
            }
        }
        f();
    }
    void filled(Result<void> result)
    {
        std::vector<std::function<void()>> all;
        {
            const std::lock_guard<std::mutex> lock(mutex);
            ready = true;
            if (!result.ok())
                failed = result.error();
            all.swap(waiting);
        }
        for (auto &f : all)
            f();
    }
};

/// Brings the arenas up to date in the background; one at a time, and again if more was committed meanwhile.
void followInBackground(const std::shared_ptr<Core> &core)
{
    if (core->following.exchange(true))
        return;
    core->storage.postRead(std::make_shared<JobControl>(), [core](Reader *r, const Error *) {
        if (r) {
            if (const auto followed = core->feeder.follow(*r, true); !followed.ok())
                qCWarning(lcOpora) << "the search text could not follow the log:" << followed.error().code;
        }
        core->following = false;
    }, Storage::Urgency::Background);
}

/// Runs `f` on a reader once the arenas are filled.
template <class T> Job<T> readWhenFilled(const std::shared_ptr<Core> &core, std::function<Result<T>(Reader &)> f)
{
    auto control = std::make_shared<JobControl>();
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Job<T> job(promise->future(), control);
    Core::fill(core);
    core->afterFill([core, control, promise, f = std::move(f)] {
        core->storage.postRead(control, [core, promise, f](Reader *r, const Error *e) {
            Result<T> result = [&]() -> Result<T> {
                if (!r)
                    return *e;
                if (core->failed)
                    return *core->failed;
                OPORA_ASSIGN(const auto followed, core->feeder.follow(*r, false));
                if (followed != ArenaFeeder::Followed::UpToDate)
                    followInBackground(core);
                return f(*r);
            }();
            promise->addResult(std::move(result));
            promise->finish();
        });
    });
    return job;
}

/// One search: the passes, what they found, in order.
class Search {
public:
    Search(const ArenaFeeder &feeder, Reader &r, int limit, SearchService::Depth depth) : m_feeder(feeder), m_r(r), m_limit(limit < 0 ? 1000 : limit), m_depth(depth) {}

    Result<SearchResult> run(const QString &text)
    {
        QElapsedTimer timer;
        timer.start();
        m_result.text = text;
        const Query query = Query::fromText(text);
        if (!query.isEmpty()) {
            m_hits.resize(m_feeder.plan().subjects.size());
            addPass(query, false);
            const bool thorough = m_depth == SearchService::Depth::Thorough;
            m_result.canLookFurther = !thorough && count() < kFewHits && text.trimmed().size() >= 3;
            if (thorough && count() < kFewHits)
                m_result.correctedLayout = otherLayouts(text);
            if (thorough && count() < kFewHits)
                m_result.fuzzy = addPass(query, true);
            OPORA_TRY(describe());
            OPORA_TRY(addTexts(query));
        }
        m_result.tookUs = timer.nsecsElapsed() / 1000;
        return std::move(m_result);
    }

private:
    qsizetype count() const
    {
        qsizetype n = 0;
        for (const QList<qint64> &hits : m_hits)
            n += hits.size();
        return n;
    }
    bool addPass(const Query &query, bool fuzzy)
    {
        bool added = false;
        for (qsizetype i = 0; i < m_hits.size() && !m_r.cancelled(); ++i) {
            const arena::SearchArena *a = m_feeder.arena(m_feeder.plan().subjects.at(i).entity->name);
            const QList<qint64> found = fuzzy ? a->findFuzzy(query, kFewHits) : a->find(query, m_limit);
            for (const qint64 n : found) {
                if (m_hits.at(i).isEmpty() || !m_hits.at(i).contains(n)) {
                    m_hits[i].append(n);
                    added = true;
                }
            }
        }
        return added;
    }
    bool otherLayouts(const QString &text)
    {
        if (text.trimmed().size() < 3)
            return false; // one or two letters read otherwise mean anything
        bool added = false;
        const bool russianFirst = m_r.context().language == QStringLiteral("ru");
        QList<QByteArrayList> tried;
        for (const bool ukrainian : {!russianFirst, russianFirst}) {
            const Query query = Query::fromText(otherLayout(text, ukrainian));
            if (query.isEmpty() || tried.contains(query.alternatives.first()))
                continue;
            tried.append(query.alternatives.first());
            added = addPass(query, false) || added;
        }
        return added;
    }
    /// Clients may take what the others leave, but each other entity keeps a few places.
    Result<void> describe()
    {
        qsizetype reserved = 0;
        for (qsizetype i = 1; i < m_hits.size(); ++i)
            reserved += std::min(m_hits.at(i).size(), kShare);
        qsizetype room = m_limit;
        for (qsizetype i = 0; i < m_hits.size() && room > 0; ++i) {
            const qsizetype own = i == 0 ? std::max<qsizetype>(room - reserved, room / 2) : room;
            OPORA_ASSIGN(const QList<repo::FoundRow> rows, repo::describeRows(m_r, *m_feeder.plan().subjects.at(i).entity, m_hits.at(i).mid(0, own)));
            append(rows);
            room -= rows.size();
        }
        return {};
    }
    Result<void> addTexts(const Query &query)
    {
        const QByteArrayList &words = query.alternatives.first();
        const bool longEnough = std::any_of(words.cbegin(), words.cend(), [](const QByteArray &w) { return w.size() >= 3; });
        const qsizetype room = std::min<qsizetype>(m_limit - m_result.hits.size(), 10);
        if (!longEnough || room <= 0)
            return {};
        OPORA_ASSIGN(const QList<repo::FoundRow> rows, repo::findInTexts(m_r, words, int(room)));
        append(rows);
        return {};
    }
    void append(const QList<repo::FoundRow> &rows)
    {
        for (const repo::FoundRow &row : rows) {
            const bool known = std::any_of(m_result.hits.cbegin(), m_result.hits.cend(), [&](const SearchHit &h) { return h.id == row.id; });
            if (!known)
                m_result.hits.append({row.entity, row.n, row.id, row.title, row.subtitle, row.openEntity, row.openId, row.kind});
        }
    }

    const ArenaFeeder &m_feeder;
    Reader &m_r;
    const int m_limit;
    const SearchService::Depth m_depth;
    SearchResult m_result;
    QList<QList<qint64>> m_hits; ///< by subject of the plan
};

} // namespace

struct SearchService::Private {
    std::shared_ptr<Core> core;
    QObject context; ///< disconnects from the bus when the service goes
};

SearchService::SearchService(Workspace &ws) : d(std::make_unique<Private>())
{
    d->core = std::make_shared<Core>(ws.storage());
    const std::shared_ptr<Core> core = d->core;
    QTimer::singleShot(kFillDelayMs, &d->context, [core] { Core::fill(core); });
    QObject::connect(&ws.bus(), &ChangeBus::changed, &d->context, [core](const ChangeSet &changes) {
        if (!core->begun)
            return; // the fill will see it
        core->afterFill([core, changes] {
            if (changes.upTo > core->feeder.position())
                followInBackground(core);
        });
    });
}

SearchService::~SearchService()
{
    const std::shared_ptr<Core> core = d->core;
    core->filling->cancel(); // closing the workspace does not wait for a text nobody will search
    const qint64 lag = core->feeder.position() - core->feeder.savedPosition();
    if (!ready() || core->failed || (core->feeder.savedPosition() >= 0 && lag <= kSnapshotLag))
        return;
    // Written by the storage's threads while it drains; a write that fails only costs the next start a rebuild.
    core->storage.postRead(std::make_shared<JobControl>(), [core](Reader *r, const Error *) {
        if (r && !core->feeder.save(core->snapshotPath, core->workspace))
            qCInfo(lcOpora) << "the search snapshot was not written";
    });
}

Job<SearchResult> SearchService::search(QString text, int limit, Depth depth)
{
    return readWhenFilled<SearchResult>(d->core, [core = d->core, text = std::move(text), limit, depth](Reader &r) { return Search(core->feeder, r, limit, depth).run(text); });
}

Job<QList<qint64>> SearchService::clientsMatching(QString text, int limit)
{
    return readWhenFilled<QList<qint64>>(d->core, [core = d->core, text = std::move(text), limit](Reader &) -> Result<QList<qint64>> {
        const arena::SearchArena *clients = core->feeder.arena("client");
        return clients ? clients->find(Query::fromText(text), limit) : QList<qint64>();
    });
}

bool SearchService::ready() const
{
    const std::lock_guard<std::mutex> lock(d->core->mutex);
    return d->core->ready && !d->core->failed;
}

Job<bool> SearchService::whenReady()
{
    return readWhenFilled<bool>(d->core, [](Reader &) -> Result<bool> { return true; });
}

} // namespace opora
