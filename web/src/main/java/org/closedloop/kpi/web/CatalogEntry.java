package org.closedloop.kpi.web;

import java.util.List;

/** A figure of the catalogue in the words of the page. */
public record CatalogEntry(
    String code,
    String name,
    String definition,
    String formula,
    String source,
    String unit,
    String signal,
    String bases,
    String slices,
    int version,
    String fingerprint,
    List<SumLine> calculations,
    String href,
    boolean selected) {}
