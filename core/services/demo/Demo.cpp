// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/Demo.h"
#include "core/base/Money.h"
#include "core/services/DealService.h"
#include "core/services/WorkspaceDefaults.h"
#include "core/services/demo/DemoInbox.h"
#include "core/services/demo/DemoLetters.h"
#include "core/services/demo/DemoTexts.h"
#include "core/services/demo/DemoWriter.h"
#include <QFile>
#include <QThreadPool>

namespace opora {
namespace {

using namespace demo;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

const QTime kMorning(9, 15); ///< the instant the demo's history ends

enum ReferenceTable : quint64 { UserIds = 100, TeamIds, PipelineIds, StageIds, SourceIds, TagIds, ProductIds };

QString text(const Names &names, int language)
{
    return QString::fromUtf16(names[size_t(language)]);
}

Uuid demoUser(quint64 seed)
{
    return IdMaker(seed, UserIds).next(0);
}

/// Roughly what a hryvnia buys, so that a cold store does not cost 865,000 euro.
qint64 priceIn(const QString &currency, qint64 hryvnias)
{
    const double rate = currency == u"UAH" ? 1 : currency == u"PLN" ? 10 : currency == u"RUB" ? 0.5 : currency == u"KZT" ? 0.085 : 40;
    const double units = double(hryvnias) / rate;
    qint64 minor = 1;
    for (int i = 0; i < currencyDigits(currency); ++i)
        minor *= 10;
    // Round to what a price list would say.
    const double step = units >= 10'000 ? 100 : units >= 100 ? 5 : 0.5;
    return std::max<qint64>(1, qint64(std::llround(units / step) * step * double(minor)));
}

Result<demo::Setting> makeSetting(Workspace &ws, DemoOptions options)
{
    const WorkspaceInfo &info = ws.info();
    demo::Setting s;
    if (options.clients < 1 || options.clients > 20'000'000 || options.years < 1 || options.years > 50 || options.deals > 100'000'000)
        return Error{QStringLiteral("bad_value"), Tr::tr("The demo cannot be made in this size. Nothing was created; choose at least one client and one to fifty years."), {}, ErrorKind::Usage};
    s.zone = info.zone.isValid() ? info.zone : QTimeZone::utc();
    if (!options.date.isValid())
        options.date = ws.clock().today(s.zone);
    s.options = options;
    s.language = languageIndex(info.language);
    s.currency = info.currency;
    s.now = instantMs(options.date, kMorning, s.zone);
    s.start = instantMs(options.date.addYears(-options.years), QTime(9, 0), s.zone);
    s.deals = options.deals >= 0 ? options.deals : options.clients * 6 / 10;
    // A small base has a full board; a large one about a twelfth of its deals.
    s.openDeals = s.deals <= 900 ? s.deals * 12 / 100 : std::max<qint64>(108, s.deals / 12);
    s.lostReasons = defaultLostReasons(info.language);
    for (const Offer &o : offers())
        s.prices.push_back(priceIn(s.currency, o.price));
    return s;
}

/// Rows that the others refer to. Ids come from the seed; times lie at the beginning of the history.
class ReferenceRows {
public:
    ReferenceRows(WriteTx &tx, demo::Setting &s) : m_tx(tx), m_s(s) {}

    Result<void> write(const Uuid &me, const PipelineInfo *existing)
    {
        OPORA_TRY(writeStaff(me));
        OPORA_TRY(writePipeline(existing));
        IdMaker sourceIds(seed(), SourceIds), tagIds(seed(), TagIds);
        for (const Source &source : sources()) {
            OPORA_ASSIGN(const Uuid id, insert("source", {{"name", named(source.name)}}, sourceIds));
            m_s.sources.push_back(id);
        }
        for (const Names &tag : tags()) {
            OPORA_ASSIGN(const Uuid id, insert("tag", {{"name", named(tag)}}, tagIds));
            m_s.tags.push_back(id);
        }
        return writeProducts();
    }

private:
    quint64 seed() const { return m_s.options.seed; }
    QString named(const Names &names) const { return text(names, m_s.language); }
    Result<Uuid> insert(const char *entity, FieldValues values, IdMaker &ids)
    {
        values.insert("created_at", m_s.start);
        return m_tx.insert(m_tx.entity(entity), std::move(values), ids.next(m_s.start));
    }

