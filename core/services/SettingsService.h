// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Workspace.h"

namespace opora {
/// Settings that belong to the workspace or to a user of it (synced); device settings are the window's QSettings.
/// Known workspace keys: currency, time_zone, language, lost_reasons (JSON list; until set, a list in the workspace's
/// language). Keys with a dot are free ("import.maven"); "user.…" belong to the user who works here. `set` validates:
/// bad_value, unknown_setting. A change of currency or zone is in the context of every read and write after it.
class SettingsService {
public:
    explicit SettingsService(Workspace &ws);
    Job<QHash<QString, QString>> all();
    Job<QString> get(QString key);
    Job<Written> set(QString key, QString value);

private:
    Workspace &m_ws;
};
} // namespace opora
