#!/usr/bin/env bash
# Measures the steps of a night without the server, on a PostgreSQL that has been filled by bench/run.sh; its ledger is emptied.
# Usage: bench/night.sh jdbc:postgresql://127.0.0.1:PORT/DATABASE USER [full] [changed=LEADS] [reference] ...
# Build first: ./mvnw -DskipTests package
set -eu

cd "$(dirname "${BASH_SOURCE[0]}")/.."
# The modules' own classes stand first and once: what registers itself may not be found twice.
libraries=$(find bench/target/lib -name '*.jar' ! -name 'closedloop-*' | tr '\n' ':')
exec java -Xmx"${CLOSEDLOOP_HEAP:-1g}" ${CLOSEDLOOP_JAVA_OPTS:-} \
  -cp "domain/target/classes:domain/target/test-classes:batch/target/classes:batch/target/test-classes:bench/target/classes:$libraries" \
  org.closedloop.ledger.batch.DirectNight "$@"
