/** Work that is cut off: tests that stop a server of their own in the middle of it. */
package org.closedloop.powercut;
