// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/People.h"
#include "core/services/RecordService.h"
#include "ui/kit/Fields.h"

namespace opora {

void fillPeople(PageContext &context, Combo *box, std::function<void()> then)
{
    RecordQuery query;
    query.entity = "user";
    query.limit = 1000;
    context.workspace.records().list(query).then(box, [box, then = std::move(then)](const Result<RecordPage> &r) {
        if (!r.ok())
            return;
        QList<std::pair<QString, QString>> people;
        for (const Record &user : r->items)
            people.append({user["name"].toText(), user.id.toString()});
        std::sort(people.begin(), people.end(),
                  [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
        for (const auto &[name, id] : std::as_const(people))
            box->addChoice(id, name);
        if (then)
            then();
    });
}

} // namespace opora
