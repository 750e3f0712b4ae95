// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Money.h"
#include "core/domain/Filter.h"
#include "core/services/Workspace.h"
#include <QThreadPool>

namespace opora {

struct ContactPoint {
    Uuid id;
    QString kind;   ///< phone, email, messenger, site, social
    QString value;  ///< as typed
    QString normal; ///< E.164, or the lower-case e-mail
    QString label;
    bool primary = false;
    QByteArray seen{}; ///< what the form shows of it (RecordService::seen); setContact() takes it back
};

/// One line of the client list.
struct ClientRow {
    qint64 n = 0;
    ClientId id;
    bool company = false;
    QString name;             ///< surname given patronymic, or the company's name
    QString companyLabel;     ///< the company a person shows
    QString phone;            ///< main phone, for display
    QString readiness;        ///< hot, warm, cold or empty
    Money lifetimeValue;      ///< sum of won deals in the workspace's currency
    qint64 lastContactAt = 0; ///< UTC ms, 0 = never
    Uuid ownerId;
};

struct ClientCard {
    ClientRow row;
    FieldValues fields; ///< every stored column of the client, for in-place editing
    QList<ContactPoint> contacts;
    QString ownerName, sourceName;
    Uuid companyId; ///< primary works_at link
    QStringList tags;
    int openDeals = 0, allDeals = 0, openTasks = 0;
    QString nextStep;
    qint64 nextStepAt = 0;
    bool nextStepAllDay = false;
    Uuid nextStepTask;
    qint64 createdAt = 0;
    bool deleted = false;
    QByteArray seen; ///< for edit(), as it was when a field began to be edited (RecordService::seen)
};

/// Timeline: what happened, newest first; activities, stage changes, tasks done, the client's creation.
struct TimelineItem {
    enum class Kind { Note, Call, MissedCall, Email, Sms, Meeting, Visit, StageChange, TaskDone, Created, Other };
    Kind kind = Kind::Note;
    Uuid id;        ///< of the activity / stage_change / task
    QString entity; ///< "activity", "stage_change", "task", "client"
    qint64 at = 0;  ///< UTC ms; 0 = unknown
    QString title, body, by, direction;
    QString fromStage, toStage, dealTitle; ///< StageChange
    Uuid dealId;
    int durationS = 0;
};
struct TimelinePage {
    QList<TimelineItem> items;
    bool more = false;
};

struct NewClient {
    bool company = false;
    FieldValues fields; ///< surname, given_name, company_name, …
    QList<ContactPoint> contacts;
    QString companyName; ///< a person's company: found by folded name or created, linked works_at
    QStringList tags;
};

/// Clients: list order, rows, card, timeline, writing. All work off the calling thread.
class ClientService {
public:
    explicit ClientService(Workspace &ws);
    /// Local numbers of all matching live clients in list order (sort: "name", "last_contact", "lifetime_value",
    /// "readiness", "phone"). One million numbers are 8 MB.
    /// `limit` >= 0: only the first so many, which a screen can show while the whole order is on its way.
    Job<QList<qint64>> order(Filter filter, QByteArray sort = "name", bool descending = false, qint64 limit = -1);
    /// Rows for the given numbers, same order; deleted or unknown ones are left out.
    Job<QList<ClientRow>> rows(QList<qint64> numbers);
    Job<qint64> numberOf(Uuid client);
    Job<ClientCard> card(Uuid client);
    Job<TimelinePage> timeline(Uuid client, int offset, int limit);
    Job<qint64> count(Filter filter = {});

    Job<Written> add(NewClient client);
    /// Only the changed fields. Names, tags and contacts have their own calls.
    Job<Written> edit(Uuid client, FieldValues changed, QByteArray seen = {});
    Job<Written> setContact(Uuid client, ContactPoint point); ///< id null: added; validated and normalised
    Job<Written> removeContact(Uuid contactPoint);
    Job<Written> setCompany(Uuid person, QString companyName); ///< empty: unlink
    /// `shown`: the tags that the form showed; only what differs from them is added or taken away, and a tag that somebody
    /// else has added meanwhile stays.
    Job<Written> setTags(Uuid client, QStringList tags, std::optional<QStringList> shown = {});
    Job<Written> remove(QList<Uuid> clients);
    Job<Written> restore(QList<Uuid> clients);
    /// kind: note, call, meeting, visit…; direction: out, in, missed. at 0: now.
    struct NewActivity {
        QString kind, direction, subject, body;
        qint64 at = 0;
        int durationS = 0;
        Uuid deal;
        QString result;
    };
    Job<Written> log(Uuid client, NewActivity activity);
    Job<Written> editActivity(Uuid activity, QString body);
    Job<Written> removeActivity(Uuid activity);

private:
    Job<QList<qint64>> searchedOrder(Filter filter, QStringList texts, QByteArray sort, bool descending, qint64 limit);
    Workspace &m_ws;
    QThreadPool m_waiting; ///< waits for searches, so that no reader of the storage has to
};

} // namespace opora
