/** What happened between a lead and us: contacts with campaigns, and what Sales did. */
package org.closedloop.touchpoint;
