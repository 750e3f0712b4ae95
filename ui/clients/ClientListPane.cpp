// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/ClientListPane.h"
#include "core/services/ExportService.h"
#include "core/services/SyncService.h"
#include "ui/kit/Button.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Labels.h"
#include "ui/kit/Progress.h"
#include "ui/models/Format.h"
#include <QFileDialog>
#include <QFileInfo>
#include <QPainter>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace opora {

ClientListPane::ClientListPane(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context), m_model(context.workspace)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    m_progress = new ProgressLine(this);
    m_progress->setContentsMargins(16, 0, 16, 4);
    column->addWidget(m_progress);
    m_stack = new QStackedWidget(this);
    m_table = new ClientTable(context.workspace, m_model, m_stack);
    m_none = new EmptyState(u"client"_s, tr("No clients yet"), tr("Import the list you have, or add the first client by hand."), m_stack);
    m_noMatch =
        new EmptyState(u"filter"_s, tr("No client matches"), tr("The filters leave nobody. Take one away, or clear them all."), m_stack);
    m_noMatch->setAction(tr("Clear all filters"), [this] {
        m_filter->clear();
        m_table->setFocus();
    });
    m_stack->addWidget(m_table);
    if (context.sync)
        connect(context.sync, &SyncService::landed, this,
                [this](const QList<QPair<QByteArray, Uuid>> &rows) { m_table->flash(landedOf(rows, "client")); });
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_noMatch);
    column->addWidget(m_stack, 1);
    m_status = new LiveStatus(this);
    m_busy = new BusyDelay(this);
    connect(m_busy, &BusyDelay::busy, this, [this](bool on) { m_count->setText(on ? tr("loading…") : m_count->text()); });
    connect(&m_model, &ClientListModel::loadingChanged, this, [this](bool on) { on ? m_busy->start() : m_busy->stop(); });
    connect(&m_model, &ClientListModel::loaded, this, &ClientListPane::onLoaded);
    connect(&m_model, &ClientListModel::failed, this, [this](const Error &error) { m_context.failed(error); });
    connect(m_filter, &FilterBar::filterChanged, this, [this] { m_model.setFilter(m_filter->filter()); });
}

QWidget *ClientListPane::buildHeader()
{
    auto *header = new QWidget(this);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(16, 14, 16, 8);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_title = titleLabel(tr("Clients"), header);
    m_count = mutedLabel({}, header);
    m_import = new Button(tr("Import…"), Button::Kind::Normal, header);
    m_export = new Button(tr("Export"), Button::Kind::Normal, header);
    m_export->setToolTip(tr("Write the clients of this list to a CSV file"));
    row->addWidget(m_title);
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_import);
    row->addWidget(m_export);
    column->addLayout(row);
    m_filter = new FilterBar(m_context, header);
    column->addWidget(m_filter);
    connect(m_import, &QPushButton::clicked, this, [this] { m_context.open(u"import"_s); });
    connect(m_export, &QPushButton::clicked, this, &ClientListPane::exportList);
    return header;
}

void ClientListPane::setNewAction(std::function<void()> run)
{
    m_none->setAction(tr("New client"), std::move(run));
}

QWidget *ClientListPane::emptyAction() const
{
    return (m_stack->currentWidget() == m_noMatch ? m_noMatch : m_none)->actionButton();
}

void ClientListPane::load()
{
    m_model.setFilter(m_filter->filter());
}

void ClientListPane::showCount()
{
    m_count->setText(Format(m_context.workspace, m_context.locale).count(m_model.rowCount()));
}

void ClientListPane::onLoaded()
{
    const int before = m_stack->currentIndex();
    showCount();
    QWidget *page = m_table;
    if (m_model.rowCount() == 0)
        page = m_model.filter().isEmpty() ? static_cast<QWidget *>(m_none) : m_noMatch;
    m_stack->setCurrentWidget(page);
    m_export->setEnabled(m_model.rowCount() > 0);
    if (before != m_stack->currentIndex() || !m_model.filter().isEmpty())
        m_status->say(tr("%n client(s)", nullptr, m_model.rowCount()));
    Q_EMIT listLoaded();
}

void ClientListPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Token::Panel));
}

void ClientListPane::exportList()
{
    auto *dialog = new QFileDialog(this, tr("Export clients"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV table (*.csv)"), tr("JSON (*.json)")});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("clients") + u".csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.contains(u"*.json"_s) ? u"json"_s : u"csv"_s); });
    connect(dialog, &QFileDialog::fileSelected, this, &ClientListPane::exportTo);
    dialog->open();
}

void ClientListPane::exportTo(const QString &file)
{
    ExportRequest request;
    request.entities = {"client"};
    request.toFile = file;
    request.filter = m_filter->filter();
    Job<Exported> job = m_context.workspace.exports().run(request);
    auto control = job.control();
    m_progress->start(tr("Writing %1").arg(QFileInfo(file).fileName()), control);
    job.then(this, [this](const Result<Exported> &r) {
        m_progress->stop();
        if (!r.ok()) {
            m_context.failed(r.error());
            return;
        }
        m_context.inform(tr("%n client(s) written to %1.", nullptr, int(r.value().rows)).arg(QFileInfo(r.value().file).fileName()));
    });
}

void ClientListPane::saveState(QSettings &settings) const
{
    settings.setValue(u"clients/filter"_s, m_filter->chips().toText());
    settings.setValue(u"clients/sort"_s, m_model.sortColumn());
    settings.setValue(u"clients/descending"_s, m_model.sortOrder() == Qt::DescendingOrder);
}

void ClientListPane::restoreState(QSettings &settings)
{
    const auto filter = Filter::parse(settings.value(u"clients/filter"_s).toString(), *m_context.workspace.schema().entity("client"));
    if (filter.ok() && !filter.value().isEmpty())
        m_filter->setChips(filter.value());
    const int column = settings.value(u"clients/sort"_s, int(ClientListModel::Name)).toInt();
    const auto order = settings.value(u"clients/descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (column >= 0 && column < ClientListModel::ColumnCount)
        m_table->sortByColumn(column, order);
}

} // namespace opora
