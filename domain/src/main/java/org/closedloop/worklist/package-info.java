/** Work that is taken along as a workbook, and what was written down in it on the way. */
package org.closedloop.worklist;
