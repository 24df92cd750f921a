/**
 * Stories and wiring, run inside the server on each database. Everything in this package is added
 * to the application, so it uses nothing that only the machine outside has.
 */
package org.closedloop.it;
