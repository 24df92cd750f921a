package org.closedloop.search.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.closedloop.search.service.Hit;
import org.closedloop.search.service.HitKind;
import org.closedloop.search.service.SearchQuery;
import org.closedloop.shell.web.Language;
import org.closedloop.shell.web.Navigation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What begins like the words in the search box. */
@Path("/search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {

  private static final int MOST = 20;

  @Inject private SearchQuery query;
  @Inject private Language language;
  @Inject private Navigation navigation;
  @Context private HttpServletRequest request;

  @GET
  @Operation(
      summary = "Leads, companies, contacts, opportunities and campaigns that begin like q",
      description =
          "q: how a name, last name, word of a company, e-mail or source key begins, two letters at"
              + " least;"
              + " limit: hits of each kind, at most 20")
  public List<HitForm> find(
      @QueryParam("q") String text, @QueryParam("limit") @DefaultValue("5") int limit) {
    return query.find(text, Math.max(1, Math.min(limit, MOST))).stream().map(this::form).toList();
  }

  private HitForm form(Hit hit) {
    String detail =
        Stream.of(hit.detail(), hit.state() == null ? "" : language.texts().say(hit.state()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return new HitForm(
        hit.kind().name().toLowerCase(Locale.ROOT),
        language.texts().say("search.kind." + hit.kind()),
        hit.key(),
        hit.name(),
        detail,
        link(hit));
  }

  private String link(Hit hit) {
    String page = page(hit.kind());
    if (hit.key() == null || !navigation.exists(page)) {
      return null;
    }
    String parameter = hit.kind() == HitKind.CAMPAIGN ? "?code=" : "?key=";
    return request.getContextPath()
        + page
        + parameter
        + URLEncoder.encode(hit.key(), StandardCharsets.UTF_8);
  }

  private static String page(HitKind kind) {
    return switch (kind) {
      case LEAD -> "/lead/lead.xhtml";
      case ACCOUNT, CONTACT -> "/account/account.xhtml";
      case OPPORTUNITY -> "/opportunity/opportunity.xhtml";
      case CAMPAIGN -> "/campaign/campaign.xhtml";
    };
  }
}
