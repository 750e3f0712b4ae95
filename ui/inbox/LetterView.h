// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTextBrowser>
#include <QUrl>
#include <functional>

namespace opora {

/// A letter's text, as high as it is. What strangers wrote: HTML goes through safeLetter(), nothing is fetched or run, and a
/// link is opened only when it is pressed and only where openableLink() lets it lead. GUI thread.
class LetterView : public QTextBrowser {
    Q_OBJECT
public:
    explicit LetterView(QWidget *parent = nullptr);
    /// How many pictures and active things were left out of it.
    struct LeftOut {
        int pictures = 0, active = 0;
        bool cut = false;
    };
    LeftOut setLetter(const QString &text, const QString &html);
    /// For tests: what opens a link instead of the system.
    void setOpener(std::function<void(const QUrl &)> open) { m_open = std::move(open); }

    QVariant loadResource(int, const QUrl &) override { return {}; } ///< nothing is ever asked for

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void restyle();
    std::function<void(const QUrl &)> m_open;
    bool m_fitting = false;
};

} // namespace opora
