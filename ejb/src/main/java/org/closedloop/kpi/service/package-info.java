/**
 * Answers what a figure is, how it is cut and which leads stand behind it, from the ledger as it
 * stood in a published run.
 */
package org.closedloop.kpi.service;
