// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/SearchKey.h"
#include "core/storage/arena/FuzzyMatch.h"
#include "core/storage/arena/SearchArena.h"
#include "core/storage/arena/Snapshot.h"
#include <QMap>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <thread>

using namespace opora;
using namespace opora::arena;
using namespace Qt::StringLiterals;

namespace {

/// What the arena should answer, by brute force over a sorted map.
struct Model {
    struct Row { QByteArray key, text; };
    QMap<qint64, Row> rows;

    QList<qint64> find(const Query &q, qsizetype limit) const
    {
        QList<QPair<QByteArray, qint64>> hits;
        for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
            for (const QByteArrayList &words : q.alternatives) {
                if (std::all_of(words.cbegin(), words.cend(), [&](const QByteArray &w) { return it->text.contains(w); })) {
                    hits.append({it->key, it.key()});
                    break;
                }
            }
        }
        std::sort(hits.begin(), hits.end());
        QList<qint64> out;
        for (const auto &h : hits) {
            if (limit >= 0 && out.size() >= limit)
                break;
            out.append(h.second);
        }
        return out;
    }
    std::shared_ptr<const Base> base() const
    {
        QList<QPair<QByteArray, qint64>> order;
        for (auto it = rows.cbegin(); it != rows.cend(); ++it)
            order.append({it->key, it.key()});
        std::sort(order.begin(), order.end());
        BaseBuilder b;
        for (const auto &o : order)
            b.add(o.second, rows[o.second].text);
        return b.take();
    }
};

QString randomName(QRandomGenerator &r)
{
    static const QStringList parts{u"шев"_s, u"чен"_s, u"ко"_s, u"бон"_s, u"дар"_s, u"ів"_s, u"ан"_s, u"a"_s, u"nova"_s, u"tra"_s, u"de"_s, u" "_s, u"9"_s, u"067"_s};
    QString s;
    for (quint32 n = r.bounded(2u, 7u); n > 0; --n)
        s += parts.at(int(r.bounded(quint32(parts.size()))));
    return s;
}

Model::Row makeRow(const QString &name)
{
    return {sortKey(name), searchKey(name) + '\n'};
}

} // namespace

