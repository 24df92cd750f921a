package org.closedloop.attribution;

/**
 * A rule by which the contacts on the way to a won deal share its revenue.
 *
 * <p>A pure function of a path: it knows no clock and no database. A contact gets its part of the
 * sum of all parts; cents are then split by {@link Split}, so that the credits of a deal are its
 * revenue exactly. Contacts after the win never count. A deal without a contact in the window is
 * not attributable, under every model alike. A changed rule raises the version.
 */
public interface AttributionModel {

  /** Kebab-case, never renamed: it stands in the database. */
  String code();

  /** 1, and one more with every change of the rule. */
  default int version() {
    return 1;
  }

  /** Where the model stands beside the others, low first. */
  int position();

  /**
   * The parts of the contacts.
   *
   * @param path with at least one contact, cut to the window
   * @return a part for each contact, none negative; all zero if the model cannot say yet
   */
  long[] parts(Path path);
}
