// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/channels/Manifest.h"
#include <QHash>
#include <QWidget>

namespace opora {

/// The fields of a channel's settings, drawn from what its manifest says of them. GUI thread.
class SettingFields : public QWidget {
    Q_OBJECT
public:
    explicit SettingFields(QWidget *parent);
    void setManifest(const channels::Manifest &manifest, const QJsonObject &values);
    /// As ChannelService::configure takes them; a field left as the manifest has it is empty.
    QHash<QString, QString> values() const;
    QWidget *field(const QString &key) const { return m_fields.value(key); }
    static QString text(const QHash<QString, QString> &byLanguage);

private:
    static QString choiceText(const QString &choice);
    QWidget *make(const channels::Setting &setting, const QString &value, QWidget *parent);
    channels::Manifest m_manifest;
    QHash<QString, QWidget *> m_fields;
};

} // namespace opora
