/** The page on which a worklist is taken along and brought back. */
package org.closedloop.worklist.web;
