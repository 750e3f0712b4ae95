// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/Stager.h"
#include "core/base/Money.h"
#include "core/domain/Phone.h"
#include "core/services/import/Names.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>
#include <QThreadPool>
#include <deque>
#include <future>

namespace opora::import {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr int kBatchRows = 2048;
constexpr int kMaxProblems = 500;

struct Work {
    RawBatch raw;
    NormalBatch normal;
};

struct Hashed { quint64 hash; qint64 staged; };

QByteArray joinCells(const RawBatch &raw, const RawBatch::Head &head)
{
    QByteArray out; // length-prefixed, so that any text comes back
    for (int i = 0; i < head.fields; ++i) {
        const QByteArrayView f = raw.field(head, i);
        out += QByteArray::number(f.size()) + ':';
        out.append(f);
    }
    return out;
}

class Stager {
public:
    Stager(StagedFile &file, repo::ImportStaging &staging, const StageOptions &options) : f(file), m_staging(staging), o(options) {}
    Result<void> run();

private:
    Result<void> take(Work &work);
    Result<void> refuse(const RawBatch &raw, const RawBatch::Head &head, const NormalBatch::Row &row);
    void sample(const RawBatch &raw, const RawBatch::Head &head, const NormalBatch::Row &row, qint64 staged);
    void examples(const Work &work);
    Result<void> findSame();
    QString afterText(const Slot &slot, int at, const StagedRow &row) const;

