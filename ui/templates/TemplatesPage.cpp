// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TemplatesPage.h"
#include "core/services/ClientService.h"
#include "core/services/MessageService.h"
#include "ui/kit/Button.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Labels.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/kit/TwoLineList.h"
#include "ui/shell/Pages.h"
#include "ui/templates/TemplateEditor.h"
#include "ui/templates/TemplatePreview.h"
#include "ui/templates/TemplateWords.h"
#include "ui/templates/TestSendPanel.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
constexpr int kStackBelow = 900; ///< then the preview stands under the editor

bool isArchived(const Record &row)
{
    return !row["active"].toBool();
}
} // namespace

Page *createTemplatesPage(PageContext &context)
{
    return new TemplatesPage(context);
}

TemplatesPage::TemplatesPage(PageContext &context) : Page(context, u"templates"_s)
{
    build();
    addCommands();
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &c) {
        if (c.touches("template"))
            reload();
    });
}

void TemplatesPage::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 14, 16, 16);
    outer->setSpacing(10);
    outer->addWidget(buildHead());
    m_filled = new QWidget(this);
    auto *row = new QHBoxLayout(m_filled);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *left = new Card(m_filled);
    left->body()->setContentsMargins(1, 1, 1, 1);
    m_list = new TwoLineList(tr("Templates"), left);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    left->body()->addWidget(m_list, 1);
    left->setFixedWidth(240);
    row->addWidget(left);
    m_right = new QWidget(m_filled);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_right);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(12);
    m_editor = new TemplateEditor(context(), m_right);
    m_preview = new TemplatePreview(context(), m_right);
    m_columns->addWidget(m_editor, 11);
    m_columns->addWidget(m_preview, 9);
    row->addWidget(m_right, 1);
    outer->addWidget(m_filled, 1);
    m_empty = new EmptyState(u"mail"_s, {}, {}, this);
    outer->addWidget(m_empty, 1);
    m_filled->hide();
    m_empty->hide();
    connect(m_list, &TwoLineList::chosen, this, &TemplatesPage::choose);
    connect(m_list, &ContentList::openRequested, this, [this] { m_editor->bodyField()->setFocus(); });
    connect(m_list, &ContentList::editRequested, this, [this] { m_editor->focusName(); });
    connect(m_list, &ContentList::removeRequested, this, &TemplatesPage::remove);
    connect(m_editor, &TemplateEditor::edited, this, [this] { m_preview->setDraft(m_editor->draft()); });
    connect(m_preview, &TemplatePreview::shown, this, [this] {
        if (!isLoaded())
            setLoaded();
    });
    connect(m_editor, &TemplateEditor::saveRequested, this, &TemplatesPage::save);
    connect(m_preview, &TemplatePreview::testRequested, this, &TemplatesPage::sendTest);
}

QWidget *TemplatesPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *title = titleLabel(tr("Templates"), head);
    title->setMinimumHeight(Theme::ControlHeight);
    row->addWidget(title);
    m_tabs = new SegmentedTabs(head);
    m_tabs->setAccessibleName(tr("Which templates are listed"));
    m_tabs->addSegment(u"used"_s, tr("In use"));
    m_tabs->addSegment(u"archived"_s, tr("Archived"));
    row->addWidget(m_tabs);
    row->addStretch(1);
    m_more = new Button(tr("Actions"), Button::Kind::Normal, head);
    auto *menu = new QMenu(m_more);
    m_more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const Record *row = current();
        for (const char *id : {"templates.duplicate", "templates.archive", "templates.test", "templates.remove"}) {
            const Command *c = context().commands.find(QString::fromLatin1(id));
            const QString text = c && qstrcmp(id, "templates.archive") == 0 && row && isArchived(*row) ? tr("Use again")
                                 : c                                                                   ? c->title
                                                                                                       : QString();
            if (c)
                menu->addAction(text, this, c->run)->setEnabled(row != nullptr);
        }
    });
    row->addWidget(m_more);
    auto *add = new PrimaryButton(tr("New template"), head);
    connect(add, &QPushButton::clicked, this, &TemplatesPage::addNew);
    row->addWidget(add);
    connect(m_tabs, &SegmentedTabs::currentIdChanged, this, [this](const QString &id) {
        save();
        m_archived = id == u"archived";
        reload();
    });
    return head;
}

