// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/channels/Manifest.h"

namespace opora::channels {

/// A plugin as found on the disk. Nothing of it has run.
struct FoundPlugin {
    Manifest manifest;
    QString library;      ///< absolute, canonical
    QByteArray sha256;    ///< of library and manifest together, lower-case hex: what enabling pins
    bool ownFolder = false; ///< stands beside the program, not in the user's folder
};

/// The two folders that plugins may come from, and what stands in them: NAME.json beside NAME.so (.dll, .dylib). Never the
/// working directory, a workspace's folder or QT_PLUGIN_PATH. Value; reads the disk at each call.
class PluginStore {
public:
    /// The program's folder ("plugins" beside it, or ../lib/opora/plugins) and the user's.
    static PluginStore standard();
    explicit PluginStore(QStringList folders) : m_folders(std::move(folders)) {}
    QStringList folders() const { return m_folders; }

    /// Files that look like a plugin and are none, with the reason.
    QList<std::pair<QString, Error>> broken() const;
    /// Those that can be read, by id; of two with one id the program's own counts.
    QList<FoundPlugin> all() const;
    /// Codes no_such_plugin, bad_manifest, plugin_outside (a link out of its folder).
    Result<FoundPlugin> find(const QString &id) const;
    /// The same, and its bytes are still those that were enabled: plugin_changed.
    Result<FoundPlugin> findPinned(const QString &id, const QByteArray &sha256) const;

private:
    QStringList m_folders;
};

/// SHA-256 over the file and the manifest beside it, hex; empty if one cannot be read. The host computes it again itself.
QByteArray pluginHash(const QString &library);
QString manifestPath(const QString &library);

/// What may run on this computer for whose channel: a decision of the person at it, in a file of the user's settings
/// folder, never in a workspace, since a synced row must not be able to start a program here. Thread-safe by being read
/// anew at each call; written by one process at a time (lock file).
class DeviceChannels {
public:
    struct Entry {
        QString plugin;
        QByteArray sha256;          ///< of a plugin
        QString program;            ///< of the command channel: absolute path
        QStringList arguments;
    };
    static DeviceChannels standard();
    explicit DeviceChannels(QString file) : m_file(std::move(file)) {}
    QHash<QString, Entry> all() const;   ///< by the channel's id
    Result<void> enable(const QString &channel, const Entry &entry);
    Result<void> disable(const QString &channel);

private:
    Result<void> change(const std::function<void(QJsonObject &)> &f);
    QString m_file;
};

} // namespace opora::channels
