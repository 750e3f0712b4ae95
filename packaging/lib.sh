# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the scripts beside it; sourced, never run. Knows which packages Opora needs and how to get them.
# shellcheck shell=bash

OPORA_ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

say() { printf '%s\n' "$*"; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# What each purpose needs on Debian and Ubuntu: "package" or "package:command" (then the command counts, wherever it
# came from), "package|other-name" where releases name it differently, "package?" where later ones have it no more,
# "package!role" only where no other package plays that role (mail-transport-agent: installing one removes another).
OPORA_PACKAGES_build="build-essential:g++ cmake:cmake ninja-build:ninja pkg-config:pkg-config qt6-base-dev
  libqt6opengl6-dev? qt6-charts-dev|libqt6charts6-dev qt6-svg-dev|libqt6svg6-dev qt6-tools-dev qt6-tools-dev-tools
  qt6-l10n-tools qt6-translations-l10n libsqlite3-dev libicu-dev libphonenumber-dev libuchardet-dev libpq-dev
  qtkeychain-qt6-dev libkainjow-mustache-dev libcurl4-openssl-dev|libcurl4-gnutls-dev libgmime-3.0-dev"
OPORA_PACKAGES_tests="postgresql strace openssl:openssl libgtest-dev libgmock-dev python3:python3 fonts-inter xvfb:Xvfb dbus-daemon|dbus at-spi2-core
  python3-pyatspi python3-dbusmock openbox:openbox xdotool:xdotool clang:clang++ libclang-rt-dev
  python3-aiosmtpd kannel kannel-extras dovecot-imapd opensmtpd!mail-transport-agent
  g++-mingw-w64-x86-64-posix:x86_64-w64-mingw32-g++-posix"
OPORA_PACKAGES_pictures="fonts-inter"

opora_names_elsewhere() {
  cat >&2 <<TEXT
Opora needs a C++20 compiler, CMake 3.22, Ninja, Qt 6.4 (Widgets, Charts, Svg, Network, PrintSupport, LinguistTools;
DBus on Linux), SQLite 3.40, ICU, libphonenumber, uchardet and libpq; the tests also need GoogleTest, Python 3 and the
server of PostgreSQL 15 or newer.
  Fedora    sudo dnf install gcc-c++ cmake ninja-build pkgconf qt6-qtbase-devel qt6-qtcharts-devel qt6-qtsvg-devel \\
              qt6-qttools-devel qt6-linguist sqlite-devel libicu-devel libphonenumber-devel uchardet-devel libpq-devel \\
              gtest-devel gmock-devel postgresql-server rsms-inter-fonts xorg-x11-server-Xvfb at-spi2-core python3-pyatspi
  Homebrew  brew bundle --file packaging/Brewfile
  vcpkg     vcpkg install --x-manifest-root=packaging        (Windows, and anywhere else)
TEXT
}

opora_deb_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# True where an installed package plays this role (provides this virtual package).
opora_deb_provided() {
  dpkg-query -W -f '${db:Status-Status} ,${Provides},\n' 2>/dev/null | grep "^installed .*[ ,]$1[ ,(]" >/dev/null
}

# Prints the Debian packages of the given purposes that are not there yet, one a line, alternatives still joined by "|".
opora_missing() {
  local purpose item names command name found
  for purpose in "$@"; do
    local list="OPORA_PACKAGES_$purpose"
    for item in ${!list}; do
      names="${item%%:*}"; command=""
      case "$names" in *\?)
        names="${names%\?}"
        if ! opora_deb_installed "$names" && ! opora_deb_known "$names"; then continue; fi ;;
      esac
      case "$names" in *!*)
        if opora_deb_provided "${names##*!}"; then continue; fi
        names="${names%%!*}" ;;
      esac
      case "$item" in *:*) command="${item##*:}" ;; esac
      if [ -n "$command" ]; then
        command -v "$command" >/dev/null 2>&1 && continue
      fi
      found=""
      for name in ${names//|/ }; do
        if opora_deb_installed "$name"; then found=1; fi
      done
      [ -n "$found" ] || printf '%s\n' "$names"
    done
  done
}

opora_as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

opora_deb_known() { apt-cache show --no-all-versions "$1" >/dev/null 2>&1; }

# Chooses the name this release knows for each "a|b"; prints the names.
opora_choose() {
  local names name chosen
  for names in "$@"; do
    chosen="${names%%|*}"
    for name in ${names//|/ }; do
      if opora_deb_known "$name"; then chosen="$name"; break; fi
    done
    printf '%s\n' "$chosen"
  done
}

# opora_need PURPOSE…: makes sure everything is there, saying first what will be installed. Never removes a package.
opora_need() {
  if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
    local tool
    for tool in cmake ninja; do
      if ! command -v "$tool" >/dev/null 2>&1; then
        opora_names_elsewhere
        die "$tool was not found; install the packages above and start again."
      fi
    done
    return 0 # CMake names whatever library is still missing
  fi
  local missing plan
  missing="$(opora_missing "$@")"
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null 2>&1; then
    die "these packages are missing and there is no sudo to install them with: $(echo $missing)"
  fi
  say "These packages are missing and will be installed: $(echo ${missing//|/ or })"
  # shellcheck disable=SC2086
  if ! opora_simulate $missing; then
    say "Refreshing the package lists first."
    opora_as_root apt-get -qq update || die "the package lists could not be refreshed; without a network install the packages above by hand. Nothing was changed."
    missing="$(opora_missing "$@")"
    # shellcheck disable=SC2086
    opora_simulate $missing || die "apt cannot install these packages on this release; nothing was changed. apt says: $OPORA_PLAN"
  fi
  plan="$(printf '%s\n' "$OPORA_PLAN" | sed -n 's/^Remv \([^ ]*\).*/\1/p' | tr '\n' ' ')"
  [ -z "$plan" ] || die "installing them would remove $plan; nothing was changed. Install them by hand if that is what you want."
  local log policy=""
  log="$(mktemp)"
  # Servers that come along are not started: the tests start their own, on loopback and in folders of their own.
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    policy=/usr/sbin/policy-rc.d
    printf '#!/bin/sh\nexit 101\n' | opora_as_root tee "$policy" >/dev/null && opora_as_root chmod 755 "$policy"
  fi
  # shellcheck disable=SC2046,SC2086
  opora_as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 install $(opora_choose $missing) >"$log" 2>&1 || {
    [ -z "$policy" ] || opora_as_root rm -f "$policy"
    tail -20 "$log" >&2
    rm -f "$log"
    die "the installation did not finish; what apt said is above."
  }
  [ -z "$policy" ] || opora_as_root rm -f "$policy"
  rm -f "$log"
}

# Leaves apt's plan in OPORA_PLAN; false if apt has none.
opora_simulate() {
  local chosen
  chosen="$(opora_choose "$@")"
  # shellcheck disable=SC2086
  OPORA_PLAN="$(apt-get -s --no-install-recommends install $chosen 2>&1)"
}

opora_jobs() {
  getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2
}

# The folder where this user's programs keep what can be made again.
opora_cache_dir() {
  case "$(uname -s)" in
    Darwin) echo "$HOME/Library/Caches/opora" ;;
    *) echo "${XDG_CACHE_HOME:-$HOME/.cache}/opora" ;;
  esac
}
