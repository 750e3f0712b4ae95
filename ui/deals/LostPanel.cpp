// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/LostPanel.h"
#include "ui/kit/Button.h"
#include "ui/kit/Labels.h"
#include <QButtonGroup>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace opora {

namespace {
constexpr int kShown = 8; // more are typed: a list that needs scrolling is slower than a word
}

LostPanel::LostPanel(QWidget *anyChild, const QString &dealTitle, const QStringList &reasons)
    : OverlayPanel(anyChild, tr("Why was it lost?")), m_group(new QButtonGroup(this)), m_other(new QLineEdit(this)), m_note(new QPlainTextEdit(this)),
      m_reasons(reasons.mid(0, kShown))
{
    setSentence(dealTitle);
    QRadioButton *first = nullptr;
    for (int i = 0; i < m_reasons.size(); ++i) {
        auto *radio = new QRadioButton(QString(m_reasons.at(i)).replace(u'&', QStringLiteral("&&")), this);
        radio->installEventFilter(this);
        m_group->addButton(radio, i);
        body()->addWidget(radio);
        if (!first)
            first = radio;
    }
    m_otherId = int(m_reasons.size());
    auto *other = new QRadioButton(tr("Another reason"), this);
    other->installEventFilter(this);
    m_group->addButton(other, m_otherId);
    m_other->setPlaceholderText(tr("Which one?"));
    m_other->setAccessibleName(tr("Another reason"));
    auto *row = new QHBoxLayout;
    row->addWidget(other);
    row->addWidget(m_other, 1);
    body()->addLayout(row);
    connect(m_other, &QLineEdit::textEdited, other, [other] { other->setChecked(true); });
    connect(other, &QRadioButton::clicked, m_other, [this] { m_other->setFocus(); });

    body()->addSpacing(4);
    body()->addWidget(mutedLabel(tr("Note (who won it, when to ask again)"), this));
    m_note->setAccessibleName(tr("Note on the lost deal"));
    m_note->setTabChangesFocus(true);
    m_note->document()->setDocumentMargin(7);
    m_note->setFixedHeight(QFontMetrics(m_note->font()).lineSpacing() * 3 + 18);
    body()->addWidget(m_note);
    setCancel(tr("Cancel"));
    setAccept(tr("Mark as lost"));
    setFirstFocus(first ? static_cast<QWidget *>(first) : other);
    connect(this, &OverlayPanel::accepted, this, &LostPanel::check);
}

QString LostPanel::reason() const
{
    if (m_group->checkedId() == m_otherId)
        return m_other->text().simplified();
    return m_reasons.value(m_group->checkedId());
}

QString LostPanel::note() const
{
    return m_note->toPlainText().trimmed();
}

void LostPanel::setReason(const QString &reason)
{
    if (const auto i = m_reasons.indexOf(reason); i >= 0)
        return m_group->button(int(i))->setChecked(true);
    m_group->button(m_otherId)->setChecked(true);
    m_other->setText(reason);
}

void LostPanel::setNote(const QString &note)
{
    m_note->setPlainText(note);
}

void LostPanel::check()
{
    if (reason().isEmpty()) {
        setError(tr("Choose a reason: the report on lost deals lives from it."));
        return;
    }
    setError({});
    Q_EMIT confirmed(reason(), note());
}

bool LostPanel::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && qobject_cast<QRadioButton *>(object)) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            static_cast<QRadioButton *>(object)->setChecked(true);
            check();
            return true;
        }
    }
    return OverlayPanel::eventFilter(object, event);
}

} // namespace opora
