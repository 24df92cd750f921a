package org.closedloop.worklist.service;

import org.closedloop.nextstep.service.DueRow;

/**
 * A row of the worklist as it is taken along.
 *
 * @param due what is to be done
 * @param version of the planned step; null for a promise
 */
record TakenAlong(DueRow due, Long version, String phone, String email) {}
