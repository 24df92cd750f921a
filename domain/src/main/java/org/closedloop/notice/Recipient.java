package org.closedloop.notice;

/**
 * Whom a notice is for.
 *
 * @param kind how it names people
 * @param code account name, employee code, role or team code
 */
public record Recipient(Kind kind, String code) {

  /** How people are named. */
  public enum Kind {
    ACCOUNT,
    EMPLOYEE,
    ROLE,
    TEAM
  }

  /** Who signs in under this name. */
  public static Recipient account(String name) {
    return new Recipient(Kind.ACCOUNT, name);
  }

  /** The accounts of an employee; without one, by mail only. */
  public static Recipient employee(String code) {
    return new Recipient(Kind.EMPLOYEE, code);
  }

  /** Everybody who holds a role. */
  public static Recipient role(String role) {
    return new Recipient(Kind.ROLE, role);
  }

  /** Everybody who signs in as an employee of a team. */
  public static Recipient team(String code) {
    return new Recipient(Kind.TEAM, code);
  }
}
