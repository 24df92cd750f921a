package org.closedloop.attribution.web;

/**
 * What one model credits to one row.
 *
 * @param value in thousands; a dash while the model has learned too little
 * @param exact to the cent
 * @param agreed whether it is the model of the contract
 * @param href opens the deals behind it; empty where there are none
 */
public record MatrixCell(
    String value, String exact, boolean agreed, boolean selected, String href) {}
