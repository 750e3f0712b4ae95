// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace opora::channels {

/// One setting of a channel, described as data: the settings page draws itself from it and the command line checks by it.
struct Setting {
    QString key;
    QString type;              ///< text, number, bool, choice, long
    QHash<QString, QString> label; ///< by language; "en" is there
    QStringList choices;
    QJsonValue byDefault;
    bool required = false;
    bool bindsSecret = false;  ///< says where the secret goes: the stored one is forgotten when it changes
};

/// What a plugin says of itself; read before any of its code. Value.
struct Manifest {
    QString id;                ///< a-z, 0-9, _; also the name of its files
    QHash<QString, QString> name;
    QStringList kinds;         ///< email, sms, messenger
    QStringList calls;         ///< send, state, receive, test
    QStringList confirms;      ///< what it can say of a message: sent, delivered, opened, clicked, replied
    QStringList presets;       ///< names that the setting "preset" takes, for the help
    bool announces = false;    ///< says when a message may go out (Plugin.h, Progress)
    QString secret;            ///< what the secret is called, for people; empty: it needs none
    QList<Setting> settings;

    /// Codes bad_manifest.
    static Result<Manifest> parse(const QByteArray &json);
    const Setting *setting(const QString &key) const;
    QString nameIn(const QString &language) const { return name.value(language, name.value(QStringLiteral("en"))); }
};

/// Settings of a channel as typed or stored, brought to their types and checked: unknown ones are refused, missing ones take
/// their defaults. Codes unknown_setting, bad_value, required_setting (details: the key).
Result<QJsonObject> checkedSettings(const Manifest &m, const QJsonObject &given, bool complete);

} // namespace opora::channels
