// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/Page.h"

class QBoxLayout;
class QScrollArea;

namespace opora {

class BackupsCard;
class Card;
class ChannelsCard;
class Combo;
class LostReasonsEditor;
class StageEditor;
class StageLetters;
class TextLabel;

/// Settings: this device (language, theme), this workspace (currency, time zone), pipelines and stages, lost reasons,
/// backups, about. Nothing waits for a Save button.
class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(PageContext &context);
    QString title() const override { return tr("Settings"); }
    void activate(const QString &id, const QVariantMap &args) override;
    QWidget *focusTarget() override;
    StageEditor *stages() const { return m_stages; }
    StageLetters *letters() const { return m_letters; }
    BackupsCard *backups() const { return m_backups; }
    LostReasonsEditor *lostReasons() const { return m_lost; }
    ChannelsCard *channels() const { return m_channels; } ///< null where there are none to be had

protected:
    void resizeEvent(QResizeEvent *) override;

private:
    void build();
    Card *makeDevice();
    Card *makeWorkspace();
    Card *makePipelines();
    Card *makeLostReasons();
    Card *makeTeam();
    Card *makeAbout();
    void reload();
    void checkLoaded();
    void setSetting(const QString &key, const QString &value);
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_columns = nullptr;
    Combo *m_language = nullptr, *m_theme = nullptr, *m_currency = nullptr, *m_zone = nullptr;
    TextLabel *m_restart = nullptr;
    BackupsCard *m_backups = nullptr;
    StageEditor *m_stages = nullptr;
    StageLetters *m_letters = nullptr;
    LostReasonsEditor *m_lost = nullptr;
    ChannelsCard *m_channels = nullptr;
    bool m_stagesIn = false, m_settingsIn = false, m_channelsIn = false, m_toChannels = false;
};

} // namespace opora
