// SPDX-License-Identifier: GPL-3.0-or-later
// The merge rules stand twice, in core/sync/HubRules and in the server's functions: the same random history must leave the
// same rows, versions, roots, audiences, conflicts and answers in both.
#include "core/domain/NaturalId.h"
#include "tests/hub/HubFixture.h"
#include "tests/hub/ModelRows.h"
#include <QCryptographicHash>
#include <QJsonDocument>
#include <random>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

using namespace sync;

const char *const kPeople[] = {"olena", "petro", "ivan", "maria", "taras", "nadia"};

class SameAsRulesTest : public HubFixture, public ::testing::WithParamInterface<int> {
protected:
    int pick(int n) { return int(m_random() % quint64(n)); }
    bool chance(int percent) { return pick(100) < percent; }
    const Entity &entity(const char *table) const { return *Schema::current().byTable(table); }

    /// Mostly a row that the author sees: what is hidden from them is refused at once.
    const HubRow *any(const char *table)
    {
        const bool seenOnly = chance(97);
        QList<const HubRow *> all;
        for (auto it = m_model.rows.lower_bound({table, Uuid()}); it != m_model.rows.end() && it->first.first == table; ++it) {
            if (!seenOnly || visibleTo(Schema::current(), m_model, m_author, it->second))
                all.append(&it->second);
        }
        // In the order in which they came, not of their ids: those of people are made anew with each server, and the same
        // seed would tell another story each time.
        std::sort(all.begin(), all.end(), [&](const HubRow *a, const HubRow *b) { return born(*a) < born(*b); });
        // Some are hot: without them nobody would meet anybody.
        return all.isEmpty() ? nullptr : all.at(chance(40) ? 0 : pick(int(all.size())));
    }
    std::pair<int, QString> born(const HubRow &r) const
    {
        const int n = m_born.value(r.id, -1); // from before the first step: by name
        return {n, n < 0 ? r.values.value("name").toText() : QString()};
    }
    Uuid anyId(const char *table)
    {
        const HubRow *r = any(table);
        return r ? r->id : fresh();
    }
    Uuid newId()
    {
        QByteArray b(16, 0);
        for (char &c : b)
            c = char(m_random());
        b[6] = char((b[6] & 0x0f) | 0x70);
        b[8] = char((b[8] & 0x3f) | 0x80);
        return Uuid::fromBytes(b.constData());
    }
    /// Mostly the author: who gives a row away at once does not see it and is refused.
    Uuid someone() { return chance(85) ? m_author.user : person(kPeople[pick(4)]); }
    QString word() { return u"w%1"_s.arg(pick(6)); }
    qint64 time() { return m_now - 1 - pick(4'000'000); }

    /// The row as its author may have seen it: now, some groups ago, or never.
    HubRow seen(const HubRow &r)
    {
        const auto &old = m_history[{r.table, r.id}];
        if (old.empty() || chance(55))
            return r;
        return old.at(size_t(pick(int(old.size()))));
    }
    Op edit(const char *table);
    Op insertion(const char *table);
    Op deletion(const char *table);
    Op oneLine();
    QList<Op> changedAndDeleted(const char *table, const Uuid &group);
    Op claim();
    Op handOver();
    Op person_();
    Group groupOfOps();
    void remember();
    void push(const Group &g, int step);
    void compareAll();

    std::mt19937_64 m_random;
    ModelRows m_model;
    Caller m_author;
    QByteArray m_login;
    std::map<ModelRows::Key, std::vector<HubRow>> m_history;
    QStringList m_modelConflicts;
    qint64 m_now = 0;
    int m_step = 0;
    QHash<Uuid, int> m_born; ///< row -> how many were there before it
    static void TearDownTestSuite()
    {
        // What never came up was not compared.
        for (const char *what : {"applied", "merged", "not_visible", "forbidden", "taken", "conflict newest", "conflict insert_merged",
                                 "conflict edit_revives", "conflict edit_beats_delete", "text merged", "conflict won_against_lost"})
            EXPECT_GT(m_met[what], 0) << what;
        for (const auto &[what, count] : m_met)
            std::printf("%6d %s\n", count, what.constData());
    }
    static inline std::map<QByteArray, int> m_met; ///< how often each answer and rule came up, over all seeds
};

