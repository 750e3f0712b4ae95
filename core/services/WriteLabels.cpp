// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/WriteLabels.h"
#include <QCoreApplication>
#include <array>

namespace opora {
namespace {

struct Sentences {
    const char *entity;
    std::array<const char *, 4> one;  ///< added, changed, deleted, restored
    std::array<const char *, 4> many; ///< with %n
};

constexpr const char *kContext = "WriteLabels";

constexpr Sentences kSentences[] = {
    {"client",
     {QT_TRANSLATE_NOOP("WriteLabels", "Client added"), QT_TRANSLATE_NOOP("WriteLabels", "Client changed"), QT_TRANSLATE_NOOP("WriteLabels", "Client deleted"), QT_TRANSLATE_NOOP("WriteLabels", "Client restored")},
     {QT_TRANSLATE_N_NOOP("WriteLabels", "%n client(s) added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n client(s) changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n client(s) deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n client(s) restored")}},
    {"deal",
     {QT_TRANSLATE_NOOP("WriteLabels", "Deal added"), QT_TRANSLATE_NOOP("WriteLabels", "Deal changed"), QT_TRANSLATE_NOOP("WriteLabels", "Deal deleted"), QT_TRANSLATE_NOOP("WriteLabels", "Deal restored")},
     {QT_TRANSLATE_N_NOOP("WriteLabels", "%n deal(s) added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n deal(s) changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n deal(s) deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n deal(s) restored")}},
    {"task",
     {QT_TRANSLATE_NOOP("WriteLabels", "Task added"), QT_TRANSLATE_NOOP("WriteLabels", "Task changed"), QT_TRANSLATE_NOOP("WriteLabels", "Task deleted"), QT_TRANSLATE_NOOP("WriteLabels", "Task restored")},
     {QT_TRANSLATE_N_NOOP("WriteLabels", "%n task(s) added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n task(s) changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n task(s) deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n task(s) restored")}},
    {"activity",
     {QT_TRANSLATE_NOOP("WriteLabels", "Activity added"), QT_TRANSLATE_NOOP("WriteLabels", "Activity changed"), QT_TRANSLATE_NOOP("WriteLabels", "Activity deleted"), QT_TRANSLATE_NOOP("WriteLabels", "Activity restored")},
     {QT_TRANSLATE_N_NOOP("WriteLabels", "%n activities added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n activities changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n activities deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n activities restored")}},
    {"pipeline",
     {QT_TRANSLATE_NOOP("WriteLabels", "Pipeline added"), QT_TRANSLATE_NOOP("WriteLabels", "Pipeline changed"), QT_TRANSLATE_NOOP("WriteLabels", "Pipeline deleted"), QT_TRANSLATE_NOOP("WriteLabels", "Pipeline restored")},
     {QT_TRANSLATE_N_NOOP("WriteLabels", "%n pipeline(s) added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n pipeline(s) changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n pipeline(s) deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n pipeline(s) restored")}},
    {"stage",
     {QT_TRANSLATE_NOOP("WriteLabels", "Stage added"), QT_TRANSLATE_NOOP("WriteLabels", "Stage changed"), QT_TRANSLATE_NOOP("WriteLabels", "Stage deleted"), QT_TRANSLATE_NOOP("WriteLabels", "Stage restored")},
     {QT_TRANSLATE_N_NOOP("WriteLabels", "%n stage(s) added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n stage(s) changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n stage(s) deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n stage(s) restored")}},
    {"product",
     {QT_TRANSLATE_NOOP("WriteLabels", "Product added"), QT_TRANSLATE_NOOP("WriteLabels", "Product changed"), QT_TRANSLATE_NOOP("WriteLabels", "Product deleted"), QT_TRANSLATE_NOOP("WriteLabels", "Product restored")},
     {QT_TRANSLATE_N_NOOP("WriteLabels", "%n product(s) added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n product(s) changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n product(s) deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n product(s) restored")}},
    {"user",
     {QT_TRANSLATE_NOOP("WriteLabels", "User added"), QT_TRANSLATE_NOOP("WriteLabels", "User changed"), QT_TRANSLATE_NOOP("WriteLabels", "User deleted"), QT_TRANSLATE_NOOP("WriteLabels", "User restored")},
     {QT_TRANSLATE_N_NOOP("WriteLabels", "%n user(s) added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n user(s) changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n user(s) deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n user(s) restored")}},
    {"team",
     {QT_TRANSLATE_NOOP("WriteLabels", "Team added"), QT_TRANSLATE_NOOP("WriteLabels", "Team changed"), QT_TRANSLATE_NOOP("WriteLabels", "Team deleted"), QT_TRANSLATE_NOOP("WriteLabels", "Team restored")},
     {QT_TRANSLATE_N_NOOP("WriteLabels", "%n team(s) added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n team(s) changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n team(s) deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n team(s) restored")}},
    {"tag",
     {QT_TRANSLATE_NOOP("WriteLabels", "Tag added"), QT_TRANSLATE_NOOP("WriteLabels", "Tag changed"), QT_TRANSLATE_NOOP("WriteLabels", "Tag deleted"), QT_TRANSLATE_NOOP("WriteLabels", "Tag restored")},
     {QT_TRANSLATE_N_NOOP("WriteLabels", "%n tag(s) added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n tag(s) changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n tag(s) deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n tag(s) restored")}},
    {"template",
     {QT_TRANSLATE_NOOP("WriteLabels", "Template added"), QT_TRANSLATE_NOOP("WriteLabels", "Template changed"), QT_TRANSLATE_NOOP("WriteLabels", "Template deleted"), QT_TRANSLATE_NOOP("WriteLabels", "Template restored")},
     {QT_TRANSLATE_N_NOOP("WriteLabels", "%n template(s) added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n template(s) changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n template(s) deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n template(s) restored")}},
    {"channel",
     {QT_TRANSLATE_NOOP("WriteLabels", "Channel added"), QT_TRANSLATE_NOOP("WriteLabels", "Channel changed"), QT_TRANSLATE_NOOP("WriteLabels", "Channel deleted"), QT_TRANSLATE_NOOP("WriteLabels", "Channel restored")},
     {QT_TRANSLATE_N_NOOP("WriteLabels", "%n channel(s) added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n channel(s) changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n channel(s) deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n channel(s) restored")}},
};
constexpr Sentences kGeneral = {
    "",
    {QT_TRANSLATE_NOOP("WriteLabels", "Entry added"), QT_TRANSLATE_NOOP("WriteLabels", "Entry changed"), QT_TRANSLATE_NOOP("WriteLabels", "Entry deleted"), QT_TRANSLATE_NOOP("WriteLabels", "Entry restored")},
    {QT_TRANSLATE_N_NOOP("WriteLabels", "%n entries added"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n entries changed"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n entries deleted"), QT_TRANSLATE_N_NOOP("WriteLabels", "%n entries restored")}};

} // namespace

QString writeLabel(const Entity &entity, WriteAction action, int count, const QString &name)
{
    const Sentences *found = &kGeneral;
    for (const Sentences &s : kSentences) {
        if (entity.name == s.entity)
            found = &s;
    }
    const size_t i = size_t(action);
    if (count != 1)
        return QCoreApplication::translate(kContext, found->many.at(i), nullptr, count);
    const QString sentence = QCoreApplication::translate(kContext, found->one.at(i));
    return name.isEmpty() ? sentence : QCoreApplication::translate("WriteLabels", "%1: %2", "a sentence and the name it is about").arg(sentence, name);
}

} // namespace opora
