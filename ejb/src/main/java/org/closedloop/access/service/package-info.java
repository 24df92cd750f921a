/** Signing in and managing accounts: every change is for administrators or the person itself. */
package org.closedloop.access.service;