void SameAsRulesTest::remember()
{
    for (const auto &[key, r] : m_model.rows) {
        auto &old = m_history[key];
        if (old.empty() || !(old.back().fm == r.fm))
            old.push_back(r);
        if (old.size() > 6)
            old.erase(old.begin());
    }
}

Op SameAsRulesTest::insertion(const char *table)
{
    Op op{.kind = OpKind::Insert, .table = table, .row = newId(), .t = time()};
    const QByteArray t = table;
    const auto set = [&](const char *name, Value v) { op.set.insert(name, std::move(v)); };
    if (t == "client") {
        set("kind", u"person"_s);
        set("surname", word());
        if (chance(50))
            set("about", QStringList{word(), u"two"_s, word(), u"four"_s, word(), u"end"_s}.join(u'\n'));
        if (chance(80))
            set("owner_id", someone());
    } else if (t == "contact_point") {
        set("client_id", anyId("client"));
        set("kind", u"phone"_s);
        set("value", word());
    } else if (t == "deal") {
        set("title", word());
        set("pipeline_id", pipeline);
        if (chance(80))
            set("client_id", anyId("client"));
        if (chance(30))
            set("company_id", anyId("client"));
        if (chance(70))
            set("owner_id", someone());
    } else if (t == "task" || t == "activity" || t == "message") {
        if (t == "task")
            set("title", word());
        else
            set("kind", t == "message" ? u"email"_s : u"note"_s);
        if (t == "activity")
            set("at", time());
        if (chance(60))
            set("client_id", anyId("client"));
        if (chance(50))
            set("deal_id", anyId("deal"));
        if (t == "task" && chance(70))
            set("assignee_id", someone());
        if (t != "task" && chance(20))
            set("private_to", someone());
        if (t == "message")
            set("state", u"queued"_s);
    } else if (t == "stage_change") {
        set("deal_id", anyId("deal"));
        const Uuid stages[] = {stageNew, stageWon, stageLost};
        set("stage_id", stages[pick(3)]);
        set("at", time());
        if (const HubRow *after = any("stage_change"); after && chance(70)) {
            set("after_id", after->id);
            set("deal_id", after->values.value("deal_id"));
        }
    } else if (t == "tag_link") {
        set("client_id", anyId("client"));
        set("tag_id", anyId("tag"));
        op.row = naturalId(entity(table), op.set);
    } else if (t == "external_key") {
        const char *const named[] = {"client", "deal", "pipeline"};
        const char *const what = named[pick(3)];
        set("entity", QString::fromLatin1(what));
        set("row_id", Value(anyId(what)));
        set("system", u"old"_s);
        set("key", u"k%1"_s.arg(pick(2)));
        op.row = naturalId(entity(table), op.set);
    } else if (t == "client_link") {
        set("client_id", anyId("client"));
        set("other_id", anyId("client"));
        set("role", u"works_at"_s);
        op.row = naturalId(entity(table), op.set);
    } else if (t == "setting") {
        set("scope", u"user"_s);
        if (chance(70))
            set("user_id", someone());
        set("key", u"k%1"_s.arg(pick(2)));
        op.row = naturalId(entity(table), op.set);
        set("value", word());
    } else {
        set("name", word());
    }
    op.parentGone = chance(20);
    return op;
}

