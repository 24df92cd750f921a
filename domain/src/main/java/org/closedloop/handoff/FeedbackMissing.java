package org.closedloop.handoff;

import java.util.List;
import org.closedloop.refusal.Refusal;
import org.closedloop.text.Wording;

/** The answer lacks feedback the departments agreed on; each missing thing is named. */
public class FeedbackMissing extends Refusal {

  public FeedbackMissing(Wording... missing) {
    super(Kind.INVALID, "hand-off-feedback-missing", Wording.list(List.of(missing)));
  }
}
