// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QTimeZone>

/// Rules of the outbox that need no database (ARCHITECTURE.md, Messages). Pure.
///
/// draft -> queued -> claimed -> sending -> sent -> delivered, opened, clicked, replied
///                                      \-> failed (nothing went out) -> queued again after a pause, or for good
///                                      \-> uncertain (it may have gone out): only a person or the channel itself decides
/// A claim that runs out in "claimed" goes back to "queued", in "sending" it becomes "uncertain". "held": a look right
/// before sending found it had become absurd. "cancelled": taken back by a person.
namespace opora::outbox {

constexpr int MaxTries = 8;
constexpr int MaxCrashes = 3;             ///< of tries on which the channel's plugin crashed: one more would help nobody
constexpr qint64 ClaimMs = 10 * 60'000;   ///< how long a claim lasts
constexpr qint64 SendingGraceMs = 60'000; ///< beyond the channel's own limit

/// Pause before the next try: a minute after the first, growing to eight hours.
qint64 pauseMs(int triesSoFar);

/// How often a message is tried by itself that failed with this code.
int mostTries(const QString &code);
/// The channel's plugin took the message and crashed on it: the message is suspected, not the channel.
inline constexpr char16_t CrashedOnMessage[] = u"crashed_on_message";

/// Nothing of it has gone out, and nothing may go out any more unless it is queued again.
bool atRest(const QString &state);
bool canCancel(const QString &state); ///< draft, queued, held, failed
bool canRetry(const QString &state);  ///< held, failed, cancelled
bool hasGone(const QString &state);   ///< sent and what follows it

/// "21:00"–"08:00" around midnight, or "13:00"–"14:00": the instant at which the quiet time that holds now ends, in the
/// reader's zone; 0 when it is not quiet or the times cannot be read.
qint64 quietUntil(qint64 nowMs, const QTimeZone &zone, const QString &from, const QString &to);
/// HH:MM.
bool isTimeOfDay(const QString &text);

} // namespace opora::outbox
