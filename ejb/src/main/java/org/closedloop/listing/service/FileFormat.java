package org.closedloop.listing.service;

/** How a list is taken away. */
public enum FileFormat {
  XLSX,
  CSV
}
