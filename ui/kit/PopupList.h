// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QListView>
#include <QVariant>

class QLineEdit;

namespace opora {

/// One line of a PopupList.
struct PopupItem {
    QString title, subtitle, trailing; ///< trailing: a shortcut or a hint at the right
    QString icon;                      ///< Icons name; may be empty
    QVariant data;
    bool header = false;               ///< a caption, not selectable
    bool enabled = true;
};

/// A list under a line edit (command field, completion). It is a child of the window, not a popup window: it takes no
/// grab, needs no event loop and never has the focus; the line edit's Up, Down, PageUp, PageDown, Enter, Escape drive it.
class PopupList : public QListView {
    Q_OBJECT
public:
    explicit PopupList(QLineEdit *field);
    void setItems(const QList<PopupItem> &items, bool selectFirst = true);
    const QList<PopupItem> &items() const { return m_items; }
    /// Under the field and at least `minimumWidth` wide; hides when there is nothing to show.
    void open(int minimumWidth = 0);
    bool isOpen() const { return isVisible(); }
    int currentRow() const;
    void setMaximumRows(int rows) { m_maxRows = rows; }

Q_SIGNALS:
    void chosen(const opora::PopupItem &item);
    void escaped();

protected:
    bool eventFilter(QObject *, QEvent *) override;
    bool event(QEvent *) override;
    void paintEvent(QPaintEvent *e) override;

private:
    void place();
    void step(int by);
    void choose(int row);
    QLineEdit *m_field;
    QList<PopupItem> m_items;
    int m_maxRows = 12, m_minWidth = 0;
};

} // namespace opora
