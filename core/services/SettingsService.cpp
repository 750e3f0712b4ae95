// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/SettingsService.h"
#include "core/base/Money.h"
#include "core/services/CommandSupport.h"
#include "core/services/WorkspaceDefaults.h"
#include "core/storage/repo/WorkspaceRepository.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace opora {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(SettingsService)
};

const QString kUserPrefix = QStringLiteral("user.");

Error badValue(const QString &key, const QString &sentence)
{
    return {QStringLiteral("bad_value"), sentence, key, ErrorKind::Refused};
}

bool isListOfTexts(const QString &json)
{
    const QJsonDocument doc = QJsonDocument::fromJson(json.toUtf8());
    if (!doc.isArray())
        return false;
    const QJsonArray list = doc.array();
    return std::all_of(list.begin(), list.end(), [](const QJsonValue &v) { return v.isString() && !v.toString().trimmed().isEmpty(); });
}

/// Brings a known key's value to its stored form. Keys with a dot belong to whoever made them up ("import.maven").
Result<QString> checked(const QString &key, const QString &value)
{
    const QString text = value.trimmed();
    if (key == QStringLiteral("currency")) {
        if (!isCurrencyCode(text.toUpper()))
            return badValue(key, Text::tr("“%1” is not a currency code; write three letters such as UAH. Nothing was changed.").arg(value));
        return text.toUpper();
    }
    if (key == QStringLiteral("time_zone")) {
        if (!QTimeZone(text.toUtf8()).isValid())
            return badValue(key, Text::tr("“%1” is not a known time zone; write one such as Europe/Kyiv. Nothing was changed.").arg(value));
        return text;
    }
    if (key == QStringLiteral("language")) {
        static const QStringList languages{QStringLiteral("en"), QStringLiteral("ru"), QStringLiteral("uk")};
        if (!languages.contains(text))
            return badValue(key, Text::tr("“%1” is not a language of this program; choose en, ru or uk. Nothing was changed.").arg(value));
        return text;
    }
    if (key == QStringLiteral("lost_reasons")) {
        if (!isListOfTexts(text))
            return badValue(key, Text::tr("The reasons are written as a list: [\"Too expensive\", \"No answer\"]. Nothing was changed."));
        return text;
    }
    if (!key.contains(u'.'))
        return Error{QStringLiteral("unknown_setting"), Text::tr("There is no setting “%1”. Nothing was changed.").arg(key), {}, ErrorKind::Usage};
    return value;
}

QString defaultOf(const QString &key, const StorageContext &x)
{
    if (key == QStringLiteral("lost_reasons"))
        return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(defaultLostReasons(x.language))).toJson(QJsonDocument::Compact));
    return {};
}

bool isKnown(const QString &key)
{
    static const QStringList known{QStringLiteral("currency"), QStringLiteral("time_zone"), QStringLiteral("language"), QStringLiteral("lost_reasons")};
    return known.contains(key) || key.contains(u'.');
}

} // namespace

SettingsService::SettingsService(Workspace &ws) : m_ws(ws) {}

Job<QHash<QString, QString>> SettingsService::all()
{
    return m_ws.storage().read([](Reader &r) -> Result<QHash<QString, QString>> {
        OPORA_ASSIGN(auto values, repo::settings(r, QStringLiteral("workspace")));
        OPORA_ASSIGN(const auto own, repo::settings(r, QStringLiteral("user"), r.context().me));
        for (auto it = own.cbegin(); it != own.cend(); ++it)
            values.insert(kUserPrefix + it.key(), it.value());
        if (!values.contains(QStringLiteral("lost_reasons")))
            values.insert(QStringLiteral("lost_reasons"), defaultOf(QStringLiteral("lost_reasons"), r.context()));
        return values;
    });
}

Job<QString> SettingsService::get(QString key)
{
    return m_ws.storage().read([key](Reader &r) -> Result<QString> {
        if (!isKnown(key))
            return Error{QStringLiteral("unknown_setting"), Text::tr("There is no setting “%1”.").arg(key), {}, ErrorKind::Usage};
        const bool own = key.startsWith(kUserPrefix);
        OPORA_ASSIGN(const std::optional<QString> value, repo::setting(r, own ? QStringLiteral("user") : QStringLiteral("workspace"),
                                                                       own ? key.mid(kUserPrefix.size()) : key, own ? r.context().me : Uuid()));
        return value ? *value : defaultOf(key, r.context());
    });
}

Job<Written> SettingsService::set(QString key, QString value)
{
    return runCommand(m_ws.storage(), Text::tr("Setting changed: %1").arg(key), [key, value](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
        OPORA_ASSIGN(const QString text, checked(key, value));
        const bool own = key.startsWith(kUserPrefix);
        OPORA_ASSIGN(const Uuid id, repo::setSetting(tx, own ? QStringLiteral("user") : QStringLiteral("workspace"), own ? key.mid(kUserPrefix.size()) : key, text,
                                                     own ? tx.context().me : Uuid()));
        return QList<Uuid>{id};
    });
}

} // namespace opora
