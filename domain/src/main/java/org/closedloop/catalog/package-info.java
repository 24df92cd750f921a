/** Editions of the catalogue of figures, and who signed them for Marketing and for Sales. */
package org.closedloop.catalog;
