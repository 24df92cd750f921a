/** Where Marketing and Sales sign the catalogue of figures. */
package org.closedloop.catalog.service;
