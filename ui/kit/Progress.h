// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/Theme.h"
#include <QTimer>
#include <QWidget>
#include <functional>
#include <memory>

class QLabel;
class QProgressBar;

namespace opora {

class Button;
class JobControl;

/// Shows something only if work takes longer than 150 ms: start() when it begins, stop() when it ends.
class BusyDelay : public QObject {
    Q_OBJECT
public:
    explicit BusyDelay(QObject *parent = nullptr, int delayMs = 150);
    void start();
    void stop();
    bool isBusy() const { return m_shown; }

Q_SIGNALS:
    void busy(bool on);   ///< true after the delay, false at the end (only if true was sent)

private:
    QTimer m_timer;
    bool m_shown = false;
};

/// One line: text, bar, "12 400 of 48 120", Cancel (after 1 s). Watches a job's control; hides itself on stop().
class ProgressLine : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(QWidget *parent = nullptr);
    /// Appears after 150 ms, Cancel after 1 s (needs a control or a connected cancelRequested).
    void start(const QString &text, std::shared_ptr<JobControl> control = {});
    void setProgress(qint64 done, qint64 total);
    void stop();

Q_SIGNALS:
    void cancelRequested();

private:
    void poll();
    QLabel *m_text, *m_count;
    QProgressBar *m_bar;
    Button *m_cancel;
    QTimer m_poll, m_appear, m_offerCancel;
    std::shared_ptr<JobControl> m_control;
};

} // namespace opora
