package org.closedloop.demo;

import java.time.Instant;

/**
 * One lead on its way through the files: who it is, where it came from, and which delivery brings
 * it.
 */
record DemoLead(
    int number,
    Instant created,
    DemoCampaign campaign,
    DemoAccount account,
    String person,
    boolean inquiry,
    Junk junk,
    Delivery delivery) {

  /** Why a lead does not count, and when somebody noticed. */
  enum Junk {
    NO(""),
    TEST_AT_ONCE("Testdatensatz"),
    SPAM_AT_ONCE("Spam"),
    TEST_NOTICED_LATER("Testdatensatz eines Dienstleisters");

    final String reason;

    Junk(String reason) {
      this.reason = reason;
    }

    boolean atOnce() {
      return this == TEST_AT_ONCE || this == SPAM_AT_ONCE;
    }
  }

  String key() {
    return "L-" + number;
  }

  DemoChannel channel() {
    return campaign.channel();
  }

  Region region() {
    return account.region();
  }

  SalesTeam team() {
    return region().team;
  }

  /** Two of three leads are people known by name at a company known to the CRM. */
  boolean hasContact() {
    return number % 3 != 0;
  }

  /** Somebody found out afterwards where a lead of unknown origin had come from. */
  boolean originFoundLater() {
    return channel() == DemoChannel.UNKNOWN && number % 8 == 0;
  }

  long days(double days) {
    return (long) (days * 86_400);
  }
}