TEST(TextScan, VectorLoopAgreesWithThePortableOne)
{
    QRandomGenerator random(3);
    QByteArray text(20'000, '\0');
    for (char &c : text)
        c = char('a' + random.bounded(4u));
    ByteCounts counts{};
    for (const char c : std::as_const(text))
        ++counts[quint8(c)];
    std::vector<char> buffer(text.begin(), text.end());
    buffer.resize(buffer.size() + size_t(kScanPadding), 0);
    const char *begin = buffer.data(), *end = begin + text.size();
    for (int round = 0; round < 300; ++round) {
        const qsizetype n = 1 + qsizetype(random.bounded(8u)), at = qsizetype(random.bounded(quint32(text.size() - 8)));
        const Needle needle(text.mid(at, n), counts);
        int hits = 0;
        for (const char *p = begin; hits < 200; ++hits) {
            const char *a = needle.find(p, end), *b = needle.findPortable(p, end);
            ASSERT_EQ(a, b);
            if (a == end)
                break;
            ASSERT_EQ(QByteArrayView(a, n), QByteArrayView(needle.text()));
            p = a + 1;
        }
        EXPECT_GT(hits, 0);
    }
    // At the very end, just beyond it, and longer than the text.
    const Needle tail(text.right(5), counts);
    EXPECT_EQ(tail.find(end - 5, end), end - 5);
    EXPECT_EQ(tail.find(end - 4, end), end);
    EXPECT_EQ(Needle(QByteArray(300, 'a'), counts).find(end - 10, end), end);
}

TEST(ArenaQuery, WordsAndPhoneDigits)
{
    EXPECT_TRUE(Query::fromText(u"  - ").isEmpty());
    EXPECT_EQ(Query::fromText(u"Шев Олена").alternatives, (QList<QByteArrayList>{{"shev", "olena"}}));
    EXPECT_EQ(Query::fromText(u"067 123-45").alternatives, (QList<QByteArrayList>{{"067", "123 45"}, {"06712345"}}));
    EXPECT_EQ(Query::fromText(u"067").alternatives, (QList<QByteArrayList>{{"067"}}));
}

TEST(SearchArena, AgreesWithBruteForceThroughRandomChanges)
{
    QRandomGenerator random(11);
    Model model;
    for (qint64 n = 1; n <= 3000; ++n)
        model.rows[n] = makeRow(randomName(random));
    SearchArena arena;
    arena.reset(model.base());
    const QStringList terms{u"ш"_s, u"шев"_s, u"чен ко"_s, u"067"_s, u"nova"_s, u"a"_s, u"9 067"_s, u"бондар"_s, u"нема"_s, u"ів 9 tra"_s};
    for (int round = 0; round < 60; ++round) {
        QList<SearchArena::Change> changes;
        QList<qint64> touched;
        for (int k = 0; k < int(random.bounded(1u, 90u)); ++k) {
            const qint64 n = qint64(random.bounded(1u, 3600u));
            if (touched.contains(n))
                continue;
            touched.append(n);
            if (random.bounded(4u) == 0) {
                model.rows.remove(n);
                changes.append({n, true, {}, {}, 0});
            } else {
                model.rows[n] = makeRow(randomName(random));
                changes.append({n, false, model.rows[n].text, model.rows[n].key, 0});
            }
        }
        arena.forget(touched);
        for (SearchArena::Change &c : changes) {
            if (!c.gone)
                c.position = arena.positionFor(c.key, c.n, [&](qint64 n) { return model.rows[n].key; });
        }
        arena.apply(changes);
        if (round % 13 == 12)
            arena.merge();
        ASSERT_EQ(arena.rows(), model.rows.size());
        for (const QString &t : terms) {
            const Query q = Query::fromText(t);
            ASSERT_EQ(arena.find(q, 50), model.find(q, 50)) << t.toStdString() << " round " << round;
            ASSERT_EQ(arena.find(q), model.find(q, -1)) << t.toStdString() << " round " << round;
        }
    }
    EXPECT_GT(arena.overlayRows(), 0);
    arena.merge();
    EXPECT_EQ(arena.overlayRows(), 0);
    for (const QString &t : terms)
        EXPECT_EQ(arena.find(Query::fromText(t)), model.find(Query::fromText(t), -1));
}

TEST(SearchArena, MergesByItselfWhenTheOverlayIsLarge)
{
    SearchArena arena;
    QList<SearchArena::Change> changes;
    for (qint64 n = 1; n <= 3000; ++n)
        changes.append({n, false, "line\n", QByteArray::number(n).rightJustified(6, '0'), 0});
    arena.apply(changes);
    EXPECT_EQ(arena.overlayRows(), 0);
    EXPECT_EQ(arena.rows(), 3000);
    EXPECT_EQ(arena.find(Query::fromText(u"line"), 3), (QList<qint64>{1, 2, 3}));
}

TEST(SearchArena, OneTypingErrorPerWord)
{
    BaseBuilder b;
    b.add(1, "shevchenko olena\napteka\n");
    b.add(2, "bondarenko ihor\n380671234567\n");
    b.add(3, "kravets bohdan\n");
    SearchArena arena;
    arena.reset(b.take());
    const auto fuzzy = [&](const char *word) { return arena.findFuzzy(Query{{QByteArray(word).split(' ')}}, 10); };
    for (const char *typo : {"shevchnko", "shevchemko", "shevcchenko", "shvechenko", "hevchenko", "xhevchenko", "shevcehnko", "shevchenk", "shevhcenko"})
        EXPECT_EQ(fuzzy(typo), (QList<qint64>{1})) << typo;
    EXPECT_EQ(fuzzy("bondarenko ihro"), (QList<qint64>{2}));
    EXPECT_EQ(fuzzy("kravec"), (QList<qint64>{3}));
    EXPECT_TRUE(fuzzy("shvchnko").isEmpty());   // two errors
    EXPECT_TRUE(fuzzy("bondarenko olena").isEmpty());
    EXPECT_TRUE(fuzzy("ivn").isEmpty());        // too short to guess
    arena.apply({{4, false, "shevchuk\n", "s", 1}});
    EXPECT_EQ(fuzzy("shefchuk"), (QList<qint64>{4}));
}

TEST(FuzzyMatch, FindsWhatPlainEditDistanceFinds)
{
    // Every word one edit away from a word must be found through its pieces.
    const QByteArray word = "kovalenko";
    QList<QByteArray> near;
    for (qsizetype i = 0; i < word.size(); ++i) {
        near << QByteArray(word).remove(i, 1) << QByteArray(word).insert(i, "x") << QByteArray(word).replace(i, 1, "x");
        if (i + 1 < word.size()) {
            QByteArray swapped = word;
            std::swap(swapped[i], swapped[i + 1]);
            near << swapped;
        }
    }
    for (const QByteArray &typed : near) {
        BaseBuilder b;
        b.add(1, "petro " + word + "\n");
        SearchArena arena;
        arena.reset(b.take());
        EXPECT_EQ(arena.findFuzzy(Query{{{typed}}}, 10), (QList<qint64>{1})) << typed.toStdString();
    }
}

TEST(SearchArena, ReadsWhileAnotherThreadUpdates)
{
    SearchArena arena;
    BaseBuilder b;
    for (qint64 n = 1; n <= 5000; ++n)
        b.add(n, "alfa line\n");
    arena.reset(b.take());
    std::atomic<bool> stop{false};
    std::atomic<int> wrong{0};
    std::thread reader([&] {
        const Query q = Query::fromText(u"alfa");
        while (!stop) {
            const QList<qint64> hits = arena.find(q);
            // Each batch replaces rows by equal ones: a reader sees all of them, whatever it interrupts.
            if (hits.size() != 5000)
                ++wrong;
        }
    });
    for (int round = 0; round < 200; ++round) {
        QList<SearchArena::Change> changes;
        for (qint64 n = 1; n <= 40; ++n) {
            const qint64 row = round * 20 % 4900 + n;
            changes.append({row, false, "alfa changed\n", "k", quint32(row)});
        }
        arena.apply(changes);
    }
    stop = true;
    reader.join();
    EXPECT_EQ(wrong, 0);
}

TEST(Snapshot, ComesBackAndIsIgnoredWhenAnythingDiffers)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"w.cache"_s);
    BaseBuilder b;
    b.add(7, "alfa\n");
    b.add(3, "beta 380671234567\n");
    const SnapshotKey key{Uuid::v5(Uuid(), "workspace"), QByteArray(32, 'h'), 42};
    ASSERT_TRUE(saveSnapshot(path, key, {{"client", b.take()}, {"deal", BaseBuilder().take()}}));
    const auto back = loadSnapshot(path, key.workspace, key.schemaHash);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->position, 42);
    ASSERT_EQ(back->arenas.size(), 2);
    SearchArena arena;
    arena.reset(back->arenas["client"]);
    EXPECT_EQ(arena.find(Query::fromText(u"0671234567")), (QList<qint64>{3}));
    EXPECT_EQ(arena.find(Query::fromText(u"alfa")), (QList<qint64>{7}));

    EXPECT_FALSE(loadSnapshot(path, Uuid::v5(Uuid(), "other"), key.schemaHash).has_value());
    EXPECT_FALSE(loadSnapshot(path, key.workspace, QByteArray(32, 'x')).has_value());
    EXPECT_FALSE(loadSnapshot(dir.filePath(u"absent"_s), key.workspace, key.schemaHash).has_value());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    for (const qsizetype at : {qsizetype(3), whole.size() / 2, whole.size() - 3}) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x20);
        file.seek(0);
        file.write(damaged);
        file.flush();
        EXPECT_FALSE(loadSnapshot(path, key.workspace, key.schemaHash).has_value()) << at;
    }
    file.resize(whole.size() / 3);
    file.close();
    EXPECT_FALSE(loadSnapshot(path, key.workspace, key.schemaHash).has_value());
}

