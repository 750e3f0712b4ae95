// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/DeviceSettings.h"
#include <QWidget>

class QVBoxLayout;

namespace opora {

class Button;
class Combo;
class MessageBar;
class TextLabel;

/// A line of the recent list: name, where it is, how many clients.
class RecentRow;

/// What the window shows without a workspace: make one, look around, open one. GUI thread.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);
    void reload();                     ///< recent files and choices
    void setBusy(const QString &text); ///< something is being opened; empty: done
    void setEphemeral(bool ephemeral); ///< nothing is kept here: only a server is offered
    MessageBar &messages() { return *m_messages; }
    Button *newButton() const { return m_new; }
    Button *connectButton() const { return m_connect; }
    Button *demoButton() const { return m_demo; }
    Button *openButton() const { return m_open; }

Q_SIGNALS:
    void newRequested();
    void demoRequested();
    void connectRequested();
    void openFileRequested();
    void openRequested(const QString &path);

private:
    QWidget *makeChoices();
    QWidget *makeRecent();
    QWidget *choice(const QString &icon, const QString &title, const QString &sentence, Button *button);
    void chooseLanguage(const QString &code);
    Button *m_new, *m_demo, *m_open, *m_connect;
    QWidget *m_local, *m_look, *m_recentCard;
    TextLabel *m_hint;
    bool m_ephemeral = false;
    QVBoxLayout *m_recent;
    TextLabel *m_busy, *m_noRecent;
    Combo *m_language, *m_theme;
    MessageBar *m_messages;
};

} // namespace opora
