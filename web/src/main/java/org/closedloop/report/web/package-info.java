/** The page where people choose and download workbooks. */
package org.closedloop.report.web;
