#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures what a person at the shell waits for, and the memory that it takes. Usage, from the top level:
#   src/test/bench/shell.sh CORPUS [--write]     CORPUS holds corpus.jsonl; --write keeps the table in RESULTS.md
# RUNS (5) asks that many times and takes the median; VECTOR_SECONDS (600) is how long vectors are reckoned at most.
set -eu
export LC_ALL=C.UTF-8
corpus=${1:?name the folder that holds corpus.jsonl}
here=$(cd "$(dirname "$0")" && pwd)
dateline=$here/../../../dateline
runs=${RUNS:-5} seconds=${VECTOR_SECONDS:-600}
question='Who was found guilty of fraud?'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/articles"
cp "$corpus/corpus.jsonl" "$work/articles/"

"$dateline" --version >/dev/null # builds, where that is still to be done

now() { date +%s%N; }
run() { # COMMAND…: its milliseconds go to standard output, its answer to $work/out
  from=$(now)
  "$dateline" "$@" --articles "$work/articles" --data "$work/data" >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; return 1; }
  echo $((($(now) - from) / 1000000))
}
median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }
several() { i=0; while [ $i -lt "$runs" ]; do run "$@"; i=$((i + 1)); done | median; }
seconds() { awk "BEGIN { printf \"%.2f s\", $1 / 1000 }"; }

first=$(run index --json)
grep -q '"rejected":\[\]' "$work/out" || echo "shell.sh: some articles were rejected" >&2
read_in=$(sed -n 's/.*"articles":\([0-9]*\),"passages":\([0-9]*\).*/\1 articles, \2 passages/p' "$work/out")
second=$(several index --json)
grep -q '"added":0,"updated":0,"unchanged":[0-9]*,"removed":0' "$work/out" || echo "shell.sh: the second run changed something" >&2
search=$(several search --json "$question")
ask=$(several ask --json "$question")

# The launcher becomes the JVM, so its process is the one to watch; VmHWM is its peak so far.
"$dateline" index --vectors --articles "$work/articles" --data "$work/data" >"$work/out" 2>"$work/err" &
jvm=$!
peak=0 left=$seconds begun=$(now) ended=no
while [ "$left" -gt 0 ] && kill -0 "$jvm" 2>/dev/null; do
  sleep 1
  left=$((left - 1))
  high=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$jvm/status" 2>/dev/null || true)
  [ "${high:-0}" -gt "$peak" ] && peak=$high
done
took=$((($(now) - begun) / 1000000))
kill -0 "$jvm" 2>/dev/null || ended=yes
kill "$jvm" 2>/dev/null || true
wait "$jvm" 2>/dev/null || true
# Where they came to their end the program says so; else its last line of progress tells how far they came.
vectors=$(sed -n 's/^dateline: \([0-9]* articles\) got their vectors$/\1/p' "$work/err")
if [ $ended = yes ] && [ -n "$vectors" ]; then
  vectors="to its end: $vectors in $(seconds "$took")"
else
  last=$(sed -n 's/^dateline: \(embedding [0-9]* of [0-9]*\).*/\1/p' "$work/err" | sed -n '$p')
  vectors="stopped after $seconds s at ${last:-the beginning}"
fi

table() {
  echo "$read_in; $(nproc) processors, load $(cut -d ' ' -f 1 /proc/loadavg) at the end; median of $runs runs, of the first index one run"
  echo
  echo "| from the shell, the JVM's start included | measured | wanted |"
  echo "|---|---|---|"
  echo "| first \`index\`, text searchable | $(seconds "$first") | below 30 s |"
  echo "| second \`index\`, nothing changed | $(seconds "$second") | below 3 s |"
  echo "| \`search\` with an index | $(seconds "$search") | |"
  echo "| \`ask\` with an index | $(seconds "$ask") | below 2 s |"
  echo "| peak memory of \`index --vectors\`, $vectors | $((peak / 1024)) MB | below 1024 MB |"
}
table | tee "$work/table"
[ "${2:-}" != --write ] || {
  # The shell's table goes up to the mark; what Benchmarks prints stands below it.
  kept=$(sed -n '/^<!-- Benchmarks -->/,$p' "$here/RESULTS.md" 2>/dev/null || true)
  {
    echo "# Results"
    echo
    echo "Measured on MultiHop-RAG's corpus, which is not part of this project."
    echo
    echo "    src/test/bench/shell.sh CORPUS --write"
    echo
    cat "$work/table"
    [ -z "$kept" ] || printf '\n%s\n' "$kept"
  } >"$work/page"
  mv "$work/page" "$here/RESULTS.md"
}
