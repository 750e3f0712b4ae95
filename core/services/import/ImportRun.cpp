// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/ImportRun.h"
#include "core/services/import/Look.h"
#include "core/domain/Phone.h"
#include "core/exchange/CsvWriter.h"
#include "core/services/import/ClientApply.h"
#include "core/services/import/DealApply.h"
#include "core/services/import/Notices.h"
#include "core/services/import/Presets.h"
#include "core/services/import/RowApply.h"
#include "core/storage/repo/WorkspaceRepository.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace opora::import {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Files of one export in the order in which they need each other.
int rankOf(const QByteArray &entity, const QString &as)
{
    if (entity == "user")
        return 0;
    if (entity == "product")
        return 1;
    if (entity == "client")
        return as == u"companies" ? 2 : 3;
    if (entity == "deal")
        return 4;
    return 5;
}

QStringList splitCells(QByteArrayView joined)
{
    QStringList out;
    for (qsizetype i = 0; i < joined.size();) {
        const qsizetype colon = joined.indexOf(':', i);
        const qsizetype n = joined.sliced(i, colon - i).toInt();
        out << QString::fromUtf8(joined.sliced(colon + 1, n));
        i = colon + 1 + n;
    }
    return out;
}

} // namespace

ImportRun::ImportRun(Storage &storage, ImportRequest request, std::shared_ptr<JobControl> control)
    : m_storage(storage), m_request(std::move(request)), m_control(std::move(control))
{
}

Result<void> ImportRun::loadSavedPreset()
{
    const QString preset = m_request.preset;
    if (m_request.mapping || preset.isEmpty() || preset == u"auto" || presetNames().contains(preset))
        return {};
    OPORA_ASSIGN(const auto text, m_storage.read([preset](Reader &r) { return repo::setting(r, QStringLiteral("workspace"), savedMappingKey(preset)); }).wait());
    if (!text)
        return {}; // the layout's own refusal names the presets there are
    OPORA_ASSIGN(m_request.mapping, ImportMapping::fromJson(QJsonDocument::fromJson(text->toUtf8()).object()));
    return {};
}

Result<void> ImportRun::prepare(int sampleRows, bool lenient)
{
    if (m_request.files.isEmpty())
        return Error{QStringLiteral("no_file"), Tr::tr("No file to import was given."), {}, ErrorKind::Usage};
    static const QStringList duplicates{QStringLiteral("skip"), QStringLiteral("update"), QStringLiteral("create")};
    if (!duplicates.contains(m_request.duplicates))
        return Error{QStringLiteral("bad_value"), Tr::tr("“%1” is no way to treat duplicates; write skip, update or create. Nothing was imported.").arg(m_request.duplicates), {}, ErrorKind::Usage};
    OPORA_TRY(loadSavedPreset());
    const StorageContext context = m_storage.context();
    SpecContext sc;
    sc.currency = context.currency;
    sc.zone = context.zone;
    sc.country = likelyPhoneCountry(context.currency, context.language);
    sc.cancelled = [this] { return m_control->cancelled(); };
    sc.lenient = lenient;
    qint64 bytes = 0;
    for (const QString &file : std::as_const(m_request.files)) {
        OPORA_ASSIGN(RowSpec spec, makeSpec(file, m_request, sc));
        StagedFile staged;
        staged.spec = std::move(spec);
        staged.number = int(m_files.size());
        bytes += QFileInfo(file).size();
        m_files.push_back(std::move(staged));
    }
    std::stable_sort(m_files.begin(), m_files.end(), [](const StagedFile &a, const StagedFile &b) {
        return rankOf(a.spec.entity, a.spec.mapping.as) < rankOf(b.spec.entity, b.spec.mapping.as);
    });
    if (lenient && !m_files.front().spec.incomplete.isEmpty())
        return {};
    OPORA_ASSIGN(m_staging, repo::ImportStaging::create());
    // Progress runs to 1000: staging takes the first four tenths.
    qint64 before = 0;
    for (StagedFile &f : m_files) {
        StageOptions o;
        o.sampleRows = sampleRows;
        o.findSame = m_request.duplicates != u"create";
        o.cancelled = sc.cancelled;
        o.progress = [&](qint64 read) { m_control->setProgress(bytes > 0 ? 400 * (before + read) / bytes : 0, 1000); };
        OPORA_TRY(stageFile(f, *m_staging, o));
        before += QFileInfo(f.spec.file).size();
        if (f.spec.datesAssumed)
            f.notices[QStringLiteral("dates_assumed")] = 1;
    }
    m_total = m_staging->count();
    return m_staging->seal();
}

