// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ClientService.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/shell/Page.h"
#include <QTimer>

class QLineEdit;

namespace opora {

class LinkRow;
class SegmentedTabs;

/// A new client in the fewest steps: name, phone, company, Ctrl+Enter. Tells at once when the phone or e-mail is known.
class NewClientPanel : public OverlayPanel {
    Q_OBJECT
public:
    NewClientPanel(PageContext &context, QWidget *host, bool company = false);
    QLineEdit *surname() const { return m_surname; }
    QLineEdit *givenName() const { return m_given; }
    QLineEdit *companyName() const { return m_companyName; }
    QLineEdit *phone() const { return m_phone; }
    QLineEdit *email() const { return m_email; }
    QLineEdit *worksAt() const { return m_worksAt; }
    void setCompany(bool company);
    void submit();

Q_SIGNALS:
    void created(const opora::Uuid &client);

private:
    void build();
    QLineEdit *line(const QString &name, QWidget *parent);
    NewClient read() const;
    void lookForKnown();
    PageContext &m_context;
    SegmentedTabs *m_kind;
    QWidget *m_personNames, *m_worksAtRow;
    QLineEdit *m_surname, *m_given, *m_patronymic, *m_companyName, *m_phone, *m_email, *m_worksAt;
    QWidget *m_known;
    class QVBoxLayout *m_knownRows;
    QTimer m_look;
    quint64 m_token = 0;
    bool m_saving = false;
};

} // namespace opora
