/** The pages people begin with: the own day, and the team's. */
package org.closedloop.home.web;
