// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <array>
#include <span>

namespace opora::demo {

/// English, Russian, Ukrainian: the texts of a demo are data in the workspace's language, not of the window's, so they
/// stand here and not in the translation files.
using Names = std::array<const char16_t *, 3>;
int languageIndex(const QString &code);

struct Offer {
    Names name;
    qint64 price;     ///< UAH, whole units, of one
    int least, most;  ///< quantity in a deal
    bool counted;     ///< the title says how many
    const char16_t *series, *sku;
    bool service;
};
std::span<const Offer> offers();

struct Source { Names name; double weight; };
std::span<const Source> sources();
std::span<const Names> tags();
std::span<const Names> teams();
/// Given name, surname: the demo's own staff; the first is the user.
std::span<const Names> staff();

std::span<const Names> notes();
std::span<const Names> callBodies();
std::span<const Names> meetingBodies();
std::span<const Names> lostNotes();
/// What to do next while a deal stands in the open stage (0…4).
struct Step { Names name; const char16_t *kind; };
std::span<const Step> nextSteps(int stage);
/// Tasks about a client without a deal.
std::span<const Names> clientTasks();
Names unitName(bool service);
Names demoCommandLabel();

} // namespace opora::demo
