// SPDX-License-Identifier: GPL-3.0-or-later
// Search over a million synthetic rows: the arena beside the bare scan of the same bytes, in one run. Prints p99 over the
// terms, because the goal is about the worst keystroke.
#include "core/base/SearchKey.h"
#include "core/storage/arena/SearchArena.h"
#include <QStringList>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstring>
#include <ctime>
#if defined(__GNUC__) && defined(__x86_64__)
#include <immintrin.h>
#endif

using namespace opora;
using namespace opora::arena;

namespace {

constexpr int kRows = 1'000'000;

const QStringList &surnames()
{
    static const QStringList list =
        QStringLiteral("Шевченко Бондаренко Ткаченко Кравець Мельник Савчук Олійник Петренко Коваленко Приходько "
                       "Иванов Смирнов Королёв Kowalska Nowak Carter Wright Гончарук Білецький Яворська")
            .split(u' ');
    return list;
}

struct Data {
    SearchArena arena;
    std::shared_ptr<const Base> base;
    std::vector<Query> queries;

    Data()
    {
        BaseBuilder b;
        quint64 x = 88172645463325252ULL;
        const auto next = [&](quint64 n) {
            x ^= x << 13;
            x ^= x >> 7;
            x ^= x << 17;
            return x % n;
        };
        for (int i = 0; i < kRows; ++i) {
            const QString name =
                surnames().at(qsizetype(next(20))) + QString::number(next(5000), 26).toUpper() + QStringLiteral(" Олена Петрівна");
            QByteArray text = searchKey(name) + '\n' + "tov zoria ahro" + QByteArray::number(qlonglong(next(9000))) + '\n';
            text += "38067" + QByteArray::number(qlonglong(1000000 + next(9000000))) + '\n' + searchKey(name.left(9))
                    + QByteArray::number(i) + " eksample orh\n";
            b.add(i + 1, text);
        }
        base = b.take();
        arena.reset(base);
        // 1 to 9 characters typed, of names, companies, phones and addresses, and some that occur nowhere.
        for (int k = 0; k < 400; ++k) {
            const QByteArray row = base->rowText(qsizetype(next(kRows))).toByteArray();
            const qsizetype from = qsizetype(next(quint64(row.size() - 12)));
            QString term = QString::fromLatin1(row.mid(from, 1 + k % 9)).simplified();
            if (term.isEmpty() || k % 40 == 0)
                term = QStringLiteral("zqw%1").arg(k);
            queries.push_back(Query::fromText(term));
        }
    }
};

Data &data()
{
    static Data d;
    return d;
}

template <class F> void overTerms(benchmark::State &state, F f)
{
    Data &d = data();
    std::vector<double> ms, cpuMs; // on a busy machine the processor's time says more than the clock
    for (auto _ : state) {
        for (const Query &q : d.queries) {
            const std::clock_t cpu = std::clock();
            const auto start = std::chrono::steady_clock::now();
            f(d, q);
            ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
            cpuMs.push_back(double(std::clock() - cpu) * 1000 / CLOCKS_PER_SEC);
        }
    }
    std::sort(ms.begin(), ms.end());
    std::sort(cpuMs.begin(), cpuMs.end());
    state.counters["cpu_median_ms"] = cpuMs[cpuMs.size() / 2];
    state.counters["cpu_p99_ms"] = cpuMs[cpuMs.size() * 99 / 100];
    state.counters["median_ms"] = ms[ms.size() / 2];
    state.counters["p99_ms"] = ms[ms.size() * 99 / 100];
    state.counters["max_ms"] = ms.back();
    state.counters["mb"] = double(d.arena.memory()) / 1e6;
}

void firstFiftyByName(benchmark::State &state)
{
    overTerms(state, [](Data &d, const Query &q) { benchmark::DoNotOptimize(d.arena.find(q, 50)); });
}
void allHits(benchmark::State &state)
{
    overTerms(state, [](Data &d, const Query &q) { benchmark::DoNotOptimize(d.arena.find(q)); });
}
/// The physical limit: the C library's search for the first word, stopping at the fiftieth place.
void bareMemmem(benchmark::State &state)
{
    overTerms(state, [](Data &d, const Query &q) {
        const QByteArray &word = q.alternatives.first().first();
        const char *p = d.base->text.data(), *end = p + d.base->starts.back();
        const std::string_view needle(word.constData(), size_t(word.size()));
        int hits = 0;
        for (; hits < 50; ++hits) {
            const size_t at = std::string_view(p, size_t(end - p)).find(needle);
            if (at == std::string_view::npos)
                break;
            p += at + 1;
        }
        benchmark::DoNotOptimize(hits);
    });
}
#if defined(__GNUC__) && defined(__x86_64__)
/// The physical limit of performance.md's C2: blocks of 32 bytes against the word's first and last byte, the rest compared only where
/// both stand; one processor; a hit goes on with the next row, the fiftieth ends it.
__attribute__((target("avx2"))) int bareScan(const Base &base, const QByteArray &word, int wanted)
{
    const char *const text = base.text.data(), *const end = text + base.starts.back(), *p = text;
    const qsizetype length = word.size();
    const __m256i first = _mm256_set1_epi8(word.front()), last = _mm256_set1_epi8(word.back());
    auto row = base.starts.cbegin();
    int hits = 0;
    while (p + length + 32 <= end && hits < wanted) {
        const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(p)),
                      b = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(p + length - 1));
        unsigned both = unsigned(_mm256_movemask_epi8(_mm256_and_si256(_mm256_cmpeq_epi8(a, first), _mm256_cmpeq_epi8(b, last))));
        const char *next = p + 32;
        for (; both; both &= both - 1) {
            const char *at = p + __builtin_ctz(both);
            if (std::memcmp(at, word.constData(), size_t(length)) != 0)
                continue;
            ++hits;
            // A frequent word stands in the very next rows: galloping there beats halving the whole.
            const auto offset = decltype(base.starts)::value_type(at - text);
            size_t step = 1;
            while (size_t(base.starts.cend() - row) > step && row[qsizetype(step)] <= offset)
                row += qsizetype(step), step *= 2;
            row = std::upper_bound(row, row + qsizetype(std::min(step + 1, size_t(base.starts.cend() - row))), offset);
            next = row == base.starts.cend() ? end : text + *row;
            break;
        }
        p = next;
    }
    return hits;
}
void bareAvx2(benchmark::State &state)
{
    overTerms(state, [](Data &d, const Query &q) { benchmark::DoNotOptimize(bareScan(*d.base, q.alternatives.first().first(), 50)); });
}
BENCHMARK(bareAvx2)->Unit(benchmark::kMillisecond)->Iterations(5);
#endif
void oneTypingError(benchmark::State &state)
{
    overTerms(state, [](Data &d, const Query &q) { benchmark::DoNotOptimize(d.arena.findFuzzy(q, 10)); });
}
void foldAName(benchmark::State &state)
{
    const QString name = QStringLiteral("Шевченко Олена Петрівна");
    for (auto _ : state)
        benchmark::DoNotOptimize(searchKey(name));
}
void sortKeyOfAName(benchmark::State &state)
{
    const QString name = QStringLiteral("Шевченко Олена Петрівна");
    for (auto _ : state)
        benchmark::DoNotOptimize(sortKey(name));
}

BENCHMARK(foldAName);
BENCHMARK(sortKeyOfAName);
BENCHMARK(firstFiftyByName)->Unit(benchmark::kMillisecond)->Iterations(5);
BENCHMARK(allHits)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(bareMemmem)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(oneTypingError)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

BENCHMARK_MAIN();
