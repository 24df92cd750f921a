/** Who may see figures about single persons: the policy, its history and what follows from it. */
package org.closedloop.privacy;
