package org.closedloop.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;

/**
 * Writes counts, money, rates and durations as a German or English reader expects them.
 *
 * <p>A missing value is a figure whose denominator is zero: it reads {@code n/a}, never zero and
 * never empty. Spaces inside a figure never break. Rates are given as fractions (0.416 reads 41,6
 * %). The minus is U+2212, as wide as the plus.
 */
public final class Formats {

  static final String MINUS = "\u2212";
  static final String NO_BREAK = "\u00a0";

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final boolean german;
  private final String currency;

  private Formats(boolean german, String currency) {
    this.german = german;
    this.currency = currency;
  }

  /**
   * @param currencyCode ISO code of the company currency
   */
  public static Formats of(Locale locale, String currencyCode) {
    return new Formats(locale.getLanguage().equals("de"), currencyCode);
  }

  public String count(Number count) {
    return count == null ? Figure.NOT_APPLICABLE : digits(decimal(count), "#,##0");
  }

  /** A difference of counts, always signed: +46, −12. */
  public String signedCount(Number difference) {
    return difference == null ? Figure.NOT_APPLICABLE : signed(decimal(difference), "#,##0");
  }

  /** A mean or another number that is no count: one decimal. */
  public String number(Number number) {
    return number == null ? Figure.NOT_APPLICABLE : digits(decimal(number), "#,##0.0");
  }

  /** A share of one: 0.416 reads 41,6 % or 41.6%. */
  public String rate(Number fraction) {
    return join(rateFigure(fraction));
  }

  /** A target or a share, with a decimal only if it has one: 0.45 reads 45 % or 45%. */
  public String percent(Number fraction) {
    return fraction == null
        ? Figure.NOT_APPLICABLE
        : join(new Figure(digits(decimal(fraction).multiply(HUNDRED), "#,##0.#"), "%"));
  }

  public Figure rateFigure(Number fraction) {
    return fraction == null
        ? Figure.NONE
        : new Figure(digits(decimal(fraction).multiply(HUNDRED), "#,##0.0"), "%");
  }

  /** A difference of two rates in percentage points: 0.023 reads +2,3 Pp. or +2.3 pp. */
  public String points(Number difference) {
    return difference == null
        ? Figure.NOT_APPLICABLE
        : signed(decimal(difference).multiply(HUNDRED), "#,##0.0")
            + NO_BREAK
            + (german ? "Pp." : "pp");
  }

  /** A relative change: 0.016 reads +1,6 % or +1.6%. */
  public String change(Number fraction) {
    return fraction == null
        ? Figure.NOT_APPLICABLE
        : join(new Figure(signed(decimal(fraction).multiply(HUNDRED), "#,##0.0"), "%"));
  }

  /** Whole units of the company currency: 86.250 € or EUR 86,250. */
  public String money(Number amount) {
    return amount == null
        ? Figure.NOT_APPLICABLE
        : join(money(digits(decimal(amount), "#,##0"), ""));
  }

  /** With cents, for attribution, bonus and invoices: 86.250,00 € or EUR 86,250.00. */
  public String moneyExact(Number amount) {
    return amount == null
        ? Figure.NOT_APPLICABLE
        : join(money(digits(decimal(amount), "#,##0.00"), ""));
  }

  /** A difference of amounts, always signed: +20.590 € or +EUR 20,590. */
  public String signedMoney(Number difference) {
    if (difference == null) {
      return Figure.NOT_APPLICABLE;
    }
    BigDecimal amount = decimal(difference);
    return sign(amount.setScale(0, RoundingMode.HALF_UP)) + money(amount.abs());
  }

  /** Money shown large: from a million on in millions with four digits, 1,305 Mio. €. */
  public Figure moneyFigure(Number amount) {
    if (amount == null) {
      return Figure.NONE;
    }
    BigDecimal exact = decimal(amount);
    if (exact.abs().compareTo(MILLION) < 0) {
      return money(digits(exact, "#,##0"), "");
    }
    BigDecimal millions =
        exact.divide(MILLION).round(new MathContext(4, RoundingMode.HALF_UP)).stripTrailingZeros();
    return money(digits(millions, "#,##0.0##"), german ? "Mio." : "m");
  }

