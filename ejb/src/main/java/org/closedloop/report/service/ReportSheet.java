package org.closedloop.report.service;

import org.closedloop.report.Table;

/** One sheet of the monthly report. */
public interface ReportSheet {

  /**
   * Unique; names of ranges in the workbook and texts {@code report.sheet.<code>} begin with it.
   */
  String code();

  /** Where the sheet stands in the workbook, low first. */
  int position();

  /** When it is written: a sheet that quotes cells of others comes later. */
  default Turn turn() {
    return Turn.FIGURES;
  }

  /** Whether it may have many thousand rows; such a sheet holds no charts. */
  default boolean isLong() {
    return false;
  }

  void fill(Table table, Report report);

  /** The order in which sheets are written. */
  enum Turn {
    FIGURES,
    QUOTES,
    EVIDENCE,
    PROOF,
    CONTENTS,
    MANIFEST
  }
}
