// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/LeaveHubPanel.h"
#include "ui/kit/Button.h"
#include <QRadioButton>
#include <QVBoxLayout>

namespace opora {

LeaveHubPanel::LeaveHubPanel(PageContext &context, QWidget *anyChild)
    : OverlayPanel(anyChild, tr("Leave the team's server")),
      m_context(context)
{
    setPanelWidth(520);
    setSentence(tr("Nothing changes for the others. You can join again at any time."));
    m_keep = new QRadioButton(tr("Keep everything here as a workspace of my own"), this);
    m_wipe = new QRadioButton(tr("Leave nothing here: this file is removed"), this);
    m_keep->setChecked(true);
    body()->addWidget(m_keep);
    body()->addWidget(m_wipe);
    setCancel(tr("Stay"));
    setAccept(tr("Leave"));
    setFirstFocus(m_keep);
    const auto again = [this] {
        m_evenUnsent = false;
        setError({});
        acceptButton()->setText(tr("Leave"));
    };
    connect(m_keep, &QRadioButton::toggled, this, again);
    connect(this, &OverlayPanel::accepted, this, &LeaveHubPanel::go);
}

void LeaveHubPanel::go()
{
    acceptButton()->setEnabled(false);
    m_context.sync->unlink(m_keep->isChecked(), m_evenUnsent).then(this, [this](const Result<bool> &r) {
        acceptButton()->setEnabled(true);
        if (r.ok()) {
            const bool keep = m_keep->isChecked();
            dismiss();
            if (keep) {
                m_context.inform(tr("This workspace is your own again."));
                m_context.open(QStringLiteral("today"));
            } else {
                // The file goes when it is closed.
                m_context.commands.run(QStringLiteral("workspace.close"));
            }
            return;
        }
        setError(r.error().message);
        if (r.error().code == u"unsent_changes") {
            m_evenUnsent = true; // said once; the second press is meant
            acceptButton()->setText(tr("Leave all the same"));
        }
    });
}

} // namespace opora