  /** Hours and minutes: 3:49. From 24 hours on with days: 1 T 4:10 or 1 d 4:10. */
  public String duration(Duration duration) {
    return duration(duration, Duration.ofDays(1));
  }

  /** Business time: {@code businessDay} says how long a working day is. */
  public String duration(Duration duration, Duration businessDay) {
    if (duration == null) {
      return Figure.NOT_APPLICABLE;
    }
    if (duration.isNegative()) {
      return MINUS + duration(duration.negated(), businessDay);
    }
    long minutes = duration.toMinutes();
    long day = businessDay.toMinutes();
    String rest = minutes % day / 60 + ":" + twoDigits(minutes % day % 60);
    return minutes < day
        ? rest
        : count(minutes / day) + NO_BREAK + (german ? "T" : "d") + NO_BREAK + rest;
  }

  /** How long a machine took: minutes and seconds, 3:28 Min.; from an hour on 1:03:28 Std. */
  public String elapsed(Duration duration) {
    if (duration == null) {
      return Figure.NOT_APPLICABLE;
    }
    String tail = twoDigits(duration.toSecondsPart());
    if (duration.toHours() == 0) {
      return duration.toMinutes() + ":" + tail + NO_BREAK + (german ? "Min." : "min");
    }
    String middle = twoDigits(duration.toMinutesPart());
    return duration.toHours() + ":" + middle + ":" + tail + NO_BREAK + (german ? "Std." : "h");
  }

  /** 12 Arbeitstage or 12 working days. */
  public String workingDays(Number days) {
    return days(days, german ? "Arbeitstag" : "working day", german ? "e" : "s");
  }

  /** 12 Kalendertage or 12 calendar days. */
  public String calendarDays(Number days) {
    return days(days, german ? "Kalendertag" : "calendar day", german ? "e" : "s");
  }

  private String days(Number days, String singular, String plural) {
    if (days == null) {
      return Figure.NOT_APPLICABLE;
    }
    BigDecimal exact = decimal(days).stripTrailingZeros();
    boolean one = exact.compareTo(BigDecimal.ONE) == 0;
    String digits = digits(exact, exact.scale() > 0 ? "#,##0.0" : "#,##0");
    return digits + NO_BREAK + singular + (one ? "" : plural);
  }

  private Figure money(String digits, String scale) {
    if (german) {
      String unit = currency.equals("EUR") ? "€" : currency;
      return new Figure(digits, scale.isEmpty() ? unit : scale + NO_BREAK + unit);
    }
    return new Figure(currency + NO_BREAK + digits + scale, "");
  }

  private String join(Figure figure) {
    boolean close = figure.unit().isEmpty() || !german && figure.unit().equals("%");
    return figure.value() + (close ? "" : NO_BREAK) + figure.unit();
  }

  private String signed(BigDecimal value, String pattern) {
    String digits = digits(value.abs(), pattern);
    boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
    return (zero ? "±" : sign(value)) + digits;
  }

  private static String sign(BigDecimal value) {
    return value.signum() < 0 ? MINUS : value.signum() == 0 ? "±" : "+";
  }

  private String digits(BigDecimal value, String pattern) {
    DecimalFormatSymbols symbols =
        DecimalFormatSymbols.getInstance(german ? Locale.GERMANY : Locale.UK);
    symbols.setMinusSign(MINUS.charAt(0));
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(value);
    boolean negativeZero =
        text.startsWith(MINUS) && text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return negativeZero ? text.substring(1) : text;
  }

  private static String twoDigits(long number) {
    return (number < 10 ? "0" : "") + number;
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
  }
}