    StagedFile &f;
    repo::ImportStaging &m_staging;
    const StageOptions &o;
    std::vector<Hashed> m_contacts, m_names;
};

QString Stager::afterText(const Slot &slot, int at, const StagedRow &row) const
{
    for (const Point &p : row.points) {
        if (p.slot == at)
            return p.normal.isEmpty() ? QString::fromUtf8(p.value) : p.kind == 0 ? formatPhone(QString::fromUtf8(p.normal)) : QString::fromUtf8(p.normal);
    }
    const Cell &c = row.cells[size_t(at)];
    switch (c.tag) {
    case Cell::Null: return {};
    case Cell::Text:
    case Cell::Day: return c.string();
    case Cell::Int: return slot.type == CellType::Boolean ? (c.number ? Tr::tr("yes") : Tr::tr("no")) : QString::number(c.number);
    case Cell::Real: return slot.to.id == DealProbability ? QString::number(c.real * 100) + QStringLiteral(" %") : QString::number(c.real);
    case Cell::Amount: {
        const QString currency = c.text.isEmpty() ? f.spec.currency : QString::fromUtf8(c.text);
        const auto minor = c.decimal().toMinor(currencyDigits(currency), slot.to.id == ClientRevenueMillions ? 6 : 0);
        return minor ? Money{*minor, currency}.toDisplay(QLocale()) : QString();
    }
    case Cell::Moment:
        return c.text.isEmpty() ? QDateTime::fromMSecsSinceEpoch(c.number, f.spec.zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString::fromUtf8(c.text);
    }
    return {};
}

/// Example of each column: the first row that has something in it.
void Stager::examples(const Work &work)
{
    StagedRow row;
    for (size_t r = 0; r < work.raw.heads.size(); ++r) {
        const RawBatch::Head &head = work.raw.heads[r];
        const NormalBatch::Row &done = work.normal.rows[r];
        const bool good = done.begin != done.end;
        if (good)
            row.unpack(work.normal.body(done));
        for (int i = 0; i < f.columns.size(); ++i) {
            ColumnReport &c = f.columns[i];
            const QByteArrayView raw = work.raw.field(head, i).trimmed();
            if (!c.example.isEmpty() || raw.isEmpty())
                continue;
            c.example = QString::fromUtf8(raw.first(std::min<qsizetype>(raw.size(), 120)));
            for (int at = 0; good && at < f.spec.slots_.size(); ++at) {
                if (f.spec.slots_[at].column == i)
                    c.exampleAfter = afterText(f.spec.slots_[at], at, row);
            }
        }
        if (r > 50)
            break;
    }
}

void Stager::sample(const RawBatch &raw, const RawBatch::Head &head, const NormalBatch::Row &row, qint64 staged)
{
    if (o.sampleRows == 0)
        return;
    const bool wanted = f.sample.size() < o.sampleRows || (!row.problems.empty() && f.sample.size() < o.sampleRows + kMaxProblems);
    if (!wanted)
        return;
    PreviewRow p;
    p.row = head.record;
    for (int i = 0; i < head.fields; ++i)
        p.cells << QString::fromUtf8(raw.field(head, i).first(std::min<qsizetype>(raw.field(head, i).size(), 500)));
    if (!row.problems.empty())
        p.result = QStringLiteral("refused");
    for (const RowProblem &x : row.problems)
        p.problems.append({head.record, x.column, f.spec.shape.headers.value(x.column), x.value, x.code, x.reason});
    f.sample.append({staged, p});
}

Result<void> Stager::refuse(const RawBatch &raw, const RawBatch::Head &head, const NormalBatch::Row &row)
{
    QStringList columns, reasons;
    for (const RowProblem &p : row.problems) {
        if (p.column >= 0 && p.column < f.columns.size()) {
            ++f.columns[p.column].wrong;
            columns << f.spec.shape.headers.value(p.column);
        }
        reasons << p.reason;
        if (f.problems.size() < kMaxProblems)
            f.problems.append({head.record, p.column, f.spec.shape.headers.value(p.column), p.value, p.code, p.reason});
    }
    ++f.refused;
    sample(raw, head, row, -1);
    return m_staging.addRefused(f.number, head.record, joinCells(raw, head), columns.join(QStringLiteral("; ")), reasons.join(QStringLiteral(" ")));
}

Result<void> Stager::take(Work &work)
{
    if (f.rows == 0)
        examples(work);
    for (size_t i = 0; i < work.raw.heads.size(); ++i) {
        const RawBatch::Head &head = work.raw.heads[i];
        const NormalBatch::Row &row = work.normal.rows[i];
        ++f.rows;
        if (row.begin == row.end) {
            OPORA_TRY(refuse(work.raw, head, row));
            continue;
        }
        const qint64 staged = m_staging.count();
        sample(work.raw, head, row, staged);
        OPORA_TRY(m_staging.add(work.normal.body(row)));
        if (o.findSame) {
            for (quint64 h : row.contacts)
                m_contacts.push_back({h, staged});
            if (row.name)
                m_names.push_back({row.name, staged});
        }
    }
    for (const auto &[code, rows] : work.normal.notices)
        f.notices[code] += rows;
    return {};
}

/// Equal phones or e-mails under compatible names, and equal names where nothing else tells, are one client.
Result<void> Stager::findSame()
{
    StagedRow a, b;
    std::string bodyA;
    for (std::vector<Hashed> *list : {&m_contacts, &m_names}) {
        std::sort(list->begin(), list->end(), [](const Hashed &x, const Hashed &y) { return x.hash != y.hash ? x.hash < y.hash : x.staged < y.staged; });
        for (size_t i = 0; i < list->size();) {
            size_t end = i + 1;
            while (end < list->size() && (*list)[end].hash == (*list)[i].hash)
                ++end;
            // Hundreds of rows with one number are a switchboard, not a person.
            for (size_t k = i + 1; k < end && end - i < 100; ++k) {
                const qint64 row = (*list)[k].staged;
                if (f.same.count(row) || row == (*list)[i].staged)
                    continue;
                qint64 first = (*list)[i].staged;
                while (f.same.count(first))
                    first = f.same[first];
                if (first >= row)
                    continue;
                OPORA_ASSIGN(const QByteArrayView bodyOfFirst, m_staging.body(first));
                bodyA.assign(bodyOfFirst.data(), size_t(bodyOfFirst.size()));
                a.unpack(bodyA);
                OPORA_ASSIGN(const QByteArrayView bodyOfRow, m_staging.body(row));
                b.unpack(bodyOfRow);
                if (a.names.company == b.names.company && sameName(QString::fromUtf8(a.names.display), QString::fromUtf8(b.names.display)))
                    f.same[row] = first;
                else if (list == &m_contacts)
                    ++f.notices[QStringLiteral("maybe_duplicates")];
            }
            i = end;
        }
        list->clear();
        list->shrink_to_fit();
    }
    if (!f.same.empty())
        f.notices[QStringLiteral("same_in_file")] += qint64(f.same.size());
    return {};
}

Result<void> Stager::run()
{
    f.from = m_staging.count();
    for (const QString &h : f.spec.shape.headers)
        f.columns.append({h, f.spec.mapping.columns.value(f.columns.size()).target, {}, {}, 0});
    OPORA_ASSIGN(auto reader, openCsv(f.spec.file, f.spec.shape));
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    const size_t inFlight = size_t(pool.maxThreadCount()) + 2;
    std::deque<std::pair<std::unique_ptr<Work>, std::future<void>>> queue;
    std::vector<std::unique_ptr<Work>> spare;
    Result<void> result;
    auto drainOne = [&]() -> Result<void> {
        auto work = std::move(queue.front());
        queue.pop_front();
        work.second.get();
        OPORA_TRY(take(*work.first));
        spare.push_back(std::move(work.first));
        return {};
    };
    bool more = true;
    while (more && result.ok()) {
        std::unique_ptr<Work> work;
        if (spare.empty()) {
            work = std::make_unique<Work>();
        } else {
            work = std::move(spare.back());
            spare.pop_back();
            work->raw.clear();
            work->normal = {};
        }
        while (int(work->raw.heads.size()) < kBatchRows && (more = reader->next())) {
            if (!reader->isBlank())
                work->raw.add(*reader, f.spec.corrections);
        }
        if (o.cancelled()) {
            result = Error{QStringLiteral("cancelled"), Tr::tr("Cancelled. Nothing was imported."), {}, ErrorKind::Cancelled};
            break;
        }
        o.progress(reader->source().bytesRead());
        if (work->raw.heads.empty())
            break;
        auto task = std::make_shared<std::packaged_task<void()>>([w = work.get(), this] { normalise(f.spec, w->raw, w->normal); });
        auto future = task->get_future();
        pool.start([task] { (*task)(); });
        queue.emplace_back(std::move(work), std::move(future));
        if (queue.size() >= inFlight)
            result = drainOne();
    }
    while (!queue.empty()) {
        if (result.ok())
            result = drainOne();
        else {
            queue.front().second.wait();
            queue.pop_front();
        }
    }
    OPORA_TRY(result);
    if (reader->failed())
        return reader->error();
    f.to = m_staging.count();
    return o.findSame && f.spec.isClients() ? findSame() : Result<void>();
}

} // namespace

Result<void> stageFile(StagedFile &file, repo::ImportStaging &staging, const StageOptions &options)
{
    return Stager(file, staging, options).run();
}

} // namespace opora::import
