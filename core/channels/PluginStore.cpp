// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/PluginStore.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <QSet>
#include <QStandardPaths>
#include <functional>

namespace opora::channels {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Channels)
};

QString userFolder(QStandardPaths::StandardLocation where)
{
    return QStandardPaths::writableLocation(where) + u"/opora"_s;
}

Result<QByteArray> contents(const QString &path, qint64 most)
{
    QFile f(path);
    if (!f.open(QIODevice::ReadOnly) || f.size() > most)
        return Error{u"no_such_plugin"_s, Text::tr("The plugin's files cannot be read. Nothing was loaded."), path, ErrorKind::Refused};
    return f.readAll();
}

/// The library beside a manifest, under the name that this system gives libraries.
QString libraryBeside(const QString &manifest)
{
    const QString base = manifest.chopped(5); // .json
    for (const QString &suffix : {u".so"_s, u".dylib"_s, u".dll"_s}) {
        if (QFile::exists(base + suffix))
            return base + suffix;
    }
    return {};
}

Result<FoundPlugin> read(const QString &folder, const QString &manifestFile)
{
    const QString path = folder + u'/' + manifestFile;
    OPORA_ASSIGN(const QByteArray json, contents(path, 1024 * 1024));
    FoundPlugin p;
    OPORA_ASSIGN(p.manifest, Manifest::parse(json));
    const QString library = libraryBeside(path);
    p.library = QFileInfo(library).canonicalFilePath();
    if (library.isEmpty() || p.manifest.id + u".json"_s != manifestFile)
        return Error{u"no_such_plugin"_s, Text::tr("There is no plugin “%1” on this computer.").arg(p.manifest.id), path, ErrorKind::Refused};
    // A link would load code from wherever it points.
    if (QFileInfo(p.library).absolutePath() != QFileInfo(folder).canonicalFilePath())
        return Error{u"plugin_outside"_s, Text::tr("The plugin “%1” is a link to another folder. It was not loaded.").arg(p.manifest.id), p.library, ErrorKind::Refused};
    p.sha256 = pluginHash(p.library);
    return p;
}

} // namespace

QString manifestPath(const QString &library)
{
    const QFileInfo f(library);
    return f.absolutePath() + u'/' + f.completeBaseName() + u".json"_s;
}

QByteArray pluginHash(const QString &library)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &path : {library, manifestPath(library)}) {
        QFile f(path);
        if (!f.open(QIODevice::ReadOnly))
            return {};
        // The first file's length separates the two.
        if (path == library)
            hash.addData(QByteArray::number(f.size()) + '\n');
        if (!hash.addData(&f))
            return {};
    }
    return hash.result().toHex();
}

PluginStore PluginStore::standard()
{
    const QString program = QCoreApplication::applicationDirPath();
    return PluginStore({program + u"/plugins"_s, program + u"/../lib/opora/plugins"_s, userFolder(QStandardPaths::GenericDataLocation) + u"/plugins"_s});
}

QList<FoundPlugin> PluginStore::all() const
{
    QList<FoundPlugin> found;
    QSet<QString> seen;
    for (const QString &folder : m_folders) {
        const QStringList manifests = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QString &file : manifests) {
            Result<FoundPlugin> p = read(folder, file);
            if (!p.ok() || seen.contains(p->manifest.id))
                continue;
            p->ownFolder = folder != m_folders.last();
            seen.insert(p->manifest.id);
            found.append(std::move(*p));
        }
    }
    return found;
}

QList<std::pair<QString, Error>> PluginStore::broken() const
{
    QList<std::pair<QString, Error>> found;
    for (const QString &folder : m_folders) {
        for (const QString &file : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            if (const Result<FoundPlugin> p = read(folder, file); !p.ok())
                found.append({QDir(folder).filePath(file), p.error()});
        }
    }
    return found;
}

Result<FoundPlugin> PluginStore::find(const QString &id) const
{
    for (const QString &folder : m_folders) {
        if (!id.contains(u'/') && !id.contains(u'\\') && QFile::exists(folder + u'/' + id + u".json"_s))
            return read(folder, id + u".json"_s);
    }
    return Error{u"no_such_plugin"_s, Text::tr("There is no plugin “%1” on this computer.").arg(id), m_folders.join(u", "_s), ErrorKind::Refused};
}

Result<FoundPlugin> PluginStore::findPinned(const QString &id, const QByteArray &sha256) const
{
    OPORA_ASSIGN(FoundPlugin p, find(id));
    if (p.sha256.isEmpty() || p.sha256 != sha256)
        return Error{u"plugin_changed"_s, Text::tr("The plugin “%1” is not the one that was enabled here: its files have changed. Nothing was sent; enable the channel again if you trust it.").arg(id),
                     QString::fromLatin1(p.sha256), ErrorKind::Refused};
    return p;
}

DeviceChannels DeviceChannels::standard()
{
    return DeviceChannels(userFolder(QStandardPaths::GenericConfigLocation) + u"/channels.json"_s);
}

QHash<QString, DeviceChannels::Entry> DeviceChannels::all() const
{
    QHash<QString, Entry> entries;
    QFile f(m_file);
    if (!f.open(QIODevice::ReadOnly))
        return entries;
    const QJsonObject o = QJsonDocument::fromJson(f.readAll()).object().value(u"enabled"_s).toObject();
    for (auto it = o.begin(); it != o.end(); ++it) {
        Entry e{it.value()[u"plugin"_s].toString(), it.value()[u"sha256"_s].toString().toLatin1(), it.value()[u"program"_s].toString(), {}};
        for (const QJsonValue &a : it.value()[u"arguments"_s].toArray())
            e.arguments.append(a.toString());
        entries.insert(it.key(), e);
    }
    return entries;
}

Result<void> DeviceChannels::change(const std::function<void(QJsonObject &)> &f)
{
    const auto failed = [&] {
        return Error{u"write_failed"_s, Text::tr("The list of channels of this computer could not be written. Nothing was changed."), m_file, ErrorKind::Refused};
    };
    if (!QDir().mkpath(QFileInfo(m_file).absolutePath()))
        return failed();
    QLockFile lock(m_file + u".lock"_s);
    if (!lock.tryLock(5000))
        return failed();
    QFile old(m_file);
    QJsonObject whole;
    if (old.open(QIODevice::ReadOnly))
        whole = QJsonDocument::fromJson(old.readAll()).object();
    QJsonObject enabled = whole.value(u"enabled"_s).toObject();
    f(enabled);
    whole.insert(u"enabled"_s, enabled);
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(whole).toJson()) < 0)
        return failed();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return file.commit() ? Result<void>() : Result<void>(failed());
}

Result<void> DeviceChannels::enable(const QString &channel, const Entry &e)
{
    return change([&](QJsonObject &o) {
        o.insert(channel, QJsonObject{{u"plugin"_s, e.plugin},
                                      {u"sha256"_s, QString::fromLatin1(e.sha256)},
                                      {u"program"_s, e.program},
                                      {u"arguments"_s, QJsonArray::fromStringList(e.arguments)}});
    });
}

Result<void> DeviceChannels::disable(const QString &channel)
{
    return change([&](QJsonObject &o) { o.remove(channel); });
}

} // namespace opora::channels
