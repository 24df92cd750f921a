package org.closedloop.report.service;

/** What a run says about itself when it is published. */
public record RunFacts(String scope, long leads, long postings, String hash) {}
