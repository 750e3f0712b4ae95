// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SyncState.h"
#include "core/services/SyncService.h"
#include "ui/kit/Accessible.h"
#include "ui/kit/FocusRing.h"
#include "ui/models/Format.h"
#include <QKeyEvent>
#include <QPainter>

namespace opora {
namespace {
constexpr int Dot = 8, Gap = 8, Pad = 6, Widest = 420;
}

SyncState::SyncState(Workspace &workspace, SyncService *sync, const QString &fixed, QWidget *parent)
    : QAbstractButton(parent),
      m_workspace(workspace),
      m_sync(sync),
      m_fixed(fixed)
{
    setFont(Theme::small());
    setFixedHeight(Theme::ControlHeight);
    setFocusPolicy(sync ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Button, [this] { click(); });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &SyncState::refresh);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (!m_line.page.isEmpty())
            Q_EMIT pageRequested(m_line.page);
    });
    if (m_sync)
        connect(m_sync, &SyncService::statusChanged, this, &SyncState::refresh);
    refresh();
}

void SyncState::refresh()
{
    TeamWords::Line line{m_fixed, {}, {}, Tone::Good};
    if (m_sync) {
        const SyncStatus &s = m_sync->status();
        // What the file remembers of an earlier run says nothing about now.
        if (s.lastOk != m_lastOk && !std::exchange(m_first, false))
            m_sinceOk.start();
        m_first = false;
        m_lastOk = s.lastOk;
        line = TeamWords::line(s, m_sinceOk.isValid() ? m_sinceOk.elapsed() : -1, Format(m_workspace));
        if (s.state == SyncStatus::State::Local) {
            line.text = m_fixed;
            line.toolTip = m_workspace.info().path;
        }
        s.isLinked() ? m_tick.start() : m_tick.stop();
    }
    if (line.text == m_line.text && line.tone == m_line.tone && line.page == m_line.page && line.toolTip == m_line.toolTip)
        return;
    m_line = line;
    setText(line.text);
    setAccessibleName(line.text);
    setToolTip(line.toolTip);
    updateGeometry();
    update();
}

QSize SyncState::sizeHint() const
{
    return {std::min(2 * Pad + Dot + Gap + fontMetrics().horizontalAdvance(text()) + 1, Widest), Theme::ControlHeight};
}
QSize SyncState::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 160), Theme::ControlHeight};
}

void SyncState::paintEvent(QPaintEvent *)
{
    const Theme &t = Theme::instance();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && m_sync)
        paintRounded(&p, rect(), Theme::RadiusControl, t.color(Token::Hover), QColor());
    p.setPen(Qt::NoPen);
    p.setBrush(m_line.tone == Tone::Neutral ? t.color(Token::Faint) : t.toneText(m_line.tone));
    p.drawEllipse(QRect(Pad, (height() - Dot) / 2, Dot, Dot));
    p.setFont(font());
    p.setPen(t.color(Token::Mute));
    const int x = Pad + Dot + Gap, room = width() - x - Pad;
    p.drawText(QRect(x, 0, room + 1, height()), Qt::AlignLeft | Qt::AlignVCenter,
               fontMetrics().elidedText(text(), Qt::ElideRight, room + 1));
    if (hasFocus())
        paintFocusRing(&p, rect(), Theme::RadiusControl);
}

void SyncState::keyPressEvent(QKeyEvent *e)
{
    if (e->key() == Qt::Key_Return || e->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(e);
}

bool SyncState::event(QEvent *e)
{
    if (e->type() == QEvent::HoverEnter || e->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(e);
}

} // namespace opora
