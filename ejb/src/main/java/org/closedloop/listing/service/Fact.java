package org.closedloop.listing.service;

/** Something a file says about itself: which filter, as of when, by whom. */
public record Fact(String label, String said) {}
