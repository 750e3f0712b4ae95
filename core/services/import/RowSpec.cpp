// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import/RowSpec.h"
#include "core/services/import/Presets.h"
#include "core/services/import/Synonyms.h"
#include <QCoreApplication>
#include <QFileInfo>

namespace opora::import {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

Error usage(const char *code, const QString &text)
{
    return {QString::fromLatin1(code), text, {}, ErrorKind::Usage};
}

/// A mapping made for one file fits another whose columns have the same titles, in whatever order.
ImportMapping ordered(const ImportMapping &m, const QStringList &headers)
{
    ImportMapping out = m;
    out.columns.clear();
    QList<ImportMapping::ColumnMap> left = m.columns;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        ImportMapping::ColumnMap c{headers[i], {}};
        // The same place first: titles may repeat.
        if (i < m.columns.size() && m.columns[i].header.compare(headers[i], Qt::CaseInsensitive) == 0) {
            c.target = m.columns[i].target;
        } else {
            for (qsizetype k = 0; k < left.size(); ++k) {
                if (left[k].header.simplified().compare(headers[i], Qt::CaseInsensitive) == 0) {
                    c.target = left.takeAt(k).target;
                    break;
                }
            }
        }
        out.columns.append(c);
    }
    return out;
}

Result<ImportMapping> chooseMapping(const ImportRequest &request, const CsvShape &shape, const QString &file, bool lenient)
{
    if (request.mapping)
        return ordered(*request.mapping, shape.headers);
    const QString preset = request.preset.isEmpty() ? QStringLiteral("auto") : request.preset;
    if (preset != u"auto" && !presetNames().contains(preset))
        return usage("unknown_preset", Tr::tr("There is no preset “%1”. Nothing was changed; the presets are %2.").arg(preset, presetNames().join(QStringLiteral(", "))));
    if (auto m = presetFor(preset, shape.headers); m && (request.as.isEmpty() || entityOf(request.as) == entityOf(m->as)))
        return *m;
    if (preset != u"auto")
        return usage("unknown_layout", Tr::tr("The columns of %1 are not those of the preset “%2”. Nothing was changed; choose another preset, or assign the columns by hand.").arg(QFileInfo(file).fileName(), preset));
    QString as = request.as;
    if (as.isEmpty())
        as = guessKind(shape.headers);
    if (as.isEmpty() && lenient)
        as = QStringLiteral("clients");
    if (as.isEmpty())
        return usage("unknown_layout", Tr::tr("The columns of %1 do not tell what its rows are. Nothing was changed; say what they are (clients, companies, deals…) and assign the columns.").arg(QFileInfo(file).fileName()));
    return autoMapping(as, shape.headers);
}

/// Columns that a kind cannot do without.
Result<void> checkRequired(const RowSpec &s)
{
    auto any = [&](std::initializer_list<TargetId> ids) { return std::any_of(ids.begin(), ids.end(), [&](TargetId id) { return s.has(id); }); };
    bool ok = true;
    if (s.entity == "client")
        ok = any({ClientName, ClientSurname, ClientGivenName, ClientCompanyName, ClientPhone, ClientEmail});
    else if (s.entity == "deal")
        ok = any({DealTitle, DealKey, DealClient, DealCompany, DealProduct});
    else if (s.entity == "user")
        ok = s.has(UserName);
    else if (s.entity == "product")
        ok = s.has(ProductName);
    else if (s.entity == "task")
        ok = s.has(TaskTitle);
    else if (s.entity == "activity")
        ok = any({ActivitySubject, ActivityBody}) && s.has(ActivityAt);
    if (ok)
        return {};
    return usage("required_column", Tr::tr("No column of %1 gives the name of its rows. Nothing was changed; assign the columns by hand.").arg(QFileInfo(s.file).fileName()));
}

bool needsLook(CellType t)
{
    return t == CellType::Date || t == CellType::Instant || t == CellType::Amount || t == CellType::Share || t == CellType::Integer;
}

struct Looked {
    DateColumn dates;
    AmountColumn amounts;
    bool overOne = false, percent = false;
};

