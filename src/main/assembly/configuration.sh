#!/bin/sh
# configuration.sh PROJECT FOLDER LAST: copies config/ and routes/ of the project into the folder. What somebody has
# edited or deleted there since the last build stays so. LAST keeps what was copied last, by which that is told.
set -eu

cd "$1"
folder=$2
last=$3
first=no
[ -d "$last" ] && [ -d "$folder/config" ] && [ -d "$folder/routes" ] || first=yes

is_new() { [ ! -e "$folder/$1" ] && [ ! -e "$last/$1" ]; }
is_as_copied() { cmp -s "$folder/$1" "$last/$1"; }

find config routes -type f | while IFS= read -r file; do
  mkdir -p "$folder/${file%/*}" "$last/${file%/*}"
  if [ $first = yes ] || is_new "$file" || is_as_copied "$file"; then
    cp -f "$file" "$folder/$file"
  elif ! cmp -s "$file" "$last/$file"; then
    echo "there is a newer $file, but yours stays: $folder/$file" >&2
  fi
  cp -f "$file" "$last/$file"
done
