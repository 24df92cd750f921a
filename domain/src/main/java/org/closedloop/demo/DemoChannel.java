package org.closedloop.demo;

/**
 * Where leads come from, and how leads of that kind usually fare.
 *
 * <p>Qualifying, buying and size of the deals differ by channel on purpose: these are the causes
 * that reports should bring to light.
 */
enum DemoChannel {
  TRADE_FAIR("Messe", "Trade fair", false, 0.12, 0.42, 0.46, 0.33, 2.4, 2.1),
  PAID_SEARCH("Suche (Anzeige)", "Search (ad)", true, 0.22, 0.36, 0.46, 0.25, 0.9, 0.85),
  ORGANIC("Webseite (unbezahlt)", "Website (organic)", true, 0.20, 0.34, 0.48, 0.28, 1.0, 1.0),
  NEWSLETTER("Newsletter", "Newsletter", true, 0.10, 0.26, 0.44, 0.26, 1.1, 0.9),
  WEBINAR("Webinar", "Webinar", true, 0.11, 0.40, 0.54, 0.27, 1.1, 1.1),
  SOCIAL_AD(
      "Soziale Medien (Anzeige)", "Social media (ad)", true, 0.09, 0.24, 0.32, 0.20, 1.2, 0.8),
  REFERRAL("Empfehlung", "Referral", false, 0.06, 0.52, 0.66, 0.42, 0.7, 1.3),
  PHONE("Telefonakquise", "Outbound call", false, 0.06, 0.30, 0.42, 0.22, 1.0, 0.9),
  UNKNOWN("unbekannt", "unknown", false, 0.025, 0.30, 0.42, 0.25, 1.0, 1.0),
  NONE("", "", false, 0.015, 0.30, 0.42, 0.25, 1.0, 1.0);

  final String code;
  final String english;
  final boolean web;
  final double share;
  final double qualifies;
  final double salesQualifies;
  final double buys;
  final double slowness;
  final double value;

  DemoChannel(
      String code,
      String english,
      boolean web,
      double share,
      double qualifies,
      double salesQualifies,
      double buys,
      double slowness,
      double value) {
    this.code = code;
    this.english = english;
    this.web = web;
    this.share = share;
    this.qualifies = qualifies;
    this.salesQualifies = salesQualifies;
    this.buys = buys;
    this.slowness = slowness;
    this.value = value;
  }

  /** Unknown and missing sources have no campaign that could have found the lead. */
  boolean known() {
    return compareTo(UNKNOWN) < 0;
  }
}
