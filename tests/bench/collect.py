# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""collect.py FOLDER OUT: puts the arrays that the benches wrote into one file, and prints them as a table."""
import json
import pathlib
import sys

FIELDS = ("name", "ours", "peer", "peer_name", "unit", "ratio", "aim", "load")

rows = []
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    for row in json.loads(path.read_text()):
        missing = [field for field in FIELDS if field not in row]
        if missing:
            sys.exit(f"{path}: {row.get('name')} lacks {', '.join(missing)}")
        rows.append(row)
pathlib.Path(sys.argv[2]).write_text(json.dumps(rows, indent=2) + "\n")
for row in rows:
    print(f"{row['name']:44} {row['ours']!s:>12} {row['peer']!s:>12} {row['unit']:8} x{row['ratio']!s:<8} "
          f"aim {row['aim']:8} against {row['peer_name']}")
print(f"{len(rows)} figures in {sys.argv[2]}")
