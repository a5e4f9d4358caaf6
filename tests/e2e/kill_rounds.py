#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill_rounds.py JAKOPS ROUNDS [SEED]: kills `jakops act` and `jakops import` with SIGKILL at random moments and looks whether
anything they had acknowledged is gone. A command is acknowledged when its process ended with 0. The seed is printed."""
import json
import os
import random
import subprocess
import sys
import tempfile
import time

ROWS = 250
DEVNULL = subprocess.DEVNULL


def fail(message):
    print("FAIL:", message)
    sys.exit(1)


class Desk:
    """One profile, and what its store must hold."""

    def __init__(self, program, profile):
        self.base = [program, "--profile", profile, "--offline"]
        self.kept = []  # texts of acknowledged notes
        self.given = 0
        self.killed = 0
        self.pace = 0.2  # seconds one command takes on this machine, measured as it goes

    def run(self, *arguments):
        return subprocess.run(self.base + list(arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def answer(self, *arguments):
        done = self.run(*arguments)
        if done.returncode != 0:
            fail(f"{arguments}: exit {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    def until(self, deadline, *arguments):
        """True: acknowledged. Killed when the deadline comes first."""
        begun = time.monotonic()
        process = subprocess.Popen(self.base + list(arguments), stdout=DEVNULL, stderr=DEVNULL)
        try:
            done = process.wait(max(0.0, deadline - time.monotonic())) == 0
            self.pace = 0.8 * self.pace + 0.2 * (time.monotonic() - begun)
            return done
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            self.killed += 1
            self.pace = max(self.pace, min(5.0, time.monotonic() - begun))
            return False


def note_round(desk, number, rng):
    deadline = time.monotonic() + rng.uniform(0.01, 3.0 * desk.pace)
    while time.monotonic() < deadline:
        desk.given += 1
        text = f"catatan {desk.given}"
        if desk.until(deadline, "act", number, "note", "--as", "jsc.operator", "--text", text):
            desk.kept.append(text)


def import_round(desk, folder, count, rng):
    path = os.path.join(folder, f"laporan-{count}.csv")
    with open(path, "w", encoding="utf-8") as out:
        out.write("nomor,kategori,isi,lat,lon,tanggal\n")
        for row in range(ROWS):
            out.write(f"R{count:04}-{row:04},Jalan,Lubang {row},-6.2{row:03},106.8{row:03},2026-11-01T08:00:00+07:00\n")
    whole = desk.until(time.monotonic() + rng.uniform(0.01, 2.0 * desk.pace), "import", path, "--source", "uji")
    again = json.loads(desk.answer("import", path, "--source", "uji", "--json"))
    if again["read"] != ROWS or again["rejected"] != 0 or again["new"] + again["unchanged"] != ROWS:
        fail(f"import {count}: {again}")
    if whole and again["new"] != 0:
        fail(f"import {count} was acknowledged and {again['new']} of its reports were gone")


def main():
    program, rounds = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.SystemRandom().randrange(1 << 32)
    print("seed", seed, flush=True)
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(program, os.path.join(folder, "profile"))
        desk.answer("seed", "--tickets", "40", "--seed", "1")
        number = json.loads(desk.answer("list", "--json", "--limit", "1").splitlines()[0])["number"]
        imports = 0
        for count in range(rounds):
            if count % 4 == 3:
                import_round(desk, folder, count, rng)
                imports += 1
            else:
                note_round(desk, number, rng)
        state = json.loads(desk.answer("check", "--json"))
        if not state["ok"] or state["problems"]:
            fail(f"check: {state}")
        if state["tickets"] != 40 + imports * ROWS:
            fail(f"{state['tickets']} tickets, expected {40 + imports * ROWS}")
        texts = [event.get("body", event).get("text") for event in json.loads(desk.answer("show", number, "--json"))["events"]]
        for text in desk.kept:
            if texts.count(text) != 1:
                fail(f"acknowledged '{text}' is in the history {texts.count(text)} times")
        if desk.killed == 0 or not desk.kept:
            fail(f"{desk.killed} kills and {len(desk.kept)} acknowledged notes: the rounds prove nothing")
        print(f"{rounds} rounds, {desk.killed} kills, {len(desk.kept)} acknowledged notes and {imports} imports: nothing lost")


main()
