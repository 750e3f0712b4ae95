// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <memory>

namespace opora {
/// The system's light/dark setting, live. Sources: the registry (Windows), the palette (macOS), the settings portal over
/// D-Bus (Linux), else the lightness of the system's palette. Create after QApplication and before Theme::install, which
/// replaces the palette. GUI thread.
class ColorScheme : public QObject {
    Q_OBJECT
public:
    explicit ColorScheme(QObject *parent = nullptr);
    ~ColorScheme() override;
    bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed(bool dark);

private:
    friend struct ColorSchemeSource;
    void set(bool dark);
    bool m_dark = false;
    std::unique_ptr<QObject> m_source; ///< what watches the system
};
} // namespace opora
