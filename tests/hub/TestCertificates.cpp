// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/TestCertificates.h"
#include <QFile>
#include <QProcess>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace opora::test {

void TestCertificates::openssl(const QStringList &arguments) const
{
    QProcess p;
    p.setWorkingDirectory(m_dir.path());
    p.start(u"openssl"_s, arguments);
    ASSERT_TRUE(p.waitForFinished(60'000) && p.exitCode() == 0) << p.readAllStandardError().constData();
}

void TestCertificates::authority(const QString &name) const
{
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".crt"_s,
             u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Opora test authority "_s + name});
}

void TestCertificates::certificate(const QString &name, const QString &host, int days, const QString &by) const
{
    openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s, u"-subj"_s,
             u"/CN="_s + host});
    QFile ext(path(name + u".ext"_s));
    ASSERT_TRUE(ext.open(QIODevice::WriteOnly));
    ext.write("subjectAltName=DNS:" + host.toLatin1());
    ext.close();
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, by + u".crt"_s, u"-CAkey"_s, by + u".key"_s, u"-CAcreateserial"_s,
             u"-days"_s, QString::number(days), u"-extfile"_s, name + u".ext"_s, u"-out"_s, name + u".crt"_s});
}

} // namespace opora::test
