// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Flash.h"
#include "ui/kit/Theme.h"
#include <QPainter>

namespace opora {

Flash::Flash(QWidget *view) : QObject(view), m_view(view)
{
    m_clock.start();
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &Flash::tick);
}

void Flash::start(const QList<Uuid> &rows)
{
    if (rows.isEmpty())
        return;
    for (const Uuid &row : rows)
        m_since.insert(row, m_clock.elapsed());
    m_timer.start();
    m_view->update();
}

double Flash::strength(const Uuid &row) const
{
    const auto it = m_since.constFind(row);
    return it == m_since.constEnd() ? 0 : std::clamp(1.0 - double(m_clock.elapsed() - *it) / LastsMs, 0.0, 1.0);
}

void Flash::paint(QPainter *painter, const QRectF &rect, const Uuid &row, double radius) const
{
    const double s = m_since.isEmpty() ? 0 : strength(row);
    if (s <= 0)
        return;
    QColor glow = Theme::instance().color(Token::WarnTint);
    glow.setAlphaF(float(s));
    painter->save();
    painter->setPen(Qt::NoPen);
    painter->setBrush(glow);
    painter->drawRoundedRect(rect, radius, radius);
    painter->restore();
}

void Flash::tick()
{
    const qint64 now = m_clock.elapsed();
    m_since.removeIf([now](const auto &entry) { return now - entry.value() >= LastsMs; });
    if (m_since.isEmpty())
        m_timer.stop();
    m_view->update();
}

} // namespace opora
