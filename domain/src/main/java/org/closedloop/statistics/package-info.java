/**
 * What can be said from few cases: intervals, conversion by age, and which differences are none.
 */
package org.closedloop.statistics;
