/** The company's colour and logo on pages. */
package org.closedloop.brand.web;
