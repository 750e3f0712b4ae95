// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the import and how one leads to the next. Reading, previewing and writing are in ImportFlow.cpp.
#include "ui/import/ImportPage.h"
#include "ui/import/FileStep.h"
#include "ui/import/MappingTable.h"
#include "ui/import/OutcomeCard.h"
#include "ui/import/PreviewModel.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/kit/PlainTable.h"
#include "ui/kit/Progress.h"
#include "ui/kit/SegmentedTabs.h"
#include "ui/shell/Pages.h"
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QItemSelectionModel>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    const auto urls = data->urls();
    for (const auto &url : urls)
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

} // namespace

ImportPage::ImportPage(PageContext &context)
    : Page(context, u"import"_s),
      m_info(new ElidedLabel({}, Token::Mute, this)),
      m_cancel(new Button(tr("Start over"), Button::Kind::Normal, this)),
      m_go(new PrimaryButton(tr("Continue"), this)),
      m_undo(new Button(tr("Undo the import"), u"undo"_s, Button::Kind::Normal)),
      m_load(new Button(tr("Load mapping"), Button::Kind::Normal)),
      m_save(new Button(tr("Save mapping…"), Button::Kind::Normal)),
      m_openRefused(new Button({}, u"file"_s, Button::Kind::Normal)),
      m_tabs(new SegmentedTabs(this)),
      m_steps(new QStackedWidget(this)),
      m_progress(new ProgressLine(this)),
      m_file(new FileStep(context.locale)),
      m_mapping(new MappingTable),
      m_fileShown(new Combo),
      m_columnsError(new TextLabel({}, Token::Danger)),
      m_columnsNote(mutedLabel({})),
      m_reason(new TextLabel({}, Token::Danger)),
      m_footnote(mutedLabel({})),
      m_doneTitle(titleLabel({})),
      m_willHappen(new OutcomeCard(tr("What will happen"), context.locale)),
      m_willHappenToo(new OutcomeCard(tr("What will happen"), context.locale)),
      m_happened(new OutcomeCard(tr("What happened"), context.locale)),
      m_sampleModel(new PreviewModel(this)),
      m_problemModel(new PreviewModel(this)),
      m_sample(new PlainTable),
      m_problems(new PlainTable)
{
    setAcceptDrops(true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(10);
    all->addLayout(buildHeader());
    m_tabs->addSegment(u"file"_s, tr("1 File"));
    m_tabs->addSegment(u"columns"_s, tr("2 Columns"));
    m_tabs->addSegment(u"check"_s, tr("3 Check"));
    m_tabs->addSegment(u"done"_s, tr("4 Done"));
    m_tabs->setAccessibleName(tr("Steps of the import"));
    m_tabs->setFlush(true);
    all->addWidget(m_tabs);
    all->addWidget(m_progress);
    m_steps->addWidget(m_file);
    m_steps->addWidget(buildColumns());
    m_steps->addWidget(buildCheck());
    m_steps->addWidget(buildDone());
    all->addWidget(m_steps, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, &ImportPage::readPreview);
    m_poll.setInterval(100);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        // The service counts in thousandths of the whole; people count rows.
        const auto control = m_running ? m_runJob.control() : m_previewJob.control();
        if (control && control->total() > 0 && m_preview.rows > 0)
            m_progress->setProgress(m_preview.rows * control->done() / control->total(), m_preview.rows);
    });
    connect(m_progress, &ProgressLine::cancelRequested, this, [this] {
        if (m_running)
            m_runJob.cancel();
        else
            m_previewJob.cancel();
    });
    connect(m_tabs, &SegmentedTabs::currentIdChanged, this, [this] { goTo(m_tabs->currentId()); });
    connect(m_file, &FileStep::chooseRequested, this, &ImportPage::choose);
    connect(m_file, &FileStep::optionsChanged, this, &ImportPage::look);
    connect(m_file, &FileStep::duplicatesChanged, this, &ImportPage::readPreview);
    addCommands();
    enableSteps();
}

QLayout *ImportPage::buildHeader()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(titleLabel(tr("Import"), this));
    m_info->setFont(Theme::small());
    row->addWidget(m_info, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_go);
    connect(m_cancel, &QPushButton::clicked, this, &ImportPage::reset);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (step() == u"file")
            goTo(u"columns"_s);
        else if (step() == u"done")
            reset();
        else
            start();
    });
    return row;
}

