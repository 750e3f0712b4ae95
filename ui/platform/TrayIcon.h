// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QSystemTrayIcon>

class QMenu;

namespace opora {
/// The program's tray icon with a red count (overdue and due today). Shows nothing where there is no tray. GUI thread.
class TrayIcon : public QObject {
    Q_OBJECT
public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;
    void setCount(int count, const QString &toolTip);
    void setMenu(QMenu *menu);    ///< not owned
    QSystemTrayIcon *icon() { return &m_icon; }
    static QIcon drawn(int count);

Q_SIGNALS:
    void activated();

private:
    QSystemTrayIcon m_icon;
};
} // namespace opora
