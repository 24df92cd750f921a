/** What all answers to other systems have in common: their address, their form and their errors. */
package org.closedloop.shell.rest;
