package org.closedloop.journey;

/**
 * What something that happened to a lead adds to where the lead belongs; empty where it adds
 * nothing.
 *
 * @param team that dealt with it, if it is not the lead's own
 * @param reason somebody gave for it
 * @param obligation it falls under
 * @param agreement that judges it
 */
public record Belonging(String team, String reason, String obligation, String agreement) {

  /** An answer of a team, with its reason. */
  static Belonging answer(String team, String reason) {
    return new Belonging(team, reason, "", "");
  }

  /** A promise of a team, under an agreement. */
  static Belonging promise(String team, String obligation, String agreement) {
    return new Belonging(team, "", obligation, agreement);
  }

  /** The lead's own place, judged by an agreement. */
  static Belonging under(String agreement) {
    return new Belonging("", "", "", agreement);
  }

  /** The lead's own place, with a reason. */
  static Belonging because(String reason) {
    return new Belonging("", reason, "", "");
  }
}
