package org.closedloop.worklist.service;

import java.util.Arrays;
import java.util.List;
import org.closedloop.report.Kind;

/** The columns of a worklist, in their order; the second half is filled in on the way. */
enum WorklistColumn {
  DUE(Kind.DATE, 13),
  COMPANY(Kind.TEXT, 28),
  PERSON(Kind.TEXT, 22),
  PHONE(Kind.TEXT, 18),
  EMAIL(Kind.TEXT, 30),
  STAGE(Kind.TEXT, 14),
  SCORE(Kind.COUNT, 8),
  TASK(Kind.TEXT, 34),
  CONTACTED(Kind.TIME, 18),
  KIND(Kind.TEXT, 14),
  SUBJECT(Kind.TEXT, 30),
  OUTCOME(Kind.TEXT, 30),
  DONE(Kind.TEXT, 10),
  NEXT_STEP(Kind.TEXT, 34),
  NEXT_DUE(Kind.DATE, 13);

  private final Kind kind;
  private final int signs;

  WorklistColumn(Kind kind, int signs) {
    this.kind = kind;
    this.signs = signs;
  }

  Kind kind() {
    return kind;
  }

  int signs() {
    return signs;
  }

  boolean filled() {
    return ordinal() >= CONTACTED.ordinal();
  }

  /** Of the texts of what the column is called. */
  String key() {
    return "worklist.column." + name();
  }

  static List<WorklistColumn> inOrder() {
    return Arrays.asList(values());
  }
}
