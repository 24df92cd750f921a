package org.closedloop.opportunity;

/**
 * What a deal is called, who works on it, and what it is about.
 *
 * @param name for people
 * @param owner code of the employee, or null
 * @param product code of the product, or null
 */
public record DealTerms(String name, String owner, String product) {}
