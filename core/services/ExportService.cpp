// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ExportService.h"
#include "core/base/Money.h"
#include "core/exchange/CsvWriter.h"
#include "core/services/RecordJson.h"
#include "core/storage/Storage.h"
#include "core/storage/repo/RecordRepository.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace opora {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(ExportService)
};

constexpr qsizetype kBatch = 512; ///< rows whose references are named by one round of queries

Error usage(const QString &code, const QString &sentence) { return {code, sentence, {}, ErrorKind::Usage}; }

Error fileError(const QSaveFile &file)
{
    const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
    return {full ? QStringLiteral("disk_full") : QStringLiteral("no_permission"),
            full ? Text::tr("The file could not be written to the end; the disk may be full. Nothing was left behind.")
                 : Text::tr("The file cannot be written there. Choose another folder."),
            file.errorString(), ErrorKind::Refused};
}

/// Takes rows in order and hands them on with the names of what they refer to.
class Batch {
public:
    using Write = std::function<Result<void>(const Record &, const QHash<Uuid, QString> &)>;
    Batch(Reader &r, const Entity &e, Write write) : m_r(r), m_e(e), m_write(std::move(write)) {}
    Result<void> add(const Record &record)
    {
        m_rows.append(record);
        return m_rows.size() >= kBatch ? flush() : Result<void>();
    }
    Result<void> flush()
    {
        OPORA_ASSIGN(const auto names, repo::labelsOfReferences(m_r, m_e, m_rows));
        for (const Record &row : std::as_const(m_rows))
            OPORA_TRY(m_write(row, names));
        m_rows.clear();
        return {};
    }

private:
    Reader &m_r;
    const Entity &m_e;
    Write m_write;
    QList<Record> m_rows;
};

Result<qint64> writeAll(Reader &r, const Entity &e, const Filter &filter, const Batch::Write &write)
{
    Batch batch(r, e, write);
    qint64 done = 0;
    OPORA_ASSIGN(const qint64 rows, repo::eachRow(r, e, filter, [&](const Record &record) {
                     if (++done % kBatch == 0)
                         r.control().setProgress(done, 0);
                     return batch.add(record);
                 }));
    OPORA_TRY(batch.flush());
    return rows;
}

// --------------------------------------------------------------------------------------------------------------- CSV

QString cellText(const Column &c, const Record &record, const QString &currency)
{
    const Value &v = record[c.name];
    if (v.isNull())
        return {};
    switch (c.type) {
    case ColumnType::Integer: return QString::number(v.toInt());
    case ColumnType::Real: return QString::number(v.toReal(), 'g', QLocale::FloatingPointShortest);
    case ColumnType::Boolean: return v.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case ColumnType::Instant: return instantText(v.toInt());
    case ColumnType::Money: {
        const QString own = c.currencyFrom.isEmpty() ? QString() : record[c.currencyFrom].toText();
        return Money{v.toInt(), own.isEmpty() ? currency : own}.toPlain();
    }
    case ColumnType::Ref: return v.toUuid().toString();
    case ColumnType::Blob: return v.isUuid() ? v.toUuid().toString() : QString::fromLatin1(v.toBlob().toBase64());
    default: return v.toText();
    }
}

/// Columns of the file, in the schema's order: id first, a reference's name beside its id, what is computed last.
QList<const Column *> csvColumns(const Entity &e)
{
    QList<const Column *> columns;
    for (ColumnClass cls : {ColumnClass::Synced, ColumnClass::Derived}) {
        for (const Column &c : e.columns) {
            if (c.cls == cls && isShown(c))
                columns.append(&c);
        }
    }
    return columns;
}

Result<qint64> writeCsv(Reader &r, const Entity &e, const Filter &filter, QIODevice &file)
{
    CsvWriteOptions options;
    options.byteOrderMark = true;
    CsvWriter csv(&file, options);
    const QList<const Column *> columns = csvColumns(e);
    csv.field(u"id");
    for (const Column *c : columns) {
        csv.field(QString::fromLatin1(c->name));
        if (c->type == ColumnType::Ref)
            csv.field(c->name.endsWith("_id") ? jsonKey(*c) : jsonKey(*c) + QStringLiteral("_name"));
    }
    csv.field(u"created_at");
    csv.endRow();
    const QString currency = r.context().currency;
    OPORA_ASSIGN(const qint64 rows, writeAll(r, e, filter, [&](const Record &record, const QHash<Uuid, QString> &names) -> Result<void> {
                     csv.field(record.id.toString());
                     for (const Column *c : columns) {
                         csv.field(cellText(*c, record, currency));
                         if (c->type == ColumnType::Ref)
                             csv.field(names.value(record[c->name].toUuid()));
                     }
                     csv.field(record["created_at"].isNull() ? QString() : instantText(record["created_at"].toInt()));
                     csv.endRow();
                     return {};
                 }));
    OPORA_TRY(csv.finish());
    return rows;
}

