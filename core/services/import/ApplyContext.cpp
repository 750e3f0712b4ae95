// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/ApplyContext.h"
#include "core/base/Money.h"
#include <QCoreApplication>

namespace opora::import {

Result<Uuid> ApplyContext::insert(const char *entityName, FieldValues values, Uuid id)
{
    if (id.isNull() && entity(entityName).naturalKey.isEmpty())
        id = ids.next();
    if (!tx)
        return id;
    return tx->insert(entity(entityName), std::move(values), id);
}

Result<bool> ApplyContext::update(const char *entityName, const Uuid &id, const FieldValues &values)
{
    const Entity &e = entity(entityName);
    const QByteArrayList columns = values.keys();
    if (columns.isEmpty())
        return false;
    OPORA_ASSIGN(const QList<Value> now, repo::columnsOf(r, e, columns, id));
    FieldValues changed;
    for (int i = 0; i < now.size(); ++i) {
        if (now[i] != values[columns[i]])
            changed.insert(columns[i], values[columns[i]]);
    }
    if (changed.isEmpty())
        return false;
    if (tx)
        return tx->update(e, id, changed);
    return true;
}

Result<void> ApplyContext::insertKey(const QString &system, const char *entityName, const Uuid &row, const QString &key)
{
    OPORA_TRY(insert("external_key", {{"entity", QString::fromLatin1(entityName)}, {"row_id", row}, {"system", system}, {"key", key}}));
    return {};
}

Result<void> ApplyContext::checkCancelled() const
{
    if (!cancelled())
        return {};
    return Error{QStringLiteral("cancelled"), QCoreApplication::translate("Import", "Cancelled. Nothing was imported."), {}, ErrorKind::Cancelled};
}

Result<void> ApplyContext::each(const StagedFile &file, const std::function<Result<void>(qint64, StagedRow &)> &f)
{
    StagedRow row;
    return staging.each(file.from, file.to, [&](qint64 n, QByteArrayView body) -> Result<void> {
        if (n % 1024 == 0)
            OPORA_TRY(checkCancelled());
        row.unpack(body);
        return f(n, row);
    });
}

Result<void> BulkBuffer::flush(WriteTx *tx)
{
    if (tx && !m_rows.empty()) {
        std::sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.id < b.id; });
        BulkWriter writer(*tx, m_entity, m_columns);
        for (const Row &row : m_rows) {
            sqlite::Statement &st = writer.statement();
            st.bind(0, row.id);
            for (size_t i = 0; i < row.values.size(); ++i)
                st.bind(int(i) + 1, row.values[i]);
            OPORA_TRY(writer.add());
        }
        OPORA_TRY(writer.finish());
    }
    m_rows.clear();
    return {};
}

Value plainValue(const Column &column, const Cell &cell)
{
    switch (cell.tag) {
    case Cell::Null: return {};
    case Cell::Text:
    case Cell::Day: return cell.string();
    case Cell::Int: return cell.number;
    case Cell::Real: return cell.real;
    case Cell::Moment: return column.type == ColumnType::Date ? Value(cell.string()) : Value(cell.number);
    case Cell::Amount: break; // has a rule of its own
    }
    return {};
}

FieldValues plainFields(const RowSpec &spec, const StagedRow &row)
{
    FieldValues out;
    const Entity *e = Schema::current().entity(spec.entity);
    for (int i = 0; i < spec.slots_.size(); ++i) {
        const Target &t = target(spec.slots_[i].to.id);
        const Cell &cell = row.cells[size_t(i)];
        const Column *c = *t.column ? e->column(t.column) : nullptr;
        if (!c || cell.isNull())
            continue;
        const auto it = out.constFind(t.column);
        if (it != out.cend() && c->type == ColumnType::LongText)
            out[t.column] = Value(it->toText() + QLatin1Char('\n') + cell.string()); // several columns of notes
        else if (it == out.cend())
            out.insert(t.column, plainValue(*c, cell));
    }
    return out;
}

MoneyValue moneyOf(const RowSpec &spec, const Cell &amount, const Cell &currency, int power)
{
    if (amount.tag != Cell::Amount)
        return {};
    const QString code = !amount.text.isEmpty() ? QString::fromUtf8(amount.text) : !currency.isNull() ? currency.string() : spec.currency;
    const auto minor = amount.decimal().toMinor(currencyDigits(code), power);
    if (!minor)
        return {};
    return {*minor, code};
}

} // namespace opora::import
