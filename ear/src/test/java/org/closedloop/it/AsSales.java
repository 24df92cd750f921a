package org.closedloop.it;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.closedloop.organisation.Role;

/** Lets a test act as somebody of Sales. */
@Stateless
@RunAs(Role.SALES)
public class AsSales extends As {}
