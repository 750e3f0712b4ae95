// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QTabBar>

namespace opora {

/// Tabs as the pictures have them: plain text, the current one in ink with a 2 px accent underline. Left/Right move.
class SegmentedTabs : public QTabBar {
    Q_OBJECT
public:
    explicit SegmentedTabs(QWidget *parent = nullptr);
    /// `id` comes back from currentId(); `count` is shown after the text when not negative ("Deals 2").
    int addSegment(const QString &id, const QString &text, int count = -1);
    void setCount(const QString &id, int count);
    QString currentId() const;
    /// Closer together, where many have to share a narrow card.
    void setCompact(bool compact);
    void setCurrentId(const QString &id);

Q_SIGNALS:
    void currentIdChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *) override;
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;

private:
    int m_padding = 11;
};

} // namespace opora
