package org.closedloop.demo;

/** What Falkenrath sells, and to whom each line is mainly advertised. */
enum ProductLine {
  GEARBOX("GT", "Planetengetriebe", "Getriebe", "0.3400", 1.20, "Maschinenbau"),
  SERVO("SM", "Servomotoren", "Motoren", "0.2900", 1.00, "Verpackung"),
  INVERTER("FU", "Frequenzumrichter", "Elektronik", "0.4100", 0.80, "Fördertechnik"),
  RETROFIT("RS", "Retrofit-Service", "Dienstleistung", "0.5200", 0.65, "Energie");

  final String code;
  final String title;
  final String family;
  final String margin;
  final double priceFactor;
  final String segment;

  ProductLine(
      String code, String title, String family, String margin, double priceFactor, String segment) {
    this.code = code;
    this.title = title;
    this.family = family;
    this.margin = margin;
    this.priceFactor = priceFactor;
    this.segment = segment;
  }
}
