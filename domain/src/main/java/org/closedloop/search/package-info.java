/** What makes a name, company, e-mail or source key quick to find among a million. */
package org.closedloop.search;
