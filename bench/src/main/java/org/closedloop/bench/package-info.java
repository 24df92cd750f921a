/** Load generator and measuring programs; they call the application from outside. */
package org.closedloop.bench;