QWidget *ImportPage::buildColumns()
{
    auto *page = new QWidget;
    auto *all = new QHBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    auto *left = new Card;
    left->body()->setContentsMargins(1, 6, 1, 10);
    m_fileShown->setAccessibleName(tr("File whose columns are shown"));
    auto *which = new QHBoxLayout;
    which->setContentsMargins(10, 10, 10, 0);
    which->addWidget(m_fileShown);
    which->addStretch();
    left->body()->addLayout(which);
    left->body()->addWidget(m_mapping, 1);
    m_columnsError->setWordWrap(true);
    m_columnsError->setContentsMargins(12, 0, 12, 0);
    m_columnsError->hide();
    left->body()->addWidget(m_columnsError);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->setSpacing(8);
    m_load->setMenu(new QMenu(m_load));
    connect(m_load->menu(), &QMenu::aboutToShow, this, &ImportPage::fillMappingMenu);
    foot->addWidget(m_load);
    foot->addWidget(m_save);
    m_columnsNote->setWordWrap(true);
    m_columnsNote->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    foot->addWidget(m_columnsNote, 1);
    left->body()->addLayout(foot);
    all->addWidget(left, 12);

    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_willHappen);
    auto *rows = new Card;
    rows->body()->setContentsMargins(1, 6, 1, 10);
    m_sample->setModel(m_sampleModel);
    m_sample->setAccessibleName(tr("First rows as they will be imported"));
    rows->body()->addWidget(m_sample, 1);
    m_footnote->setWordWrap(true);
    m_footnote->setContentsMargins(12, 0, 12, 0);
    rows->body()->addWidget(m_footnote);
    right->addWidget(rows, 1);
    all->addLayout(right, 10);
    connect(m_mapping, &MappingTable::changed, this, [this] {
        m_ownMapping = true;
        m_soon.start();
    });
    connect(m_save, &QPushButton::clicked, this, &ImportPage::saveMapping);
    connect(m_fileShown, &QComboBox::activated, this, &ImportPage::chooseFileShown);
    for (auto *table : {m_sample, m_problems})
        table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    connect(m_sampleModel, &PreviewModel::edited, this, &ImportPage::correct);
    return page;
}

QWidget *ImportPage::buildCheck()
{
    auto *page = new QWidget;
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    all->addWidget(m_willHappenToo);
    auto *rows = new Card;
    rows->body()->setContentsMargins(1, 6, 1, 10);
    m_problems->setModel(m_problemModel);
    m_problems->setAccessibleName(tr("Rows with problems"));
    rows->body()->addWidget(m_problems, 1);
    m_noProblems = mutedLabel(tr("Every cell fits. Nothing has to be corrected."));
    m_noProblems->setAlignment(Qt::AlignCenter);
    rows->body()->addWidget(m_noProblems, 1);
    m_reason->setWordWrap(true);
    m_reason->setContentsMargins(12, 0, 12, 0);
    rows->body()->addWidget(m_reason);
    auto *note = mutedLabel(
        tr("Type into a marked cell to correct it, or let the refused rows go into a file of their own with the reason in the last column. "
           "The whole import is one undo."));
    note->setWordWrap(true);
    note->setContentsMargins(12, 0, 12, 0);
    rows->body()->addWidget(note);
    all->addWidget(rows, 1);
    connect(m_problemModel, &PreviewModel::edited, this, &ImportPage::correct);
    connect(m_problems->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportPage::showReason);
    return page;
}

QWidget *ImportPage::buildDone()
{
    auto *page = new QWidget;
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 8, 0, 0);
    all->setSpacing(12);
    all->addWidget(m_doneTitle);
    all->addWidget(m_happened);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *open = new Button(tr("Show what came in"), u"arrow-right"_s, Button::Kind::Normal);
    row->addWidget(open);
    row->addWidget(m_undo);
    row->addWidget(m_openRefused);
    row->addStretch();
    all->addLayout(row);
    all->addStretch();
    connect(open, &QPushButton::clicked, this, [this] {
        const QString as = m_preview.as;
        context().open(as == u"deals" ? u"pipeline"_s : as == u"tasks" ? u"tasks"_s : u"clients"_s);
    });
    connect(m_undo, &QPushButton::clicked, this, &ImportPage::undoImport);
    connect(m_openRefused, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_result.refusedFile)); });
    return page;
}

