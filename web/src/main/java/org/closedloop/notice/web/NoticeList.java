package org.closedloop.notice.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.notice.NoticeText;
import org.closedloop.notice.service.MailWish;
import org.closedloop.notice.service.NoticeQuery;
import org.closedloop.notice.service.NoticeRow;
import org.closedloop.notice.service.NoticeService;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;

/** The own notices, newest first, and whether mails come. */
@Named
@ViewScoped
public class NoticeList implements Serializable {

  private static final int PAGE = 50;
  private static final String UNREAD = "unread";

  @Inject private NoticeQuery query;
  @Inject private NoticeService service;
  @Inject private Format format;
  @Inject private Language language;
  @Inject private ReportingZone zone;
  @Inject private CompanyCurrency currency;

  private String show;
  private Long before;
  private Long open;
  private List<NoticeLine> lines = List.of();
  private Long next;
  private MailWish mail;
  private boolean mailOn;
  private String address;

  /** Goes on to the page of the notice that was chosen, or shows the list. */
  public void load() {
    if (open != null) {
      go(service.open(open).orElse("/home/notices.xhtml"));
      return;
    }
    read();
    mail = query.mail();
    mailOn = mail.on();
    address = mail.own() ? mail.address() : null;
  }

  private void read() {
    List<NoticeRow> rows =
        query.newest(UNREAD.equals(show), before == null ? Long.MAX_VALUE : before, PAGE + 1);
    List<NoticeRow> page = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
    next = rows.size() > PAGE ? page.get(PAGE - 1).id() : null;
    NoticeText sentences = new NoticeText(language.getLocale(), zone.zone(), currency.code());
    lines = page.stream().map(row -> line(row, sentences)).toList();
  }

  private NoticeLine line(NoticeRow row, NoticeText sentences) {
    return new NoticeLine(
        row.id(),
        sentences.of(row.kind(), row.arguments()),
        row.urgency().name().toLowerCase(Locale.ROOT),
        row.isUnread(),
        row.link() != null,
        format.moment(row.toldAt()));
  }

  private static void go(String page) {
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      context
          .getExternalContext()
          .redirect(context.getExternalContext().getRequestContextPath() + page);
      context.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void readAll() {
    service.readAll();
    read();
  }

  public void saveMail() {
    service.mail(mailOn, address, language.getCode());
    mail = query.mail();
    done("notice.page.mail.saved");
  }

  /** Sends a notice to see whether mails arrive. */
  public void test() {
    service.test();
    read();
    done("notice.page.mail.sent");
  }

  private void done(String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage(FacesMessage.SEVERITY_INFO, format.text(sentence), null));
  }

  public boolean isUnreadOnly() {
    return UNREAD.equals(show);
  }

  public boolean isAnyUnread() {
    return lines.stream().anyMatch(NoticeLine::unread);
  }

  public List<NoticeLine> getLines() {
    return lines;
  }

  /** Where the next page begins; null on the last one. */
  public Long getNext() {
    return next;
  }

  public MailWish getMail() {
    return mail;
  }

  public boolean isMailOn() {
    return mailOn;
  }

  public void setMailOn(boolean mailOn) {
    this.mailOn = mailOn;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public Long getBefore() {
    return before;
  }

  public void setBefore(Long before) {
    this.before = before;
  }

  public Long getOpen() {
    return open;
  }

  public void setOpen(Long open) {
    this.open = open;
  }
}