/// First pass: dates and amounts are understood over their whole columns.
Result<void> lookOver(RowSpec &s, const SpecContext &context)
{
    QList<int> looked;
    for (int i = 0; i < s.slots_.size(); ++i) {
        if (needsLook(s.slots_[i].type))
            looked << i;
    }
    if (looked.isEmpty())
        return {};
    std::vector<Looked> found(size_t(s.slots_.size()));
    OPORA_ASSIGN(auto reader, openCsv(s.file, s.shape));
    s.rows = 0;
    while (reader->next()) {
        if (reader->isBlank())
            continue;
        if (++s.rows % 4096 == 0 && context.cancelled())
            break;
        for (int i : std::as_const(looked)) {
            const Slot &slot = s.slots_[i];
            QString text = QString::fromUtf8(reader->field(slot.column));
            if (!s.corrections.isEmpty())
                text = s.corrections.value({reader->record(), slot.column}, text);
            Looked &l = found[size_t(i)];
            if (slot.type == CellType::Date || slot.type == CellType::Instant) {
                l.dates.see(text);
            } else {
                l.amounts.see(text);
                if (Decimal d; slot.type == CellType::Share && parseAmount(text, {}, d) == ValueFault::None) {
                    l.overOne |= d.toReal() > 1;
                    l.percent |= d.percent;
                }
            }
        }
    }
    if (reader->failed())
        return reader->error();
    DateOrder hint = DateOrder::Unknown;
    for (int i : std::as_const(looked)) {
        if (found[size_t(i)].dates.decisive())
            hint = found[size_t(i)].dates.decide().order;
    }
    const auto told = s.mapping.dateFormat.isEmpty() ? std::nullopt : DateFormat::fromDescription(s.mapping.dateFormat);
    for (int i : std::as_const(looked)) {
        Slot &slot = s.slots_[i];
        const Looked &l = found[size_t(i)];
        slot.dates = told ? *told : l.dates.decide(hint);
        s.datesAssumed |= !told && slot.dates.ambiguous && hint == DateOrder::Unknown && (slot.type == CellType::Date || slot.type == CellType::Instant);
        slot.amounts = l.amounts.decide();
        slot.inPercent = l.overOne || l.percent;
    }
    return {};
}

} // namespace

int RowSpec::slotOf(TargetId id) const
{
    for (int i = 0; i < slots_.size(); ++i) {
        if (slots_[i].to.id == id)
            return i;
    }
    return -1;
}

const Cell &RowSpec::cell(const StagedRow &row, TargetId id) const
{
    static const Cell none;
    const int i = slotOf(id);
    return i < 0 || size_t(i) >= row.cells.size() ? none : row.cells[size_t(i)];
}

QString RowSpec::system() const
{
    if (keySlots.isEmpty())
        return {};
    return !mapping.system.isEmpty() ? mapping.system : !mapping.name.isEmpty() ? mapping.name : QStringLiteral("csv");
}

Result<RowSpec> makeSpec(const QString &file, const ImportRequest &request, const SpecContext &context)
{
    RowSpec s;
    s.file = file;
    OPORA_ASSIGN(s.shape, sniffCsv(file, request.charset));
    if (!request.as.isEmpty() && !isKind(request.as))
        return usage("unknown_kind", Tr::tr("“%1” cannot be imported. Nothing was changed; choose one of %2.").arg(request.as, ImportService::kinds().join(QStringLiteral(", "))));
    OPORA_ASSIGN(s.mapping, chooseMapping(request, s.shape, file, context.lenient));
    if (!request.as.isEmpty() && entityOf(request.as) == entityOf(s.mapping.as) && !request.mapping && s.mapping.system.isEmpty())
        s.mapping.as = request.as;
    if (!request.key.isEmpty())
        s.mapping.key = request.key;
    if (!request.pipeline.isEmpty())
        s.mapping.pipelineName = request.pipeline;
    if (s.mapping.pipelineName.isEmpty())
        s.mapping.pipelineName = QFileInfo(file).completeBaseName();
    s.entity = entityOf(s.mapping.as);
    s.currency = context.currency;
    s.country = request.country.isEmpty() ? context.country : request.country;
    s.zone = context.zone;
    s.corrections = request.corrections;
    for (int i = 0; i < s.mapping.columns.size(); ++i) {
        const auto ref = findTarget(s.mapping.columns[i].target);
        if (!ref || !fits(target(ref->id), s.mapping.as) || s.slots_.size() >= 250)
            continue;
        s.slots_.append({i, *ref, target(ref->id).type, s.mapping.columns[i].header, pointLabel(s.mapping.columns[i].header).toUtf8(), {}, {}, false});
    }
    for (const QString &k : std::as_const(s.mapping.key)) {
        // A key may be named by target or by the column's own title.
        const auto ref = findTarget(k.contains(u'.') ? k : QString::fromUtf8(s.entity) + u'.' + k);
        int at = -1;
        for (int i = 0; i < s.slots_.size(); ++i) {
            if ((ref && s.slots_[i].to.id == ref->id) || s.slots_[i].header.compare(k, Qt::CaseInsensitive) == 0)
                at = i;
        }
        if (at < 0)
            return usage("no_key_column", Tr::tr("The key “%1” is none of the imported columns. Nothing was changed; choose a column of the file.").arg(k));
        s.keySlots << at;
    }
    if (const Result<void> required = checkRequired(s); !required.ok()) {
        if (!context.lenient)
            return required.error();
        s.incomplete = required.error().message;
    }
    OPORA_TRY(lookOver(s, context));
    return s;
}

} // namespace opora::import
