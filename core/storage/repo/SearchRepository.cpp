// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/SearchRepository.h"
#include "core/storage/Ddl.h"
#include "core/storage/WriteTxPrivate.h"

namespace opora::repo {
namespace {

/// Whose card shows a row of this entity: SQL expressions for the ids of a deal and of a client, or NULL.
QByteArray refOrNull(const Entity &e, const char *column)
{
    const Column *c = e.column(column);
    return c && c->type == ColumnType::Ref ? "t." + ddl::quoted(column) : QByteArray("NULL");
}

/// Columns tried in order for what stands under the title.
QByteArray subtitleSql(const Entity &e)
{
    QByteArrayList parts;
    for (const char *name : {"company_label", "main_phone", "main_email"}) {
        if (e.column(name))
            parts.append("nullif(t." + ddl::quoted(name) + ", '')");
    }
    if (e.column("client_id"))
        parts.append("(SELECT display_name FROM client WHERE id = t.client_id)");
    if (e.column("company_id"))
        parts.append("(SELECT display_name FROM client WHERE id = t.company_id)");
    parts.append("''");
    return "coalesce(" + parts.join(", ") + ", '')";
}

QByteArray titleSql(const Entity &e)
{
    QByteArrayList parts;
    if (!e.labelColumn.isEmpty())
        parts.append("nullif(t." + ddl::quoted(e.labelColumn) + ", '')");
    for (const Column &c : e.columns) {
        if (c.isFullText)
            parts.append("nullif(t." + ddl::quoted(c.name) + ", '')");
    }
    parts.append("''");
    return "coalesce(" + parts.join(", ") + ", '')";
}

QString firstLine(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0).simplified();
    return line.size() > 160 ? line.left(159) + u'…' : line;
}

} // namespace

Result<QList<FoundRow>> describeRows(Reader &r, const Entity &e, const QList<qint64> &numbers)
{
    QList<FoundRow> rows;
    auto st = r.db().cached("SELECT t.id, " + titleSql(e) + ", " + subtitleSql(e) + ", " + refOrNull(e, "deal_id") + ", " + refOrNull(e, "client_id")
                            + ", " + (e.column("kind") ? QByteArray("t.kind") : QByteArray("NULL"))
                            + " FROM " + ddl::quoted(e.table) + " t WHERE t.n = ?1 AND t.deleted_at IS NULL");
    const bool ownCard = e.visibility == Visibility::Root || e.name == "deal" || e.name == "task";
    for (const qint64 n : numbers) {
        st.args(n);
        if (st.step()) {
            FoundRow row{e.name, n, st.uuid(0), firstLine(st.text(1)), st.text(2), e.name, st.uuid(0), st.text(5).toLatin1()};
            if (!ownCard && !st.isNull(3)) {
                row.openEntity = "deal";
                row.openId = st.uuid(3);
            } else if (!ownCard && !st.isNull(4)) {
                row.openEntity = "client";
                row.openId = st.uuid(4);
            }
            rows.append(row);
        }
        OPORA_TRY(st.status());
        st.reset();
    }
    return rows;
}

Result<QList<FoundRow>> findInTexts(Reader &r, const QByteArrayList &words, int limit)
{
    QByteArrayList terms;
    for (const QByteArray &phrase : words) {
        for (const QByteArray &word : phrase.split(' '))
            terms.append('"' + word + '"');
    }
    if (terms.isEmpty() || limit <= 0)
        return QList<FoundRow>();
    terms.last() += '*';
    QList<QPair<int, qint64>> found;
    {
        auto st = r.db().cached("SELECT rowid FROM fts_text WHERE fts_text MATCH ?1 ORDER BY rowid DESC LIMIT ?2");
        st.args(QString::fromUtf8(terms.join(' ')), limit);
        while (st.step())
            found.append({int(st.integer(0) >> FtsRowBits), st.integer(0) & ((qint64(1) << FtsRowBits) - 1)});
        OPORA_TRY(st.status());
    }
    QList<FoundRow> rows;
    for (const auto &[place, n] : std::as_const(found)) {
        if (place >= r.schema().entities().size())
            continue;
        OPORA_ASSIGN(const QList<FoundRow> one, describeRows(r, r.schema().entities().at(place), {n}));
        rows.append(one);
    }
    return rows;
}

} // namespace opora::repo
