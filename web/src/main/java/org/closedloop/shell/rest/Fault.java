package org.closedloop.shell.rest;

/**
 * One thing that is wrong with what was sent.
 *
 * @param path where, for example {@code fields.amount}
 * @param message what, for people
 */
public record Fault(String path, String message) {}
