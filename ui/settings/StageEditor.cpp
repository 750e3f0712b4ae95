// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/StageEditor.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSpinBox>
#include <QVBoxLayout>

namespace opora {
namespace {
/// The stage's colour, as the board shows it.
class StageDot : public QWidget {
public:
    explicit StageDot(QWidget *parent) : QWidget(parent) { setFixedSize(10, 10); }
    void setStage(int index, const QString &kind)
    {
        m_index = index;
        m_kind = kind;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &t = Theme::instance();
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(m_kind == QLatin1String("won") ? t.stageWon() : m_kind == QLatin1String("lost") ? t.stageLost() : t.stage(m_index));
        p.drawRoundedRect(rect(), 3, 3);
    }

private:
    int m_index = 0;
    QString m_kind;
};

enum Column { DotColumn, NameColumn, KindColumn, ProbabilityColumn, RottingColumn, LimitColumn, UpColumn };

QString freeName(const QString &base, const std::function<bool(const QString &)> &taken)
{
    QString name = base;
    for (int i = 2; taken(name); ++i)
        name = base + QLatin1Char(' ') + QString::number(i);
    return name;
}
} // namespace

QList<QWidget *> StageEditor::Row::all() const
{
    return {dot, name, kind, probability, rotting, limit, up, down, remove};
}

StageEditor::StageEditor(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *l = new QVBoxLayout(this);
    l->setContentsMargins(0, 0, 0, 0);
    l->setSpacing(10);
    l->addWidget(makeHead());
    m_table = new QWidget(this);
    l->addWidget(m_table);
    m_error = new TextLabel(QString(), Token::Danger, this);
    m_error->setFont(Theme::small());
    m_error->setWordWrap(true);
    m_error->hide();
    l->addWidget(m_error);
    l->addWidget(makeFoot());
    connect(&context.workspace.bus(), &ChangeBus::changed, this, [this](const ChangeSet &c) {
        if (c.touches("stage") || c.touches("pipeline"))
            reload();
    });
    NoWheel::install(this);
}

QWidget *StageEditor::makeHead()
{
    auto *box = new QWidget(this);
    auto *head = new QHBoxLayout(box);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(8);
    m_choice = new Combo(box);
    m_choice->setAccessibleName(tr("Pipeline"));
    m_name = new QLineEdit(box);
    m_name->setAccessibleName(tr("Name of the pipeline"));
    m_name->setMinimumWidth(120);
    auto *add = new Button(tr("New pipeline"), Button::Kind::Normal, box);
    m_remove = Button::iconOnly(QStringLiteral("trash"), tr("Delete the pipeline"), box);
    head->addWidget(m_choice);
    head->addWidget(m_name, 1);
    head->addWidget(add);
    head->addWidget(m_remove);
    connect(m_choice, &QComboBox::activated, this, [this] {
        for (const PipelineInfo &p : std::as_const(m_all))
            if (p.id.toString() == m_choice->value())
                m_pipeline = p;
        m_error->hide();
        buildRows();
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->text().simplified() == m_pipeline.name)
            return;
        PipelineInfo changed = m_pipeline;
        changed.name = m_name->text().simplified();
        save(changed);
    });
    connect(add, &QPushButton::clicked, this, &StageEditor::addPipeline);
    connect(m_remove, &QPushButton::clicked, this, &StageEditor::removePipeline);
    return box;
}

QWidget *StageEditor::makeFoot()
{
    auto *box = new QWidget(this);
    auto *foot = new QHBoxLayout(box);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(12);
    auto *add = new Button(tr("Add a stage"), QStringLiteral("plus"), Button::Kind::Normal, box);
    foot->addWidget(add);
    auto *hint = mutedLabel(tr("Alt+\u2191 and Alt+\u2193 move a stage. Every change is saved at once and can be undone."), box);
    hint->setWordWrap(true);
    foot->addWidget(hint, 1);
    connect(add, &QPushButton::clicked, this, &StageEditor::addStage);
    return box;
}

