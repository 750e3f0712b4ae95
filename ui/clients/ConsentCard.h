// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ConsentService.h"
#include "ui/kit/Card.h"
#include "ui/shell/Page.h"

namespace opora {

class Chip;
class TextLabel;

/// Whether the client may be written to and called, by kind of channel, with the reason under it; a press notes what the
/// client says now. GUI thread.
class ConsentCard : public Card {
    Q_OBJECT
public:
    explicit ConsentCard(PageContext &context, QWidget *parent = nullptr);
    void setClient(const Uuid &client, const QString &name, bool readOnly);
    /// The form for one kind; empty: the first.
    void edit(const QString &kind = {});
    Chip *chip(const QString &kind) const;
    QString reason(const QString &kind) const;

Q_SIGNALS:
    void refusedChanged(const QStringList &channels); ///< their names

private:
    struct Row {
        QString kind;
        Chip *chip = nullptr;
        TextLabel *reason = nullptr;
    };
    void reload();
    void show(const QList<ConsentInfo> &all);
    QString words(const ConsentInfo &c) const;
    PageContext &m_context;
    Uuid m_client;
    QString m_name;
    QList<Row> m_rows;
    QList<ConsentInfo> m_known;
    quint64 m_asked = 0;
    bool m_readOnly = false;
};

/// What consents are called.
class ConsentWords {
    Q_DECLARE_TR_FUNCTIONS(ConsentWords)
public:
    static QString kind(const QString &kind);
    static QString state(const QString &state);
    static QString basis(const QString &basis);
    static QString source(const QString &source); ///< what the program writes there itself; what a person wrote stays
};

} // namespace opora
