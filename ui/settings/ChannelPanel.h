// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ChannelService.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/Page.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;

namespace opora {

class Button;
class Combo;
class SettingFields;
class SignInFields;
class TextLabel;

/// Sets a channel up: what it sends with, its settings as the plugin describes them, its secret (into the keychain, never
/// shown again), limits and quiet hours, and whether it may run on this computer. Deletes itself. GUI thread.
class ChannelPanel : public OverlayPanel {
    Q_OBJECT
public:
    /// A null id: a new channel.
    ChannelPanel(PageContext &context, QWidget *host, const ChannelInfo &channel);
    Combo *plugin() const { return m_plugin; }
    Combo *kind() const { return m_kind; }
    QLineEdit *name() const { return m_name; }
    SettingFields *settings() const { return m_settings; }
    QPlainTextEdit *freeSettings() const { return m_free; }
    QLineEdit *program() const { return m_program; }
    QLineEdit *arguments() const { return m_arguments; }
    QLineEdit *secret() const { return m_secret; }
    SignInFields *signIn() const { return m_signIn; }
    QLineEdit *quietFrom() const { return m_quietFrom; }
    QLineEdit *quietTo() const { return m_quietTo; }
    QLineEdit *unsubscribe() const { return m_unsubscribe; }
    QCheckBox *inUse() const { return m_active; }
    QCheckBox *enableHere() const { return m_enable; }

Q_SIGNALS:
    void saved();

private:
    QWidget *buildForm();
    QWidget *buildProgram(QWidget *parent);
    void buildLimits(QFormLayout *form, QWidget *parent);
    void follow();
    void followSignIn();
    QString newSecret() const;
    QString auth() const;
    bool takesSecret() const;
    QHash<QString, QString> typed() const;
    void submit();
    void afterSaving(const Uuid &id);
    void keepSecret(const ChannelInfo &channel);
    void allow(const ChannelInfo &channel);
    void refused(const QString &text);
    PageContext &m_context;
    ChannelInfo m_channel;
    QString m_secretKey; ///< what the channel's secret is kept under, as the form was opened or last saved
    QList<channels::FoundPlugin> m_plugins;
    channels::Manifest m_manifest;
    QString m_shownPlugin;
    Combo *m_plugin, *m_kind, *m_whose;
    QLineEdit *m_name, *m_program, *m_arguments, *m_secret, *m_quietFrom, *m_quietTo, *m_perMinute, *m_perWeek, *m_unsubscribe;
    QScrollArea *m_scroll;
    QWidget *m_programRow, *m_secretRow, *m_freeRow, *m_unsubscribeRow;
    SettingFields *m_settings;
    SignInFields *m_signIn;
    QPlainTextEdit *m_free;
    QCheckBox *m_enable, *m_active;
    TextLabel *m_pin, *m_secretCaption;
    bool m_busy = false;
};

} // namespace opora
