// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deals/PipelineFilter.h"
#include "core/services/RecordService.h"
#include "ui/kit/Button.h"
#include "ui/kit/Chip.h"
#include <QActionGroup>
#include <QMenu>
#include <QSettings>

namespace opora {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPeriods = 7;
const char *const kPeriodKeys[kPeriods] = {"any", "this_month", "next_month", "this_quarter", "next_quarter", "this_year", "passed"};
}

PipelineFilter::PipelineFilter(Workspace &workspace, QWidget *parent)
    : QObject(parent), m_ws(workspace), m_pipeline(new Button({}, Button::Kind::Normal, parent)), m_owner(new Button({}, Button::Kind::Normal, parent)),
      m_closing(new Button({}, Button::Kind::Normal, parent)), m_attentionChip(new Chip({}, Tone::Accent, parent))
{
    m_attentionChip->setRemovable(true);
    m_attentionChip->hide();
    connect(m_attentionChip, &Chip::removeRequested, this, [this] { setAttention(BoardFilter::Attention::All); });
    for (auto *b : {m_pipeline, m_owner, m_closing})
        b->setMenu(new QMenu(b));
    connect(m_pipeline->menu(), &QMenu::aboutToShow, this, &PipelineFilter::fillPipelines);
    connect(m_owner->menu(), &QMenu::aboutToShow, this, &PipelineFilter::fillOwners);
    connect(m_closing->menu(), &QMenu::aboutToShow, this, &PipelineFilter::fillPeriods);
    word();
}

void PipelineFilter::refresh()
{
    m_ws.deals().pipelines().then(this, [this](const Result<QList<PipelineInfo>> &r) {
        if (!r.ok())
            return;
        m_pipelines = r.value();
        const bool known = std::any_of(m_pipelines.cbegin(), m_pipelines.cend(), [this](const PipelineInfo &p) { return p.id.uuid() == m_pipelineId; });
        if (!m_pipelineId.isNull() && !known) {
            m_pipelineId = {};
            Q_EMIT changed();
        }
        word();
        Q_EMIT pipelinesChanged();
    });
    m_ws.records().list({.entity = "user", .filter = {}, .sort = {}, .limit = 500}).then(this, [this](const Result<RecordPage> &r) {
        if (!r.ok())
            return;
        m_people.clear();
        for (const auto &u : r.value().items) {
            m_people.append({u.id, u["name"].toText()});
            if (u.id == m_ownerId)
                m_ownerName = u["name"].toText();
        }
        word();
    });
}

BoardFilter PipelineFilter::filter() const
{
    BoardFilter f;
    f.pipeline = m_pipelineId;
    if (m_ownerMode == Mine)
        f.owner = m_ws.info().me;
    else if (m_ownerMode == One)
        f.owner = m_ownerId;
    std::tie(f.closeFrom, f.closeTo) = range();
    f.attention = m_attention;
    return f;
}