Op SameAsRulesTest::edit(const char *table)
{
    Op op{.kind = OpKind::Update, .table = table, .row = newId(), .t = time()};
    const HubRow *r = any(table);
    const HubRow was = r ? seen(*r) : HubRow();
    if (r)
        op.row = r->id;
    op.base = chance(90) ? was.fm : FieldVersions();
    const QByteArray t = table;
    QByteArrayList units;
    const auto set = [&](const char *name, Value v) {
        op.set.insert(name, std::move(v));
        op.was.insert(name, was.values.value(name));
    };
    if (chance(15)) {
        set("deleted_at", {});
        op.was.remove("deleted_at");
    }
    if (t == "client" && chance(40)) {
        for (const char *part : {"street", "postcode", "city", "region", "country"})
            set(part, chance(70) ? Value(word()) : Value());
    }
    if (t == "client" && chance(30))
        set("about", QStringList{word(), word(), word(), u"end"_s}.join(u'\n'));
    if (t == "client")
        set("surname", word());
    if (t == "deal" && chance(50)) {
        set("amount", pick(3) * 100);
        set("currency", chance(50) ? u"UAH"_s : u"EUR"_s);
    }
    if (t == "deal" && chance(25))
        set("client_id", anyId("client"));
    if (t == "deal" && chance(15))
        set("company_id", chance(30) ? Value() : Value(anyId("client")));
    if (t == "task" && chance(25))
        set("deal_id", chance(30) ? Value() : Value(anyId("deal")));
    if (t == "deal" || t == "task")
        set("title", word());
    if (t == "activity" || t == "message")
        set("subject", word());
    if (t == "contact_point" || t == "setting")
        set("value", word());
    if (op.set.isEmpty())
        set(t == "pipeline" || t == "tag" ? "name" : "label", word());
    return op;
}

Op SameAsRulesTest::deletion(const char *table)
{
    Op op{.kind = OpKind::Delete, .table = table, .row = newId(), .t = time()};
    if (const HubRow *r = any(table)) {
        op.row = r->id;
        op.base = seen(*r).fm;
        if (chance(50))
            op.children = QList<Uuid>();
    }
    return op;
}

/// One line of a client's text, by somebody who has seen it some time ago: others' lines are merged with it.
Op SameAsRulesTest::oneLine()
{
    Op op{.kind = OpKind::Update, .table = "client", .row = newId(), .t = time()};
    const HubRow *r = any("client");
    HubRow was = r ? seen(*r) : HubRow();
    if (r)
        op.row = r->id;
    QStringList lines = was.values.value("about").toText().split(u'\n');
    if (lines.size() != 6)
        lines = QStringList{word(), u"two"_s, word(), u"four"_s, word(), u"end"_s};
    else
        lines[2 * pick(3)] = u"line %1"_s.arg(pick(100));
    op.base = was.fm;
    op.was.insert("about", was.values.value("about"));
    op.set.insert("about", lines.join(u'\n'));
    return op;
}

/// As an undo does it that takes back how a row came to life again: the value as it was, and deleted. The deletion names the
/// group itself as what wrote the value before it.
QList<Op> SameAsRulesTest::changedAndDeleted(const char *table, const Uuid &group)
{
    Op change{.kind = OpKind::Update, .table = table, .row = newId(), .t = time()};
    const HubRow *r = any(table);
    const HubRow was = r ? seen(*r) : HubRow();
    if (r)
        change.row = r->id;
    change.base = was.fm;
    if (!was.fm.isEmpty())
        change.base.set("value", was.fm.of("value"));
    change.set.insert("value", word());
    change.was.insert("value", was.values.value("value"));
    Op deletion{.kind = OpKind::Delete, .table = table, .row = change.row, .t = change.t};
    deletion.base = was.fm;
    deletion.base.set("value", {group, change.t});
    return {change, deletion};
}

/// A letter is taken for sending, by whoever still sees it waiting.
Op SameAsRulesTest::claim()
{
    Op op{.kind = OpKind::Cas, .table = "message", .row = anyId("message"), .t = time()};
    const HubRow *r = any("message");
    const Value was = r ? seen(*r).values.value("state") : Value(u"queued"_s);
    if (r)
        op.row = r->id;
    op.set.insert("state", was == Value(u"queued"_s) ? u"claimed"_s : u"queued"_s);
    op.was.insert("state", was);
    return op;
}

