/** How the application says no: a rule of the business was not met, nothing was changed. */
package org.closedloop.refusal;
