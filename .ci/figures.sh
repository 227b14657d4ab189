#!/usr/bin/env bash
# Prints each quality figure beside the one that is committed in .ci/figures, and fails if one fell.
# Usage: .ci/figures.sh KIT [--raise]     --raise writes what rose back to .ci/figures.
set -euo pipefail
kit=$1
raise=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
corpora=$kit/../corpora
chapar=$here/../target/chapar/bin/chapar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

measure() { # NAME COMMAND…: runs it, keeping its JSON
  local name=$1
  shift
  echo "== $name"
  "$@" > "$work/$name.log" 2>&1 || { tail -n 20 "$work/$name.log"; return 1; }
}

for corpus in zyte fundus trafilatura; do
  measure "$corpus" python3 "$kit/extraction/evaluate.py" --corpus "$corpus" --data "$corpora/$corpus" \
    --split dev --json "$work/$corpus.json" -- "$chapar" batch pages
done
measure wcxb python3 "$kit/extraction/evaluate.py" --corpus wcxb --data "$corpora/wcxb" --split dev \
  --json "$work/wcxb.json" -- "$chapar" batch pages --threads 2
measure pages python3 "$kit/pages/score.py" --data "$corpora/morepages" --json "$work/pages.json" \
  -- "$chapar" batch pages --threads 2
measure documents python3 "$kit/documents/score.py" --data "$corpora/documents" --quiet \
  --json "$work/documents.json" -- "$chapar" read
measure feeds python3 "$kit/feeds/score.py" --data "$corpora/feeds" --split dev --json "$work/feeds.json" \
  -- "$chapar" batch feeds
measure persian python3 "$kit/persian/score.py" --lang --json "$work/persian.json" -- "$chapar" batch text
measure zwnj python3 "$kit/zwnj.py" --data "$corpora/persian/fa_perdt-ud-dev.conllu" --mode all \
  --json "$work/zwnj.json" -- "$chapar" batch text
measure languages python3 "$kit/languages.py" --data "$corpora/languages" --json "$work/languages.json" \
  -- "$chapar" batch text
# Corpora that no weight was learned from: wikigold, factRuEval and KazNERD are left out.
measure ner python3 "$kit/ner/score.py" --data "$corpora/ner" --only fa-peyma,tr-milliyet,en-polnear \
  --json "$work/ner.json" -- "$chapar" batch text --facts
measure seed python3 "$kit/seed.py" --data "$corpora/seed" --json "$work/seed.json" -- "$chapar" read

python3 "$here/figures.py" "$here/figures" "$work" $raise
