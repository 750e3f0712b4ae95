// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Progress.h"
#include "core/base/Job.h"
#include "ui/kit/Button.h"
#include "ui/kit/Labels.h"
#include <QHBoxLayout>
#include <QProgressBar>

namespace opora {

BusyDelay::BusyDelay(QObject *parent, int delayMs) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_shown = true;
        Q_EMIT busy(true);
    });
}

void BusyDelay::start()
{
    if (!m_shown && !m_timer.isActive())
        m_timer.start();
}

void BusyDelay::stop()
{
    m_timer.stop();
    if (m_shown) {
        m_shown = false;
        Q_EMIT busy(false);
    }
}

ProgressLine::ProgressLine(QWidget *parent) : QWidget(parent)
{
    auto *l = new QHBoxLayout(this);
    l->setContentsMargins(0, 0, 0, 0);
    l->setSpacing(12);
    m_text = mutedLabel(QString(), this);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(120);
    m_count = mutedLabel(QString(), this);
    m_cancel = new Button(tr("Cancel"), Button::Kind::Normal, this);
    l->addWidget(m_text);
    l->addWidget(m_bar, 1);
    l->addWidget(m_count);
    l->addWidget(m_cancel);
    hide();
    m_appear.setSingleShot(true);
    m_appear.setInterval(150);
    m_offerCancel.setSingleShot(true);
    m_offerCancel.setInterval(1000);
    m_poll.setInterval(100);
    connect(&m_appear, &QTimer::timeout, this, &QWidget::show);
    connect(&m_offerCancel, &QTimer::timeout, m_cancel, &QWidget::show);
    connect(&m_poll, &QTimer::timeout, this, &ProgressLine::poll);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_control)
            m_control->cancel();
        m_cancel->setEnabled(false);
        Q_EMIT cancelRequested();
    });
}

void ProgressLine::start(const QString &text, std::shared_ptr<JobControl> control)
{
    m_text->setText(text);
    m_bar->setAccessibleName(text);
    m_control = std::move(control);
    m_bar->setRange(0, 0);
    m_count->clear();
    m_cancel->hide();
    m_cancel->setEnabled(true);
    m_appear.start();
    m_offerCancel.start();
    m_poll.start();
}

void ProgressLine::poll()
{
    if (m_control && m_control->done() > 0)
        setProgress(m_control->done(), m_control->total());
}

void ProgressLine::setProgress(qint64 done, qint64 total)
{
    // A bar of thousandths: its own range is int and rows may be more.
    if (total > 0) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(int(std::min<qint64>(1000, done * 1000 / total)));
        m_count->setText(tr("%1 of %2").arg(locale().toString(done), locale().toString(total)));
    } else {
        m_bar->setRange(0, 0);
        m_count->setText(locale().toString(done));
    }
}

void ProgressLine::stop()
{
    m_appear.stop();
    m_offerCancel.stop();
    m_poll.stop();
    m_control.reset();
    hide();
}

} // namespace opora
