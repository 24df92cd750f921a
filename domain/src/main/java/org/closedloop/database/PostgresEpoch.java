package org.closedloop.database;

/** PostgreSQL counts days and microseconds from 2000-01-01. */
final class PostgresEpoch {

  static final int DAYS = 10_957;
  static final long MICROS = DAYS * 86_400_000_000L;

  private PostgresEpoch() {}
}
