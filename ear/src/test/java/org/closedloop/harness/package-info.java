/** What tests of the whole application need: servers, a database server, a browser. */
package org.closedloop.harness;
