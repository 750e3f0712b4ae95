// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Known wrong ways to exchange, switched on one at a time by the simulator to prove that it would notice
/// (sync.md §5.4). In every other build the question is a constant "no" and the wrong code is not compiled in.
namespace opora::sync {

enum class Mutant {
    None,
    SequenceCursor,        ///< the cursor is a number that writers take before they commit
    NoVisibilityEpoch,     ///< a change of team or role does not lead to a full comparison
    NoRowLeft,             ///< rows that left sight stay
    CursorBeforeData,      ///< the cursor is saved before what it stands for
    PullClobbersPending,   ///< a pulled row replaces what was edited meanwhile
    CounterIds,            ///< group ids are counted per replica
    NoLedger,              ///< the hub does not remember which groups it applied
    AckByFlag,             ///< "sent" counts as confirmed
    NoServerIdentity,      ///< a hub restored from a backup is taken for the same
    NoConflictRow,         ///< the loser of a merge is not recorded
    AddTwice,              ///< an `add` whose answer was lost is added again
    AtomicSetSplit,        ///< columns of an atomic set merge one by one
    VersionsBeforeLock,    ///< versions are read before the row is locked
    ClaimUnconfirmed,      ///< a claim is acted on before the hub confirmed it
    InsertCollisionRejected, ///< a row that two machines made is rejected
    PurgedKeyRefused,      ///< a purged row with a natural key may not come back
};

#ifdef OPORA_SIM_MUTANTS
extern Mutant activeMutant;
inline bool mutant(Mutant m) { return activeMutant == m; }
#else
constexpr bool mutant(Mutant) { return false; }
#endif

} // namespace opora::sync
