package org.closedloop.demo;

/** Where customers sit, in which money they buy, and which team looks after them. */
enum Region {
  NORTH("Nord", SalesTeam.NORTH, "EUR", "DE", 0.17),
  WEST("West", SalesTeam.WEST, "EUR", "DE", 0.26),
  SOUTH("Süd", SalesTeam.SOUTH, "EUR", "DE", 0.28),
  EAST("Ost", SalesTeam.EAST, "EUR", "DE", 0.13),
  SWITZERLAND("Schweiz", SalesTeam.INTERNATIONAL, "CHF", "CH", 0.09),
  EXPORT("Export", SalesTeam.INTERNATIONAL, "USD", "US", 0.07);

  final String title;
  final SalesTeam team;
  final String currency;
  final String country;
  final double share;

  Region(String title, SalesTeam team, String currency, String country, double share) {
    this.title = title;
    this.team = team;
    this.currency = currency;
    this.country = country;
    this.share = share;
  }

  static Region of(Dice dice) {
    double hit = dice.next();
    for (Region region : values()) {
      hit -= region.share;
      if (hit < 0) {
        return region;
      }
    }
    return EXPORT;
  }
}
