// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRectF>

class QPainter;

namespace opora {
/// The 2 px accent ring around a focused control or card.
void paintFocusRing(QPainter *painter, const QRectF &rect, double radius);
/// A rounded rectangle with a crisp 1 px line inside `rect`.
void paintRounded(QPainter *painter, const QRectF &rect, double radius, const class QColor &fill, const class QColor &line);
} // namespace opora
