package org.closedloop.demo;

/**
 * One company that buys, or might; everything about it follows from its number, so none is kept in
 * memory.
 */
record DemoAccount(
    int number, String name, String town, Region region, ProductLine line, int employees) {

  private static final String[] ROLES = {"Entscheider", "Anwender", "Einkäufer", "Empfehler"};

  static DemoAccount of(DemoSettings settings, int number) {
    Dice dice = Dice.of(settings.seed(), Fate.ACCOUNT, number);
    Region region = Region.of(dice);
    String town = Names.town(dice, region);
    ProductLine[] lines = ProductLine.values();
    return new DemoAccount(
        number,
        Names.company(dice, number, town),
        town,
        region,
        lines[number % lines.length],
        (int) dice.around(120, 1.1) + 1);
  }

  /** One of the accounts that the line is meant for. */
  static DemoAccount draw(DemoSettings settings, ProductLine line, Dice dice) {
    int lines = ProductLine.values().length;
    int groups = settings.accounts() / lines;
    return of(settings, dice.below(groups) * lines + line.ordinal());
  }

  String key() {
    return "A-" + number;
  }

  String segment() {
    return line.segment;
  }

  void write(CsvFile row) {
    row.add(key()).add(name).add(town).add(String.valueOf(10_000 + number * 37L % 89_000));
    row.add(region.country).add(region.title).add(segment()).add(segment());
    row.add("https://www." + domain()).add(employees).endRow();
  }

  void writeContact(CsvFile row, String key, String person, Dice dice) {
    row.add(key).add(key()).add(person).add(address(person));
    row.add("+49 271 " + (100_000 + dice.below(900_000)));
    row.add(Names.job(dice)).add(dice.of(ROLES)).endRow();
  }

  String address(String person) {
    return Names.plain(person) + "@" + domain();
  }

  private String domain() {
    String label = Names.plain(name).replace('.', '-').replaceAll("-+", "-");
    String shortened = label.substring(0, Math.min(30, label.length())).replaceAll("^-|-$", "");
    return shortened + "-" + number + ".example";
  }
}
