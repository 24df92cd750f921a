/**
 * What can be taken over from other systems: the kinds of records and their fields, and how one row
 * of a foreign file becomes such records. Contracts stand in {@code contract}, files in {@code
 * file}, the way into the tables in {@code intake}.
 */
package org.closedloop.sync;
