// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ClientService.h"
#include "ui/shell/Page.h"
#include <QTimer>

class QLineEdit;

namespace opora {

class Avatar;
class Button;
class Chip;
class ElidedLabel;
class FlowLayout;

/// The client's name, edited where it stands: three lines for a person (surname, given name, patronymic), one for a
/// company. F2, Enter or a click edits; Enter saves, Escape restores, leaving the lines saves.
class NameEdit : public QWidget {
    Q_OBJECT
public:
    explicit NameEdit(QWidget *parent = nullptr);
    void setName(const QString &shown, const FieldValues &fields, bool company, const QByteArray &seen = {});
    void startEditing();
    bool isEditing() const;
    void setError(const QString &reason);
    void commit();
    void cancel();
    QString text() const { return m_shown; }

Q_SIGNALS:
    /// `seen`: what the row was when the editing began (RecordService::seen).
    void committed(const opora::FieldValues &changed, const QByteArray &seen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void close(bool keepFocus);
    QList<QLineEdit *> lines() const;
    ElidedLabel *m_label;
    QWidget *m_editor;
    QLineEdit *m_surname, *m_given, *m_patronymic, *m_company;
    QLabel *m_reason;
    QString m_shown;
    FieldValues m_fields, m_from; ///< now, and when the editing began
    QByteArray m_seen, m_fromSeen;
    bool m_isCompany = false, m_closing = false;
};

/// Top of the card: picture, name, readiness and tags, what the client is, and the card's actions.
class ClientHeader : public QWidget {
    Q_OBJECT
public:
    explicit ClientHeader(PageContext &context, QWidget *parent = nullptr);
    void setCard(const ClientCard &card);
    /// With little room the name goes before the chips; the details show them as well.
    void setNarrow(bool narrow);
    /// Who else writes in this card now; empty: nobody.
    void setPresence(const QString &text);
    /// Over what the client does not want to be written to or called; seen whatever tab is open.
    void setRefused(const QStringList &channels);
    Chip *refused() const { return m_refused; }
    NameEdit *name() const { return m_name; }
    Button *dealButton() const { return m_deal; }
    Button *actionsButton() const { return m_actions; }

private:
    void showSubtitle();
    PageContext &m_context;
    ClientCard m_card;
    Avatar *m_avatar;
    NameEdit *m_name;
    QWidget *m_chipHost;
    QHBoxLayout *m_chips;
    ElidedLabel *m_subtitle;
    Chip *m_presence, *m_refused;
    Button *m_deal, *m_actions;
    QTimer m_clock;
};

} // namespace opora
