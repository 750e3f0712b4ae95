// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/ReportMenus.h"
#include "core/services/RecordService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Fields.h"
#include "ui/kit/Labels.h"
#include "ui/kit/OverlayPanel.h"
#include <QActionGroup>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

namespace opora {

using namespace Qt::StringLiterals;

namespace {

QString plainText(QString s)
{
    return s.replace(u'&', u"&&"_s);
}

void addChoice(QMenu *menu, QActionGroup *group, const QString &text, bool on, QObject *context, std::function<void()> run)
{
    auto *a = menu->addAction(plainText(text), context, std::move(run));
    a->setCheckable(true);
    a->setChecked(on);
    group->addAction(a);
}

} // namespace

ReportMenus::ReportMenus(Workspace &workspace, const QLocale &locale, QWidget *parent)
    : QObject(parent), m_ws(workspace), m_locale(locale), m_pipeline(new Button({}, Button::Kind::Normal, parent)), m_period(new Button({}, Button::Kind::Normal, parent)),
      m_owner(new Button({}, Button::Kind::Normal, parent)), m_definition(new Button({}, Button::Kind::Normal, parent))
{
    for (auto *b : {m_pipeline, m_period, m_owner, m_definition})
        b->setMenu(new QMenu(b));
    connect(m_pipeline->menu(), &QMenu::aboutToShow, this, &ReportMenus::fillPipelines);
    connect(m_period->menu(), &QMenu::aboutToShow, this, &ReportMenus::fillPeriods);
    connect(m_owner->menu(), &QMenu::aboutToShow, this, &ReportMenus::fillOwners);
    connect(m_definition->menu(), &QMenu::aboutToShow, this, &ReportMenus::fillDefinitions);
    word();
}

QList<std::pair<QString, QString>> ReportMenus::presets()
{
    return {{u"all"_s, tr("All time")},          {u"this_month"_s, tr("This month")},  {u"last_month"_s, tr("Last month")}, {u"this_quarter"_s, tr("This quarter")},
            {u"last_quarter"_s, tr("Last quarter")}, {u"this_year"_s, tr("This year")}, {u"last_year"_s, tr("Last year")}};
}

void ReportMenus::refresh()
{
    m_ws.deals().pipelines().then(this, [this](const Result<QList<PipelineInfo>> &r) {
        if (!r.ok()) {
            Q_EMIT failed(r.error());
            return;
        }
        m_pipelines = r.value();
        const bool known = std::any_of(m_pipelines.cbegin(), m_pipelines.cend(), [this](const PipelineInfo &p) { return p.id.uuid() == m_pipelineId; });
        const bool first = !std::exchange(m_ready, true);
        if (!known) {
            // The fullest one says most; an empty workspace shows its first.
            const auto most = std::max_element(m_pipelines.cbegin(), m_pipelines.cend(), [](const auto &a, const auto &b) { return a.deals < b.deals; });
            m_pipelineId = most == m_pipelines.cend() ? Uuid() : most->id.uuid();
        }
        word();
        if (first || !known)
            Q_EMIT changed();
    });
    m_ws.records().list({.entity = "user", .filter = {}, .sort = "name", .limit = 500}).then(this, [this](const Result<RecordPage> &r) {
        if (!r.ok())
            return;
        m_people.clear();
        for (const auto &u : r.value().items)
            m_people.append({u.id, u["name"].toText()});
        word();
    });
}

std::pair<QDate, QDate> ReportMenus::range() const
{
    const QDate today = m_ws.clock().today(m_ws.info().zone);
    const QDate month(today.year(), today.month(), 1), quarter(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    if (m_preset == u"this_month")
        return {month, month.addMonths(1).addDays(-1)};
    if (m_preset == u"last_month")
        return {month.addMonths(-1), month.addDays(-1)};
    if (m_preset == u"this_quarter")
        return {quarter, quarter.addMonths(3).addDays(-1)};
    if (m_preset == u"last_quarter")
        return {quarter.addMonths(-3), quarter.addDays(-1)};
    if (m_preset == u"this_year")
        return {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    if (m_preset == u"last_year")
        return {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)};
    if (m_preset == u"custom")
        return {m_from, m_to};
    return {};
}

ReportFilter ReportMenus::filter() const
{
    ReportFilter f;
    f.pipeline = m_pipelineId;
    std::tie(f.from, f.to) = range();
    f.owner = m_ownerMode == Mine ? m_ws.info().me : m_ownerMode == One ? m_ownerId : Uuid();
    f.definition = m_kind;
    return f;
}

QString ReportMenus::rangeText() const
{
    const auto [from, to] = range();
    if (!from.isValid() && !to.isValid())
        return tr("All time");
    const auto text = [this](QDate d, bool year) { return m_locale.toString(d, year ? u"d MMM yyyy"_s : u"d MMM"_s); };
    if (!to.isValid())
        return tr("since %1").arg(text(from, true));
    if (!from.isValid())
        return tr("until %1").arg(text(to, true));
    return tr("%1 – %2").arg(text(from, from.year() != to.year()), text(to, true));
}

void ReportMenus::fillPipelines()
{
    auto *menu = m_pipeline->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (const auto &p : std::as_const(m_pipelines))
        addChoice(menu, group, p.name, p.id.uuid() == m_pipelineId, this, [this, id = p.id.uuid()] {
            m_pipelineId = id;
            word();
            Q_EMIT changed();
        });
}

void ReportMenus::fillPeriods()
{
    auto *menu = m_period->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (const auto &[key, label] : presets())
        addChoice(menu, group, label, m_preset == key, this, [this, key = key] { choosePreset(key); });
    menu->addSeparator();
    addChoice(menu, group, tr("From … to …"), m_preset == u"custom", this, [this] { askPeriod(); });
}

void ReportMenus::choosePreset(const QString &preset)
{
    m_preset = preset;
    word();
    Q_EMIT changed();
}

void ReportMenus::setPeriod(QDate from, QDate to)
{
    m_from = from;
    m_to = to;
    choosePreset(u"custom"_s);
}

void ReportMenus::setDefinition(FunnelDefinition definition)
{
    m_kind = definition;
    word();
    Q_EMIT changed();
}

void ReportMenus::askPeriod()
{
    auto *panel = new OverlayPanel(m_period, tr("Deals created from … to …"));
    auto *from = new QLineEdit(panel), *to = new QLineEdit(panel);
    const auto [a, b] = range();
    const auto prepare = [&](QLineEdit *edit, const QString &name, QDate d) {
        edit->setAccessibleName(name);
        edit->setPlaceholderText(m_locale.toString(m_ws.clock().today(m_ws.info().zone), QLocale::ShortFormat));
        if (d.isValid())
            edit->setText(m_locale.toString(d, QLocale::ShortFormat));
        auto *row = new QHBoxLayout;
        auto *label = mutedLabel(name, panel);
        label->setMinimumWidth(80);
        label->setBuddy(edit);
        row->addWidget(label);
        row->addWidget(edit, 1);
        panel->body()->addLayout(row);
    };
    prepare(from, tr("From"), a);
    prepare(to, tr("To"), b);
    panel->setSentence(tr("Leave a line empty for no limit."));
    panel->setCancel(tr("Cancel"));
    panel->setAccept(tr("Show"));
    panel->setFirstFocus(from);
    connect(panel, &OverlayPanel::accepted, this, [this, panel, from, to] {
        const QDate today = m_ws.clock().today(m_ws.info().zone);
        QDate ends[2];
        int i = 0;
        for (auto *edit : {from, to}) {
            ends[i] = parseDate(edit->text().trimmed(), m_locale, today);
            if (!edit->text().trimmed().isEmpty() && !ends[i].isValid()) {
                panel->setError(tr("“%1” is not a date.").arg(edit->text().trimmed()));
                edit->setFocus();
                edit->selectAll();
                return;
            }
            ++i;
        }
        if (ends[0].isValid() && ends[1].isValid() && ends[0] > ends[1]) {
            panel->setError(tr("The first day is after the last one."));
            return;
        }
        panel->dismiss();
        setPeriod(ends[0], ends[1]);
    });
    panel->open();
}

void ReportMenus::fillOwners()
{
    auto *menu = m_owner->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    const auto choose = [this](OwnerMode mode, const Uuid &id) {
        return [this, mode, id] {
            m_ownerMode = mode;
            m_ownerId = id;
            word();
            Q_EMIT changed();
        };
    };
    addChoice(menu, group, tr("Whole team"), m_ownerMode == Everyone, this, choose(Everyone, {}));
    addChoice(menu, group, tr("My deals"), m_ownerMode == Mine, this, choose(Mine, {}));
    menu->addSeparator();
    for (const auto &[id, name] : std::as_const(m_people))
        if (id != m_ws.info().me)
            addChoice(menu, group, name, m_ownerMode == One && m_ownerId == id, this, choose(One, id));
}

void ReportMenus::fillDefinitions()
{
    auto *menu = m_definition->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    addChoice(menu, group, tr("Stages reached: skipped ones count too"), m_kind == FunnelDefinition::Reached, this, [this] { setDefinition(FunnelDefinition::Reached); });
    addChoice(menu, group, tr("Stages visited: only where a deal really stood"), m_kind == FunnelDefinition::Visited, this,
              [this] { setDefinition(FunnelDefinition::Visited); });
}

void ReportMenus::showEverything()
{
    m_ownerMode = Everyone;
    choosePreset(u"all"_s);
}

QHash<Uuid, QString> ReportMenus::stageNames() const
{
    QHash<Uuid, QString> names;
    for (const auto &p : m_pipelines)
        for (const auto &s : p.stages)
            names.insert(s.id, s.name);
    return names;
}

QString ReportMenus::describe() const
{
    return QStringList{m_pipeline->text(), rangeText(), m_owner->text()}.join(u" · "_s);
}

void ReportMenus::word()
{
    QString pipeline = tr("Pipeline"), owner = tr("Whole team");
    for (const auto &p : std::as_const(m_pipelines))
        if (p.id.uuid() == m_pipelineId)
            pipeline = p.name;
    if (m_ownerMode == Mine)
        owner = tr("My deals");
    for (const auto &[id, name] : std::as_const(m_people))
        if (m_ownerMode == One && id == m_ownerId)
            owner = name;
    const auto set = [](Button *b, const QString &text, const QString &spoken) {
        b->setText(plainText(text));
        b->setAccessibleName(spoken);
        b->updateGeometry();
    };
    set(m_pipeline, pipeline, tr("Pipeline: %1").arg(pipeline));
    set(m_period, rangeText(), tr("Deals created: %1").arg(rangeText()));
    set(m_owner, owner, tr("Whose deals: %1").arg(owner));
    const QString kind = m_kind == FunnelDefinition::Reached ? tr("Reached") : tr("Visited");
    set(m_definition, kind, tr("What counts: %1").arg(kind));
}

void ReportMenus::save(QSettings &settings) const
{
    settings.setValue("pipeline"_L1, m_pipelineId.toString());
    settings.setValue("period"_L1, m_preset);
    settings.setValue("from"_L1, m_from);
    settings.setValue("to"_L1, m_to);
    settings.setValue("owner"_L1, m_ownerMode == Mine ? u"me"_s : m_ownerMode == One ? m_ownerId.toString() : QString());
    settings.setValue("visited"_L1, m_kind == FunnelDefinition::Visited);
}

void ReportMenus::restore(QSettings &settings)
{
    m_pipelineId = Uuid::fromString(settings.value("pipeline"_L1).toString()).value_or(Uuid());
    m_preset = settings.value("period"_L1, u"all"_s).toString();
    m_from = settings.value("from"_L1).toDate();
    m_to = settings.value("to"_L1).toDate();
    const QString owner = settings.value("owner"_L1).toString();
    m_ownerId = Uuid::fromString(owner).value_or(Uuid());
    m_ownerMode = owner == u"me" ? Mine : m_ownerId.isNull() ? Everyone : One;
    m_kind = settings.value("visited"_L1).toBool() ? FunnelDefinition::Visited : FunnelDefinition::Reached;
    word();
}

} // namespace opora
