package org.closedloop.it;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.closedloop.organisation.Role;

/** Lets a test act as an administrator. */
@Stateless
@RunAs(Role.ADMIN)
public class AsAdmin extends As {}
