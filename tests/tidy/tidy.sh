#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The house rules that a machine can hold. Prints every breach as file:line and fails when there is one.
#   tidy.sh ROOT            check a tree
#   tidy.sh --selftest      plant one breach of each rule in a scratch tree and see it found
set -uo pipefail

check() {
  local root=$1 found=0
  rule() { # rule NAME REGEX PATH… : no line under PATH may match
    local name=$1 regex=$2 hit
    shift 2
    local places=()
    for p in "$@"; do [ -e "$root/$p" ] && places+=("$root/$p"); done
    [ "${#places[@]}" -gt 0 ] || return 0
    hit=$(grep -rnEI --include='*.h' --include='*.cpp' --include='*.c' "$regex" "${places[@]}" 2>/dev/null) || return 0
    printf '%s\n%s\n' "broken: $name" "$hit"
    found=1
  }
  rule "runtime knows no Qt and no SQL" '#include *[<"](Q[A-Z]|Qt|sqlite)' src/runtime
  rule "runtime knows neither finance nor ui" '#include *"(finance|ui)/' src/runtime
  rule "finance knows no ui" '#include *"ui/' src/finance
  rule "finance knows no Gui and no widgets" '#include *<(QWidget|QtWidgets|QtGui|QPainter|QApplication|QGuiApplication|QtCharts|QFont|QColor|QImage|QPixmap)' src/finance
  rule "ui talks no SQL" '#include *<(QSql|QtSql|sqlite)' src/ui
  rule "no whole-module Qt headers" '#include *<(QtCore|QtSql|QtWidgets|QtGui|QtTest)>' src tests
  rule "no floating point near money" '^[^/]*\b(double|float)\b' src/finance
  rule "no nested event loops" '(processEvents|QEventLoop)' src
  rule "no left-over marks" '\b(TO''DO|FIX''ME|XX''X|HA''CK)\b' src tests
  rule "tests do not sleep" '(sleep_for|QThread::m?sleep|QTest::qSleep|QTest::qWait)' tests/runtime tests/finance tests/ui tests/support
  rule "no skipped tests" '(QSKIP|QEXPECT_FAIL|DISABLED_)' tests
  local file
  while IFS= read -r file; do
    head -n 3 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' && continue
    echo "broken: no SPDX line: $file"
    found=1
  done < <(find "$root/src" "$root/tests" "$root/cmake" -type f \( -name '*.h' -o -name '*.cpp' -o -name '*.c' -o -name 'CMakeLists.txt' -o -name '*.cmake' -o -name '*.sh' \) 2>/dev/null)
  return "$found"
}

selftest() {
  local failed=0
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  planted() { # planted PATH LINE : the breach must be found
    rm -rf "${scratch:?}"/*
    mkdir -p "$scratch/$(dirname "$1")"
    printf '// SPDX-License-Identifier: GPL-3.0-or-later\n%s\n' "$2" >"$scratch/$1"
    if check "$scratch" >/dev/null; then echo "not found: $2 in $1"; failed=1; fi
  }
  planted src/runtime/a.h '#include <QString>'
  planted src/runtime/a.h '#include "finance/money/money.h"'
  planted src/finance/a.cpp '#include "ui/cli/main.h"'
  planted src/finance/a.cpp '#include <QWidget>'
  planted src/finance/a.cpp 'double amount;'
  planted src/ui/a.cpp '#include <QSqlQuery>'
  planted src/ui/a.cpp 'QEventLoop loop;'
  planted tests/runtime/a.cpp 'std::this_thread::sleep_for(x);'
  planted tests/finance/a.cpp 'QSKIP("later");'
  rm -rf "${scratch:?}"/*
  mkdir -p "$scratch/src" && echo 'int x;' >"$scratch/src/a.cpp"
  check "$scratch" >/dev/null && { echo "not found: a file without its SPDX line"; failed=1; }
  return "$failed"
}

if [ "${1:-}" = --selftest ]; then selftest; else check "${1:-.}"; fi
