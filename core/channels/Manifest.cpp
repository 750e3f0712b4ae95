// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/Manifest.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace opora::channels {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Channels)
};

constexpr qsizetype kMaxManifest = 256 * 1024;

Error bad(const QString &details)
{
    return {u"bad_manifest"_s, Text::tr("The plugin's description cannot be read. The plugin was not loaded."), details, ErrorKind::Refused};
}

QHash<QString, QString> byLanguage(const QJsonValue &v)
{
    QHash<QString, QString> texts;
    const QJsonObject o = v.toObject();
    for (auto it = o.begin(); it != o.end(); ++it)
        texts.insert(it.key(), it.value().toString().left(500));
    if (v.isString())
        texts.insert(u"en"_s, v.toString().left(500));
    return texts;
}

QStringList words(const QJsonValue &v)
{
    QStringList list;
    for (const QJsonValue &w : v.toArray())
        list.append(w.toString().left(100));
    return list;
}

bool onlyOf(const QStringList &words, const QStringList &known)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &w) { return known.contains(w); });
}

Result<Setting> settingOf(const QJsonObject &o)
{
    static const QRegularExpression key(u"^[a-z][a-z0-9_]{0,39}$"_s);
    static const QStringList types{u"text"_s, u"number"_s, u"bool"_s, u"choice"_s, u"long"_s};
    Setting s;
    s.key = o.value(u"key"_s).toString();
    s.type = o.value(u"type"_s).toString(u"text"_s);
    s.label = byLanguage(o.value(u"label"_s));
    s.choices = words(o.value(u"choices"_s));
    s.byDefault = o.value(u"default"_s);
    s.required = o.value(u"required"_s).toBool();
    s.bindsSecret = o.value(u"binds_secret"_s).toBool();
    if (!key.match(s.key).hasMatch() || !types.contains(s.type) || !s.label.contains(u"en"_s) || (s.type == u"choice" && s.choices.isEmpty()))
        return bad(u"setting "_s + s.key);
    return s;
}

Result<QJsonValue> typed(const Setting &s, const QJsonValue &v)
{
    const auto refuse = [&](const QString &sentence) { return Error{u"bad_value"_s, sentence, s.key, ErrorKind::Refused}; };
    const QString text = v.isString() ? v.toString().trimmed() : v.toVariant().toString();
    if (s.type == u"number") {
        bool ok = v.isDouble();
        const double n = ok ? v.toDouble() : text.toDouble(&ok);
        return ok ? Result<QJsonValue>(QJsonValue(n)) : Result<QJsonValue>(refuse(Text::tr("“%1” is not a number (%2). Nothing was saved.").arg(text, s.key)));
    }
    if (s.type == u"bool") {
        if (v.isBool())
            return v;
        static const QStringList yes{u"true"_s, u"yes"_s, u"1"_s, u"on"_s}, no{u"false"_s, u"no"_s, u"0"_s, u"off"_s};
        if (yes.contains(text.toLower()) || no.contains(text.toLower()))
            return QJsonValue(yes.contains(text.toLower()));
        return refuse(Text::tr("“%1” is neither yes nor no (%2). Nothing was saved.").arg(text, s.key));
    }
    if (s.type == u"choice" && !s.choices.contains(text))
        return refuse(Text::tr("“%1” is not one of %2 (%3). Nothing was saved.").arg(text, s.choices.join(u", "_s), s.key));
    if (s.type != u"long" && text.contains(QRegularExpression(u"[\\r\\n\\x00]"_s)))
        return refuse(Text::tr("The setting %1 takes one line. Nothing was saved.").arg(s.key));
    return QJsonValue(s.type == u"long" ? v.toString() : text);
}

} // namespace

Result<Manifest> Manifest::parse(const QByteArray &json)
{
    if (json.size() > kMaxManifest)
        return bad(u"too long"_s);
    QJsonParseError error;
    const QJsonObject o = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError || o.value(u"v"_s).toInt() != 1)
        return bad(error.errorString());
    static const QRegularExpression plain(u"^[a-z][a-z0-9_]{0,39}$"_s);
    Manifest m;
    m.id = o.value(u"id"_s).toString();
    m.name = byLanguage(o.value(u"name"_s));
    m.kinds = words(o.value(u"kinds"_s));
    m.calls = words(o.value(u"calls"_s));
    m.confirms = words(o.value(u"confirms"_s));
    m.presets = words(o.value(u"presets"_s));
    m.announces = o.value(u"announces"_s).toBool();
    m.secret = o.value(u"secret"_s).toString().left(100);
    if (!plain.match(m.id).hasMatch() || !m.name.contains(u"en"_s) || m.kinds.isEmpty() || m.calls.isEmpty())
        return bad(u"id, name, kinds, calls"_s);
    if (!onlyOf(m.kinds, {u"email"_s, u"sms"_s, u"messenger"_s}) || !onlyOf(m.calls, {u"send"_s, u"state"_s, u"receive"_s, u"test"_s}))
        return bad(u"kinds or calls that Opora does not know"_s);
    for (const QJsonValue &v : o.value(u"settings"_s).toArray()) {
        OPORA_ASSIGN(Setting s, settingOf(v.toObject()));
        m.settings.append(std::move(s));
    }
    return m;
}

const Setting *Manifest::setting(const QString &key) const
{
    const auto it = std::find_if(settings.begin(), settings.end(), [&](const Setting &s) { return s.key == key; });
    return it == settings.end() ? nullptr : &*it;
}

Result<QJsonObject> checkedSettings(const Manifest &m, const QJsonObject &given, bool complete)
{
    QJsonObject all;
    for (auto it = given.begin(); it != given.end(); ++it) {
        const Setting *s = m.setting(it.key());
        if (!s) {
            QStringList known;
            for (const Setting &k : m.settings)
                known.append(k.key);
            return Error{u"unknown_setting"_s, Text::tr("The channel has no setting “%1”; it has %2. Nothing was saved.").arg(it.key(), known.join(u", "_s)), it.key(), ErrorKind::Usage};
        }
        if (it->isNull() || (it->isString() && it->toString().isEmpty()))
            continue;
        OPORA_ASSIGN(const QJsonValue v, typed(*s, *it));
        all.insert(s->key, v);
    }
    for (const Setting &s : m.settings) {
        if (all.contains(s.key))
            continue;
        if (complete && !s.byDefault.isNull() && !s.byDefault.isUndefined())
            all.insert(s.key, s.byDefault);
        else if (complete && s.required)
            return Error{u"required_setting"_s, Text::tr("The channel needs the setting “%1”. Fill it in first.").arg(s.key), s.key, ErrorKind::Refused};
    }
    return all;
}

} // namespace opora::channels
