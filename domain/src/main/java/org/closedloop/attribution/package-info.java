/**
 * Who earned a won deal: models that share its revenue among the contacts that came before. Pure
 * functions; journeys hand them their touches, the ledger keeps the credits.
 */
package org.closedloop.attribution;
