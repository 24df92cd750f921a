/**
 * Fills an empty installation in demo mode with the made-up company, through the same import and
 * the same nights as any other data.
 */
package org.closedloop.demo.batch;
