package org.closedloop.notice.rest;

/**
 * How many notices wait.
 *
 * @param unread how many were not opened yet
 */
public record UnreadForm(int unread) {}
