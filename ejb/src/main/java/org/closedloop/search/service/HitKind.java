package org.closedloop.search.service;

import java.util.List;
import org.closedloop.organisation.Role;
import org.closedloop.search.SearchColumn;
import org.closedloop.search.SearchIndexes;

/** What the search box finds, in the order it shows it, and who may see it. */
public enum HitKind {
  LEAD(
      SearchIndexes.LEAD,
      true,
      "select t.id, y.code, t.source_key, t.company, t.person, t.city, t.stage from lead t"
          + " join source_system y on y.id = t.source") {
    @Override
    Hit of(Row row) {
      return row.hit(LEAD, row.first(4, 5), row.joined(4, 5, 6), "stage." + row.text(7));
    }
  },
  ACCOUNT(
      SearchIndexes.ACCOUNT,
      false,
      "select t.id, y.code, t.source_key, t.name, t.city, t.segment from account t"
          + " join source_system y on y.id = t.source") {
    @Override
    Hit of(Row row) {
      return row.hit(ACCOUNT, row.first(4, 3), row.joined(4, 5, 6), null);
    }
  },
  /** A person; the hit leads to the person's company. */
  CONTACT(
      SearchIndexes.CONTACT,
      false,
      "select t.id, y.code, a.source_key, t.name, t.job_title, a.name from contact t"
          + " left join account a on a.id = t.account_id"
          + " left join source_system y on y.id = a.source") {
    @Override
    Hit of(Row row) {
      return row.hit(CONTACT, row.first(4, 3), row.joined(4, 5, 6), null);
    }
  },
  OPPORTUNITY(
      SearchIndexes.OPPORTUNITY,
      false,
      "select t.id, y.code, t.source_key, t.name, l.company, l.person, t.outcome"
          + " from opportunity t join source_system y on y.id = t.source"
          + " join lead l on l.id = t.lead") {
    @Override
    Hit of(Row row) {
      return row.hit(
          OPPORTUNITY, row.first(4, 3), row.joined(4, 5, 6), "opportunity.outcome." + row.text(7));
    }
  },
  CAMPAIGN(
      SearchIndexes.CAMPAIGN, false, "select t.id, '', t.code, t.name, t.code from campaign t") {
    @Override
    Hit of(Row row) {
      return row.hit(CAMPAIGN, row.first(4, 3), row.joined(4, 5), null);
    }
  };

  private final List<SearchColumn> columns;
  private final boolean forSystems;
  private final String rows;

  HitKind(List<SearchColumn> columns, boolean forSystems, String rows) {
    this.columns = columns;
    this.forSystems = forSystems;
    this.rows = rows;
  }

  List<SearchColumn> columns() {
    return columns;
  }

  /** The roles that may see it: everybody who signs in on a page, and some another system. */
  List<String> readers() {
    return Role.ALL.stream().filter(role -> forSystems || !role.equals(Role.INTEGRATION)).toList();
  }

  String rows() {
    return rows;
  }

  abstract Hit of(Row row);
}
