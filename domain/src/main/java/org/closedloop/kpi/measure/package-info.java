/** The measures, one class each: what is counted or added up about a lead, and on which day. */
package org.closedloop.kpi.measure;
