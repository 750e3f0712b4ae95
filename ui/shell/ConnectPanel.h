// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/SyncService.h"
#include "ui/kit/OverlayPanel.h"
#include <functional>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace opora {

class Button;
class ProgressLine;
class TextLabel;

/// Where the team's server is and who one is there. First the connection is tried, and what came of it is said in words;
/// then, and only then, ready(). Changes nothing itself. GUI thread.
class ConnectPanel : public OverlayPanel {
    Q_OBJECT
public:
    enum class For {
        NewReplica,    ///< a fresh file, whose place is asked for
        OpenWorkspace, ///< the one that is open joins
        NothingKept    ///< --ephemeral
    };
    ConnectPanel(QWidget *anyChild, For purpose);
    HubTarget target() const;
    QString password() const;
    QString path() const;
    bool remember() const;
    /// Tries without a workspace (default: SyncService::testConnection), and with the one that is open.
    void setTester(std::function<Job<HubTest>(const HubTarget &, const QString &)> tester) { m_tester = std::move(tester); }
    void setPlanner(std::function<Job<LinkPlan>(const HubTarget &, const QString &)> planner) { m_planner = std::move(planner); }
    void setBusy(const QString &text); ///< empty: not any more
    void showFailure(const Error &error);
    QString outcome() const; ///< what the panel says about the connection
    bool isTried() const { return m_tried; }
    QLineEdit *hostField() const { return m_host; }

Q_SIGNALS:
    void ready();

private:
    void build();
    QWidget *makePlaces();
    QLineEdit *line(const QString &name, const QString &placeholder = {});
    void go();
    void test();
    void succeeded(const HubTest &test, const QString &sentence);
    void forget(); ///< what was tried is not what stands there any more
    For m_for;
    std::function<Job<HubTest>(const HubTarget &, const QString &)> m_tester;
    std::function<Job<LinkPlan>(const HubTarget &, const QString &)> m_planner;
    QLineEdit *m_host, *m_database, *m_user, *m_password, *m_certificate, *m_file = nullptr;
    QSpinBox *m_port;
    QCheckBox *m_pooler, *m_remember;
    TextLabel *m_outcome, *m_details;
    Button *m_more;
    ProgressLine *m_progress;
    quint64 m_attempt = 0;
    bool m_tried = false;
};

} // namespace opora
