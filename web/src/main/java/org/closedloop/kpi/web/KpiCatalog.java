package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Fingerprint;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.shell.web.Format;

/**
 * What every figure means: definition, formula, basis, version and where the definition is from.
 */
@Named
@RequestScoped
public class KpiCatalog {

  private static final String PAGE = "/kpi/catalog.xhtml";

  @Inject private Catalog catalog;
  @Inject private Format format;
  @Inject private HttpServletRequest request;

  private String query;
  private List<Chapter> chapters;
  private CatalogEntry chosen;

  /** Figures that belong together. */
  public record Chapter(String name, List<CatalogEntry> entries) {}

  public void load() {
    query = parameter("q").orElse("");
    chapters = new ArrayList<>();
    for (Group group : Group.values()) {
      List<CatalogEntry> entries =
          catalog.all().stream()
              .filter(kpi -> kpi.group() == group)
              .map(this::entry)
              .filter(this::fits)
              .toList();
      if (!entries.isEmpty()) {
        chapters.add(new Chapter(format.text("kpi.group." + group.code()), entries));
      }
    }
    chosen = parameter("kpi").flatMap(catalog::named).map(this::entry).orElse(null);
  }

  private boolean fits(CatalogEntry entry) {
    String wanted = query.toLowerCase(Locale.ROOT);
    return (entry.code() + ' ' + entry.name() + ' ' + entry.definition())
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }

  private CatalogEntry entry(Kpi kpi) {
    String key = "kpi." + kpi.code();
    return new CatalogEntry(
        kpi.code(),
        format.text(key),
        format.text(key + ".definition"),
        format.text(key + ".formula"),
        format.text(key + ".source"),
        format.text("kpi.unit." + kpi.unit().code()),
        format.text("kpi.signal." + kpi.signal().code()),
        bases(kpi),
        slices(kpi),
        kpi.version(),
        Fingerprint.of(kpi).hex(),
        calculations(kpi),
        address().with("kpi", kpi.code()).toString(),
        kpi.code().equals(request.getParameter("kpi")));
  }

  private String bases(Kpi kpi) {
    return kpi.definition().bases().stream()
        .map(basis -> format.text("kpi.basis." + basis.code()))
        .collect(Collectors.joining(", "));
  }

  private String slices(Kpi kpi) {
    if (kpi.slices().isEmpty()) {
      return "–";
    }
    String dimensions =
        kpi.slices().stream()
            .map(dimension -> format.text("kpi.by." + dimension.code()))
            .collect(Collectors.joining(", "));
    return kpi.isOfLeads() ? dimensions + ' ' + format.text("kpi.catalog.attributes") : dimensions;
  }

  /** The formula as it is calculated, written from the definition itself and not from its text. */
  private List<SumLine> calculations(Kpi kpi) {
    List<SumLine> lines = new ArrayList<>();
    for (Basis basis : kpi.definition().bases()) {
      String name = format.text("kpi.basis." + basis.code());
      lines.add(
          new SumLine(
              basis == kpi.definition().usual() ? format.text("kpi.catalog.usual", name) : name,
              calculation(kpi.definition().on(basis).orElseThrow()),
              ""));
    }
    return lines;
  }

  private String calculation(Formula formula) {
    String above = amounts(formula.numerator());
    String below = amounts(formula.denominator());
    return switch (formula.kind()) {
      case SUM -> above;
      case RATIO -> format.text("kpi.catalog.over", above, below);
      case MEAN -> format.text("kpi.catalog.mean", above, below);
      case QUANTILE ->
          format.text(
                  "kpi.catalog.quantile",
                  formula.quantile().multiply(BigDecimal.valueOf(100)).intValue(),
                  above,
                  below)
              + (formula.open().isEmpty()
                  ? ""
                  : format.text("kpi.catalog.censored", amounts(formula.open())));
    };
  }

  private String amounts(Amounts amounts) {
    String names = new FigureText(format).amounts(amounts);
    String day =
        format.text(
            "kpi.catalog.day."
                + amounts.terms().stream()
                    .findFirst()
                    .map(term -> term.day().name())
                    .orElse("BOOKED"));
    return amounts.isEmpty() ? "" : names + " (" + day + ")";
  }

  private Address address() {
    return Address.of(request.getContextPath() + PAGE).with("q", query);
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  public String getQuery() {
    return query;
  }

  public List<Chapter> getChapters() {
    return chapters;
  }

  public CatalogEntry getChosen() {
    return chosen;
  }

  public String getClose() {
    return address().toString();
  }

  public int getSize() {
    return catalog.all().size();
  }
}
