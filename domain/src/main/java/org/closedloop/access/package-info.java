/** Who may sign in: stored accounts, their passwords as hashes only, and their roles. */
package org.closedloop.access;
