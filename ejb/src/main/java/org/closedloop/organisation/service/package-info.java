/** Who is away when, entered by people and their leads. */
package org.closedloop.organisation.service;