Result<ImportRun::Applied> ImportRun::apply(Reader &r, WriteTx *tx)
{
    const qint64 now = tx ? tx->nowMs() : r.context().nowMs();
    ApplyContext x{r,
                   tx,
                   *m_staging,
                   m_request,
                   [this] { return m_control->cancelled(); },
                   [this](qint64 rows) { m_control->setProgress(m_total > 0 ? 400 + 590 * rows / m_total : 990, 1000); },
                   now,
                   UuidSequence(now),
                   std::vector<Outcome>(size_t(m_total), Outcome::None),
                   {}};
    if (m_request.create == QStringList{QStringLiteral("none")})
        m_request.create.clear();
    Directory directory(x);
    for (const StagedFile &f : m_files) {
        if (f.spec.isClients())
            OPORA_TRY(ClientApply(x, directory, f).run());
        else if (f.spec.entity == "deal")
            OPORA_TRY(DealApply(x, directory, f).run());
        else
            OPORA_TRY(RowApply(x, directory, f).run());
        x.progress(f.to);
    }
    OPORA_TRY(x.checkCancelled());
    return Applied{tx ? tx->plannedCommand() : Uuid(), std::move(x.outcomes), std::move(x.notices)};
}

Result<ImportRun::Applied> ImportRun::applyWithout()
{
    auto job = m_storage.read([this](Reader &r) { return apply(r, nullptr); });
    auto inner = job.control();
    m_control->setOnCancel([inner] { inner->cancel(); });
    auto result = job.wait();
    m_control->setOnCancel({});
    return result;
}

Result<ImportRun::Applied> ImportRun::applyWriting()
{
    auto job = m_storage.write({label(), QStringLiteral("import"), true, {}}, [this](WriteTx &tx) { return apply(tx, &tx); });
    auto inner = job.control();
    m_control->setOnCancel([inner] { inner->cancel(); });
    if (m_control->cancelled())
        inner->cancel();
    auto result = job.wait();
    m_control->setOnCancel({});
    return result;
}

QString ImportRun::label() const
{
    QStringList names;
    for (const StagedFile &f : m_files)
        names << QFileInfo(f.spec.file).fileName();
    return names.size() > 3 ? Tr::tr("Import of %n files", nullptr, int(names.size())) : Tr::tr("Import of %1").arg(names.join(QStringLiteral(", ")));
}

QList<ImportNotice> ImportRun::noticesOf(const QMap<QString, qint64> &applied) const
{
    QMap<QString, qint64> all = applied;
    for (const StagedFile &f : m_files) {
        for (const auto &[code, rows] : f.notices)
            all[code] += rows;
    }
    QList<ImportNotice> out;
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        out.append({it.key(), it.value(), noticeText(it.key(), it.value())});
    return out;
}

/// The refused rows of the first file that has any, as they were, with row, column and reason behind; refused rows of
/// further files follow under their own headers.
Result<QString> ImportRun::writeRefused()
{
    if (m_request.refusedFile.isEmpty() || m_staging->refused() == 0)
        return QString();
    QSaveFile out(m_request.refusedFile);
    if (!out.open(QIODevice::WriteOnly))
        return Error{QStringLiteral("no_permission"), Tr::tr("The file for refused rows, %1, cannot be written. Nothing was imported; choose another place.").arg(m_request.refusedFile), out.errorString()};
    // The rows are the user's own and go back in: no prefixes.
    CsvWriter w(&out, {.byteOrderMark = true, .defuseFormulas = false});
    for (const StagedFile &f : m_files) {
        if (f.refused == 0)
            continue;
        QStringList header = f.spec.shape.headers;
        w.row(header << QStringLiteral("row") << QStringLiteral("column") << QStringLiteral("reason"));
        OPORA_TRY(m_staging->eachRefused(f.number, [&](qint64 row, QByteArrayView cells, const QString &column, const QString &reason) -> Result<void> {
            QStringList line = splitCells(cells);
            while (line.size() < f.spec.shape.columns)
                line << QString();
            w.row(line << QString::number(row) << column << reason);
            return {};
        }));
    }
    OPORA_TRY(w.finish());
    if (!out.commit())
        return Error{QStringLiteral("write_failed"), Tr::tr("The file for refused rows, %1, could not be written. Nothing was imported; free some space or choose another place.").arg(m_request.refusedFile), out.errorString()};
    return m_request.refusedFile;
}

