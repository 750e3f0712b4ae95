// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include <QElapsedTimer>
#include <QHash>
#include <QTimer>
#include <QWidget>

namespace opora {

/// Rows that somebody else has just changed light up where they are shown and fade within two seconds. The view asks for
/// the strength of a row while it paints; it is asked to repaint as long as anything glows. GUI thread.
class Flash : public QObject {
    Q_OBJECT
public:
    static constexpr int LastsMs = 1800;
    explicit Flash(QWidget *view);
    void start(const QList<Uuid> &rows);
    double strength(const Uuid &row) const; ///< 1 when it landed … 0
    bool isGlowing() const { return !m_since.isEmpty(); }
    /// Over what the row's background is.
    void paint(QPainter *painter, const QRectF &rect, const Uuid &row, double radius = 0) const;

private:
    void tick();
    QWidget *m_view;
    QHash<Uuid, qint64> m_since;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace opora
