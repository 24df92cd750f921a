package org.closedloop.shell.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.text.Dates;
import org.closedloop.text.Figure;
import org.closedloop.text.Formats;
import org.closedloop.text.Messages;

/**
 * Writes figures and dates in the language of the page: {@code #{format.rate(row.rate())}}.
 *
 * <p>What each form looks like stands in {@link Formats} and {@link Dates}. Amounts stored in cents
 * have their own forms, because a factor of hundred is easily forgotten on a page.
 */
@Named
@RequestScoped
public class Format {

  @Inject private Language language;
  @Inject private ReportingZone zone;
  @Inject private CompanyCurrency currency;
  @Inject private Clock clock;

  private Formats formats;
  private Dates dates;
  private Messages texts;

  @PostConstruct
  void speak() {
    formats = Formats.of(language.getLocale(), currency.code());
    dates = Dates.of(language.getLocale(), zone.zone());
    texts = language.texts();
  }

  /** For beans that format many values themselves. */
  public Formats formats() {
    return formats;
  }

  /** For beans that format many dates themselves. */
  public Dates dates() {
    return dates;
  }

  /** The reporting zone, as the foot of the navigation names it. */
  public String getZone() {
    return zone.zone().getId();
  }

  /** A text with arguments; without arguments a page writes {@code #{text['key']}}. */
  public String text(String key, Object... arguments) {
    return texts.say(key, arguments);
  }

  /** Whether there is a text of that key, for texts that only some parts bring. */
  public boolean hasText(String key) {
    return texts.containsKey(key);
  }

  public String count(Number count) {
    return formats.count(count);
  }

  public String signedCount(Number difference) {
    return formats.signedCount(difference);
  }

  public String number(Number number) {
    return formats.number(number);
  }

  public String rate(Number fraction) {
    return formats.rate(fraction);
  }

  public String percent(Number fraction) {
    return formats.percent(fraction);
  }

  public String points(Number difference) {
    return formats.points(difference);
  }

  public String change(Number fraction) {
    return formats.change(fraction);
  }

  public String money(Number amount) {
    return formats.money(amount);
  }

  public String moneyExact(Number amount) {
    return formats.moneyExact(amount);
  }

  public String signedMoney(Number difference) {
    return formats.signedMoney(difference);
  }

  public Figure moneyFigure(Number amount) {
    return formats.moneyFigure(amount);
  }

  public Figure rateFigure(Number fraction) {
    return formats.rateFigure(fraction);
  }

  public String cents(Long cents) {
    return formats.money(whole(cents));
  }

  public String centsExact(Long cents) {
    return formats.moneyExact(whole(cents));
  }

  public String signedCents(Long cents) {
    return formats.signedMoney(whole(cents));
  }

  public String duration(Duration duration) {
    return formats.duration(duration);
  }

  public String elapsed(Duration duration) {
    return formats.elapsed(duration);
  }

  public String workingDays(Number days) {
    return formats.workingDays(days);
  }

  public String calendarDays(Number days) {
    return formats.calendarDays(days);
  }

  /** The day on which something is counted. */
  public LocalDate dayOf(Instant instant) {
    return zone.dayOf(instant);
  }

  /** Whole calendar days from an instant until today. */
  public long daysSince(Instant instant) {
    return ChronoUnit.DAYS.between(dayOf(instant), zone.dayOf(clock.instant()));
  }

  public String date(LocalDate day) {
    return dates.date(day);
  }

  public String shortDate(LocalDate day) {
    return dates.shortDate(day, zone.dayOf(clock.instant()));
  }

  public String dateTime(Instant instant) {
    return dates.dateTime(instant);
  }

  public String time(Instant instant) {
    return dates.time(instant);
  }

  public String moment(Instant instant) {
    return dates.moment(instant, clock.instant());
  }

  public String month(YearMonth month) {
    return dates.month(month);
  }

  public String shortMonth(YearMonth month) {
    return dates.shortMonth(month);
  }

  public String period(LocalDate first, LocalDate lastInclusive) {
    return dates.period(first, lastInclusive);
  }

  private static BigDecimal whole(Long cents) {
    return cents == null ? null : BigDecimal.valueOf(cents, 2);
  }
}
