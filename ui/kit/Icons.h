// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QIcon>
#include <QPixmap>

class QPainter;

namespace opora {

/// Own line icons, 16 x 16 SVG with 1.5 px strokes, drawn in the text's colour; crisp at any scale. Names are the files in
/// resources/icons without ending: today, client, company, deal, pipeline, task, report, settings, import, export, search,
/// plus, close, check, chevron-down, chevron-right, chevron-left, chevron-up, phone, phone-missed, mail, note, calendar, clock, bell, undo, redo,
/// edit, trash, filter, more, user, tag, money, folder, computer, sparkle, drag, warning, info, arrow-right, arrow-left,
/// pin, globe, sun, moon, backup, won, lost, meeting, link, file, list, refresh, command.
namespace Icons {
/// Follows the palette: an engine that takes the widget's text colour at paint time and the theme's at any later one.
QIcon icon(const QString &name, Token color = Token::Ink);
void paint(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color);
QPixmap pixmap(const QString &name, int size, const QColor &color, double devicePixelRatio);
/// The program's own mark, for the window and the tray.
QIcon appIcon();
QStringList names();
} // namespace Icons

} // namespace opora
