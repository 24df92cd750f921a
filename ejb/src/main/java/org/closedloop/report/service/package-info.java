/**
 * What a report says: which sheets it has, which figures stand in them, and the proof that each one
 * is what the ledger adds up to. Figures come from {@code kpi.service}, the file from {@code
 * report.excel}.
 */
package org.closedloop.report.service;
