/**
 * People and companies that showed interest, and every move they made through the funnel. The
 * history is the truth; the current stage only repeats it.
 */
package org.closedloop.lead;
