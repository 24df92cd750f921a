/** Companies and the people in them. */
package org.closedloop.account;
