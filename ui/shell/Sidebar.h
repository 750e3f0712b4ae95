// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QAbstractButton>
#include <QHash>

class QVBoxLayout;
class QMenu;

namespace opora {

/// One line of the sidebar: icon, text, and a count or a red badge at the right.
class NavItem : public QAbstractButton {
    Q_OBJECT
public:
    NavItem(const QString &id, const QString &iconName, const QString &text, QWidget *parent);
    QString id() const { return m_id; }
    void setCount(qint64 count, bool badge); ///< < 0: none; a badge of 0 is not shown
    QString countText() const { return m_count; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void arrow(int direction);

protected:
    void paintEvent(QPaintEvent *) override;
    void keyPressEvent(QKeyEvent *) override;
    bool event(QEvent *) override;

private:
    QString m_id, m_icon, m_count;
    bool m_badge = false;
};

/// Who works here and in which file, at the foot of the sidebar; opens the workspace menu.
class UserBlock : public QAbstractButton {
    Q_OBJECT
public:
    explicit UserBlock(QWidget *parent);
    void setUser(const QString &name, const QString &line);
    void setMenu(QMenu *menu);
    QSize sizeHint() const override { return {180, 52}; }

protected:
    void paintEvent(QPaintEvent *) override;
    void keyPressEvent(QKeyEvent *) override;
    bool event(QEvent *) override;

private:
    void popup();
    QString m_name, m_line;
    QMenu *m_menu = nullptr;
};

/// The navigation at the left. Up and Down move between pages, Tab leaves it.
class Sidebar : public QWidget {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);
    void addPage(const QString &id, const QString &iconName, const QString &text);
    void addCaption(const QString &text);
    void finish(); ///< after the last page: pushes the user block down
    void setCurrent(const QString &id);
    void setCount(const QString &id, qint64 count, bool badge = false);
    /// An entry that is there only sometimes.
    void setShown(const QString &id, bool shown);
    NavItem *item(const QString &id) const { return m_items.value(id); }
    UserBlock *user() const { return m_user; }

Q_SIGNALS:
    void pageChosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QVBoxLayout *m_layout;
    QList<NavItem *> m_order;
    QHash<QString, NavItem *> m_items;
    UserBlock *m_user;
};

} // namespace opora
