/** What the server does with settings, seen by whoever starts it. */
package org.closedloop.settings;
