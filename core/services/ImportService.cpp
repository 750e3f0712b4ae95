// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ImportService.h"
#include "core/services/import/ImportRun.h"
#include "core/services/import/Look.h"
#include "core/services/import/Targets.h"
#include "core/storage/Storage.h"
#include "core/storage/repo/WorkspaceRepository.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <condition_variable>
#include <thread>

namespace opora {

/// Imports under way. The service waits for them when it goes, because they use the storage.
struct ImportService::Private {
    std::mutex mutex;
    std::condition_variable idle;
    QList<std::shared_ptr<JobControl>> running;
};

namespace {

const QString kPrefix = import::savedMappingKey({});

} // namespace

ImportService::ImportService(Workspace &ws) : m_ws(ws), d(std::make_shared<Private>()) {}

ImportService::~ImportService()
{
    QList<std::shared_ptr<JobControl>> running;
    {
        std::lock_guard lock(d->mutex);
        running = d->running;
    }
    for (const auto &c : std::as_const(running))
        c->cancel();
    std::unique_lock lock(d->mutex);
    d->idle.wait(lock, [this] { return d->running.isEmpty(); });
}

namespace {

/// A thread of its own: an import may take half a minute and must not hold a place in a pool that saves need.
template <class T, class Private, class F> Job<T> start(std::shared_ptr<Private> d, F work)
{
    auto control = std::make_shared<JobControl>();
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Job<T> job(promise->future(), control);
    {
        std::lock_guard lock(d->mutex);
        d->running.append(control);
    }
    std::thread([d, control, promise, work = std::move(work)]() mutable {
        promise->addResult(work(control));
        promise->finish();
        std::lock_guard lock(d->mutex);
        d->running.removeOne(control);
        d->idle.notify_all();
    }).detach();
    return job;
}

} // namespace

Job<QList<ImportLook>> ImportService::look(QStringList files, QString as, QString charset)
{
    return start<QList<ImportLook>>(d, [files = std::move(files), as = std::move(as), charset = std::move(charset)](const std::shared_ptr<JobControl> &) {
        return import::look(files, as, charset);
    });
}

Job<ImportPreview> ImportService::preview(ImportRequest request)
{
    return start<ImportPreview>(d, [storage = &m_ws.storage(), request = std::move(request)](const std::shared_ptr<JobControl> &control) {
        return import::ImportRun(*storage, request, control).preview();
    });
}

Job<ImportResult> ImportService::run(ImportRequest request)
{
    return start<ImportResult>(d, [storage = &m_ws.storage(), request = std::move(request)](const std::shared_ptr<JobControl> &control) {
        return import::ImportRun(*storage, request, control).run();
    });
}

QStringList ImportService::kinds()
{
    return {QStringLiteral("clients"), QStringLiteral("people"), QStringLiteral("companies"), QStringLiteral("deals"),
            QStringLiteral("users"),   QStringLiteral("products"), QStringLiteral("tasks"),   QStringLiteral("activities")};
}

QList<ImportTarget> ImportService::targets(const QString &as)
{
    QList<ImportTarget> out;
    for (const import::Target &t : import::targets()) {
        if (import::fits(t, as) && &t != &import::target(import::DealEntered))
            out.append({QString::fromLatin1(t.name), import::targetLabel(t)});
    }
    return out;
}

Job<QStringList> ImportService::savedMappings()
{
    return m_ws.storage().read([](Reader &r) -> Result<QStringList> {
        OPORA_ASSIGN(const auto all, repo::settings(r, QStringLiteral("workspace")));
        QStringList names;
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            if (it.key().startsWith(kPrefix))
                names << it.key().mid(kPrefix.size());
        }
        names.sort(Qt::CaseInsensitive);
        return names;
    });
}

Job<ImportMapping> ImportService::loadMapping(QString name)
{
    return m_ws.storage().read([name](Reader &r) -> Result<ImportMapping> {
        OPORA_ASSIGN(const auto text, repo::setting(r, QStringLiteral("workspace"), import::savedMappingKey(name)));
        if (!text)
            return Error{QStringLiteral("not_found"), QCoreApplication::translate("Import", "There is no saved mapping “%1”.").arg(name), {}};
        return ImportMapping::fromJson(QJsonDocument::fromJson(text->toUtf8()).object());
    });
}

Job<Written> ImportService::saveMapping(ImportMapping mapping)
{
    if (mapping.name.trimmed().isEmpty())
        return Job<Written>::ready(Error{QStringLiteral("required_field"), QCoreApplication::translate("Import", "The mapping needs a name. Nothing was saved."), {}});
    const QString label = QCoreApplication::translate("Import", "Mapping “%1” saved").arg(mapping.name);
    return m_ws.storage().write({label, QStringLiteral("local"), true, {}}, [mapping, label](WriteTx &tx) -> Result<Written> {
        const QString json = QString::fromUtf8(QJsonDocument(mapping.toJson()).toJson(QJsonDocument::Compact));
        OPORA_ASSIGN(const Uuid id, repo::setSetting(tx, QStringLiteral("workspace"), import::savedMappingKey(mapping.name.trimmed()), json));
        return Written{tx.plannedCommand(), {id}, label};
    });
}

} // namespace opora
