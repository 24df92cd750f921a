/** Employee data: the policy in force, who may change it, and who looked at whose figures. */
package org.closedloop.privacy.service;
