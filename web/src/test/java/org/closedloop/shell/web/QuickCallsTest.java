package org.closedloop.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import java.util.Locale;
import org.closedloop.text.Messages;
import org.junit.jupiter.api.Test;

class QuickCallsTest {

  private final QuickCalls calls = new QuickCalls();
  private final Context page = new Context();

  /** A row of a page. */
  public record Row(String key, int rank) {

    public String twice(String word) {
      return key + word + word;
    }

    public String joined(String between, String... words) {
      return String.join(between, words);
    }

    public String either(String word) {
      return word;
    }

    public String either(int number) {
      return String.valueOf(number);
    }

    public String refused() {
      throw new IllegalStateException("not today");
    }
  }

  @Test
  void whatARowHoldsIsRead() {
    assertThat(call("key")).isEqualTo("A-1");
    assertThat(call("rank")).isEqualTo(7);
    assertThat(page.isPropertyResolved()).isTrue();
  }

  @Test
  void argumentsAreHandedOverAndConvertedWhereTheyDoNotFit() {
    assertThat(call("twice", "b")).isEqualTo("A-1bb");
    assertThat(call("twice", 5)).isEqualTo("A-155");
  }

  @Test
  void anyNumberOfFurtherArgumentsMayFollow() {
    assertThat(call("joined", "-")).isEqualTo("");
    assertThat(call("joined", "-", "a", 2, "c")).isEqualTo("a-2-c");
  }

  @Test
  void whatCouldMeanTwoMethodsOrNoneIsLeftToOthers() {
    assertThat(call("either", "a")).isNull();
    assertThat(page.isPropertyResolved()).isFalse();
    assertThat(call("key", "too much")).isNull();
    assertThat(page.isPropertyResolved()).isFalse();
    assertThat(call("unheardOf")).isNull();
    assertThat(page.isPropertyResolved()).isFalse();
  }

  @Test
  void classesOfOthersAreLeftToOthers() {
    assertThat(calls.invoke(page, List.of("a"), "size", null, new Object[0])).isNull();
    assertThat(page.isPropertyResolved()).isFalse();
  }

  @Test
  void aFailureKeepsItsCause() {
    assertThatThrownBy(() -> call("refused"))
        .isInstanceOf(ELException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTextIsSaidInItsLanguage() {
    Messages german = Messages.in(Locale.GERMAN);

    assertThat(calls.getValue(page, german, "shell.nav.signOut")).isEqualTo("Abmelden");
    assertThat(page.isPropertyResolved()).isTrue();
    page.setPropertyResolved(false);
    assertThat(calls.getValue(page, german, "no.such.text")).isNull();
    assertThat(page.isPropertyResolved()).isFalse();
  }

  private Object call(String method, Object... arguments) {
    page.setPropertyResolved(false);
    return calls.invoke(page, new Row("A-1", 7), method, null, arguments);
  }

  /** Converts to text, as the expression language does. */
  private static final class Context extends ELContext {

    @Override
    public <T> T convertToType(Object value, Class<T> type) {
      return type.cast(String.valueOf(value));
    }

    @Override
    public ELResolver getELResolver() {
      return null;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
      return null;
    }
  }
}
