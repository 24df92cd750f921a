package org.closedloop.it;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.closedloop.organisation.Role;

/** Lets a test act as the lead of Sales. */
@Stateless
@RunAs(Role.SALES_LEAD)
public class AsSalesLead extends As {}
