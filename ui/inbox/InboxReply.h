// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/inbox/InboxTypes.h"
#include "ui/messages/LetterForm.h"
#include <QScrollArea>

namespace opora {

class Card;
class SegmentedTabs;

/// The form below a letter that answers it: by e-mail, SMS or a messenger, in the letter's thread, to where it came from.
/// What is typed and not sent is kept per letter while the window is open. As high as it needs while there is room. GUI thread.
class InboxReply : public QScrollArea {
    Q_OBJECT
public:
    InboxReply(PageContext &context, QWidget *parent);
    /// What came in and is looked at. One of nobody's, or none, has no form. True: it is another than before.
    bool setLetter(const InboxItem &letter);
    /// There is a form: the letter is a client's.
    bool isOffered() const { return !isHidden(); }
    Uuid letter() const { return m_letter.id; }
    void focusForm();
    LetterForm *form() const { return m_form; }
    SegmentedTabs *tabs() const { return m_tabs; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sent(); ///< the answer to the letter that is looked at was queued, kept or noted

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Draft {
        QString tab;
        LetterForm::Kept letter;
    };
    void keep();
    void onTab();
    PageContext &m_context;
    Card *m_card;
    SegmentedTabs *m_tabs;
    LetterForm *m_form;
    InboxItem m_letter;
    LetterForm::Answer m_answer;
    QHash<Uuid, Draft> m_drafts;
};

} // namespace opora
