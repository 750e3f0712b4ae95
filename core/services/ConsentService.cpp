// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ConsentService.h"
#include "core/services/CommandSupport.h"
#include "core/storage/repo/MessageRepository.h"
#include <QCoreApplication>

namespace opora {
namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ConsentService)
};

Error refused(const char *code, const QString &sentence)
{
    return {QString::fromLatin1(code), sentence, {}, ErrorKind::Refused};
}

} // namespace

QStringList ConsentService::kinds()
{
    return {u"email"_s, u"sms"_s, u"messenger"_s, u"call"_s};
}

QStringList ConsentService::bases()
{
    return {u"consent"_s, u"contract"_s, u"legitimate_interest"_s, u"request"_s};
}

Job<QList<ConsentInfo>> ConsentService::of(Uuid client)
{
    return m_ws.storage().read([client](Reader &r) -> Result<QList<ConsentInfo>> {
        QList<ConsentInfo> all;
        for (const QString &kind : kinds()) {
            OPORA_ASSIGN(const repo::ConsentLine c, repo::newestConsent(r, client, kind));
            all.append({kind, c.state, c.basis, c.source, c.proof, c.at});
        }
        return all;
    });
}

Job<Written> ConsentService::note(Uuid client, ConsentInfo said)
{
    return runCommand(
        m_ws.storage(), said.state == u"refused" ? Text::tr("Refusal noted") : Text::tr("Consent noted"),
        [client, said](WriteTx &tx, QString &) -> Result<QList<Uuid>> {
            OPORA_TRY(liveRow(tx, tx.entity("client"), client));
            if (!kinds().contains(said.kind) || (said.state != u"given" && said.state != u"refused")
                || (!said.basis.isEmpty() && !bases().contains(said.basis)))
                return refused("bad_value", Text::tr("This cannot be noted. Nothing was changed."));
            const qint64 at = said.at != 0 ? said.at : tx.nowMs();
            if (at > tx.nowMs())
                return refused("bad_value", Text::tr("This day is still to come. Nothing was changed."));
            OPORA_ASSIGN(const repo::ConsentLine now, repo::newestConsent(tx, client, said.kind));
            if (!now.state.isEmpty() && now.at > at)
                return refused("older_than_known",
                               Text::tr("The client said something later than that, and the last word counts. Nothing was changed."));
            FieldValues f{{"client_id", client}, {"channel", said.kind}, {"state", said.state}, {"at", at}, {"user_id", tx.context().me}};
            const std::pair<const char *, QString> texts[] = {{"basis", said.basis}, {"source", said.source}, {"proof", said.proof}};
            for (const auto &[column, text] : texts) {
                if (!text.isEmpty())
                    f.insert(column, text);
            }
            OPORA_ASSIGN(const Uuid id, tx.insert(tx.entity("consent"), f));
            return QList<Uuid>{id};
        });
}

} // namespace opora
