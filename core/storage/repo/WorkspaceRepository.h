// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"
#include <QHash>

namespace opora::repo {

/// Numbers and names that the front ends show about an open workspace.
struct WorkspaceFacts {
    QString meName;
    qint64 clients = 0, deals = 0, tasks = 0; ///< live clients, open and closed live deals, live tasks not done
};
Result<WorkspaceFacts> workspaceFacts(Reader &r, bool counted);

/// key -> value of the settings of one scope ("workspace", or "user" for `user`).
Result<QHash<QString, QString>> settings(Reader &r, const QString &scope, const Uuid &user = {});
/// One setting; nullopt when it was never set or was deleted.
Result<std::optional<QString>> setting(Reader &r, const QString &scope, const QString &key, const Uuid &user = {});
/// Sets it within the running command.
Result<Uuid> setSetting(WriteTx &tx, const QString &scope, const QString &key, const QString &value, const Uuid &user = {});

} // namespace opora::repo
