/**
 * The sheets of the monthly report, one class each: what stands in them, in which order. They are
 * found by themselves; a new one appears at its position.
 */
package org.closedloop.report.service.sheet;
