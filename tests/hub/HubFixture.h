// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/postgres/HubAdmin.h"
#include "tests/hub/PgServer.h"
#include <QJsonArray>
#include <QJsonObject>
#include <gtest/gtest.h>

namespace opora::test {

/// One server for the whole program; each test gets a fresh copy of a hub with the people below.
///   olena, petro: managers of the teams North and South · ivan, maria: their leads · taras: admin · nadia: analyst
///   bohdan: a manager who was let go · stranger: a login of the server that is nobody here
class HubFixture : public ::testing::Test {
protected:
    static void SetUpTestSuite();
    void SetUp() override;
    void TearDown() override;

    static PgServer &server();
    static Uuid person(const char *login);
    /// That login's connection, opened when first asked for.
    sync::PgConnection &as(const char *login);
    std::unique_ptr<sync::PgConnection> another(const char *login);
    sync::PgConnection &super() { return as("postgres"); }

    sync::PgRows must(const char *login, const QByteArray &sql, const sync::PgArgs &args = {});
    /// The SQLSTATE of a failing statement; empty if it went through.
    QByteArray state(const char *login, const QByteArray &sql, const sync::PgArgs &args = {});
    QByteArray scalar(const char *login, const QByteArray &sql, const sync::PgArgs &args = {}) { return must(login, sql, args).scalar(); }

    Uuid fresh() { return Uuid::v7(m_clock += 1); }
    static QJsonObject op(const char *kind, const char *table, const Uuid &id, qint64 t, QJsonObject set = {}, QJsonObject base = {},
                          QJsonObject was = {});
    QJsonObject group(const QJsonArray &ops) { return groupOf(fresh(), ops); }
    static QJsonObject groupOf(const Uuid &id, const QJsonArray &ops);
    QJsonObject push(const char *login, const QJsonObject &group);
    /// A row as a login sees it; empty if it does not.
    QJsonObject row(const char *login, const char *table, const Uuid &id);
    /// {"unit":{"v","t"}} as the row has it now, for use as the base of an edit.
    QJsonObject versions(const char *login, const char *table, const Uuid &id)
    {
        return row(login, table, id).value(QStringLiteral("_fm")).toObject();
    }
    Uuid addClient(const char *login, const char *surname, const char *owner = nullptr);
    Uuid addDeal(const char *login, const Uuid &client, const char *title, const char *owner = nullptr);

    QString database;
    static qint64 now() { return QDateTime::currentMSecsSinceEpoch(); }
    Uuid pipeline, stageNew, stageWon, stageLost;

private:
    qint64 m_clock = 1'700'000'000'000;
    std::map<QByteArray, std::unique_ptr<sync::PgConnection>> m_connections;
};

} // namespace opora::test
