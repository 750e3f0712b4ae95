// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ReportService.h"
#include <QLocale>
#include <QObject>

class QSettings;
class QWidget;

namespace opora {

class Button;

/// What the report is about, chosen in menus: pipeline, period (named or from–to), owner, and which definition of
/// "reached" counts. Named periods move on with the calendar. GUI thread.
class ReportMenus : public QObject {
    Q_OBJECT
public:
    ReportMenus(Workspace &workspace, const QLocale &locale, QWidget *parent);
    QList<Button *> buttons() const { return {m_pipeline, m_period, m_owner, m_definition}; }
    ReportFilter filter() const;
    bool isReady() const { return m_ready; }       ///< the pipelines are known
    bool hasPeriod() const { return m_preset != QLatin1String("all"); }
    bool hasOwner() const { return m_ownerMode != Everyone; }
    void showEverything();
    void setPeriod(QDate from, QDate to);
    void setDefinition(FunnelDefinition definition);
    QHash<Uuid, QString> stageNames() const;
    QString describe() const;                      ///< "Sales · 1 Jul – 30 Sep 2026 · Whole team"
    void refresh();
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

Q_SIGNALS:
    void changed();
    void failed(const opora::Error &error);

private:
    enum OwnerMode { Everyone, Mine, One };
    void fillPipelines();
    void fillPeriods();
    void fillOwners();
    void fillDefinitions();
    void choosePreset(const QString &preset);
    void askPeriod();
    void word();
    std::pair<QDate, QDate> range() const;
    QString rangeText() const;
    static QList<std::pair<QString, QString>> presets();

    Workspace &m_ws;
    QLocale m_locale;
    Button *m_pipeline, *m_period, *m_owner, *m_definition;
    QList<PipelineInfo> m_pipelines;
    QList<std::pair<Uuid, QString>> m_people;
    Uuid m_pipelineId, m_ownerId;
    OwnerMode m_ownerMode = Everyone;
    QString m_preset = QStringLiteral("all");
    QDate m_from, m_to;
    FunnelDefinition m_kind = FunnelDefinition::Reached;
    bool m_ready = false;
};

} // namespace opora
