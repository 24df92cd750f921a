/** How the application looks like the company: its colour and its logo. */
package org.closedloop.brand;
