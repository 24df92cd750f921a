/**
 * The kinds of promises, one class each: what starts a clock, what keeps the promise, what ends it.
 */
package org.closedloop.sla.kind;
