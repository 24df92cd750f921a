/**
 * How a meeting package becomes a PowerPoint file: pages with tables and native charts. What stands
 * on them is decided in {@code report.service}.
 */
package org.closedloop.report.powerpoint;
