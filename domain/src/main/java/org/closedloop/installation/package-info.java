/**
 * What is true of this installation as a whole: how it is set, and what must never change silently.
 */
package org.closedloop.installation;
