#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check.sh FILE COMPILER [flags…]: FILE compiles as it stands; with -DAMANAH_BREACH it does not, and the first error the compiler prints,
# within its first ten lines, holds the sentence after "// says: " in FILE.
set -uo pipefail
file=$1
shift
sentence=$(sed -n 's|^// says: ||p' "$file")
[ -n "$sentence" ] || { echo "$file names no sentence"; exit 1; }
said=$("$@" -fsyntax-only "$file" 2>&1) || { printf 'does not compile without its breach:\n%s\n' "$said"; exit 1; }
said=$("$@" -fsyntax-only -DAMANAH_BREACH "$file" 2>&1) && { echo "the breach compiles"; exit 1; }
first=$(grep -nE '\berror:' <<<"$said" | head -n 1)
if [ "${first%%:*}" -gt 10 ] || ! grep -qF "$sentence" <<<"$first"; then
  printf 'wanted, in the first error: %s\nsaid:\n%s\n' "$sentence" "$(head -n 30 <<<"$said")"
  exit 1
fi