Result<ImportResult> ImportRun::run()
{
    OPORA_TRY(prepare(0, false));
    ImportResult out;
    out.dryRun = m_request.dryRun;
    OPORA_ASSIGN(out.refusedFile, writeRefused());
    OPORA_ASSIGN(const Applied applied, m_request.dryRun ? applyWithout() : applyWriting());
    for (Outcome o : applied.outcomes) {
        out.created += o == Outcome::Created;
        out.updated += o == Outcome::Updated;
        out.unchanged += o == Outcome::Same || o == Outcome::None;
    }
    for (const StagedFile &f : m_files) {
        out.rows += f.rows;
        out.refused += f.refused;
    }
    if (out.created + out.updated > 0)
        out.command = applied.command;
    out.notices = noticesOf(applied.notices);
    m_control->setProgress(1000, 1000);
    return out;
}

void ImportRun::describe(const StagedFile &f, ImportPreview &p) const
{
    p.file = f.spec.file;
    p.as = f.spec.mapping.as;
    p.charset = charsetLabel(f.spec.shape.charset);
    p.delimiter = delimiterLabel(f.spec.shape.dialect.delimiter);
    p.hasHeader = f.spec.shape.hasHeader;
    p.headers = f.spec.shape.headers;
    p.mapping = f.spec.mapping;
}

Result<ImportPreview> ImportRun::bareLook(const StagedFile &f)
{
    ImportPreview p;
    describe(f, p);
    for (qsizetype i = 0; i < p.headers.size(); ++i)
        p.columns.append({p.headers[i], p.mapping.columns.value(i).target, {}, {}, 0});
    OPORA_ASSIGN(auto reader, openCsv(f.spec.file, f.spec.shape));
    while (reader->next()) {
        if (reader->isBlank())
            continue;
        if (++p.rows % 4096 == 0 && m_control->cancelled())
            return Error{QStringLiteral("cancelled"), Tr::tr("Cancelled. Nothing was imported."), {}, ErrorKind::Cancelled};
        if (p.sample.size() >= 100)
            continue;
        PreviewRow row;
        row.row = reader->record();
        for (int i = 0; i < reader->size(); ++i) {
            row.cells << QString::fromUtf8(reader->field(i).first(std::min<qsizetype>(500, reader->field(i).size())));
            if (i < p.columns.size() && p.columns[i].example.isEmpty())
                p.columns[i].example = row.cells.back().trimmed();
        }
        p.sample.append(row);
    }
    if (reader->failed())
        return reader->error();
    p.notices.append({QStringLiteral("required_column"), 0, f.spec.incomplete});
    return p;
}

Result<ImportPreview> ImportRun::preview()
{
    OPORA_TRY(prepare(100, true));
    if (!m_files.front().spec.incomplete.isEmpty())
        return bareLook(m_files.front());
    OPORA_ASSIGN(const Applied applied, applyWithout());
    StagedFile &f = m_files.front();
    ImportPreview p;
    describe(f, p);
    p.columns = f.columns;
    p.problems = f.problems;
    for (const StagedFile &each : m_files) {
        p.rows += each.rows;
        p.refused += each.refused;
    }
    for (Outcome o : applied.outcomes) {
        p.created += o == Outcome::Created;
        p.updated += o == Outcome::Updated;
        p.unchanged += o == Outcome::Same || o == Outcome::None;
    }
    for (StagedFile::Sample &s : f.sample) {
        if (s.staged >= 0) {
            const Outcome o = applied.outcomes[size_t(s.staged)];
            s.row.result = o == Outcome::Created ? QStringLiteral("new") : o == Outcome::Updated ? QStringLiteral("update") : QStringLiteral("unchanged");
        }
        p.sample.append(s.row);
    }
    p.notices = noticesOf(applied.notices);
    m_control->setProgress(1000, 1000);
    return p;
}

} // namespace opora::import
