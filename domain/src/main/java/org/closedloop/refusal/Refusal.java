package org.closedloop.refusal;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;

/**
 * A rule of the business forbids what was asked; nothing was changed.
 *
 * <p>The sentence for people is the text {@code refusal.<code>} in their language, filled with the
 * arguments. The code is part of the interface: it is never renamed.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {

  /** What kind of no it is; callers over REST see it as the status. */
  public enum Kind {
    /** What was asked makes no sense as it stands: 422. */
    INVALID,
    /** It would make sense at another time or in another state: 409. */
    CONFLICT,
    /** It is not for whoever asks: 403. */
    FORBIDDEN,
    /** The thing it is about does not exist: 404. */
    MISSING
  }

  private final Kind kind;
  private final String code;
  private final transient Object[] arguments;

  protected Refusal(Kind kind, String code, Object... arguments) {
    super(code + " " + Arrays.toString(arguments));
    this.kind = kind;
    this.code = code;
    this.arguments = arguments.clone();
  }

  public Kind kind() {
    return kind;
  }

  /** Kebab-case, never renamed. */
  public String code() {
    return code;
  }

  /** What the sentence is filled with, in its order. */
  public List<Object> arguments() {
    return arguments == null ? List.of() : List.of(arguments);
  }
}
