// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Tabular.h"
#include <QFontMetrics>
#include <QPainter>

namespace opora {
namespace {
int cellWidth(const QFontMetrics &fm)
{
    int widest = 0;
    for (char16_t d = u'0'; d <= u'9'; ++d)
        widest = std::max(widest, fm.horizontalAdvance(QChar(d)));
    return widest;
}
bool isDigit(QChar ch) { return ch >= u'0' && ch <= u'9'; }

/// Calls digit(ch) for digits and text(run) for everything between them.
template <class Digit, class Run> void split(const QString &s, Digit digit, Run run)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i <= s.size(); ++i) {
        if (i < s.size() && !isDigit(s[i]))
            continue;
        if (i > from)
            run(s.mid(from, i - from));
        if (i < s.size())
            digit(s[i]);
        from = i + 1;
    }
}
} // namespace

int tabularWidth(const QFontMetrics &metrics, const QString &text)
{
    const int cell = cellWidth(metrics);
    int width = 0;
    split(text, [&](QChar) { width += cell; }, [&](const QString &run) { width += metrics.horizontalAdvance(run); });
    return width;
}

void drawTabular(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetrics fm = painter->fontMetrics();
    const int width = tabularWidth(fm, text);
    if (width > rect.width()) {
        painter->drawText(rect, int(alignment | Qt::AlignVCenter), fm.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    const int cell = cellWidth(fm);
    int x = alignment & Qt::AlignRight ? rect.right() + 1 - width
        : alignment & Qt::AlignHCenter ? rect.left() + (rect.width() - width) / 2 : rect.left();
    const int y = rect.top() + (rect.height() - fm.height()) / 2 + fm.ascent();
    split(text,
          [&](QChar d) {
              painter->drawText(x + (cell - fm.horizontalAdvance(d)) / 2, y, QString(d));
              x += cell;
          },
          [&](const QString &run) {
              painter->drawText(x, y, run);
              x += fm.horizontalAdvance(run);
          });
}

} // namespace opora
