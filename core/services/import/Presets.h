// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ImportService.h"

namespace opora::import {

/// Layouts of known exports, recognised by their headers.
/// - maven: Maven Analytics' "CRM Sales Opportunities". Amounts carry no currency in the files: they are taken as the
///   workspace's currency, so that the workspace's reports show them. Company revenue is in millions.
/// - salesforce: Data Loader extracts with API column names (ACCOUNT, OPPORTUNITY, USER, CONTACT, PRODUCT2).
QStringList presetNames();
/// The layout of `preset` ("maven", "salesforce", "auto": any) that has all its telling columns among `headers`.
std::optional<ImportMapping> presetFor(const QString &preset, const QStringList &headers);

} // namespace opora::import
