// SPDX-License-Identifier: GPL-3.0-or-later
// What the import does: look at the files, preview, correct, write, undo. The page's pieces are in ImportPage.cpp.
#include "core/services/UndoService.h"
#include "ui/import/FileStep.h"
#include "ui/import/ImportPage.h"
#include "ui/import/MappingTable.h"
#include "ui/import/OutcomeCard.h"
#include "ui/import/PreviewModel.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/FileDialogs.h"
#include "ui/kit/Labels.h"
#include "ui/kit/OverlayPanel.h"
#include "ui/kit/PlainTable.h"
#include "ui/kit/Progress.h"
#include "ui/kit/SegmentedTabs.h"
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
constexpr int kWidestColumn = 240;
}

void ImportPage::choose()
{
    if (m_running)
        return;
    FileDialogs::openMany(this, u"import"_s, tr("Choose files to import"), tr("Tables (*.csv *.tsv *.txt);;All files (*)"), [this](const QStringList &files) { setFiles(files); });
}

void ImportPage::setFiles(const QStringList &files)
{
    if (files.isEmpty() || m_running)
        return;
    reset();
    m_files = files;
    look();
}

void ImportPage::reset()
{
    ++m_asked; // answers still under way are for what is gone
    if (m_previewJob.isValid())
        m_previewJob.cancel();
    m_files.clear();
    m_looks.clear();
    m_preview = {};
    m_result = {};
    m_corrections.clear();
    m_ownMapping = m_hasPreview = false;
    m_shown = 0;
    m_file->setAs({});
    m_file->setError({});
    m_file->showLooks({});
    m_info->setText({});
    m_tabs->setCount(u"check"_s, -1);
    m_progress->stop();
    goTo(u"file"_s);
    m_file->chooseButton()->setFocus();
}

void ImportPage::look()
{
    if (m_files.isEmpty())
        return;
    const quint64 asked = ++m_asked;
    m_ownMapping = m_hasPreview = false;
    m_corrections.clear();
    m_file->setError({});
    workspace().imports().look(m_files, m_file->as(), m_file->charset()).then(this, [this, asked](const Result<QList<ImportLook>> &r) {
        if (asked != m_asked)
            return;
        if (!r.ok()) {
            m_looks.clear();
            m_file->showLooks({});
            m_file->setError(r.error().message);
            enableSteps();
            return;
        }
        m_looks = r.value();
        m_file->showLooks(m_looks);
        const bool unknown = std::any_of(m_looks.cbegin(), m_looks.cend(), [](const ImportLook &l) { return l.mapping.as.isEmpty(); });
        if (unknown)
            m_file->setError(tr("The column titles do not tell what the rows are. Say so below, then assign the columns."));
        fillFileChooser();
        chooseFileShown(0);
        enableSteps();
        m_go->setFocus();
    });
}

void ImportPage::fillFileChooser()
{
    m_fileShown->clear();
    for (int i = 0; i < m_looks.size(); ++i)
        m_fileShown->addChoice(QString::number(i), QFileInfo(m_looks.at(i).file).fileName());
    m_fileShown->setVisible(m_looks.size() > 1);
    m_columnsNote->setText(m_looks.size() > 1 ? tr("Several files come in by their own layouts. To change one, import it by itself.") : QString());
    m_load->setVisible(m_looks.size() == 1);
    m_save->setVisible(m_looks.size() == 1);
}

void ImportPage::chooseFileShown(int index)
{
    m_shown = qBound(0, index, int(m_looks.size()) - 1);
    m_mapping->setEditable(m_looks.size() == 1);
    m_mapping->setColumns(m_looks.at(m_shown).headers, m_looks.at(m_shown).mapping);
    readPreview();
}

ImportRequest ImportPage::request() const
{
    ImportRequest r;
    r.files = m_files;
    r.as = m_files.size() == 1 ? m_file->as() : QString();
    r.charset = m_file->charset();
    r.duplicates = m_file->duplicates();
    r.corrections = m_corrections;
    if (m_ownMapping)
        r.mapping = m_mapping->mapping();
    return r;
}

