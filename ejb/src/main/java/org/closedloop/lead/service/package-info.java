/** Finding leads: for pages by filter and sort, for other systems by cursor. */
package org.closedloop.lead.service;
