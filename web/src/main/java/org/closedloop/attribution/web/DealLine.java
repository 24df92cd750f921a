package org.closedloop.attribution.web;

/** A won deal behind a share, formatted. */
public record DealLine(
    String deal, String company, String wonOn, String won, String credited, String href) {}
