// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ClientService.h"
#include "ui/kit/Card.h"
#include "ui/kit/InPlaceEdit.h"
#include "ui/shell/Page.h"

namespace opora {

class Button;

/// The client's fields, each edited where it stands; phones, e-mails and other contact points first. Knows which columns
/// a person and a company have, not what is right in them: the service says that, and the reason is shown at the field.
class DetailsPanel : public Card {
    Q_OBJECT
public:
    explicit DetailsPanel(PageContext &context, QWidget *parent = nullptr);
    void setCard(const ClientCard &card);
    /// Opens an empty line for a contact point: "phone", "email", "messenger", "site", "social".
    void addContact(const QString &kind);
    void editContact(const QString &kind);
    InPlaceEdit *field(const QByteArray &column) const;
    InPlaceEdit *contactField(int index) const;

private:
    struct ContactLine { FieldRow *row; ContactPoint point; };
    struct FieldLine { FieldRow *row; QByteArray column; };
    void buildFields();
    FieldRow *makeRow(const QString &label, InPlaceEdit::Kind kind);
    void addField(const QByteArray &column, InPlaceEdit::Kind kind, const QString &placeholder);
    void showContacts();
    void showFields();
    ContactLine makeContactLine(const ContactPoint &point);
    void saveContact(InPlaceEdit *edit, ContactPoint point, const QString &value);
    void saveField(const QByteArray &column, const QString &value);
    void saved(QPointer<InPlaceEdit> edit, const Uuid &client, const Result<Written> &result);
    void showContactMenu(const ContactPoint &point, const QPoint &globalPos);
    void loadChoices();
    static QString kindName(const QString &kind);
    int commonLabelWidth() const;

    PageContext &m_context;
    ClientCard m_card;
    QVBoxLayout *m_contactRows, *m_fieldRows;
    QList<ContactLine> m_contacts;
    QList<FieldLine> m_fields;
    Button *m_add;
    bool m_pendingContacts = false;
    int m_labelWidth;
};

} // namespace opora
