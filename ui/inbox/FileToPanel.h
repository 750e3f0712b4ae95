// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/InboxService.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/Page.h"

namespace opora {

class ClientField;

/// Asks whose a letter is; what else came from its address goes along.
class FileToPanel : public OverlayPanel {
    Q_OBJECT
public:
    FileToPanel(PageContext &context, const InboxItem &letter, QWidget *anyChild);
    ClientField *field() const { return m_field; }

private:
    void go();
    PageContext &m_context;
    Uuid m_letter;
    ClientField *m_field;
};

} // namespace opora
