#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a long proof for a while and adds the result to tests/proof/NAME.json. Usage: packaging/proof.sh NAME [--minutes N] [--bin FOLDER]
#   kill       kill -9 at random moments during imports and edits; nothing acknowledged is lost, nothing is half there
#   race       eight connections on hot rows of a hub; no value is replaced unseen without a record, nobody waits in a circle
#   sim_a      simulator A: replicas and a model hub, all faults; nothing lost, divergent or resurrected
#   sim_b      simulator B: the same with a real PostgreSQL as the hub
#   team_kill  kill -9 of copies of a team's workspace while they edit and exchange; nothing acknowledged is lost
#   smtp_faults  letters to a mail server that misbehaves; none twice, and what Opora says of each is true
#   smtp_two   two senders of one workspace at the same time; no letter twice
#   smtp_team  two copies of a team's workspace sending at the same time; no letter twice
#   smtp_kill  senders killed while letters are on their way; what is said of each letter is true
#   fuzz_csv   libFuzzer on the CSV reader
# Sittings add up; the counts start anew when the sources that a proof covers have changed.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "$0")/lib.sh"
case "${1:-}" in
  ""|-h|--help) sed -n '3,15p' "$0" | cut -c3-; exit 0 ;;
esac
opora_need build tests
exec python3 "$OPORA_ROOT/tests/proof/proof.py" "$@"
