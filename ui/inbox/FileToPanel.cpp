// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/FileToPanel.h"
#include "ui/deals/ClientField.h"
#include "ui/inbox/InboxWords.h"
#include "ui/kit/Button.h"
#include <QVBoxLayout>

namespace opora {

FileToPanel::FileToPanel(PageContext &context, const InboxItem &letter, QWidget *anyChild)
    : OverlayPanel(anyChild, tr("File to a client")),
      m_context(context),
      m_letter(letter.id),
      m_field(new ClientField(context.workspace, this))
{
    setSentence(tr("Everything from %1 that belongs to nobody yet goes along, and the address is kept on the card.").arg(InboxWords::sender(letter)));
    m_field->setAccessibleName(tr("Client"));
    m_field->setPlaceholderText(tr("Begin to type the client's name"));
    body()->addWidget(m_field);
    setCancel(tr("Cancel"));
    setAccept(tr("File"));
    setFirstFocus(m_field);
    connect(m_field, &QLineEdit::textChanged, this, [this] { setError({}); });
    connect(this, &OverlayPanel::accepted, this, &FileToPanel::go);
}

void FileToPanel::go()
{
    if (m_field->client().isNull()) {
        setError(tr("Choose a client from the list; a new one is made with \u201cMake a client\u201d."));
        return;
    }
    InboxService(m_context.workspace).file({m_letter}, m_field->client()).then(this, [this](const Result<Written> &r) {
        if (r.ok())
            dismiss();
        else
            setError(r.error().message);
        if (r.ok())
            m_context.written(r.value());
    });
}

} // namespace opora