void TemplatesPage::addCommands()
{
    const auto add = [this](const char *id, const QString &title, const QKeySequence &key, const char *icon, auto run, bool local = false) {
        addCommand(
            QString::fromLatin1(id), title, key, [this, run] { (this->*run)(); }, QString::fromLatin1(icon), local);
    };
    add("templates.new", tr("New template"), {}, "plus", &TemplatesPage::addNew);
    add("templates.save", tr("Save the template"), QKeySequence(Qt::CTRL | Qt::Key_Return), "check", &TemplatesPage::save);
    add("templates.duplicate", tr("Duplicate the template"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), "file",
        &TemplatesPage::duplicate);
    add("templates.archive", tr("Archive the template"), {}, "folder", &TemplatesPage::toggleArchived);
    add("templates.remove", tr("Delete the template"), QKeySequence(Qt::Key_Delete), "trash", &TemplatesPage::remove, true);
    add("templates.test", tr("Send a test to myself…"), {}, "mail", &TemplatesPage::sendTest);
    addCommand(
        u"templates.insert"_s, tr("Insert what changes with the client"), QKeySequence(Qt::ALT | Qt::Key_Insert),
        [this] { m_editor->showInsertMenu(); }, u"plus"_s);
}

void TemplatesPage::activate(const QString &id, const QVariantMap &args)
{
    if (!id.isEmpty())
        m_wanted = id;
    m_newWanted = args.value(u"new"_s).toBool();
    m_preview->chooseSomebody();
    reload();
}

QWidget *TemplatesPage::focusTarget()
{
    return m_list;
}

bool TemplatesPage::isEmpty() const
{
    return m_filled->isHidden();
}

void TemplatesPage::saveState(QSettings &settings) const
{
    settings.setValue(u"client"_s, m_preview->client().isNull() ? QString() : m_preview->client().toString());
}

void TemplatesPage::restoreState(QSettings &settings)
{
    const auto client = Uuid::fromString(settings.value(u"client"_s).toString());
    if (!client)
        return;
    workspace().clients().card(*client).then(this, [this](const Result<ClientCard> &r) {
        if (r.ok() && !r->deleted)
            m_preview->setClient(r->row.id, r->row.name);
    });
}

void TemplatesPage::reload()
{
    RecordQuery q;
    q.entity = "template";
    q.limit = -1;
    workspace().records().list(q).then(this, [this](const Result<RecordPage> &r) {
        if (r.ok())
            fill(*r);
        else
            context().failed(r.error());
        if (isLoaded() || !current())
            setLoaded(); // else once the first preview is there
        if (std::exchange(m_newWanted, false))
            addNew();
    });
}

void TemplatesPage::fill(const RecordPage &page)
{
    m_rows = page.items;
    const auto wanted = Uuid::fromString(m_wanted);
    if (const Record *row = wanted ? rowOf(*wanted) : nullptr; row && isArchived(*row) != m_archived) {
        m_archived = isArchived(*row);
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentId(m_archived ? u"archived"_s : u"used"_s);
    }
    QList<TwoLineRow> lines;
    int archived = 0;
    for (const Record &row : std::as_const(m_rows)) {
        archived += isArchived(row) ? 1 : 0;
        if (isArchived(row) != m_archived)
            continue;
        const QString kind = row["kind"].toText();
        const QString first =
            kind == u"email" && !row["subject"].toText().isEmpty() ? row["subject"].toText() : row["body"].toText().simplified().left(120);
        lines.append(
            {row.id.toString(), row["name"].toText(), first, TemplateWords::kind(kind), kind == u"email" ? Tone::Info : Tone::Accent});
    }
    m_tabs->setCount(u"used"_s, int(m_rows.size()) - archived);
    m_tabs->setCount(u"archived"_s, archived > 0 ? archived : -1);
    m_filled->setVisible(!lines.isEmpty());
    m_empty->setVisible(lines.isEmpty());
    m_more->setEnabled(!lines.isEmpty());
    if (lines.isEmpty() && m_archived)
        m_empty->setTexts(tr("Nothing is archived"), tr("A template that is not used any more can be put away here without losing it."));
    else if (lines.isEmpty())
        m_empty->setTexts(tr("No templates yet"),
                          tr("A template is a letter or an SMS written once: names, amounts and dates are filled in for each client."));
    if (lines.isEmpty())
        m_empty->setAction(tr("New template"), [this] { addNew(); });
    m_list->setRows(lines);
    if (!m_wanted.isEmpty())
        m_list->setCurrentKey(std::exchange(m_wanted, QString()));
    choose(m_list->currentKey());
}

const Record *TemplatesPage::rowOf(const Uuid &id) const
{
    for (const Record &row : m_rows) {
        if (row.id == id)
            return &row;
    }
    return nullptr;
}

const Record *TemplatesPage::current() const
{
    const auto id = Uuid::fromString(m_list->currentKey());
    return id ? rowOf(*id) : nullptr;
}

