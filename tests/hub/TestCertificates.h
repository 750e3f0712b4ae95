// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTemporaryDir>

namespace opora::test {

/// Authorities and certificates made for a test by openssl, in a folder that goes with the object.
class TestCertificates {
public:
    QString path(const QString &file) const { return m_dir.filePath(file); }
    /// NAME.crt and NAME.key of an authority.
    void authority(const QString &name) const;
    /// NAME.crt and NAME.key for a host, signed by an authority; negative days: expired.
    void certificate(const QString &name, const QString &host, int days, const QString &by = QStringLiteral("ca")) const;

private:
    void openssl(const QStringList &arguments) const;
    QTemporaryDir m_dir;
};

} // namespace opora::test
