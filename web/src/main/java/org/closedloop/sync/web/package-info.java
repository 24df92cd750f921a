/** The pages of imports and import contracts. */
package org.closedloop.sync.web;