/// Also called when the row has changed elsewhere; what is being typed stays.
void TemplatesPage::choose(const QString &key)
{
    const auto id = Uuid::fromString(key);
    const Record *row = id ? rowOf(*id) : nullptr;
    if (m_editor->id() != (id ? *id : Uuid()))
        save();
    else if (m_editor->isDirty() || (!m_editor->id().isNull() && m_editor->nameField()->text().simplified().isEmpty()))
        return;
    if (!row)
        return;
    m_editor->setTemplate(*row);
    readSeen();
    m_nameLater.give(m_editor->nameField());
    if (m_editor->nameField()->hasFocus())
        m_editor->nameField()->selectAll();
}

void TemplatesPage::readSeen()
{
    m_seen.clear();
    workspace().records().seen("template", m_editor->id()).then(this, [this, id = m_editor->id()](const Result<QByteArray> &r) {
        if (r.ok() && id == m_editor->id())
            m_seen = *r;
    });
}

void TemplatesPage::save()
{
    const FieldValues changed = m_editor->changed();
    if (m_editor->id().isNull() || changed.isEmpty())
        return;
    const Uuid id = m_editor->id();
    m_editor->markSaved(); // what is refused comes back below
    const QByteArray seen = std::exchange(m_seen, {});
    workspace().records().edit("template", id, changed, seen).then(this, [this, id, seen](const Result<Written> &r) {
        if (r.ok() && id == m_editor->id())
            readSeen();
        else if (id == m_editor->id())
            m_seen = seen;
        if (r.ok())
            context().written(*r);
        else if (id == m_editor->id() && r.error().kind == ErrorKind::Refused)
            m_editor->setError(r.error().message);
        else
            context().failed(r.error());
        if (!r.ok())
            reload();
    });
}

QString TemplatesPage::freeName(const QString &base) const
{
    const auto taken = [this](const QString &name) {
        return std::any_of(m_rows.cbegin(), m_rows.cend(),
                           [&](const Record &r) { return r["name"].toText().compare(name, Qt::CaseInsensitive) == 0; });
    };
    QString name = base;
    for (int i = 2; taken(name); ++i)
        name = u"%1 %2"_s.arg(base).arg(i);
    return name;
}

void TemplatesPage::added(const Result<Written> &r)
{
    if (!context().report(r))
        return;
    m_wanted = r->ids.value(0).toString();
    m_tabs->setCurrentId(u"used"_s);
    reload();
}

void TemplatesPage::addNew()
{
    save();
    m_nameLater.wish();
    workspace()
        .records()
        .add("template", {{"name", freeName(tr("New template"))}, {"kind", u"email"_s}})
        .then(this, [this](const Result<Written> &r) { added(r); });
}

void TemplatesPage::duplicate()
{
    save();
    const Record *row = current();
    if (!row)
        return;
    FieldValues f{{"name", freeName(tr("%1 (copy)").arg(m_editor->name()))}};
    const TemplateDraft now = m_editor->draft(); // with what has just been saved
    const std::pair<const char *, QString> texts[] = {
        {"kind", now.kind}, {"subject", now.subject}, {"body", now.body}, {"html", now.html}, {"language", (*row)["language"].toText()}};
    for (const auto &[column, text] : texts) {
        if (!text.isEmpty())
            f.insert(column, text);
    }
    m_nameLater.wish();
    workspace().records().add("template", f).then(this, [this](const Result<Written> &r) { added(r); });
}

void TemplatesPage::toggleArchived()
{
    save();
    if (const Record *row = current())
        workspace().records().edit("template", row->id, {{"active", isArchived(*row)}}).then(this, [this](const Result<Written> &r) {
            context().report(r);
        });
}

void TemplatesPage::remove()
{
    save();
    if (const Record *row = current())
        workspace().records().remove("template", {row->id}).then(this, [this](const Result<Written> &r) { context().report(r); });
}

void TemplatesPage::sendTest()
{
    if (!current())
        return;
    const TemplateDraft d = m_editor->draft();
    NewMessage m;
    m.deal = m_preview->deal();
    m.subject = d.subject;
    m.text = d.body;
    m.html = d.kind == u"email" ? d.html : QString();
    MessageService(workspace()).preview(m_preview->client(), m).then(this, [this, kind = d.kind](const Result<MessagePreview> &r) {
        if (!r.ok()) {
            context().failed(r.error());
            return;
        }
        (new TestSendPanel(context(), this, {kind, r->subject, r->text, r->html}))->open();
    });
}

void TemplatesPage::hideEvent(QHideEvent *e)
{
    save();
    Page::hideEvent(e);
}

/// Out of the fields, back to the list; what was typed stays.
void TemplatesPage::keyPressEvent(QKeyEvent *e)
{
    if (e->key() == Qt::Key_Escape && !m_list->hasFocus() && !isEmpty())
        m_list->setFocus(Qt::OtherFocusReason);
    else
        Page::keyPressEvent(e);
}

void TemplatesPage::resizeEvent(QResizeEvent *e)
{
    Page::resizeEvent(e);
    m_columns->setDirection(width() < kStackBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace opora
