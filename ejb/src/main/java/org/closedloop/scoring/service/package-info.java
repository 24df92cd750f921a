/** Reading and changing the rules by which leads are scored, and asking what they lead to. */
package org.closedloop.scoring.service;
