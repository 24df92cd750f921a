/** The list of leads: filters, sorting and page stand in the address. */
package org.closedloop.lead.web;
