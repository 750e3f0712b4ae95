// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/messages/TemplateContext.h"
#include "core/base/Money.h"
#include "core/domain/Phone.h"
#include "core/storage/repo/Labels.h"
#include "core/storage/repo/RecordRepository.h"
#include "core/storage/repo/TaskRepository.h"
#include <QLocale>

namespace opora::templates {
namespace {

using namespace Qt::StringLiterals;

/// One row's columns as they read in a letter, under a prefix.
class Writer {
public:
    Writer(TemplateValues &values, QLocale locale, QTimeZone zone) : m_values(values), m_locale(std::move(locale)), m_zone(std::move(zone)) {}
    void put(const QString &name, const QString &value) { m_values.insert(name, value); }
    void put(const QString &name, const FieldValues &f, const char *column) { put(name, f.value(column).toText()); }
    void date(const QString &name, const QDate &d) { put(name, d.isValid() ? longDay(d) : QString()); }
    void instant(const QString &day, const QString &time, qint64 ms)
    {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toTimeZone(m_zone);
        date(day, ms != 0 ? at.date() : QDate());
        put(time, ms != 0 ? m_locale.toString(at.time(), QLocale::ShortFormat) : QString());
    }
    void money(const QString &name, const Value &minor, const QString &currency)
    {
        put(name, minor.isNull() ? QString() : Money{minor.toInt(), currency}.toDisplay(m_locale));
    }

private:
    /// "21 листопада 2026": the long form of a locale has the weekday, or dots and abbreviations that differ by library.
    QString longDay(const QDate &d) const
    {
        return QString::number(d.day()) + u' ' + m_locale.monthName(d.month(), QLocale::LongFormat) + u' ' + QString::number(d.year());
    }
    TemplateValues &m_values;
    QLocale m_locale;
    QTimeZone m_zone;
};

Result<FieldValues> row(Reader &r, const char *entity, const Uuid &id)
{
    if (id.isNull())
        return FieldValues();
    OPORA_ASSIGN(const auto found, repo::findRow(r, *r.schema().entity(entity), id));
    return found ? found->fields : FieldValues();
}

void aboutClient(Writer &w, const FieldValues &c)
{
    w.put(u"client.name"_s, c, "display_name");
    for (const char *column : {"surname", "given_name", "patronymic", "position", "city", "region", "country", "street", "postcode"})
        w.put(u"client."_s + QString::fromLatin1(column), c, column);
    w.put(u"client.company"_s, c, "company_label");
    w.put(u"client.email"_s, c, "main_email");
    w.put(u"client.phone"_s, formatPhone(c.value("main_phone").toText()));
    w.date(u"client.birthday"_s, c.value("birthday").toDate());
}

void aboutDeal(Writer &w, const FieldValues &d, const QString &stage, const QString &currency)
{
    w.put(u"deal.title"_s, d, "title");
    w.put(u"deal.stage"_s, stage);
    w.put(u"deal.description"_s, d, "description");
    const QString own = d.value("currency").toText();
    w.money(u"deal.amount"_s, d.value("amount"), own.isEmpty() ? currency : own);
    w.date(u"deal.expected_close"_s, d.value("expected_close").toDate());
}

/// The next meeting: of the deal, else of the client. Its place and purpose are the task's text and title.
Result<void> aboutMeeting(Reader &r, Writer &w, const Uuid &client, const Uuid &deal)
{
    QList<repo::TaskLine> tasks;
    if (!deal.isNull()) {
        OPORA_ASSIGN(tasks, repo::tasksOfDeal(r, deal));
    }
    if (tasks.isEmpty() && !client.isNull()) {
        OPORA_ASSIGN(tasks, repo::tasksOfClient(r, client));
    }
    const repo::TaskLine *next = nullptr;
    const auto begins = [](const repo::TaskLine &t) { return t.dueAt != 0 ? t.dueAt : t.dueDate.isValid() ? t.dueDate.startOfDay(Qt::UTC).toMSecsSinceEpoch() : 0; };
    for (const repo::TaskLine &t : std::as_const(tasks)) {
        if (t.kind == u"meeting" && t.doneAt == 0 && begins(t) != 0 && (!next || begins(t) < begins(*next)))
            next = &t;
    }
    w.instant(u"meeting.date"_s, u"meeting.time"_s, next ? next->dueAt : 0);
    if (next && next->dueAt == 0)
        w.date(u"meeting.date"_s, next->dueDate);
    w.put(u"meeting.purpose"_s, next ? next->title : QString());
    w.put(u"meeting.place"_s, next ? next->body.section(u'\n', 0, 0).trimmed() : QString());
    return {};
}

} // namespace

Result<TemplateValues> valuesFor(Reader &r, const Uuid &client, const Uuid &deal)
{
    OPORA_ASSIGN(const FieldValues c, row(r, "client", client));
    OPORA_ASSIGN(const FieldValues d, row(r, "deal", deal));
    OPORA_ASSIGN(const FieldValues company, row(r, "client", deal.isNull() ? repo::companyOf(r, client) : d.value("company_id").toUuid()));
    const Uuid owner = !d.value("owner_id").isNull() ? d.value("owner_id").toUuid() : !c.value("owner_id").isNull() ? c.value("owner_id").toUuid() : r.context().me;
    OPORA_ASSIGN(const FieldValues manager, row(r, "user", owner));
    const QString language = c.value("language").toText().isEmpty() ? r.context().language : c.value("language").toText();
    const QTimeZone own(c.value("time_zone").toText().toLatin1());
    const QTimeZone zone = own.isValid() ? own : r.context().zone;
    TemplateValues values;
    Writer w(values, QLocale(language), zone);
    aboutClient(w, c);
    aboutDeal(w, d, repo::labelOf(r, "stage", d.value("stage_id").toUuid()), r.context().currency);
    w.put(u"company.name"_s, company, "display_name");
    w.put(u"company.city"_s, company, "city");
    w.put(u"manager.name"_s, manager, "name");
    w.put(u"manager.email"_s, manager, "email");
    OPORA_TRY(aboutMeeting(r, w, client, deal));
    w.date(u"today"_s, QDateTime::fromMSecsSinceEpoch(r.context().nowMs(), Qt::UTC).toTimeZone(zone).date());
    w.put(u"unsubscribe"_s, QString());
    return values;
}

} // namespace opora::templates
