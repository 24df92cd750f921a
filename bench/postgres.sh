#!/usr/bin/env bash
# Starts and stops a PostgreSQL of its own for measurements.
# Usage: bench/postgres.sh start|stop FOLDER PORT
set -eu

readonly ACTION=$1 FOLDER=$2 PORT=$3
readonly BIN=${PG_BIN:-/usr/lib/postgresql/15/bin}

# A server refuses to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

case $ACTION in
  start)
    mkdir -p "$FOLDER"
    [ "$(id -u)" = 0 ] && chown postgres "$FOLDER"
    if [ ! -f "$FOLDER/data/PG_VERSION" ]; then
      as_owner "$BIN/initdb" -D "$FOLDER/data" -A trust -U closedloop --locale=C.UTF-8 -E UTF8 >/dev/null
      cat >>"$FOLDER/data/postgresql.conf" <<'CONF'
listen_addresses = '127.0.0.1'
max_connections = 60
shared_buffers = 1GB
work_mem = 64MB
maintenance_work_mem = 256MB
max_wal_size = 8GB
checkpoint_timeout = 15min
jit = off
CONF
    fi
    as_owner "$BIN/pg_ctl" -s -w -D "$FOLDER/data" -l "$FOLDER/log" -o "-p $PORT -k $FOLDER" start
    ;;
  stop)
    as_owner "$BIN/pg_ctl" -s -w -m fast -D "$FOLDER/data" stop
    ;;
esac
