/**
 * Fast reading and writing of many rows, and the few places where PostgreSQL and H2 differ. Knows
 * nothing of leads or figures.
 */
package org.closedloop.database;