void StageEditor::reload()
{
    if (m_saving) {
        m_reloadAfter = true;
        return;
    }
    m_context.workspace.deals().pipelines().then(this, [this](const Result<QList<PipelineInfo>> &r) {
        if (r.ok())
            fill(r.value());
        else
            m_context.failed(r.error());
        Q_EMIT loaded();
    });
}

void StageEditor::fill(const QList<PipelineInfo> &all)
{
    const PipelineId wanted = m_pipeline.id;
    m_all = all;
    m_choice->clear();
    PipelineInfo chosen;
    for (const PipelineInfo &p : all) {
        m_choice->addChoice(p.id.toString(), p.name);
        if (p.id == wanted || chosen.id.isNull())
            chosen = p;
    }
    m_choice->setVisible(all.size() > 1);
    m_remove->setVisible(all.size() > 1);
    m_pipeline = chosen;
    m_choice->setValue(chosen.id.toString());
    buildRows();
}

void StageEditor::buildRows()
{
    m_name->setText(m_pipeline.name);
    if (m_rows.size() != m_pipeline.stages.size())
        makeTable();
    for (int i = 0; i < m_rows.size(); ++i)
        showRow(i);
    if (m_focusRow >= 0 && m_focusRow < m_rows.size()) {
        m_rows[m_focusRow].name->setFocus(Qt::OtherFocusReason);
        m_rows[m_focusRow].name->selectAll();
    }
    m_focusRow = -1;
}