std::pair<QDate, QDate> PipelineFilter::range() const
{
    const QDate today = m_ws.clock().today(m_ws.info().zone);
    const QDate month(today.year(), today.month(), 1);
    const QDate quarter(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    switch (m_period) {
    case ThisMonth: return {month, month.addMonths(1).addDays(-1)};
    case NextMonth: return {month.addMonths(1), month.addMonths(2).addDays(-1)};
    case ThisQuarter: return {quarter, quarter.addMonths(3).addDays(-1)};
    case NextQuarter: return {quarter.addMonths(3), quarter.addMonths(6).addDays(-1)};
    case ThisYear: return {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    case Passed: return {QDate(1900, 1, 1), today.addDays(-1)};
    case Any: break;
    }
    return {};
}

QString PipelineFilter::periodName(Period period)
{
    switch (period) {
    case ThisMonth: return tr("Closing this month");
    case NextMonth: return tr("Closing next month");
    case ThisQuarter: return tr("Closing this quarter");
    case NextQuarter: return tr("Closing next quarter");
    case ThisYear: return tr("Closing this year");
    case Passed: return tr("Closing date passed");
    case Any: break;
    }
    return tr("Closing any time");
}

void PipelineFilter::fillPipelines()
{
    auto *menu = m_pipeline->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (const auto &p : std::as_const(m_pipelines)) {
        auto *a = menu->addAction(QString(p.name).replace(u'&', u"&&"_s), this, [this, id = p.id.uuid()] { setPipeline(id); });
        a->setCheckable(true);
        a->setChecked(m_pipelineId.isNull() ? p.name == m_shownName : p.id.uuid() == m_pipelineId);
        group->addAction(a);
    }
}

void PipelineFilter::fillOwners()
{
    auto *menu = m_owner->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, OwnerMode mode, const Uuid &id, const QString &name) {
        auto *a = menu->addAction(QString(text).replace(u'&', u"&&"_s), this, [this, mode, id, name] { choose(mode, id, name); });
        a->setCheckable(true);
        a->setChecked(m_ownerMode == mode && (mode != One || id == m_ownerId));
        group->addAction(a);
    };
    add(tr("Everyone"), Everyone, {}, {});
    add(tr("My deals"), Mine, {}, {});
    menu->addSeparator();
    for (const auto &[id, name] : std::as_const(m_people))
        if (id != m_ws.info().me)
            add(name, One, id, name);
}

void PipelineFilter::fillPeriods()
{
    auto *menu = m_closing->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (int i = 0; i < kPeriods; ++i) {
        auto *a = menu->addAction(periodName(Period(i)), this, [this, i] { choose(Period(i)); });
        a->setCheckable(true);
        a->setChecked(m_period == Period(i));
        group->addAction(a);
    }
}

void PipelineFilter::setPipeline(const Uuid &pipeline)
{
    if (pipeline == m_pipelineId)
        return;
    m_pipelineId = pipeline;
    word();
    Q_EMIT changed();
}

void PipelineFilter::setShown(const PipelineInfo &pipeline)
{
    m_shownName = pipeline.name;
    word();
}

void PipelineFilter::choose(OwnerMode mode, const Uuid &user, const QString &name)
{
    m_ownerMode = mode;
    m_ownerId = user;
    m_ownerName = name;
    word();
    Q_EMIT changed();
}

void PipelineFilter::choose(Period period)
{
    m_period = period;
    word();
    Q_EMIT changed();
}

void PipelineFilter::setAttention(BoardFilter::Attention attention)
{
    m_attention = attention;
    if (attention != BoardFilter::Attention::All) { // Today counts everybody's deals
        m_period = Any;
        m_ownerMode = Everyone;
    }
    const bool rotting = attention == BoardFilter::Attention::Rotting;
    m_attentionChip->setChip(rotting ? tr("Standing too long") : tr("Without a next step"), Tone::Accent);
    m_attentionChip->setVisible(attention != BoardFilter::Attention::All);
    word();
    Q_EMIT changed();
}

void PipelineFilter::showAll()
{
    m_attention = BoardFilter::Attention::All;
    m_attentionChip->hide();
    m_period = Any;
    choose(Everyone, {}, {});
}

void PipelineFilter::word()
{
    QString name = m_shownName;
    for (const auto &p : std::as_const(m_pipelines))
        if (p.id.uuid() == m_pipelineId)
            name = p.name;
    const auto set = [](Button *button, QString text, const QString &spoken) {
        button->setText(text.replace(u'&', u"&&"_s));
        button->setAccessibleName(spoken);
        button->updateGeometry();
    };
    set(m_pipeline, name.isEmpty() ? tr("Pipeline") : name, tr("Pipeline: %1").arg(name));
    m_pipeline->setVisible(!name.isEmpty());
    const QString owner = m_ownerMode == Mine ? tr("My deals") : m_ownerMode == One ? m_ownerName : tr("Everyone");
    set(m_owner, owner, tr("Whose deals: %1").arg(owner));
    set(m_closing, periodName(m_period), periodName(m_period));
}

void PipelineFilter::save(QSettings &settings) const
{
    settings.setValue("pipeline"_L1, m_pipelineId.isNull() ? QString() : m_pipelineId.toString());
    settings.setValue("owner"_L1, m_ownerMode == Mine ? u"me"_s : m_ownerMode == One ? m_ownerId.toString() : QString());
    settings.setValue("closing"_L1, QString::fromLatin1(kPeriodKeys[m_period]));
}

void PipelineFilter::restore(QSettings &settings)
{
    m_pipelineId = Uuid::fromString(settings.value("pipeline"_L1).toString()).value_or(Uuid());
    const QString owner = settings.value("owner"_L1).toString();
    m_ownerId = Uuid::fromString(owner).value_or(Uuid());
    m_ownerMode = owner == u"me" ? Mine : m_ownerId.isNull() ? Everyone : One;
    const QString period = settings.value("closing"_L1).toString();
    for (int i = 0; i < kPeriods; ++i)
        if (period == QLatin1String(kPeriodKeys[i]))
            m_period = Period(i);
    word();
}

} // namespace opora
