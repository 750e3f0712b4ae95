// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in to a mailbox by the browser, and the token that a channel gets from the keychain.
#include "core/signin/TokenSecrets.h"
#include "tests/support/IdentityProvider.h"
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace opora::test {
namespace {

struct MailSignInTest : testing::Test {
    Result<MailTokens> signIn(SignInProvider p)
    {
        MailSignIn s(std::move(p), u"olena@example.com"_s);
        s.setLimit(limit);
        std::optional<Result<MailTokens>> came;
        QObject::connect(&s, &MailSignIn::finished, &s, [&](const Result<MailTokens> &r) {
            EXPECT_FALSE(came) << "answered twice";
            came = r;
        });
        const Result<QUrl> address = s.begin();
        if (!address.ok())
            return address.error();
        opened = *address;
        before(*address);
        if (browses)
            idp.browse(*address);
        EXPECT_TRUE(QTest::qWaitFor([&] { return came.has_value(); }, 20'000));
        (void)QTest::qWaitFor([&] { return !browses || !idp.page.isEmpty(); }, 5000);
        return came ? *came : Result<MailTokens>(Error{u"no_answer"_s, {}, {}, ErrorKind::Internal});
    }
    static QString codeOf(const Result<MailTokens> &r) { return r.ok() ? u"ok"_s : r.error().code; }

    IdentityProvider idp;
    QUrl opened;
    int limit = 20'000;
    bool browses = true;
    std::function<void(const QUrl &)> before = [](const QUrl &) {};
};

/// What a channel would be given.
Result<std::optional<QString>> readBy(SecretStore &store)
{
    std::optional<Result<std::optional<QString>>> came;
    store.read(u"k"_s, [&](const Result<std::optional<QString>> &r) { came = r; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return came.has_value(); }, 20'000));
    return came.value_or(Result<std::optional<QString>>(std::optional<QString>()));
}
QString kept(MemorySecretStore &store)
{
    QString found;
    store.read(u"k"_s, [&](const Result<std::optional<QString>> &r) { found = r.ok() ? r->value_or(QString()) : QString(); });
    return found;
}

} // namespace

TEST_F(MailSignInTest, TheBrowserGoesAndComesBackAndTheTokensAreThere)
{
    const auto r = signIn(idp.provider());
    ASSERT_TRUE(r.ok()) << qPrintable(r.error().details);
    EXPECT_EQ(r->access, u"access-1");
    EXPECT_EQ(r->refresh, u"refresh-1");
    EXPECT_GT(r->expiresAt, QDateTime::currentMSecsSinceEpoch() + 3'000'000);
    EXPECT_TRUE(idp.page.contains("Signed in")) << idp.page.toStdString();
    const QUrlQuery q(opened);
    EXPECT_EQ(q.queryItemValue(u"code_challenge_method"_s), u"S256");
    EXPECT_EQ(q.queryItemValue(u"login_hint"_s, QUrl::FullyDecoded), u"olena@example.com");
    EXPECT_EQ(q.queryItemValue(u"scope"_s, QUrl::FullyDecoded), u"mail offline_access");
    EXPECT_FALSE(opened.toString().contains(idp.lastForm.value(u"code_verifier"_s))) << "the proof is never in an address";
    // As the keychain keeps it.
    const auto again = MailTokens::fromSecret(r->toSecret());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->refresh, r->refresh);
    EXPECT_EQ(again->token, idp.provider().token);
}

TEST_F(MailSignInTest, WhoDoesNotKnowTheStateIsNotListenedTo)
{
    before = [this](const QUrl &address) {
        QUrl back(QUrlQuery(address).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        for (const QString &query : {u"code=stolen&state=guessed"_s, u"code=stolen"_s, QString()}) {
            back.setQuery(query);
            idp.page.clear();
            idp.browse(back);
            EXPECT_TRUE(QTest::qWaitFor([this] { return idp.page.contains("nothing here"); }, 10'000)) << query.toStdString();
        }
        idp.page.clear();
    };
    const auto r = signIn(idp.provider());
    ASSERT_TRUE(r.ok()) << qPrintable(r.error().details);
    EXPECT_EQ(r->access, u"access-1");
}

TEST_F(MailSignInTest, ARefusalAndWhatCannotBeRenewedKeepNothing)
{
    idp.refuses = true;
    EXPECT_EQ(codeOf(signIn(idp.provider())), u"signin_refused");
    EXPECT_TRUE(idp.page.contains("Not signed in")) << idp.page.toStdString();
    idp.refuses = false;
    idp.forgetsRefresh = true;
    EXPECT_EQ(codeOf(signIn(idp.provider())), u"signin_failed");
    idp.forgetsRefresh = false;
    SignInProvider wrong = idp.provider();
    wrong.clientSecret = u"guessed"_s;
    EXPECT_EQ(codeOf(signIn(wrong)), u"signin_refused");
}

TEST_F(MailSignInTest, TheTokensAddressLeadsNowhereElse)
{
    idp.movesAway = true;
    EXPECT_EQ(codeOf(signIn(idp.provider())), u"signin_failed") << "a redirection was followed";
}

TEST_F(MailSignInTest, NobodyComesWithinTheTime)
{
    browses = false;
    limit = 50;
    EXPECT_EQ(codeOf(signIn(idp.provider())), u"signin_too_late");
}

TEST_F(MailSignInTest, OnlySafeAddressesAndAKnownClient)
{
    SignInProvider p = idp.provider();
    p.token = QUrl(u"http://mail.example.com/token"_s);
    EXPECT_EQ(codeOf(signIn(p)), u"signin_incomplete");
    p = idp.provider();
    p.authorize = QUrl(u"https://user:pw@mail.example.com/"_s);
    EXPECT_EQ(codeOf(signIn(p)), u"signin_incomplete");
    p = idp.provider();
    p.clientId.clear();
    EXPECT_EQ(codeOf(signIn(p)), u"signin_incomplete");
    // The known ones have their addresses; what the company registered is the workspace's.
    for (const QString &id : {u"google"_s, u"microsoft"_s}) {
        EXPECT_FALSE(SignInProvider::of(id, {}).check().ok());
        EXPECT_TRUE(SignInProvider::of(id, uR"({"client_id":"x"})"_s).check().ok()) << id.toStdString();
    }
    const SignInProvider same = SignInProvider::of(u"other"_s, idp.provider().toSetting());
    EXPECT_EQ(same.token, idp.provider().token);
    EXPECT_EQ(same.clientSecret, idp.provider().clientSecret);
}

TEST_F(MailSignInTest, TheChannelGetsATokenThatIsRenewedAndKept)
{
    const auto store = std::make_shared<MemorySecretStore>();
    static qint64 now;
    now = QDateTime::currentMSecsSinceEpoch();
    TokenSecrets secrets(store, [] { return now; });
    store->write(u"k"_s, u"a password"_s, [](const Result<void> &) {});
    EXPECT_EQ(readBy(secrets).value(), u"a password"_s);
    store->write(u"k"_s, uR"({"a":"password in braces"})"_s, [](const Result<void> &) {});
    EXPECT_EQ(readBy(secrets).value(), uR"({"a":"password in braces"})"_s);

    const auto r = signIn(idp.provider());
    ASSERT_TRUE(r.ok());
    store->write(u"k"_s, r->toSecret(), [](const Result<void> &) {});
    EXPECT_EQ(readBy(secrets).value(), u"access-1"_s);
    EXPECT_EQ(idp.renewed, 0);
    now += 3'599'000; // a second before it runs out
    EXPECT_EQ(readBy(secrets).value(), u"access-2"_s);
    EXPECT_EQ(idp.renewed, 1);
    EXPECT_EQ(MailTokens::fromSecret(kept(*store))->refresh, u"refresh-2") << "the old one is taken no more";
    now += 3'600'000;
    EXPECT_EQ(readBy(secrets).value(), u"access-3"_s);
    // The letters and the inbox ask at the same moment.
    now += 3'600'000;
    QStringList both;
    for (int i = 0; i < 2; ++i)
        secrets.read(u"k"_s, [&](const Result<std::optional<QString>> &r) { both << (r.ok() ? r->value_or(QString()) : r.error().code); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return both.size() == 2; }, 20'000));
    EXPECT_EQ(both, (QStringList{u"access-4"_s, u"access-4"_s}));
    EXPECT_EQ(idp.renewed, 3) << "renewed twice: the second would be refused";
    now += 7'200'000;
    idp.revoked = true;
    const QString before = kept(*store);
    const auto refused = readBy(secrets);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, u"signin_refused");
    EXPECT_EQ(kept(*store), before);
}

} // namespace opora::test
