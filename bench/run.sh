#!/usr/bin/env bash
# Measures the real application: import, first night, a night with few changes, each against its yardstick.
# Usage: bench/run.sh LEADS TOUCHPOINTS [postgresql|h2]
# Build first: ./mvnw -DskipTests package. Results: bench/target/result-LEADS-DATABASE.txt, one figure per line.
set -eu

readonly LEADS=$1 TOUCHPOINTS=$2 DATABASE=${3:-postgresql}
readonly LAST_DAY=${LAST_DAY:-2026-11-21} OFFSET=${CLOSEDLOOP_PORT_OFFSET:-18000} PG_PORT=${PG_PORT:-23432}
readonly LIMIT=${LIMIT:-1800} # seconds any one measurement may take

cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly ROOT=$PWD
readonly WORK=${WORK:-$ROOT/bench/target/work}
readonly FILES=$WORK/files-$LEADS HOME_DIR=$WORK/home PG=$WORK/postgresql
readonly RESULT=$ROOT/bench/target/result-$LEADS-$DATABASE.txt
readonly SERVER=http://localhost:$((8080 + OFFSET)) SIGN_IN=admin:measure-all-of-it

mkdir -p "$WORK" "$HOME_DIR"
: >"$RESULT"

say() { printf '%s %s\n' "$(date -u +%H:%M:%S)" "$*"; }

bench() { # one measurement, its figures into the result
  timeout "$LIMIT" java -Xmx256m -cp "$ROOT/bench/target/classes:$ROOT/bench/target/lib/*" org.closedloop.bench.Bench "$@"
}

record() { # prefix, then the measurement
  local prefix=$1
  shift
  bench "$@" | sed "s/^/$prefix/" | tee -a "$RESULT"
}

stop_all() {
  [ -z "${APPLICATION:-}" ] || { kill "$APPLICATION" 2>/dev/null || true; wait "$APPLICATION" 2>/dev/null || true; }
  [ "$DATABASE" = h2 ] || bench/postgres.sh stop "$PG" "$PG_PORT" || true
}

trap stop_all EXIT

{
  echo "date=$(date -u +%Y-%m-%dT%H:%MZ)"
  echo "cores=$(nproc)"
  echo "memory=$(awk '/MemTotal/ {printf "%d MB", $2 / 1024}' /proc/meminfo)"
  echo "java=$(java -version 2>&1 | head -n 1)"
  echo "load=$(cut -d' ' -f1-3 /proc/loadavg)"
} | tee -a "$RESULT"

say "generating $LEADS leads"
[ -d "$FILES" ] || record generate. generate "$LEADS" "$TOUCHPOINTS" "$LAST_DAY" "$FILES"

rm -rf "$HOME_DIR"
export CLOSEDLOOP_HOME=$HOME_DIR CLOSEDLOOP_PORT_OFFSET=$OFFSET CLOSEDLOOP_DEMO=false
export CLOSEDLOOP_ADMIN_PASSWORD=${SIGN_IN#*:} CLOSEDLOOP_HEAP=${CLOSEDLOOP_HEAP:-1g}
export CLOSEDLOOP_JAVA_OPTS="-Xlog:gc:file=$WORK/gc.log ${CLOSEDLOOP_JAVA_OPTS:-}"
if [ "$DATABASE" = h2 ]; then
  URL=
else
  bench/postgres.sh start "$PG" "$PG_PORT"
  readonly PSQL="psql -h 127.0.0.1 -p $PG_PORT -U closedloop -q"
  $PSQL -d postgres -c 'drop database if exists measured' -c 'create database measured' \
    -c 'drop database if exists plain' -c 'create database plain' \
    -c 'drop database if exists rewritten' -c 'create database rewritten'
  URL=jdbc:postgresql://127.0.0.1:$PG_PORT/measured
  export CLOSEDLOOP_DB_URL=$URL CLOSEDLOOP_DB_USER=closedloop CLOSEDLOOP_DB_PASSWORD=closedloop
fi

heap_mark() { # most heap in use since the last mark, before and after collecting
  awk -v name="$1" 'match($0, /[0-9]+M->[0-9]+M/) { split(substr($0, RSTART, RLENGTH), used, /M->|M/);
    if (used[1] > before) before = used[1]; if (used[2] > after) after = used[2] }
    END { printf "%s.heap.used=%d MB\n%s.heap.live=%d MB\n", name, before, name, after }' "$WORK/gc.log" | tee -a "$RESULT"
  : >"$WORK/gc.log"
}

say "starting the application"
mkdir -p "$HOME_DIR/log"
bash ear/target/server/bin/closedloop >"$WORK/console.txt" 2>&1 &
APPLICATION=$!
for _ in $(seq 600); do
  curl -fs "http://localhost:$((9990 + OFFSET))/health/ready" >/dev/null 2>&1 && break
  kill -0 "$APPLICATION" || { cat "$WORK/console.txt"; exit 1; }
  sleep 1
done

say "importing"
record import. load "$SERVER" "$SIGN_IN" "$FILES/1-base"
heap_mark import
say "first night"
record first. night "$SERVER" "$SIGN_IN"
heap_mark first
if [ "$DATABASE" != h2 ]; then
  say "reference of the first night, compared cell by cell"
  record first. reference "$URL" closedloop
fi
say "late files, and the night after them"
record late. load "$SERVER" "$SIGN_IN" "$FILES/2-late"
record second. night "$SERVER" "$SIGN_IN"
record corrections. load "$SERVER" "$SIGN_IN" "$FILES/3-corrections"
record third. night "$SERVER" "$SIGN_IN"
heap_mark changes
if [ "$DATABASE" != h2 ]; then
  say "reference of the last night, compared cell by cell"
  record third. reference "$URL" closedloop
  say "the same rows by plain batches"
  record plain. plain "$URL" "jdbc:postgresql://127.0.0.1:$PG_PORT/plain" closedloop
  record rewritten. plain "$URL" "jdbc:postgresql://127.0.0.1:$PG_PORT/rewritten?reWriteBatchedInserts=true" closedloop
fi
say "done: $RESULT"
