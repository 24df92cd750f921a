package org.closedloop.report.service;

import java.nio.file.Path;

/**
 * A workbook as a file that is there for one reader: whoever asked for it deletes it.
 *
 * @param name what to call it when it is saved
 */
public record FinishedWorkbook(String name, Path file) {}
