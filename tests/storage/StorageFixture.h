// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Storage.h"
#include "core/storage/log/UndoLog.h"
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace opora::test {

/// A fresh workspace in a temporary folder, a clock that stands still, and shorthands for one-row commands.
class StorageFixture : public ::testing::Test {
protected:
    std::unique_ptr<Storage> create(const Schema *schema = nullptr)
    {
        Storage::Options o = options(schema);
        auto s = Storage::create(o, {QStringLiteral("UAH"), QStringLiteral("en"), QStringLiteral("Europe/Kyiv"), QStringLiteral("Olena")});
        EXPECT_TRUE(s.ok()) << (s.ok() ? "" : qPrintable(s.error().code + QLatin1Char(' ') + s.error().details));
        return s.ok() ? std::move(*s) : nullptr;
    }
    std::unique_ptr<Storage> reopen(const Schema *schema = nullptr)
    {
        auto s = Storage::open(options(schema));
        EXPECT_TRUE(s.ok()) << (s.ok() ? "" : qPrintable(s.error().code + QLatin1Char(' ') + s.error().details));
        return s.ok() ? std::move(*s) : nullptr;
    }
    Storage::Options options(const Schema *schema = nullptr)
    {
        Storage::Options o;
        o.path = path();
        o.clock = clock;
        o.schema = schema;
        return o;
    }
    QString path() const { return dir.filePath(QStringLiteral("test.opora")); }

    static Uuid insert(Storage &s, const char *entity, FieldValues v)
    {
        auto r = s.write({QStringLiteral("insert"), QStringLiteral("local"), true, {}}, [&](WriteTx &tx) { return tx.insert(tx.entity(entity), v); }).wait();
        EXPECT_TRUE(r.ok()) << (r.ok() ? "" : qPrintable(r.error().code + r.error().details));
        return r.ok() ? *r : Uuid();
    }
    static bool update(Storage &s, const char *entity, Uuid id, FieldValues v)
    {
        auto r = s.write({QStringLiteral("update"), QStringLiteral("local"), true, {}}, [&](WriteTx &tx) { return tx.update(tx.entity(entity), id, v); }).wait();
        EXPECT_TRUE(r.ok()) << (r.ok() ? "" : qPrintable(r.error().code + r.error().details));
        return r.ok() && *r;
    }
    static Result<undolog::Reversed> undo(Storage &s)
    {
        return s.write({QStringLiteral("undo"), QStringLiteral("undo"), true, {}}, [](WriteTx &tx) -> Result<undolog::Reversed> {
            OPORA_ASSIGN(const auto t, undolog::undoTarget(tx));
            if (!t)
                return Error{QStringLiteral("nothing_to_undo"), {}, {}, ErrorKind::Refused};
            tx.setUndoes(t->id);
            return undolog::undo(tx, *t);
        }).wait();
    }
    static Result<undolog::Reversed> redo(Storage &s)
    {
        return s.write({QStringLiteral("redo"), QStringLiteral("redo"), true, {}}, [](WriteTx &tx) -> Result<undolog::Reversed> {
            OPORA_ASSIGN(const auto t, undolog::redoTarget(tx));
            if (!t)
                return Error{QStringLiteral("nothing_to_redo"), {}, {}, ErrorKind::Refused};
            tx.setUndoes(t->id);
            return undolog::redo(tx, *t);
        }).wait();
    }
    template <class... A> static Value scalar(Storage &s, const char *sql, A... a)
    {
        return *s.read([=](Reader &r) -> Result<Value> { return r.db().scalar(sql, a...); }).wait();
    }

    QTemporaryDir dir;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(1'790'000'000'000);
};

} // namespace opora::test