void StageEditor::makeTable()
{
    delete m_table->layout();
    qDeleteAll(m_table->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_rows.clear();
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(NameColumn, 1);
    auto *rotting = mutedLabel(tr("Rots after"), m_table);
    rotting->setToolTip(tr("A deal that stands longer in the stage without a next step is marked as rotting."));
    auto *limit = mutedLabel(tr("Limit"), m_table);
    limit->setToolTip(tr("More deals than this in the stage at once: the board marks its column."));
    const std::pair<int, QWidget *> heads[] = {{NameColumn, mutedLabel(tr("Stage"), m_table)},
                                               {KindColumn, mutedLabel(tr("Kind"), m_table)},
                                               {ProbabilityColumn, mutedLabel(tr("Probability"), m_table)},
                                               {RottingColumn, rotting},
                                               {LimitColumn, limit}};
    for (const auto &[column, head] : heads) {
        grid->addWidget(head, 0, column);
        head->show();
    }
    for (int i = 0; i < m_pipeline.stages.size(); ++i)
        m_rows.append(makeRow(i, grid));
    NoWheel::install(m_table);
}

StageEditor::Row StageEditor::makeRow(int index, QGridLayout *grid)
{
    Row r;
    r.dot = new StageDot(m_table);
    r.name = new QLineEdit(m_table);
    r.name->setMinimumWidth(110);
    r.kind = new Combo(m_table);
    r.kind->addChoice(QStringLiteral("open"), tr("Open", "kind of a stage"));
    r.kind->addChoice(QStringLiteral("won"), tr("Won"));
    r.kind->addChoice(QStringLiteral("lost"), tr("Lost"));
    r.probability = new QSpinBox(m_table);
    r.probability->setRange(0, 100);
    r.probability->setSuffix(QStringLiteral(" %"));
    r.rotting = new QSpinBox(m_table);
    r.rotting->setRange(0, 999);
    r.rotting->setSuffix(tr(" d", "days"));
    r.rotting->setSpecialValueText(tr("never"));
    r.limit = new QSpinBox(m_table);
    r.limit->setRange(0, 9999);
    r.limit->setSpecialValueText(tr("none", "no limit of deals in a stage"));
    for (QSpinBox *s : {r.probability, r.rotting, r.limit}) {
        s->setKeyboardTracking(false);
        s->setAlignment(Qt::AlignRight);
        s->setMinimumWidth(76);
    }
    r.up = Button::iconOnly(QStringLiteral("chevron-up"), tr("Move up"), m_table);
    r.down = Button::iconOnly(QStringLiteral("chevron-down"), tr("Move down"), m_table);
    r.remove = Button::iconOnly(QStringLiteral("trash"), tr("Delete the stage"), m_table);
    int column = 0;
    for (QWidget *w : r.all()) {
        grid->addWidget(w, index + 1, column, column == NameColumn ? Qt::Alignment() : Qt::AlignVCenter);
        ++column;
        w->installEventFilter(this);
        w->show();
    }
    connect(r.name, &QLineEdit::editingFinished, this, [this, index] { collect(index); });
    connect(r.kind, &QComboBox::activated, this, [this, index] { collect(index); });
    connect(r.probability, &QSpinBox::valueChanged, this, [this, index] { collect(index); });
    connect(r.rotting, &QSpinBox::valueChanged, this, [this, index] { collect(index); });
    connect(r.limit, &QSpinBox::valueChanged, this, [this, index] { collect(index); });
    connect(r.up, &QPushButton::clicked, this, [this, index] { moveStage(index, -1); });
    connect(r.down, &QPushButton::clicked, this, [this, index] { moveStage(index, 1); });
    connect(r.remove, &QPushButton::clicked, this, [this, index] { removeStage(index); });
    return r;
}

void StageEditor::showRow(int index)
{
    const StageInfo &s = m_pipeline.stages[index];
    Row &r = m_rows[index];
    const QSignalBlocker quietProbability(r.probability), quietRotting(r.rotting), quietLimit(r.limit), quietKind(r.kind);
    static_cast<StageDot *>(r.dot)->setStage(index, s.kind);
    r.name->setText(s.name);
    r.name->setToolTip(s.name);
    r.name->setCursorPosition(0); // a long name shows how it begins
    r.kind->setValue(s.kind);
    r.probability->setValue(qRound(s.probability * 100));
    r.rotting->setValue(s.rottingDays);
    r.limit->setValue(s.wipLimit);
    const bool open = s.kind == QLatin1String("open");
    r.probability->setEnabled(open);
    r.rotting->setEnabled(open);
    r.limit->setEnabled(open);
    // Open stages come before won, won before lost: a stage moves among its own kind.
    const auto sameKind = [&](int i) { return i >= 0 && i < m_pipeline.stages.size() && m_pipeline.stages[i].kind == s.kind; };
    r.up->setEnabled(sameKind(index - 1));
    r.down->setEnabled(sameKind(index + 1));
    r.name->setAccessibleName(tr("Name of stage %1").arg(index + 1));
    r.kind->setAccessibleName(tr("Kind of %1").arg(s.name));
    r.probability->setAccessibleName(tr("Probability of %1").arg(s.name));
    r.rotting->setAccessibleName(tr("Days until a deal in %1 rots").arg(s.name));
    r.limit->setAccessibleName(tr("Most deals at once in %1").arg(s.name));
    r.up->setAccessibleName(tr("Move %1 up").arg(s.name));
    r.down->setAccessibleName(tr("Move %1 down").arg(s.name));
    r.remove->setAccessibleName(tr("Delete %1").arg(s.name));
}

void StageEditor::collect(int index)
{
    if (index >= m_rows.size() || index >= m_pipeline.stages.size())
        return;
    PipelineInfo changed = m_pipeline;
    StageInfo &s = changed.stages[index];
    const Row &r = m_rows[index];
    const StageInfo before = s;
    s.name = r.name->text().simplified();
    s.kind = r.kind->value();
    s.rottingDays = r.rotting->value();
    s.wipLimit = r.limit->value();
    if (qRound(before.probability * 100) != r.probability->value())
        s.probability = r.probability->value() / 100.0;
    if (s.name != before.name || s.kind != before.kind || s.rottingDays != before.rottingDays || s.wipLimit != before.wipLimit
        || s.probability != before.probability)
        save(changed);
}

void StageEditor::save(const PipelineInfo &changed)
{
    if (m_saving)
        return;
    m_saving = true;
    m_context.workspace.deals().savePipeline(changed).then(this, [this, changed](const Result<Written> &r) {
        m_saving = false;
        m_error->setText(r.ok() ? QString() : r.error().message);
        m_error->setVisible(!r.ok());
        if (r.ok()) {
            m_context.written(r.value());
            m_pipeline = changed;
            if (changed.id.isNull() && !r->ids.isEmpty())
                m_pipeline.id = PipelineId(r->ids.first());
            m_reloadAfter = false;
            reload();
            return;
        }
        // What was typed into a name stays there, with the reason below; other controls show what holds.
        m_focusRow = -1;
        for (int i = 0; i < m_rows.size() && i < m_pipeline.stages.size(); ++i) {
            const QString typed = m_rows[i].name->text();
            showRow(i);
            m_rows[i].name->setText(typed);
        }
        if (m_reloadAfter) {
            m_reloadAfter = false;
            reload();
        }
    });
}

void StageEditor::addStage()
{
    PipelineInfo changed = m_pipeline;
    StageInfo s;
    s.kind = QStringLiteral("open");
    s.probability = 0.5;
    s.rottingDays = 14;
    s.name = freeName(tr("New stage"), [&](const QString &name) {
        return std::any_of(changed.stages.cbegin(), changed.stages.cend(),
                           [&](const StageInfo &o) { return o.name.compare(name, Qt::CaseInsensitive) == 0; });
    });
    int at = 0;
    while (at < changed.stages.size() && changed.stages[at].kind == QLatin1String("open"))
        ++at;
    if (at > 0)
        s.probability = changed.stages[at - 1].probability;
    changed.stages.insert(at, s);
    m_focusRow = at;
    save(changed);
}

void StageEditor::removeStage(int row)
{
    if (row < 0 || row >= m_pipeline.stages.size())
        return;
    PipelineInfo changed = m_pipeline;
    changed.stages.removeAt(row);
    m_focusRow = std::min(row, int(changed.stages.size()) - 1);
    save(changed);
}

void StageEditor::moveStage(int row, int by)
{
    const int to = row + by;
    if (row < 0 || to < 0 || row >= m_pipeline.stages.size() || to >= m_pipeline.stages.size()
        || m_pipeline.stages[row].kind != m_pipeline.stages[to].kind)
        return;
    PipelineInfo changed = m_pipeline;
    changed.stages.swapItemsAt(row, to);
    m_focusRow = to;
    save(changed);
}

void StageEditor::addPipeline()
{
    PipelineInfo p;
    p.name = freeName(tr("New pipeline"), [this](const QString &name) {
        return std::any_of(m_all.cbegin(), m_all.cend(), [&](const PipelineInfo &o) { return o.name == name; });
    });
    p.stages = m_pipeline.stages; // The same stages to begin with: an empty pipeline could not be saved.
    for (StageInfo &s : p.stages)
        s.id = StageId();
    save(p);
}

void StageEditor::removePipeline()
{
    m_context.workspace.deals().removePipeline(m_pipeline.id).then(this, [this](const Result<Written> &r) {
        m_context.report(r);
        reload();
    });
}

QString StageEditor::error() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

bool StageEditor::eventFilter(QObject *o, QEvent *e)
{
    if (e->type() == QEvent::KeyPress) {
        auto *k = static_cast<QKeyEvent *>(e);
        if (k->modifiers() == Qt::AltModifier && (k->key() == Qt::Key_Up || k->key() == Qt::Key_Down)) {
            for (int i = 0; i < m_rows.size(); ++i) {
                if (m_rows[i].all().contains(o)) {
                    moveStage(i, k->key() == Qt::Key_Up ? -1 : 1);
                    return true;
                }
            }
        }
    }
    return QWidget::eventFilter(o, e);
}

} // namespace opora
