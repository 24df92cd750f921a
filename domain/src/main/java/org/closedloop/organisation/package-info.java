/** Who works here: teams, employees and the roles in which they act. */
package org.closedloop.organisation;