void ImportPage::readPreview()
{
    if (m_files.isEmpty() || m_running || m_looks.isEmpty())
        return;
    if (m_previewJob.isValid())
        m_previewJob.cancel();
    const quint64 asked = ++m_asked;
    m_hasPreview = false;
    enableSteps();
    m_previewJob = workspace().imports().preview(request());
    m_progress->start(tr("Reading the rows…"));
    m_poll.start();
    m_previewJob.then(this, [this, asked](const Result<ImportPreview> &r) {
        if (asked != m_asked)
            return;
        m_progress->stop();
        m_poll.stop();
        if (!r.ok()) {
            previewFailed(r.error());
            return;
        }
        m_preview = r.value();
        m_hasPreview = true;
        showPreview();
        Q_EMIT previewed();
    });
    if (m_looks.size() < 2)
        return;
    // Several files: the sums are of all together, the columns of the one on show.
    ImportRequest one = request();
    one.files = {m_looks.at(m_shown).file};
    workspace().imports().preview(one).then(this, [this, shown = m_shown](const Result<ImportPreview> &r) {
        if (!r.ok() || shown != m_shown)
            return;
        m_mapping->showReport(r->columns);
        m_sampleModel->setPreview(r.value(), {}, false);
        m_sample->fitColumns(kWidestColumn);
    });
}

void ImportPage::previewFailed(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled) {
        enableSteps();
        return;
    }
    m_columnsError->setText(error.message);
    m_columnsError->show();
    m_sampleModel->setPreview({}, {}, false);
    m_problemModel->setPreview({}, {}, true);
    m_willHappen->hide();
    enableSteps();
    Q_EMIT previewed();
}

void ImportPage::showPreview()
{
    const auto &p = m_preview;
    const QString name = m_files.size() == 1 ? QFileInfo(p.file).fileName() : tr("%n file(s)", nullptr, int(m_files.size()));
    m_info->setText(QStringList{name, m_files.size() == 1 ? FileStep::kindLabel(p.as) : QString(), tr("%n row(s)", nullptr, int(p.rows)), p.charset}.filter(QRegularExpression(u"."_s)).join(u" · "_s));
    m_columnsError->hide();
    m_willHappen->setVisible(true);
    m_willHappen->show(p.created, p.updated, p.unchanged, p.refused, p.notices);
    m_willHappenToo->show(p.created, p.updated, p.unchanged, p.refused, p.notices);
    if (m_looks.size() == 1) {
        m_mapping->showReport(p.columns);
        m_sampleModel->setPreview(p, m_corrections, false);
        m_sample->fitColumns(kWidestColumn);
    }
    const qint64 current = m_problems->currentIndex().isValid() ? m_problemModel->fileRow(m_problems->currentIndex().row()) : -1;
    const int column = m_problems->currentIndex().column();
    m_problemModel->setPreview(p, m_corrections, true);
    m_problems->fitColumns(kWidestColumn);
    for (int r = 0; r < m_problemModel->rowCount(); ++r)
        if (m_problemModel->fileRow(r) == current)
            m_problems->setCurrentIndex(m_problemModel->index(r, column));
    const bool problems = m_problemModel->rowCount() > 0;
    m_tabs->setCount(u"check"_s, p.refused > 0 ? int(p.refused) : -1);
    m_problems->setVisible(problems);
    m_noProblems->setVisible(!problems);
    m_footnote->setText(p.refused > 0 ? tr("Edit a marked cell here, or let the %n row(s) go to %1 with the reason in the last column. The whole import is one undo.", nullptr,
                                           int(p.refused)).arg(QFileInfo(refusedFile()).fileName())
                                      : tr("The whole import is one undo."));
    showReason();
    enableSteps();
}

void ImportPage::showReason()
{
    const auto at = m_problems->currentIndex();
    const QString text = at.isValid() && at.row() < m_problemModel->rowCount() ? m_problemModel->reasons(at.row()) : QString();
    m_reason->setText(text.isEmpty() ? QString() : tr("Row %1. %2").arg(m_problemModel->fileRow(at.row())).arg(text));
    m_reason->setVisible(!text.isEmpty());
}

void ImportPage::correct(qint64 row, int column, const QString &text)
{
    m_corrections.insert({row, column}, text);
    m_soon.start();
}

QString ImportPage::refusedFile() const
{
    const QFileInfo source(m_files.value(0));
    QDir folder = source.absoluteDir();
    if (!QFileInfo(folder.absolutePath()).isWritable())
        folder = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString base = source.completeBaseName();
    QString name = tr("%1-refused.csv").arg(base);
    for (int i = 2; folder.exists(name); ++i)
        name = tr("%1-refused-%2.csv").arg(base).arg(i);
    return folder.filePath(name);
}

void ImportPage::start()
{
    if (!m_hasPreview || m_running)
        return;
    auto r = request();
    if (m_preview.refused > 0)
        r.refusedFile = refusedFile();
    m_running = true;
    enableSteps();
    m_mapping->setEditable(false);
    m_runJob = workspace().imports().run(std::move(r));
    m_progress->start(tr("Importing…"));
    m_poll.start();
    m_runJob.then(this, [this](const Result<ImportResult> &result) { importDone(result); });
}