void ImportPage::addCommands()
{
    addCommand(
        u"import.choose"_s, tr("Choose files to import"), QKeySequence(Qt::CTRL | Qt::Key_O), [this] { choose(); }, u"folder"_s);
    addCommand(
        u"import.run"_s, tr("Import the rows"), QKeySequence(Qt::CTRL | Qt::Key_Return),
        [this] {
            if (m_go->isEnabled() && step() != u"done")
                m_go->click();
        },
        u"import"_s);
    addCommand(
        u"import.next_problem"_s, tr("Go to the next wrong cell"), QKeySequence(Qt::Key_F4),
        [this] {
            goTo(u"check"_s);
            const auto at = m_problems->currentIndex();
            auto next = m_problemModel->nextWrong(at.isValid() ? at.row() + 1 : 0);
            if (!next.isValid())
                next = m_problemModel->nextWrong(0);
            if (next.isValid()) {
                m_problems->setCurrentIndex(next);
                m_problems->setFocus();
            }
        },
        u"warning"_s);
    addCommand(
        u"import.save_mapping"_s, tr("Save the assignment of columns"), QKeySequence::Save,
        [this] {
            if (m_looks.size() == 1 && step() != u"done")
                saveMapping();
        },
        u"file"_s);
    addCommand(
        u"import.load_mapping"_s, tr("Load a saved assignment of columns"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
        [this] {
            if (m_looks.size() != 1 || step() == u"done" || m_running)
                return;
            goTo(u"columns"_s);
            m_load->setFocus(Qt::ShortcutFocusReason);
            m_load->showMenu();
        },
        u"folder"_s);
    addCommand(
        u"import.undo"_s, tr("Undo the import"), {},
        [this] {
            if (step() == u"done" && m_undo->isVisible() && m_undo->isEnabled())
                undoImport();
        },
        u"undo"_s);
    addCommand(
        u"import.over"_s, tr("Start the import over"), {}, [this] { reset(); }, u"refresh"_s);
}

void ImportPage::activate(const QString &, const QVariantMap &args)
{
    QStringList files = args.value(u"files"_s).toStringList();
    if (const QString one = args.value(u"file"_s).toString(); !one.isEmpty())
        files.append(one);
    if (!files.isEmpty())
        setFiles(files);
    setLoaded();
}

QWidget *ImportPage::focusTarget()
{
    return m_files.isEmpty() ? static_cast<QWidget *>(m_file->chooseButton()) : m_go;
}

QString ImportPage::step() const
{
    static const QString ids[] = {u"file"_s, u"columns"_s, u"check"_s, u"done"_s};
    return ids[qBound(0, m_steps->currentIndex(), 3)];
}

void ImportPage::goTo(const QString &id)
{
    m_tabs->setCurrentId(id);
    m_steps->setCurrentIndex(qMax(0, m_tabs->currentIndex()));
    enableSteps();
}

void ImportPage::enableSteps()
{
    const bool known = !m_looks.isEmpty(), done = m_result.rows > 0;
    m_tabs->setTabEnabled(0, !m_running && !done);
    m_tabs->setTabEnabled(1, known && !m_running && !done);
    m_tabs->setTabEnabled(2, m_hasPreview && !m_running && !done);
    m_tabs->setTabEnabled(3, done);
    m_cancel->setVisible(known && !done);
    m_cancel->setEnabled(!m_running);
    const qint64 rows = m_preview.created + m_preview.updated;
    if (step() == u"done") {
        m_go->setText(tr("Import another file"));
        m_go->setEnabled(true);
    } else if (step() == u"file") {
        m_go->setText(tr("Continue"));
        m_go->setEnabled(known && !m_running);
    } else {
        m_go->setText(m_hasPreview && rows == 0 ? tr("Nothing to import") : tr("Import %n row(s)", nullptr, int(rows)));
        m_go->setEnabled(m_hasPreview && rows > 0 && !m_running);
    }
    m_go->setVisible(known);
    m_go->updateGeometry();
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_running && !localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        m_file->setDropping(true);
    }
}

void ImportPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_file->setDropping(false);
}

void ImportPage::dropEvent(QDropEvent *event)
{
    m_file->setDropping(false);
    setFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

Page *createImportPage(PageContext &context)
{
    return new ImportPage(context);
}

} // namespace opora
