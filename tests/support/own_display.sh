#!/bin/sh
# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# own_display.sh COMMAND …: runs it on an X server of its own, so that windows of other tests cannot take focus or pointer from it.
fifo=$(mktemp -u) && mkfifo -m 600 "$fifo" || exit 1
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$fifo" >/dev/null 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null' EXIT INT TERM
read -r number <"$fifo"
rm -f "$fifo"
[ -n "$number" ] || { echo "Xvfb did not start: is the package xvfb installed?" >&2; exit 1; }
DISPLAY=:$number QT_QPA_PLATFORM=xcb "$@"
