// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/LetterView.h"
#include "core/domain/HtmlLetter.h"
#include "ui/kit/Theme.h"
#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QWheelEvent>

namespace opora {

LetterView::LetterView(QWidget *parent) : QTextBrowser(parent), m_open([](const QUrl &url) { QDesktopServices::openUrl(url); })
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Letter"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setContextMenuPolicy(Qt::NoContextMenu); // its own runs a nested event loop
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    setLineWrapMode(QTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    restyle();
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &LetterView::fit);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (const auto safe = openableLink(url.toString(QUrl::FullyEncoded)))
            m_open(*safe);
    });
}

LetterView::LeftOut LetterView::setLetter(const QString &text, const QString &html)
{
    if (html.isEmpty()) {
        setPlainText(text);
        fit();
        return {};
    }
    const SafeLetter safe = safeLetter(html, LetterUse::Show);
    setHtml(safe.html);
    fit();
    return {safe.pictures, safe.active, safe.cut};
}

void LetterView::fit()
{
    if (m_fitting)
        return;
    m_fitting = true;
    document()->setTextWidth(viewport()->width());
    // A page of a hundred thousand pixels is no page any more: the rest is read where it was sent to.
    setFixedHeight(int(qBound(20.0, document()->size().height() + 2, 30'000.0)));
    m_fitting = false;
}

void LetterView::restyle()
{
    QPalette p = palette();
    const Theme &t = Theme::instance();
    p.setColor(QPalette::Base, Qt::transparent);
    p.setColor(QPalette::Text, t.color(Token::Ink));
    p.setColor(QPalette::Link, t.color(Token::Accent));
    if (p != palette())
        setPalette(p);
}

void LetterView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

void LetterView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page around it scrolls
}

void LetterView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        restyle();
}

} // namespace opora
