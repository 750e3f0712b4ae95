// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/Page.h"

namespace opora {
// Each page's own folder implements its factory; the shell owns what they return.
Page *createTodayPage(PageContext &context);
Page *createClientsPage(PageContext &context);
Page *createPipelinePage(PageContext &context);
Page *createTasksPage(PageContext &context);
Page *createInboxPage(PageContext &context);
Page *createReportsPage(PageContext &context);
Page *createImportPage(PageContext &context);
Page *createSettingsPage(PageContext &context);
Page *createTemplatesPage(PageContext &context);
Page *createOutboxPage(PageContext &context);
// These four need context.sync.
Page *createPendingPage(PageContext &context);
Page *createConflictsPage(PageContext &context);
Page *createAttentionPage(PageContext &context);
Page *createTeamPage(PageContext &context);
} // namespace opora
