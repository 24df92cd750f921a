/**
 * Figures as definitions: what they count, on which basis, by what they can be cut. The ledger
 * holds the measures they are made of, {@code kpi.service} evaluates them.
 */
package org.closedloop.kpi;
