# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# ./run hub-demo: a hub on a throw-away PostgreSQL, a source of reports and two consoles. With a display both windows stay open until they are
# closed; without one the story of a report that two officers work on at once is told. Nothing outside one temporary folder is
# written, no network is used. Sourced by ./run; $jakops is the program.

demo_reports=${JAKOPS_DEMO_REPORTS:-300}

demo_end() {
    local status=$?
    trap - EXIT INT TERM
    [ -z "${demo_server:-}" ] || { kill -INT "$demo_server" 2>/dev/null; wait "$demo_server" 2>/dev/null; }
    [ -z "${xvfb:-}" ] || kill "$xvfb" 2>/dev/null
    [ -z "${demo:-}" ] || rm -rf "$demo"
    exit "$status"
}

# One of the city's people: a profile of his own that keeps its secrets in itself.
console() {
    local who=$1; shift
    env -u DBUS_SESSION_BUS_ADDRESS "$jakops" --profile "$demo/$who" "$@"
}
json() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" | head -n 1; } # one word of an answer for machines

start_server() {
    local bin
    demo_bin=
    for bin in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V); do
        [ ! -x "$bin/initdb" ] || demo_bin=$bin
    done
    [ -n "$demo_bin" ] || die "No PostgreSQL server in /usr/lib/postgresql (Debian package postgresql)."
    mkdir -m 755 "$demo/server"
    demo_as=() # the server refuses root
    if [ "$(id -u)" = 0 ]; then
        chown nobody:nogroup "$demo/server"
        demo_as=(setpriv --reuid nobody --regid nogroup --clear-groups)
    fi
    "${demo_as[@]}" "$demo_bin/initdb" -D "$demo/server/data" -U admin -A scram-sha-256 --auth-local=trust -E UTF8 --locale=C --no-sync --no-instructions >"$demo/server.log" 2>&1 ||
        die "initdb failed: $(tail -n 3 "$demo/server.log")"
    printf 'local all admin trust\nlocal all all scram-sha-256\n' >"$demo/server/data/pg_hba.conf"
    "${demo_as[@]}" "$demo_bin/postgres" -D "$demo/server/data" -k "$demo/server" -c listen_addresses= -c fsync=off >"$demo/server.log" 2>&1 &
    demo_server=$!
    local tries=0
    until "$demo_bin/psql" -h "$demo/server" -U admin -d postgres -qc 'CREATE DATABASE hub' 2>/dev/null; do
        tries=$((tries + 1))
        kill -0 "$demo_server" 2>/dev/null && [ "$tries" -lt 150 ] || die "PostgreSQL did not start: $(tail -n 3 "$demo/server.log")"
        sleep 0.2
    done
    export JAKOPS_HUB="host=$demo/server dbname=hub user=admin"
}

# A login at the hub and a profile that joins with it: join_hub PROFILE CODE NAME ROLE [AGENCY AREA]
join_hub() {
    local who=$1 code=$2 name=$3 role=$4 login password ticket
    local -a place=()
    [ -z "${5:-}" ] || place+=(--agency "$5")
    [ -z "${6:-}" ] || place+=(--area "$6")
    local answer
    answer=$(console "$who" hub officer add "$code" --name "$name" --role "$role" "${place[@]}" --json 2>/dev/null) || die "$answer"
    login=$(json login <<<"$answer") password=$(json password <<<"$answer")
    ticket=$(console "$who" hub device code "$code" --json 2>/dev/null | json enrolment_code)
    printf '%s\n' "$password" | console "$who" hub join "host=$demo/server dbname=hub user=$login" --code "$ticket" >"$demo/join.log" 2>&1 ||
        die "$(cat "$demo/join.log")"
}

chapter() { printf '\n── %s\n' "$*"; }

hub_demo() {
    demo=$(mktemp -d "${TMPDIR:-/tmp}/jakops-demo.XXXXXX")
    chmod 755 "$demo"
    trap demo_end EXIT INT TERM
    chapter "PostgreSQL sementara dan hub"
    start_server
    console admin hub init --name "Jakarta (contoh)" | tail -n 1

    chapter "Kanal laporan: $demo_reports laporan contoh masuk ke hub"
    console city seed --tickets "$demo_reports" --seed 1 >/dev/null 2>&1
    console city export csv --out "$demo/city.csv" >/dev/null 2>&1
    join_hub source kanal.contoh "Kanal contoh" ingest
    console source sync --ingest "$demo/city.csv" --source contoh

    chapter "Dua konsol bergabung: kelurahan dan Biro Pemerintahan"
    # The kelurahan of a waiting report that its own office has.
    local area
    area=$(console city list --status waiting --json 2>/dev/null | sed -n 's/.*"agency":"kel\.\([0-9.]*\)","area":"\1".*/\1/p' | head -n 1)
    [ -n "$area" ] || die "The demo has no waiting report at a kelurahan."
    join_hub village lurah.contoh "Lurah Contoh" village "kel.$area" "$area"
    join_hub bureau biro.1 "Petugas Biro" bureau
    console village sync --once
    console bureau sync --once
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        say "Two windows: what one does is seen in the other. Close both to end the demo."
        console village &
        local first=$!
        console bureau
        wait "$first"
        return
    fi
    tell_story
}

tell_story() {
    local number
    number=$(console village list --status waiting --limit 1 --json 2>/dev/null | json number)
    [ -n "$number" ] || die "The kelurahan's console has no waiting report."
    chapter "Laporan $number: lurah bekerja tanpa jaringan"
    console village act "$number" start
    console village act "$number" note --text "Sudah dicek ke lokasi, lubang 40 cm."

    chapter "Sementara itu Biro menyerahkannya ke Bina Marga"
    console bureau act "$number" coordinate --agency dbm --text "Jalan kewenangan dinas"
    console bureau sync --once

    chapter "Lurah tersambung lagi: tidak ada kata yang hilang, dan ia diberi tahu"
    console village sync --once

    chapter "Di Biro catatan lurah terbaca"
    console bureau sync --once
    console bureau show "$number" | tail -n 8

    chapter "Hub diperiksa: rantai, tanda tangan, hak akses"
    console admin hub check | tail -n 3
}
