/** What is to be done next with a lead, so that nobody is forgotten. */
package org.closedloop.nextstep;
