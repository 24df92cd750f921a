package org.closedloop.it;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.closedloop.organisation.Role;

/** Lets a test act as somebody of the management. */
@Stateless
@RunAs(Role.MANAGEMENT)
public class AsTopManagement extends As {}