TEST(SearchArenaTest, ALargeBaseScannedByManyGivesWhatOneGives)
{
    // Over 4 MB, so that the stretches are shared out.
    BaseBuilder b;
    QByteArrayList texts;
    QRandomGenerator r(17);
    for (int i = 0; i < 60'000; ++i) {
        const QByteArray text = searchKey(randomName(r)) + '\n' + QByteArray::number(i) + " " + QByteArray(80, char('a' + i % 20)) + '\n';
        texts.append(text);
        b.add(i + 1, text);
    }
    SearchArena arena;
    arena.reset(b.take());
    for (const QString &term : {u"59999"_s, u"7"_s, u"nova"_s, u"чен"_s, u"qqqq"_s, u"9 ttt"_s, u"zz"_s}) {
        const Query q = Query::fromText(term);
        QList<qint64> expected;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (std::any_of(q.alternatives.cbegin(), q.alternatives.cend(), [&](const QByteArrayList &words) {
                    return std::all_of(words.cbegin(), words.cend(), [&](const QByteArray &w) { return texts.at(i).contains(w); });
                }))
                expected.append(i + 1);
        }
        EXPECT_EQ(arena.find(q), expected) << qPrintable(term);
        for (const qsizetype limit : {qsizetype(1), qsizetype(50), qsizetype(1000), qsizetype(59'000)})
            EXPECT_EQ(arena.find(q, limit), expected.mid(0, limit)) << qPrintable(term) << limit;
    }
}
