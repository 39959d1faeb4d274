#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Each ```cpp block of a page is a piece of a test that compiles and runs: word for word, apart from its indentation. The page names the
# piece in the line before the block, <!-- snippet: NAME -->; the test has it between // [NAME] and // [/NAME].
#   snippets.sh PAGE.md TEST.cpp
#   snippets.sh --selftest
set -euo pipefail

check() { # check PAGE SOURCE: prints what differs; fails when something does
  awk '
    function keep(line) { lines[++count] = line }
    function joined(  i, least, indent, text) { # the lines, less the indentation they have in common
      least = -1
      for (i = 1; i <= count; ++i) {
        if (lines[i] ~ /^ *$/) continue
        match(lines[i], /^ */)
        if (least < 0 || RLENGTH < least) least = RLENGTH
      }
      for (i = 1; i <= count; ++i) text = text (lines[i] ~ /^ *$/ ? "" : substr(lines[i], least + 1)) "\n"
      return text
    }
    function broken(where, what) { print FILENAME ":" where ": " what; bad = 1 }
    FNR == 1 { ++file; open = "" }
    file == 1 && match($0, /^ *\/\/ \[\/[a-z_]+\]$/) {
      name = $0; sub(/^ *\/\/ \[\//, "", name); sub(/\]$/, "", name)
      if (open != name) broken(FNR, "[/" name "] ends what [" open "] began")
      piece[name] = joined(); open = ""; next
    }
    file == 1 && match($0, /^ *\/\/ \[[a-z_]+\]$/) {
      name = $0; sub(/^ *\/\/ \[/, "", name); sub(/\]$/, "", name)
      if (open != "") broken(FNR, "[" open "] is still open")
      if (name in piece) broken(FNR, "[" name "] is there twice")
      open = name; count = 0; next
    }
    file == 1 && open != "" { keep($0); next }
    file == 2 && /^<!-- snippet: [a-z_]+ -->$/ { named = $3; namedAt = FNR; next }
    file == 2 && open == "" && /^```cpp$/ {
      if (namedAt != FNR - 1) { broken(FNR, "this block has no snippet named in the line before"); named = "" }
      open = "block"; at = FNR; count = 0; next
    }
    file == 2 && open != "" && /^```$/ {
      open = ""
      if (named == "") next
      if (!(named in piece)) broken(at, "the test has no [" named "]")
      else if (piece[named] != joined()) broken(at, "differs from [" named "] of the test")
      shown[named] = 1; ++blocks; next
    }
    file == 2 && open != "" { keep($0) }
    END {
      for (name in piece) if (!(name in shown)) broken(0, "does not show [" name "] of the test")
      if (blocks == 0) broken(0, "has no block at all")
      if (open != "") broken(FNR, "the last block has no end")
      exit bad
    }' "$2" "$1"
}

selftest() {
  local failed=0
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  expect() { # expect HELD|BROKEN PAGE SOURCE
    printf '%b' "$2" >"$scratch/page.md"
    printf '%b' "$3" >"$scratch/test.cpp"
    local said=HELD
    check "$scratch/page.md" "$scratch/test.cpp" >/dev/null || said=BROKEN
    [ "$said" = "$1" ] || { echo "not $1: $2 against $3"; failed=1; }
  }
  local source='    // [a]\n    int x;\n\n      int y;\n    // [/a]\n' page='<!-- snippet: a -->\n```cpp\nint x;\n\n  int y;\n```\n'
  expect HELD "$page" "$source"
  expect BROKEN '<!-- snippet: a -->\n```cpp\nint z;\n```\n' "$source"
  expect BROKEN '<!-- snippet: b -->\n```cpp\nint x;\n```\n' "$source"
  expect BROKEN '```cpp\nint x;\n```\n' "$source"
  expect BROKEN "$page"'```cpp\nint x;\n```\n' "$source"
  expect BROKEN "$page" "$source"'// [b]\nint z;\n// [/b]\n'
  expect BROKEN "$page"'<!-- snippet: a -->\n```cpp\nint x;\n' "$source"
  expect BROKEN 'words\n' 'int x;\n'
  return "$failed"
}

if [ "${1:-}" = --selftest ]; then selftest; else check "$1" "$2"; fi
