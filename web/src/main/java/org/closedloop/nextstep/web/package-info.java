/** Next steps on the page of a lead. */
package org.closedloop.nextstep.web;