    Result<void> writeStaff(const Uuid &me)
    {
        IdMaker teamIds(seed(), TeamIds), userIds(seed(), UserIds);
        std::vector<Uuid> teamRows;
        for (const Names &team : teams()) {
            OPORA_ASSIGN(const Uuid id, insert("team", {{"name", named(team)}}, teamIds));
            teamRows.push_back(id);
        }
        m_s.staff.push_back(me);
        (void)userIds.next(m_s.start); // the user's own place
        const auto people = staff();
        for (size_t i = 1; i < people.size(); ++i) {
            const size_t team = i < 3 ? 0 : 1;
            const QString role = i == 3 ? QStringLiteral("lead") : QStringLiteral("manager");
            OPORA_ASSIGN(const Uuid id, insert("user", {{"name", named(people[i])}, {"role", role}, {"team_id", teamRows[team]}}, userIds));
            m_s.staff.push_back(id);
        }
        OPORA_TRY(m_tx.update(m_tx.entity("user"), me, {{"team_id", teamRows[0]}}));
        OPORA_TRY(m_tx.update(m_tx.entity("team"), teamRows[0], {{"lead_id", me}}));
        OPORA_TRY(m_tx.update(m_tx.entity("team"), teamRows[1], {{"lead_id", m_s.staff[3]}}));
        return {};
    }

    /// The workspace's own pipeline when it has a usable one, else the default of its language.
    Result<void> writePipeline(const PipelineInfo *existing)
    {
        if (existing) {
            m_s.pipeline = existing->id;
            for (const char *kind : {"open", "won", "lost"}) {
                for (const StageInfo &stage : existing->stages) {
                    if (stage.kind == QLatin1String(kind) && (qstrcmp(kind, "open") == 0 || !hasKind(kind)))
                        addStage(stage.id, kind, stage.rottingDays);
                }
            }
            return {};
        }
        IdMaker pipelineIds(seed(), PipelineIds), stageIds(seed(), StageIds);
        const DefaultPipeline pipeline = defaultPipeline(m_s.language == 1 ? QStringLiteral("ru") : m_s.language == 2 ? QStringLiteral("uk") : QStringLiteral("en"));
        OPORA_ASSIGN(m_s.pipeline, insert("pipeline", {{"name", pipeline.name}, {"position", 0}}, pipelineIds));
        int position = 0;
        for (const DefaultStage &stage : pipeline.stages) {
            OPORA_ASSIGN(const Uuid id, insert("stage", {{"pipeline_id", m_s.pipeline}, {"name", stage.name}, {"position", position++}, {"kind", stage.kind},
                                                         {"probability", stage.probability}, {"rotting_days", stage.rottingDays}}, stageIds));
            addStage(id, stage.kind.toLatin1().constData(), stage.rottingDays);
        }
        return {};
    }
    bool hasKind(const char *kind) const { return qstrcmp(kind, "won") == 0 ? m_s.won != 0 : m_s.lost != 0; }
    void addStage(const Uuid &id, const char *kind, int rottingDays)
    {
        if (qstrcmp(kind, "won") == 0)
            m_s.won = m_s.stages.size();
        else if (qstrcmp(kind, "lost") == 0)
            m_s.lost = m_s.stages.size();
        m_s.stages.push_back(id);
        m_s.rottingDays.push_back(rottingDays);
    }

    Result<void> writeProducts()
    {
        IdMaker ids(seed(), ProductIds);
        for (size_t i = 0; i < offers().size(); ++i) {
            const Offer &o = offers()[i];
            OPORA_ASSIGN(const Uuid id, insert("product", {{"name", named(o.name)}, {"sku", o.sku}, {"series", o.series}, {"price", m_s.prices[i]},
                                                           {"currency", m_s.currency}, {"unit", named(unitName(o.service))}}, ids));
            m_s.products.push_back(id);
        }
        return {};
    }

