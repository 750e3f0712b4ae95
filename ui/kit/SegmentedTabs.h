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
    /// The first tab's text begins where the bar does, under what stands above it.
    void setFlush(bool flush);
    int roomyWidth() const; ///< what all tabs need when not compact
    QSize minimumSizeHint() const override;
    static constexpr int Padding = 11, CompactPadding = 5; ///< beside a tab's text
    void setCurrentId(const QString &id);

Q_SIGNALS:
    void currentIdChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *) override;
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;

private:
    int m_padding = Padding;
    bool m_mayBeCompact = false, m_flush = false;
    int leftPadding(int index) const { return m_flush && index == 0 ? Underline : m_padding; }
    static constexpr int Underline = 3; ///< how far it is longer than the text, on each side
};

} // namespace opora
