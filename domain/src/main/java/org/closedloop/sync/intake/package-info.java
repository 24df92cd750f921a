/**
 * The only way in for records of other systems: compares what they say with what is known, and
 * writes what is new or changed, a chunk of rows at a time and set by set.
 */
package org.closedloop.sync.intake;
