/** The figures of the catalogue, one class each; found by the catalogue without being listed. */
package org.closedloop.kpi.figure;
