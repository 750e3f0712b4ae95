// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repo/WorkspaceRepository.h"

namespace opora::repo {

Result<WorkspaceFacts> workspaceFacts(Reader &r, bool counted)
{
    WorkspaceFacts f;
    f.meName = r.db().scalar("SELECT name FROM app_user WHERE id = ?", r.context().me).toText();
    if (!counted)
        return f;
    f.clients = r.db().scalar("SELECT count(*) FROM client WHERE deleted_at IS NULL").toInt();
    f.deals = r.db().scalar("SELECT count(*) FROM deal WHERE deleted_at IS NULL").toInt();
    f.tasks = r.db().scalar("SELECT count(*) FROM task WHERE deleted_at IS NULL AND done_at IS NULL").toInt();
    return f;
}

Result<QHash<QString, QString>> settings(Reader &r, const QString &scope, const Uuid &user)
{
    QHash<QString, QString> all;
    auto s = r.db().cached("SELECT key, value FROM setting WHERE scope = ?1 AND user_id IS ?2 AND deleted_at IS NULL");
    s.args(scope, user);
    while (s.step())
        all.insert(s.text(0), s.text(1));
    OPORA_TRY(s.status());
    return all;
}

Result<std::optional<QString>> setting(Reader &r, const QString &scope, const QString &key, const Uuid &user)
{
    auto s = r.db().cached("SELECT value FROM setting WHERE scope = ?1 AND key = ?2 AND user_id IS ?3 AND deleted_at IS NULL");
    s.args(scope, key, user);
    std::optional<QString> value;
    if (s.step())
        value = s.text(0);
    OPORA_TRY(s.status());
    return value;
}

Result<Uuid> setSetting(WriteTx &tx, const QString &scope, const QString &key, const QString &value, const Uuid &user)
{
    FieldValues fields{{"scope", scope}, {"key", key}, {"value", value}};
    if (!user.isNull())
        fields.insert("user_id", user);
    // The natural key makes this an update when the setting exists.
    return tx.insert(tx.entity("setting"), fields);
}

} // namespace opora::repo
