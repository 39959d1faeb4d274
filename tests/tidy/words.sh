#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Nothing of the window is left untranslated: the files in resources/i18n have every sentence of src/ui, finished.
#   words.sh ROOT LUPDATE
set -euo pipefail
root=$1 lupdate=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
found=0
for language in en ar; do
  cp "$root/resources/i18n/amanah_$language.ts" "$scratch/$language.ts"
  options=()
  [ "$language" = en ] && options=(-pluralonly)
  "$lupdate" -silent -no-obsolete -locations none -source-language en -I "$root/src" "${options[@]}" -recursive "$root/src/ui" \
    -ts "$scratch/$language.ts" >/dev/null 2>&1
  if grep -q 'type="unfinished"' "$scratch/$language.ts"; then
    echo "unfinished in amanah_$language.ts: $(grep -c 'type="unfinished"' "$scratch/$language.ts")"
    grep -B2 'type="unfinished"' "$scratch/$language.ts" | grep '<source>' | head -20
    found=1
  fi
  # A context that lupdate took for a class outside the namespace is never found when the program runs.
  if grep '<name>' "$scratch/$language.ts" | grep -vE '<name>(amanah::ui::|BookDialogs|DualDateEdit|MoneyEdit|Words)'; then
    echo "the contexts above are in no class of the window"
    found=1
  fi
done
exit "$found"
