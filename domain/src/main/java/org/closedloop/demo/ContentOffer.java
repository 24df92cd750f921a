package org.closedloop.demo;

/** What readers get for leaving their address. */
enum ContentOffer {
  CATALOG("Produktkatalog Antriebstechnik", "Katalog"),
  SIZING("Auslegungsrechner Getriebe", "Werkzeug"),
  EFFICIENCY("Leitfaden Energieeffizienz", "Whitepaper"),
  RETROFIT("Checkliste Retrofit", "Checkliste"),
  RECORDING("Aufzeichnung Servo-Praxis", "Video"),
  CASES("Anwenderberichte", "Broschüre"),
  STAND("Standgespräch", "Gespräch");

  final String title;
  final String kind;

  ContentOffer(String title, String kind) {
    this.title = title;
    this.kind = kind;
  }

  static ContentOffer of(DemoChannel channel, int number) {
    if (channel == DemoChannel.TRADE_FAIR || channel == DemoChannel.PHONE) {
      return STAND;
    }
    return channel == DemoChannel.WEBINAR ? RECORDING : values()[number % RECORDING.ordinal()];
  }
}
