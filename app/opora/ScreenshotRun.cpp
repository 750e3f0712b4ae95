// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opora/ScreenshotRun.h"
#include "ui/shell/MainWindow.h"
#include <QCoreApplication>
#include <QPixmap>
#include <cstdio>

namespace opora {
namespace {
constexpr int DeadlineMs = 60000;
constexpr int SettleMs = 350; ///< layouts, counts and icons that follow the data
} // namespace

ScreenshotRun::ScreenshotRun(MainWindow &window, const QString &file, QObject *parent) : QObject(parent), m_window(window), m_file(file)
{
    m_deadline.setSingleShot(true);
    m_settle.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { give(1, QStringLiteral("the page did not finish loading, no picture was made")); });
    connect(&m_settle, &QTimer::timeout, this, &ScreenshotRun::take);
    connect(&window, &MainWindow::loaded, this, [this] { m_settle.start(SettleMs); });
    connect(&window, &MainWindow::openFailed, this, [this](const Error &e) { give(3, e.code + QStringLiteral(": ") + e.message); });
    m_deadline.start(DeadlineMs);
}

void ScreenshotRun::take()
{
    const QPixmap picture = m_window.grab();
    if (picture.save(m_file, "PNG"))
        give(0, QString());
    else
        give(1, QStringLiteral("the picture could not be written to ") + m_file);
}

void ScreenshotRun::give(int code, const QString &sentence)
{
    if (m_done)
        return;
    m_done = true;
    m_deadline.stop();
    if (!sentence.isEmpty())
        std::fprintf(stderr, "opora: %s\n", qPrintable(sentence));
    QCoreApplication::exit(code);
}

} // namespace opora
