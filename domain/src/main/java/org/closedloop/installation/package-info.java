/** What is true of this installation as a whole and must never change silently. */
package org.closedloop.installation;
