package org.closedloop.tour.web;

/**
 * One step of a tour.
 *
 * @param entry code of the navigation entry it is about; {@code search} for the search field
 * @param page where it leads; null for none
 */
public record Stop(int number, String entry, String title, String text, String page) {}
