package org.closedloop.it;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.closedloop.organisation.Role;

/** Lets a test act as the head of Marketing. */
@Stateless
@RunAs(Role.MARKETING_LEAD)
public class AsMarketingLead extends As {}
