package org.closedloop.demo;

import java.util.Locale;

/** Names of companies, places and people as they are heard in this trade. */
final class Names {

  private static final String[] SURNAMES = {
    "Achenbach",
    "Bergmann",
    "Dornier",
    "Eberhardt",
    "Frisch",
    "Gerlach",
    "Hartmann",
    "Ißbrücker",
    "Jüngling",
    "Köhler",
    "Lüdenscheidt",
    "Mühlhäuser",
    "Niebuhr",
    "Ostermann",
    "Pfeiffer",
    "Quast",
    "Rößler",
    "Schäfer",
    "Tönnies",
    "Überall",
    "Vößing",
    "Wöhrle",
    "Zabel",
    "Öhlschläger",
    "Brüggemann",
    "Clausen",
    "Dreßler",
    "Engelhardt",
    "Faßbender",
    "Grünewald",
    "Hövel",
    "Jäger",
    "Krämer",
    "Lörch"
  };
  private static final String[] TRADES = {
    "Walzen",
    "Fluidtechnik",
    "Antriebe",
    "Holz",
    "Kältebau",
    "Fördertechnik",
    "Verpackungsmaschinen",
    "Werkzeugbau",
    "Druckguss",
    "Sondermaschinen",
    "Automation",
    "Anlagenbau",
    "Präzisionsteile",
    "Pumpen",
    "Hebezeuge",
    "Kunststofftechnik",
    "Landtechnik",
    "Medizintechnik",
    "Windkraft",
    "Zerspanung"
  };
  private static final String[] FORMS = {
    "GmbH", "GmbH & Co. KG", "AG", "KG", "OHG", "SE", "e. K.", "GmbH"
  };
  private static final String[] TOWNS = {
    "Siegen",
    "Ulm",
    "Lindau",
    "Wetter (Ruhr)",
    "Aurich",
    "Fulda",
    "Detmold",
    "Köln",
    "Nürnberg",
    "Görlitz",
    "Würzburg",
    "Saarbrücken",
    "Lübeck",
    "Gütersloh",
    "Chemnitz",
    "Rosenheim",
    "Tübingen",
    "Magdeburg",
    "Osnabrück",
    "Böblingen"
  };
  private static final String[] SWISS_TOWNS = {
    "Zürich", "Winterthur", "Bülach", "Luzern", "Genève"
  };
  private static final String[] FAR_TOWNS = {"Milwaukee, WI", "Akron, OH", "Greenville, SC"};
  private static final String[] FIRST_NAMES = {
    "Anna", "Björn", "Christine", "Dieter", "Elif", "Frank", "Günter", "Hülya", "Ivo", "Jörg",
    "Katrin", "Lena", "Matthias", "Nadine", "Olaf", "Petra", "René", "Sören", "Tanja", "Uwe"
  };
  private static final String[] JOBS = {
    "Einkauf",
    "Konstruktionsleitung",
    "Instandhaltung",
    "Geschäftsführung",
    "Projektleitung",
    "Technischer Leiter"
  };
  private static final String[] ODD = {
    "=Gleich & Partner GbR",
    "+Plus Antriebe GmbH",
    "-Zeit- Messtechnik KG",
    "@Werk Digital GmbH",
    "Gesellschaft für die Entwicklung, Herstellung und Instandhaltung schwerer Förder-, Hebe- und"
        + " Verpackungsanlagen für Süddeutschland und angrenzende Länder mit beschränkter Haftung & Co."
        + " Kommanditgesellschaft auf Aktien",
    "Müller \"Der Schrauber\", Inh. Jörg Müller"
  };

  private static final int ODD_EVERY = 211;
  private static final int COMMON_NAMES = 2_000;

  private Names() {}

  static String company(Dice dice, int number, String town) {
    if (number % ODD_EVERY == 17) {
      return ODD[number / ODD_EVERY % ODD.length];
    }
    String place = number < COMMON_NAMES ? "" : " " + town;
    return dice.of(SURNAMES) + " " + dice.of(TRADES) + place + " " + dice.of(FORMS);
  }

  static String town(Dice dice, Region region) {
    return switch (region) {
      case SWITZERLAND -> dice.of(SWISS_TOWNS);
      case EXPORT -> dice.of(FAR_TOWNS);
      default -> dice.of(TOWNS);
    };
  }

  static String person(Dice dice) {
    return dice.of(FIRST_NAMES) + " " + dice.of(SURNAMES);
  }

  static String job(Dice dice) {
    return dice.of(JOBS);
  }

  /** Letters only, as addresses need them. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    for (char letter : name.toLowerCase(Locale.GERMAN).toCharArray()) {
      switch (letter) {
        case 'ä' -> plain.append("ae");
        case 'ö' -> plain.append("oe");
        case 'ü' -> plain.append("ue");
        case 'ß' -> plain.append("ss");
        case 'é' -> plain.append('e');
        case ' ' -> plain.append('.');
        default -> {
          if (letter >= 'a' && letter <= 'z') {
            plain.append(letter);
          }
        }
      }
    }
    return plain.toString();
  }
}
