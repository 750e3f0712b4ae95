// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/TemplateService.h"
#include "ui/kit/Card.h"
#include "ui/shell/Page.h"
#include <QTimer>

class QTextBrowser;

namespace opora {

class Button;
class ClientField;
class Combo;
class SegmentedTabs;
class TextLabel;

/// What a template says to a chosen client about a chosen deal, as it is typed. What is missing is marked where it would
/// stand and named below. GUI thread.
class TemplatePreview : public Card {
    Q_OBJECT
public:
    TemplatePreview(PageContext &context, QWidget *parent);
    void setDraft(const TemplateDraft &draft);
    void setClient(const Uuid &client, const QString &name);
    /// The first client of the base, if none was chosen.
    void chooseSomebody();
    Uuid client() const { return m_client; }
    Uuid deal() const;
    QString shownText() const;
    QString missing() const;
    QString error() const;
    ClientField *clientField() const { return m_clientField; }
    Combo *dealField() const { return m_deals; }
    Button *testButton() const { return m_test; }

Q_SIGNALS:
    void shown(); ///< the preview is of what was asked last
    void testRequested();

private:
    void build();
    void loadDeals();
    void ask();
    void show(const MessagePreview &preview);
    void showText();
    PageContext &m_context;
    TemplateService m_service;
    TemplateDraft m_draft;
    MessagePreview m_preview;
    Uuid m_client;
    quint64 m_asked = 0;
    QTimer m_soon;
    ClientField *m_clientField;
    Combo *m_deals;
    TextLabel *m_subject, *m_missing, *m_error, *m_count;
    SegmentedTabs *m_tabs;
    QTextBrowser *m_view;
    Button *m_test;
};

} // namespace opora