// -------------------------------------------------------------------------------------------------------------- JSON

/// {"currency":…,"clients":[…one row a line…],…}: nothing that differs between two exports of the same content.
Result<qint64> writeJson(Reader &r, const QList<const Entity *> &entities, const Filter &filter, bool derived, QSaveFile &file)
{
    const RecordJsonOptions options{r.context().currency, derived, false};
    const auto put = [&](const QByteArray &bytes) -> Result<void> {
        return file.write(bytes) == bytes.size() ? Result<void>() : Result<void>(fileError(file));
    };
    OPORA_TRY(put("{\n\"currency\": \"" + r.context().currency.toUtf8() + '"'));
    qint64 total = 0;
    for (const Entity *e : entities) {
        OPORA_TRY(put(",\n\"" + e->plural + "\": ["));
        bool first = true;
        OPORA_ASSIGN(const qint64 rows, writeAll(r, *e, filter, [&](const Record &record, const QHash<Uuid, QString> &names) -> Result<void> {
                         const QByteArray row = QJsonDocument(recordJson(*e, record, names, options)).toJson(QJsonDocument::Compact);
                         const QByteArray separator = first ? "\n" : ",\n";
                         first = false;
                         return put(separator + row);
                     }));
        OPORA_TRY(put(rows > 0 ? "\n]" : "]"));
        total += rows;
    }
    OPORA_TRY(put("\n}\n"));
    return total;
}

struct Plan {
    QList<const Entity *> entities;
    Filter filter;
    bool csv = false, everything = false;
};

Result<Plan> planned(const Schema &schema, const ExportRequest &request)
{
    Plan plan;
    plan.filter = request.filter;
    const QString ending = QFileInfo(request.toFile).suffix().toLower();
    if (ending != QStringLiteral("csv") && ending != QStringLiteral("json"))
        return usage(QStringLiteral("unknown_format"), Text::tr("The file's name must end in .csv or .json. Nothing was written."));
    plan.csv = ending == QStringLiteral("csv");
    for (const QByteArray &name : request.entities) {
        if (name == "all") {
            plan.everything = true;
            for (const Entity &e : schema.entities()) {
                if (e.inExport)
                    plan.entities.append(&e);
            }
        } else if (name == "companies" || name == "company") {
            plan.entities.append(schema.entity("client"));
            plan.filter.conditions.append({"kind", Condition::Op::Is, {QStringLiteral("company")}, false});
        } else if (const Entity *e = schema.entity(name)) {
            plan.entities.append(e);
        } else {
            return usage(QStringLiteral("unknown_entity"), Text::tr("There is nothing called “%1” to export. Nothing was written.").arg(QString::fromUtf8(name)));
        }
    }
    if (plan.entities.isEmpty())
        return usage(QStringLiteral("unknown_entity"), Text::tr("Say what to export, for example clients or deals. Nothing was written."));
    if (plan.csv && plan.entities.size() > 1)
        return usage(QStringLiteral("unknown_format"), Text::tr("One CSV file holds one table; export everything to a .json file. Nothing was written."));
    if (!request.filter.isEmpty() && plan.entities.size() > 1)
        return usage(QStringLiteral("bad_value"), Text::tr("A filter goes with one table only. Nothing was written."));
    return plan;
}

} // namespace

ExportService::ExportService(Workspace &ws) : m_ws(ws) {}

Job<Exported> ExportService::run(ExportRequest request)
{
    return m_ws.storage().read([request](Reader &r) -> Result<Exported> {
        OPORA_ASSIGN(const Plan plan, planned(r.schema(), request));
        QSaveFile file(request.toFile); // a temporary file beside the target, renamed when it is whole
        if (!file.open(QIODevice::WriteOnly))
            return fileError(file);
        const Result<qint64> rows = plan.csv ? writeCsv(r, *plan.entities.first(), plan.filter, file)
                                             : writeJson(r, plan.entities, plan.filter, !plan.everything, file);
        if (!rows.ok()) {
            file.cancelWriting();
            return rows.error();
        }
        if (!file.commit())
            return fileError(file);
        return Exported{QFileInfo(request.toFile).absoluteFilePath(), *rows};
    });
}

} // namespace opora