    WriteTx &m_tx;
    demo::Setting &m_s;
};

Result<DemoReport> writeAll(WriteTx &tx, demo::Setting s, const Uuid &me, const PipelineInfo *pipeline, JobControl *control)
{
    OPORA_TRY(ReferenceRows(tx, s).write(me, pipeline));
    OPORA_TRY(writeTemplates(tx, s));
    Story story(s);
    DemoWriter writer(tx, s);
    qint64 shown = 0;
    while (auto unit = story.next()) {
        OPORA_TRY(writer.write(*unit));
        if (control && writer.report().clients >= shown + 500) {
            shown = writer.report().clients;
            control->setProgress(shown, s.options.clients);
        }
        if ((control && control->cancelled()) || tx.cancelled())
            return Error{QStringLiteral("cancelled"), Tr::tr("Making the demo was cancelled; nothing of it was kept."), {}, ErrorKind::Cancelled};
    }
    OPORA_TRY(writer.finish());
    OPORA_TRY(writeConsents(tx, s, writer.someClients()));
    OPORA_TRY(writeInbox(tx, s));
    if (control)
        control->setProgress(s.options.clients, s.options.clients);
    return writer.report();
}

bool isUsable(const PipelineInfo &p)
{
    const auto has = [&](const char *kind) { return std::any_of(p.stages.cbegin(), p.stages.cend(), [&](const StageInfo &s) { return s.kind == QLatin1String(kind); }); };
    return has("open") && has("won") && has("lost");
}

void removeFiles(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
}

} // namespace

Result<DemoReport> generateDemo(Workspace &ws, const DemoOptions &options, JobControl *control)
{
    OPORA_ASSIGN(const WorkspaceInfo now, ws.freshInfo().wait());
    if (now.clients > 0 || now.deals > 0 || now.tasks > 0)
        return Error{QStringLiteral("not_empty"), Tr::tr("The demo needs an empty workspace; this one has entries and was left as it is. Create a new file for the demo."), {}, ErrorKind::Refused};
    OPORA_ASSIGN(demo::Setting s, makeSetting(ws, options));
    OPORA_ASSIGN(const QList<PipelineInfo> pipelines, ws.deals().pipelines().wait());
    std::optional<PipelineInfo> pipeline;
    for (const PipelineInfo &p : pipelines) {
        if (isUsable(p)) {
            pipeline = p;
            break;
        }
    }
    CommandInfo command;
    command.label = text(demoCommandLabel(), s.language);
    command.origin = QStringLiteral("demo");
    command.undoable = false;
    return ws.storage().write(command, [&, me = ws.info().me](WriteTx &tx) { return writeAll(tx, std::move(s), me, pipeline ? &*pipeline : nullptr, control); }).wait();
}

Result<std::unique_ptr<Workspace>> createDemo(const QString &path, Workspace::CreateOptions create, const DemoOptions &options,
                                              std::shared_ptr<Clock> clock, JobControl *control, DemoReport *report)
{
    const std::shared_ptr<Clock> real = clock ? clock : std::make_shared<SystemClock>();
    const QTimeZone zone = create.timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(create.timeZone.toUtf8());
    DemoOptions dated = options;
    if (!dated.date.isValid())
        dated.date = real->today(zone.isValid() ? zone : QTimeZone::utc());
    create.defaultPipeline = false;
    create.userId = demoUser(options.seed);
    if (create.userName.isEmpty())
        create.userName = text(staff()[0], languageIndex(create.language));
    // While the rows are made the clock stands on the demo's day: every time in the file then follows from the options.
    auto standing = std::make_shared<FixedClock>(instantMs(dated.date, kMorning, zone.isValid() ? zone : QTimeZone::utc()));
    {
        OPORA_ASSIGN(std::unique_ptr<Workspace> ws, Workspace::create(path, create, standing));
        Result<DemoReport> made = generateDemo(*ws, dated, control);
        if (made.ok() && report)
            *report = *made;
        if (!made.ok()) {
            ws.reset();
            removeFiles(path);
            return made.error();
        }
    }
    return Workspace::open(path, real);
}

Job<DemoReport> createDemoFile(QString path, Workspace::CreateOptions create, DemoOptions options)
{
    auto control = std::make_shared<JobControl>();
    auto promise = std::make_shared<QPromise<Result<DemoReport>>>();
    promise->start();
    Job<DemoReport> job(promise->future(), control);
    QThreadPool::globalInstance()->start([=] {
        DemoReport report;
        const auto made = createDemo(path, create, options, {}, control.get(), &report);
        promise->addResult(made.ok() ? Result<DemoReport>(report) : Result<DemoReport>(made.error()));
        promise->finish();
    });
    return job;
}

} // namespace opora
