package org.closedloop.report.service;

import java.time.Instant;

/**
 * The file of a workbook in the archive.
 *
 * @param deletedAt when it was deleted because it was old; null while it is kept
 */
public record KeptFile(
    long manifest, Occasion occasion, long bytes, Instant storedAt, Instant deletedAt) {}
