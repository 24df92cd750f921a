package org.closedloop.sync.file;

import org.closedloop.refusal.Refusal;

/** A file is larger than this installation takes. */
public class FileTooLarge extends Refusal {

  public FileTooLarge(long megabytes) {
    super(Kind.INVALID, "file-too-large", megabytes);
  }
}
