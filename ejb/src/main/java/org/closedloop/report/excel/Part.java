package org.closedloop.report.excel;

/** Which part a cell plays on its sheet. */
enum Part {
  TITLE,
  SCOPE,
  NOTE,
  CAPTION,
  HEAD,
  BODY,
  TOTAL
}
