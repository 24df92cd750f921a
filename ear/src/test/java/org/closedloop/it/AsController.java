package org.closedloop.it;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.closedloop.organisation.Role;

/** Lets a test act as the controller. */
@Stateless
@RunAs(Role.CONTROLLER)
public class AsController extends As {}
