// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/messages/TemplateText.h"
#include "core/storage/Storage.h"

/// Internal to core/services.
namespace opora::templates {

/// What a letter to this client, about this deal (may be null), may speak of. Dates and amounts are written in the client's
/// language, else the workspace's. Names that exist whatever the rows hold: client.*, company.*, deal.*, manager.*,
/// meeting.* (the deal's or client's next meeting), today, and unsubscribe, filled in by who sends.
Result<TemplateValues> valuesFor(Reader &r, const Uuid &client, const Uuid &deal);

} // namespace opora::templates
