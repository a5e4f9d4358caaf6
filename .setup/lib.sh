# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What ./run and ./test share: Debian packages, the build, a display. Sourced. Nothing is written to standard output, which
# belongs to the program that is started.
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# Runs a command with its output in a log; shows the end of it when the command fails.
logged() {
    local log=$1; shift
    mkdir -p "$(dirname "$log")"
    "$@" >>"$log" 2>&1 && return
    tail -n 40 "$log" >&2
    die "Failed: $1 … (all of it: $log)"
}

# Names of the packages that are missing or too old.
missing_packages() {
    declare -A have
    local name least status version
    while read -r name status version; do
        [ "$status" = ii ] && have[${name%%:*}]=$version
    done < <(dpkg-query -W -f '${Package} ${db:Status-Abbrev} ${Version}\n' 2>/dev/null)
    while read -r name least _; do
        case $name in ''|'#'*) continue ;; esac
        [ "${least:0:1}" != '#' ] || least=
        if [ -z "${have[$name]:-}" ] || { [ -n "$least" ] && older "${have[$name]}" "$least"; }; then
            echo "$name"
        fi
    done <"$top/.setup/packages"
}

older() { # whether version $1 is older than $2; only the leading numbers count, so that no process is started for each package
    local have=${1#*:} least=$2 h l
    while [ -n "$least" ]; do
        h=${have%%[!0-9]*} l=${least%%[!0-9]*}
        [ "$((10#${h:-0}))" -ne "$((10#${l:-0}))" ] && { [ "$((10#${h:-0}))" -lt "$((10#${l:-0}))" ]; return; }
        have=${have#"$h"} least=${least#"$l"}
        have=${have#[.]} least=${least#[.]}
    done
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt() { logged "$top/build/setup.log" as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=600 "$@"; }

trixie=/etc/apt/sources.list.d/jakops-trixie.sources

# Whether this system's own suite is too old for one of the packages: Debian 12, with Qt 6.4.
needs_trixie() {
    [ ! -e "$trixie" ] || return 0
    local name least candidate
    while read -r name least _; do
        case $name in ''|'#'*) continue ;; esac
        case $least in [0-9]*) ;; *) continue ;; esac
        candidate=$(LC_ALL=C apt-cache policy "$name" | awk '$1 == "Candidate:" { print $2 }')
        case $candidate in ''|'(none)') return 0 ;; esac
        ! older "$candidate" "$least" || return 0
    done <"$top/.setup/packages"
    return 1
}

# The same packages from Debian 13's suite, which is pinned so low that nothing else is taken from it. Its address is the one
# this machine already gets Debian from.
add_trixie() {
    local uri
    [ ! -e "$trixie" ] || return 0
    uri=$(apt-get indextargets --format '$(ORIGIN)|$(CODENAME)|$(REPO_URI)' 'Created-By: Packages' |
        awk -F'|' '$1 == "Debian" && $2 !~ /-/ { print $3; exit }')
    [ -n "$uri" ] || die "This machine's Debian source was not found in /etc/apt: Qt 6.8 is needed (Debian 13)."
    say "Debian 13's packages are added beside this system's own ($trixie)"
    printf 'Package: *\nPin: release n=trixie\nPin-Priority: 100\n' |
        as_root tee /etc/apt/preferences.d/jakops-trixie >/dev/null
    printf 'Types: deb\nURIs: %s\nSuites: trixie\nComponents: main\nSigned-By: %s\n' \
        "$uri" /usr/share/keyrings/debian-archive-keyring.gpg | as_root tee "$trixie" >/dev/null
    apt update
}

install_packages() {
    local missing suite=()
    mapfile -t missing < <(missing_packages)
    [ "${#missing[@]}" -gt 0 ] || return 0
    command -v apt-get >/dev/null || die "Debian 13 or 12 is expected (no apt-get here). Needed: ${missing[*]}"
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
        die "Packages are missing and there is no sudo. As root, once: apt-get install --no-install-recommends ${missing[*]}"
    say "Installing Debian packages (${#missing[@]}), once (log: build/setup.log) …"
    apt update
    if needs_trixie; then
        add_trixie
        suite=(-t trixie)
    fi
    apt install --no-install-recommends "${suite[@]}" "${missing[@]}"
    mapfile -t missing < <(missing_packages)
    [ "${#missing[@]}" = 0 ] || die "Still missing after the installation: ${missing[*]} (log: build/setup.log)"
}

# build PRESET [TARGET …]
build() {
    local preset=$1 log; shift
    local dir=$top/build/$preset
    log=$dir.log
    mkdir -p "$dir"
    : >"$log"
    if [ ! -e "$dir/build.ninja" ] || [ "$top/CMakePresets.json" -nt "$dir/build.ninja" ]; then
        say "Building ($preset); the first time takes some minutes (log: build/$preset.log) …"
        (cd "$top" && logged "$log" cmake --preset "$preset")
    fi
    (
        # One at a time: two starts at once would build into the same folder.
        flock 9
        cd "$top" && logged "$log" cmake --build --preset "$preset" ${1:+--target "$@"}
    ) 9>"$top/build/.lock" || exit 1
}

# Qt asks for a UTF-8 locale and complains on a bare system.
utf8_locale() {
    [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
}

# Starts an X server of our own where there is no display, and ends it with the script.
own_display() {
    [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 0
    local fifo
    fifo=$(mktemp -u) && mkfifo -m 600 "$fifo"
    Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$fifo" >/dev/null 2>&1 &
    xvfb=$!
    trap 'kill "$xvfb" 2>/dev/null' EXIT
    read -r -t 30 DISPLAY <"$fifo" || die "Xvfb did not start"
    rm -f "$fifo"
    export DISPLAY=:$DISPLAY
}
