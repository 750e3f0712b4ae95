// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/SyncService.h"

namespace opora {

struct SyncService::Private {
    Workspace &ws;
    std::shared_ptr<SecretStore> secrets;
    SyncStatus status;
};

SyncService::SyncService(Workspace &ws, std::shared_ptr<SecretStore> secrets) : d(new Private{ws, std::move(secrets), {}}) {}
SyncService::~SyncService() = default;
const SyncStatus &SyncService::status() const { return d->status; }

} // namespace opora
