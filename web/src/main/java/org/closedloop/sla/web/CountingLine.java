package org.closedloop.sla.web;

/**
 * How something is counted under the version in force and under the draft, in words.
 *
 * @param label what is counted
 */
public record CountingLine(String label, String before, String after) {

  public boolean changed() {
    return !before.equals(after);
  }
}
