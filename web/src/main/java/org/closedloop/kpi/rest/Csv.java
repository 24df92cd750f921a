package org.closedloop.kpi.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure as comma-separated values (RFC 4180), for whoever asks for {@code text/csv}. */
@Provider
@Produces(Csv.TYPE)
public class Csv implements MessageBodyWriter<AnswerForm> {

  static final String TYPE = "text/csv";

  private static final String END = "\r\n";

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == AnswerForm.class;
  }

  @Override
  public void writeTo(
      AnswerForm answer,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle("Content-Type", TYPE + ";charset=utf-8");
    out.write(text(answer).getBytes(UTF_8));
  }

  static String text(AnswerForm answer) {
    List<String> cuts =
        answer.rows().isEmpty() ? List.of() : List.copyOf(answer.rows().get(0).slice().keySet());
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            Stream.of(
                    Stream.of("period", "from", "to"),
                    cuts.stream(),
                    Stream.of(
                        "numerator", "denominator", "value", "members", "mature", "low", "high"))
                .flatMap(part -> part)));
    for (RowForm row : answer.rows()) {
      lines.add(
          line(
              Stream.of(
                      Stream.of(row.period(), row.from(), row.to()),
                      cuts.stream().map(row.slice()::get),
                      Stream.of(
                              row.numerator(),
                              row.denominator(),
                              row.value(),
                              row.members(),
                              row.mature(),
                              row.interval() == null ? null : row.interval().low(),
                              row.interval() == null ? null : row.interval().high())
                          .map(value -> value == null ? "" : value.toString()))
                  .flatMap(part -> part)));
    }
    return String.join(END, lines) + END;
  }

  /** One line per lead, written while they are read. */
  static void write(Stream<MemberForm> leads, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.write(
        line(
                Stream.of(
                    "lead",
                    "company",
                    "city",
                    "stage",
                    "enteredOn",
                    "reachedOn",
                    "numerator",
                    "denominator",
                    "cases"))
            + END);
    for (Iterator<MemberForm> each = leads.iterator(); each.hasNext(); ) {
      MemberForm lead = each.next();
      writer.write(
          line(
                  Stream.of(
                          lead.lead(),
                          lead.company(),
                          lead.city(),
                          lead.stage(),
                          lead.enteredOn(),
                          lead.reachedOn(),
                          lead.numerator(),
                          lead.denominator(),
                          lead.cases())
                      .map(value -> value == null ? "" : value.toString()))
              + END);
    }
    writer.flush();
  }

  private static String line(Stream<String> fields) {
    return fields.map(Csv::field).collect(Collectors.joining(","));
  }

  /** Text that a spreadsheet would take for a formula is shown as text. */
  private static String field(String text) {
    boolean formula = !text.isEmpty() && "=+@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
