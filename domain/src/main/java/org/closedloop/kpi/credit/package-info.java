/** Revenue as attribution models share it: measures made of every model and every level. */
package org.closedloop.kpi.credit;
