// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a file: the same figures the screen shows, in plain numbers that a spreadsheet can go on with.
#include "core/exchange/CsvWriter.h"
#include "core/services/ReportService.h"
#include "core/storage/Storage.h"
#include <QCoreApplication>
#include <QSaveFile>

namespace opora {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReportService)
};

QString number(double v, int digits)
{
    return v < 0 ? QString() : QString::number(v, 'f', digits);
}

void writeStages(CsvWriter &csv, const FunnelReport &report)
{
    csv.row({Text::tr("Stage"), Text::tr("Deals that reached it"), Text::tr("Share of all"), Text::tr("Conversion"), Text::tr("Median days"),
             Text::tr("Standing there now"), Text::tr("Amount now"), Text::tr("Currency")});
    for (const auto &s : report.funnel.stages)
        csv.row({s.stage.name, QString::number(s.reached), number(s.share, 4), number(s.conversion, 4), number(s.medianDays, 1), QString::number(s.current),
                 Money{s.amountMinor, report.wonAmount.currency}.toPlain(), report.wonAmount.currency});
}

void writeLosses(CsvWriter &csv, const FunnelReport &report)
{
    csv.endRow();
    csv.row({Text::tr("Lost because"), Text::tr("Deals"), Text::tr("Amount"), Text::tr("Currency")});
    for (const auto &l : report.lostReasons)
        csv.row({l.reason, QString::number(l.deals), l.amount.toPlain(), l.amount.currency});
}

void writeManagers(CsvWriter &csv, const FunnelReport &report)
{
    csv.endRow();
    csv.row({Text::tr("Manager"), Text::tr("Deals"), Text::tr("Won"), Text::tr("Lost"), Text::tr("Win rate"), Text::tr("Cycle, days"), Text::tr("Revenue"), Text::tr("Currency")});
    for (const auto &m : report.managers)
        csv.row({m.name, QString::number(m.deals), QString::number(m.won), QString::number(m.lost), number(m.winRate, 4), number(m.cycleDays, 1), m.wonAmount.toPlain(),
                 m.wonAmount.currency});
}

Result<QString> write(const FunnelReport &report, const QString &toFile)
{
    QSaveFile file(toFile); // a temporary file beside the target, renamed when it is whole
    if (!file.open(QIODevice::WriteOnly))
        return Error{QStringLiteral("no_permission"), Text::tr("The report could not be written to %1. Choose another folder.").arg(toFile), file.errorString()};
    CsvWriter csv(&file, {.byteOrderMark = true});
    writeStages(csv, report);
    if (!report.lostReasons.isEmpty())
        writeLosses(csv, report);
    if (!report.managers.isEmpty())
        writeManagers(csv, report);
    OPORA_TRY(csv.finish());
    if (!file.commit())
        return Error{QStringLiteral("write_failed"), Text::tr("The report could not be written to %1. Nothing was changed there.").arg(toFile), file.errorString()};
    return toFile;
}

} // namespace

Job<QString> ReportService::exportFunnel(FunnelReport report, QString toFile)
{
    // On a reader's thread only because file work has no place on the caller's.
    return m_ws.storage().read([report = std::move(report), toFile = std::move(toFile)](Reader &) { return write(report, toFile); });
}

} // namespace opora