Op SameAsRulesTest::handOver()
{
    const std::pair<const char *, const char *> what[] = {{"client", "owner_id"}, {"deal", "owner_id"}, {"task", "assignee_id"}};
    const auto &[table, field] = what[pick(3)];
    Op op{.kind = OpKind::Reassign, .table = table, .row = anyId(table), .t = time()};
    if (const HubRow *r = any(table)) {
        const HubRow was = seen(*r);
        op.row = r->id;
        op.base = was.fm;
        op.was.insert(field, was.values.value(field));
    }
    op.set.insert(field, person(kPeople[pick(4)]));
    return op;
}

/// Somebody's role or team changes.
Op SameAsRulesTest::person_()
{
    Op op{.kind = OpKind::Update, .table = "app_user", .row = person(kPeople[pick(4)]), .t = time()};
    op.base = m_model.row("app_user", op.row)->fm;
    if (chance(50))
        op.set.insert("team_id", anyId("team"));
    else
        op.set.insert("role", chance(50) ? u"lead"_s : u"manager"_s);
    return op;
}

Group SameAsRulesTest::groupOfOps()
{
    static const char *const tables[] = {"client",       "client",       "contact_point", "deal",         "deal",
                                         "task",         "activity",     "message",       "message",      "stage_change",
                                         "stage_change", "stage_change", "tag_link",      "external_key", "client_link",
                                         "setting",      "setting",      "tag",           "pipeline"};
    const int kinds = int(std::size(tables)) - (m_author.admin || chance(5) ? 0 : 2); // reference rows are the admin's
    Group g;
    g.id = newId();
    g.schemaVersion = Schema::current().version();
    if (m_step >= 30 && chance(15)) {
        g.ops.append(oneLine());
        return g;
    }
    for (int i = 0, n = 1 + pick(3); i < n; ++i) {
        const char *table = tables[pick(kinds)];
        const int what = pick(100);
        if (what < (m_step < 30 ? 80 : 35)) // first something to argue about
            g.ops.append(insertion(table));
        else if (what < 75 && QByteArray(table) != "tag_link" && QByteArray(table) != "stage_change" && QByteArray(table) != "external_key"
                 && QByteArray(table) != "client_link")
            g.ops.append(QByteArray(table) == "message" && chance(60) ? claim() : edit(table));
        else if (what < 82)
            g.ops.append(deletion(table));
        else if (what < 88)
            g.ops += changedAndDeleted(QByteArray(table) == "setting" || chance(50) ? "setting" : "contact_point", g.id);
        else if (what < 96)
            g.ops.append(handOver());
        else if (m_author.admin || chance(5))
            g.ops.append(person_());
        else
            g.ops.append(insertion("client"));
    }
    return g;
}

void SameAsRulesTest::push(const Group &g, int step)
{
    const QByteArray body = encodeGroup(g, Schema::current());
    const Result<Group> read = decodeGroup(body, Schema::current());
    ASSERT_TRUE(read.ok()) << qPrintable(read.error().details) << body.constData();
    Group sent = *read;
    sent.hash = hashOf(body);
    const Outcome o = applyGroup(Schema::current(), m_model, m_author, sent, m_now, [this] { return newId(); });
    const QJsonObject answer = HubFixture::push(m_login.constData(), QJsonDocument::fromJson(envelope(body, sent.hash)).object());
    const Result<LedgerEntry> ledger = LedgerEntry::fromJson(answer);
    ASSERT_TRUE(ledger.ok()) << QJsonDocument(answer).toJson().constData();
    SCOPED_TRACE(QStringLiteral("seed %1 step %2 by %3: %4")
                     .arg(GetParam())
                     .arg(step)
                     .arg(QString::fromLatin1(m_login), QString::fromUtf8(body))
                     .toStdString());
    ASSERT_EQ(int(ledger->status), int(o.ledger.status)) << "rules: " << o.ledger.code.constData() << ' ' << qPrintable(o.ledger.detail)
                                                         << "\nhub: " << ledger->code.constData() << ' ' << qPrintable(ledger->detail);
    ASSERT_EQ(ledger->code, o.ledger.code) << qPrintable(o.ledger.detail) << "\nhub: " << qPrintable(ledger->detail);
    ASSERT_EQ(ledger->conflicts, o.ledger.conflicts);
    ++m_met[ledger->status == GroupStatus::Rejected ? ledger->code : ledger->status == GroupStatus::Merged ? "merged" : "applied"];
    for (const Conflict &c : o.conflicts)
        ++m_met["conflict " + toWord(c.rule)];
    m_model.take(o);
    for (const Op &op : sent.ops) {
        if (!m_born.contains(op.row) && m_model.row(op.table, op.row))
            m_born.insert(op.row, int(m_born.size()));
        const HubRow *r = op.set.contains("about") ? m_model.row(op.table, op.row) : nullptr;
        const QByteArray merged = QCryptographicHash::hash(sent.id.toString().toLatin1() + ":merged", QCryptographicHash::Md5);
        if (r && r->fm.of("about").group == Uuid::fromBytes(merged.constData()))
            ++m_met["text merged"];
    }
    for (const Conflict &c : o.conflicts) {
        const Entity &e = *Schema::current().byTable(c.table);
        QJsonObject j = c.toJson(e);
        for (const QString &random : {u"id"_s, u"at"_s, u"kept_by"_s, u"lost_by"_s, u"state"_s, u"resolved_by"_s})
            j.remove(random);
        m_modelConflicts.append(QString::fromUtf8(QJsonDocument(j).toJson(QJsonDocument::Compact)));
    }
    if (step % 20 == 19)
        compareAll();
}