void ImportPage::importDone(const Result<ImportResult> &result)
{
    m_running = false;
    m_progress->stop();
    m_poll.stop();
    m_mapping->setEditable(m_looks.size() == 1);
    if (!result.ok()) {
        if (result.error().kind == ErrorKind::Cancelled)
            context().inform(tr("Cancelled. Nothing was imported."));
        else
            context().failed(result.error());
        enableSteps();
        Q_EMIT finished();
        return;
    }
    showDone(result.value());
    Q_EMIT finished();
}

void ImportPage::showDone(const ImportResult &result)
{
    m_result = result;
    m_doneTitle->setText(tr("%n row(s) imported", nullptr, int(result.created + result.updated)));
    m_happened->show(result.created, result.updated, result.unchanged, result.refused, result.notices);
    m_undo->setVisible(!result.command.isNull());
    m_undo->setEnabled(true);
    m_openRefused->setVisible(!result.refusedFile.isEmpty());
    m_openRefused->setText(tr("Open %1").arg(QFileInfo(result.refusedFile).fileName().replace(u'&', u"&&"_s)));
    m_openRefused->setToolTip(result.refusedFile);
    goTo(u"done"_s);
    m_go->setFocus();
}

void ImportPage::undoImport()
{
    m_undo->setEnabled(false);
    workspace().undo().undo(m_result.command).then(this, [this](const Result<Undone> &r) {
        if (!r.ok()) {
            m_undo->setEnabled(true);
            context().failed(r.error());
            return;
        }
        m_undo->hide();
        m_doneTitle->setText(tr("The import was taken back"));
        context().inform(r->left > 0 ? tr("Undone: %1. %n field(s) stayed because they were changed since.", nullptr, int(r->left)).arg(r->label) : tr("Undone: %1").arg(r->label));
    });
}

void ImportPage::fillMappingMenu()
{
    auto *menu = m_load->menu();
    menu->clear();
    menu->addAction(tr("Guess by the titles"), this, [this] {
        m_ownMapping = false;
        m_mapping->setColumns(m_looks.at(m_shown).headers, m_looks.at(m_shown).mapping);
        readPreview();
    });
    workspace().imports().savedMappings().then(menu, [this, menu](const Result<QStringList> &r) {
        if (!r.ok() || r->isEmpty())
            return;
        menu->addSeparator();
        for (const auto &name : r.value()) {
            menu->addAction(QString(name).replace(u'&', u"&&"_s), this, [this, name] {
                workspace().imports().loadMapping(name).then(this, [this](const Result<ImportMapping> &m) {
                    if (m.ok())
                        useMapping(m.value());
                    else
                        context().failed(m.error());
                });
            });
        }
    });
}

void ImportPage::useMapping(const ImportMapping &mapping)
{
    if (m_looks.isEmpty())
        return;
    // By title, wherever the column stands in this file.
    ImportMapping fitted = mapping;
    fitted.columns.clear();
    for (const auto &header : m_looks.at(m_shown).headers) {
        QString target;
        for (const auto &c : mapping.columns)
            if (c.header.compare(header, Qt::CaseInsensitive) == 0)
                target = c.target;
        fitted.columns.append({header, target});
    }
    m_ownMapping = true;
    m_mapping->setColumns(m_looks.at(m_shown).headers, fitted);
    readPreview();
}

void ImportPage::saveMapping()
{
    auto *panel = new OverlayPanel(this, tr("Save the mapping"));
    panel->setSentence(tr("The next file with these columns can be imported the same way."));
    auto *name = new QLineEdit(panel);
    name->setAccessibleName(tr("Name of the mapping"));
    name->setPlaceholderText(tr("Our table"));
    name->setText(m_mapping->mapping().name);
    panel->body()->addWidget(name);
    panel->setCancel(tr("Cancel"));
    panel->setAccept(tr("Save"));
    panel->setFirstFocus(name);
    connect(panel, &OverlayPanel::accepted, this, [this, panel, name] {
        auto mapping = m_mapping->mapping();
        mapping.name = name->text().simplified();
        workspace().imports().saveMapping(mapping).then(panel, [this, panel](const Result<Written> &r) {
            if (!r.ok()) {
                panel->setError(r.error().message);
                return;
            }
            panel->dismiss();
            context().written(r.value());
        });
    });
    panel->open();
}

} // namespace opora
