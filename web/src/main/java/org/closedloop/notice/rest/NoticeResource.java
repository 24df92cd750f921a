package org.closedloop.notice.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.notice.NoticeText;
import org.closedloop.notice.service.NoticeQuery;
import org.closedloop.notice.service.NoticeRow;
import org.closedloop.shell.web.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller was told. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticeResource {

  private static final int MOST = 200;

  @Inject private NoticeQuery query;
  @Inject private Language language;
  @Inject private ReportingZone zone;
  @Inject private CompanyCurrency currency;

  @GET
  @Operation(
      summary = "The own notices, the newest first",
      description =
          "unread: only those not opened yet; before: the id of the last one of the page"
              + " before; limit: at most 200")
  public List<NoticeForm> list(
      @QueryParam("unread") boolean unread,
      @QueryParam("before") Long before,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    NoticeText sentences = new NoticeText(language.getLocale(), zone.zone(), currency.code());
    return query
        .newest(
            unread, before == null ? Long.MAX_VALUE : before, Math.max(1, Math.min(limit, MOST)))
        .stream()
        .map(row -> form(row, sentences))
        .toList();
  }

  @GET
  @Path("/unread")
  @Operation(summary = "How many of the own notices were not opened yet")
  public UnreadForm unread() {
    return new UnreadForm(query.unread());
  }

  private static NoticeForm form(NoticeRow row, NoticeText sentences) {
    return new NoticeForm(
        row.id(),
        row.kind(),
        row.urgency().name().toLowerCase(Locale.ROOT),
        sentences.of(row.kind(), row.arguments()),
        row.link(),
        row.toldAt(),
        row.readAt());
  }
}