void SameAsRulesTest::compareAll()
{
    const QList<Uuid> people = m_model.people();
    const ModelRows hub = ModelRows::ofHub(super(), Schema::current());
    const QStringList differences = m_model.differencesTo(hub);
    ASSERT_TRUE(differences.isEmpty()) << qPrintable(differences.join(u'\n'));
    for (const char *reader : kPeople) {
        const Caller c = callerOf(m_model, person(reader), people);
        for (const char *table : {"client", "deal", "task", "activity", "external_key", "client_link", "setting", "message"}) {
            QStringList mine, theirs;
            for (auto it = m_model.rows.lower_bound({table, Uuid()}); it != m_model.rows.end() && it->first.first == table; ++it) {
                if (visibleTo(Schema::current(), m_model, c, it->second))
                    mine.append(it->first.second.toString());
            }
            const PgRows seen = must(reader, QByteArray("select id from crm.") + table + " order by id");
            for (int i = 0; i < seen.count(); ++i)
                theirs.append(seen.text(i, 0));
            ASSERT_EQ(mine.join(u'\n'), theirs.join(u'\n')) << reader << " sees other rows of " << table;
        }
    }
}

TEST_P(SameAsRulesTest, TheServerMergesAsTheRulesSay)
{
    m_random.seed(quint64(GetParam()));
    m_now = now();
    m_model = ModelRows::ofHub(super(), Schema::current());
    for (int step = 0; step < 300 && !HasFatalFailure(); ++step) {
        remember();
        m_step = step;
        m_now = now();
        m_login = kPeople[chance(4) ? 5 : pick(5)];
        m_author = callerOf(m_model, person(m_login.constData()), m_model.people());
        push(groupOfOps(), step);
    }
    QStringList theirs;
    const PgRows rows =
        must("postgres", "select to_jsonb(c) - array['id', 'at', 'kept_by', 'lost_by', 'state', 'resolved_by'] from sync.conflict c");
    for (int i = 0; i < rows.count(); ++i)
        theirs.append(QString::fromUtf8(QJsonDocument::fromJson(rows.bytes(i, 0)).toJson(QJsonDocument::Compact)));
    theirs.sort();
    m_modelConflicts.sort();
    EXPECT_EQ(m_modelConflicts.join(u'\n').toStdString(), theirs.join(u'\n').toStdString());
}

// 82 once showed that another system's key of a deal did not follow the deal to another client.
INSTANTIATE_TEST_SUITE_P(Seeds, SameAsRulesTest, ::testing::Values(1, 2, 3, 4, 5, 6, 7, 8, 82));

} // namespace
} // namespace opora::test
