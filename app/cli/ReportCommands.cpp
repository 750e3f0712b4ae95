// SPDX-License-Identifier: GPL-3.0-or-later
// report funnel
#include "app/cli/Command.h"
#include "core/services/RecordJson.h"
#include "core/services/RecordService.h"
#include "core/services/ReportService.h"
#include <QCoreApplication>
#include <cmath>

namespace opora::cli {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<QDate> dateOption(const Arguments &a, const char *name)
{
    if (!a.has(name))
        return QDate();
    const QDate d = QDate::fromString(a.option(name), Qt::ISODate);
    if (!d.isValid())
        return usage("bad_value", Text::tr("\"%1\" is not a date; write it as 2026-11-21.").arg(a.option(name)));
    return d;
}

Result<ReportFilter> filterOf(Session &s, Workspace &ws)
{
    const Arguments &a = s.arguments();
    ReportFilter f;
    OPORA_ASSIGN(f.from, dateOption(a, "from"));
    OPORA_ASSIGN(f.to, dateOption(a, "to"));
    OPORA_ASSIGN(f.asOf, dateOption(a, "as-of"));
    const QString definition = a.option("definition", u"reached"_s);
    if (definition != u"reached" && definition != u"visited")
        return usage("bad_value", Text::tr("--definition is reached or visited, not \"%1\".").arg(definition));
    f.definition = definition == u"visited" ? FunnelDefinition::Visited : FunnelDefinition::Reached;
    if (a.has("pipeline")) {
        OPORA_ASSIGN(f.pipeline, s.wait(ws.records().resolve("pipeline", a.option("pipeline"))));
    }
    if (a.has("manager")) {
        OPORA_ASSIGN(f.owner, s.wait(ws.records().resolve("user", a.option("manager"))));
    }
    return f;
}

/// Unknown figures (-1) are null.
QJsonValue daysJson(double days)
{
    return days < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(days);
}
QJsonValue dateJson(const QDate &d)
{
    return d.isValid() ? QJsonValue(d.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject funnelJson(const FunnelReport &r, const ReportFilter &f)
{
    const QString currency = r.wonAmount.currency;
    QJsonArray stages;
    for (const FunnelStageResult &g : r.funnel.stages) {
        stages.append(QJsonObject{{u"id"_s, g.stage.id.toString()},
                                  {u"name"_s, g.stage.name},
                                  {u"kind"_s, g.stage.kind},
                                  {u"current"_s, g.current},
                                  {u"reached"_s, g.reached},
                                  {u"share"_s, g.share},
                                  {u"conversion"_s, g.conversion},
                                  {u"median_days"_s, daysJson(g.medianDays)},
                                  {u"amount"_s, moneyJson(g.amountMinor, currency)}});
    }
    QJsonObject o{{u"pipeline"_s, refJson(r.pipeline, r.pipelineName)},
                  {u"from"_s, dateJson(f.from)},
                  {u"to"_s, dateJson(f.to)},
                  {u"definition"_s, f.definition == FunnelDefinition::Visited ? u"visited"_s : u"reached"_s},
                  {u"deals"_s, r.funnel.deals},
                  {u"open"_s, r.funnel.open},
                  {u"won"_s, r.funnel.won},
                  {u"lost"_s, r.funnel.lost},
                  {u"win_rate"_s, r.funnel.winRate},
                  {u"won_amount"_s, moneyJson(r.wonAmount.minor, currency)},
                  {u"avg_days_won"_s, daysJson(r.funnel.avgDaysWon)},
                  {u"avg_days_lost"_s, daysJson(r.funnel.avgDaysLost)},
                  {u"stages"_s, stages}};
    if (!r.leftOut.isEmpty()) {
        QJsonArray left;
        for (const Money &m : r.leftOut)
            left.append(moneyJson(m.minor, m.currency));
        o.insert(u"left_out"_s, left);
    }
    return o;
}

QString percent(double share)
{
    return QString::number(share * 100, 'f', 1) + u" %"_s;
}
QString days(double d)
{
    return d < 0 ? u"-"_s : QString::number(d, 'f', 1);
}

void printTable(Session &s, const FunnelReport &r)
{
    const QLocale locale;
    s.out().say(Text::tr("%1: %2 deals, %3 open, %4 won, %5 lost")
                    .arg(r.pipelineName)
                    .arg(r.funnel.deals)
                    .arg(r.funnel.open)
                    .arg(r.funnel.won)
                    .arg(r.funnel.lost));
    s.out().say(Text::tr("Win rate %1, won %2, average days to win %3, to lose %4")
                    .arg(percent(r.funnel.winRate), r.wonAmount.toDisplay(locale), days(r.funnel.avgDaysWon), days(r.funnel.avgDaysLost)));
    s.out().say({});
    QList<QStringList> rows;
    for (const FunnelStageResult &g : r.funnel.stages) {
        rows.append({g.stage.name, QString(int(std::lround(g.share * 24)), QChar(0x2588)), QString::number(g.reached), percent(g.share),
                     percent(g.conversion), days(g.medianDays), QString::number(g.current),
                     Money{g.amountMinor, r.wonAmount.currency}.toDisplay(locale)});
    }
    s.out().table({Text::tr("Stage"), QString(), Text::tr("Reached"), Text::tr("Of all"), Text::tr("Step"), Text::tr("Median days"),
                   Text::tr("Now"), Text::tr("Amount")},
                  rows, {false, false, true, true, true, true, true, true});
    for (const Money &m : r.leftOut)
        s.out().say(Text::tr("Left out, there is no rate for it: %1").arg(m.toDisplay(locale)));
}

Result<int> funnel(Session &s)
{
    OPORA_ASSIGN(Workspace * ws, s.workspace());
    OPORA_ASSIGN(const ReportFilter filter, filterOf(s, *ws));
    OPORA_ASSIGN(const FunnelReport r, s.wait(ws->reports().funnel(filter), Text::tr("Counting")));
    const QJsonObject o = funnelJson(r, filter);
    if (s.out().format() == Format::Json) {
        s.out().object(o);
    } else if (s.out().format() == Format::Csv) {
        s.out().beginList(
            {u"id"_s, u"name"_s, u"kind"_s, u"current"_s, u"reached"_s, u"share"_s, u"conversion"_s, u"median_days"_s, u"amount"_s});
        s.out().items(o.value(u"stages"_s).toArray());
        s.out().endList(o.value(u"stages"_s).toArray().size());
    } else {
        printTable(s, r);
    }
    return int(Done);
}

} // namespace

QList<Command> reportCommands()
{
    return {{u"report funnel"_s,
             u"[--pipeline P] [--from D --to D] [--manager M] [--as-of D] [--definition reached|visited]"_s,
             Text::tr("How far the deals created in a period came, stage by stage."),
             {u"pipeline"_s, u"from"_s, u"to"_s, u"manager"_s, u"as-of"_s, u"definition"_s},
             funnel,
             0,
             0}};
}

} // namespace opora::cli
