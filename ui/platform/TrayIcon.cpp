// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/platform/TrayIcon.h"
#include "ui/kit/Icons.h"
#include <QPainter>

namespace opora {

TrayIcon::TrayIcon(QObject *parent) : QObject(parent)
{
    m_icon.setIcon(drawn(0));
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT activated();
    });
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

TrayIcon::~TrayIcon() { m_icon.hide(); }

QIcon TrayIcon::drawn(int count)
{
    const QIcon base = Icons::appIcon();
    if (count <= 0)
        return base;
    QIcon out;
    for (int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap pm = base.pixmap(QSize(size, size), 1.0);
        QPainter p(&pm);
        p.setRenderHint(QPainter::Antialiasing);
        const double d = size * 0.62;
        const QRectF r(size - d, size - d, d, d);
        p.setPen(Qt::NoPen);
        p.setBrush(Theme::color(Token::Danger, false));
        p.drawEllipse(r);
        QFont f = Theme::strong();
        const QString text = count > 99 ? QStringLiteral("\u2026") : QString::number(count);
        f.setPixelSize(std::max(7, int(d * (text.size() > 1 ? 0.62 : 0.78))));
        p.setFont(f);
        p.setPen(Theme::color(Token::OnSolid, false));
        p.drawText(r, Qt::AlignCenter, text);
        p.end();
        out.addPixmap(pm);
    }
    return out;
}

void TrayIcon::setCount(int count, const QString &toolTip)
{
    m_icon.setIcon(drawn(count));
    m_icon.setToolTip(toolTip);
}

void TrayIcon::setMenu(QMenu *menu) { m_icon.setContextMenu(menu); }

} // namespace opora
