// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRect>
#include <QString>

class QPainter;
class QFontMetrics;

namespace opora {
/// Digits drawn in cells of one width (Qt 6.4 has no font features), so that columns of numbers line up.
int tabularWidth(const QFontMetrics &metrics, const QString &text);
/// Draws on one line with the painter's font and pen; elides at the right when it does not fit.
void drawTabular(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QString &text);
} // namespace opora
