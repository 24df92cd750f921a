package org.closedloop.listing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.closedloop.refusal.NoSuchRecord;

/** All lists of the application, by code. */
@ApplicationScoped
public class Listings {

  @Inject @Any private Instance<Listing<?>> found;

  /**
   * @throws NoSuchRecord if there is no such list
   */
  public Listing<?> named(String code) {
    return found.stream()
        .filter(listing -> listing.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuchRecord("list", code));
  }

  /** The columns of the page that are shown before anybody chose. */
  public static Set<String> atFirst(Listing<?> listing) {
    return listing.columns().stream()
        .filter(column -> column.show() != ListColumn.Show.ON_WISH)
        .map(ListColumn::group)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What can be chosen: the first column of each group that is not always there. */
  public static List<ListColumn<?>> choice(Listing<?> listing) {
    Set<String> groups = new LinkedHashSet<>();
    List<ListColumn<?>> choice = new ArrayList<>();
    for (ListColumn<?> column : listing.columns()) {
      if (column.show() != ListColumn.Show.ALWAYS && groups.add(column.group())) {
        choice.add(column);
      }
    }
    return choice;
  }

  /** The columns of the list a choice stands for; what is not known any more is passed over. */
  public static <R> List<ListColumn<R>> chosen(Listing<R> listing, Set<String> groups) {
    return listing.columns().stream()
        .filter(
            column -> column.show() == ListColumn.Show.ALWAYS || groups.contains(column.group()))
        .toList();
  }
}
