/** Pages as people see them, in a real browser on a server with demo data. */
package org.closedloop.browser;
