// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Id.h"
#include "ui/shell/Page.h"

namespace opora {

/// Tells the hub that this card is being written in, and says who else does so now. Quiet where there is no hub. GUI thread.
class PresenceHint : public QObject {
    Q_OBJECT
public:
    PresenceHint(PageContext &context, QWidget *card);
    ~PresenceHint() override;
    void setRoot(const Uuid &root); ///< null: no card is open
    /// "Ihor Marchenko is editing this card now"; empty: nobody else.
    QString text() const;

Q_SIGNALS:
    void changed();

private:
    void follow(QWidget *focus);
    void say(bool editing);
    PageContext &m_context;
    QWidget *m_card;
    Uuid m_root;
    bool m_editing = false;
};

} // namespace opora
