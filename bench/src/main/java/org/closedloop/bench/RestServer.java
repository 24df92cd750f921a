package org.closedloop.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The running application, called the way other systems call it. */
final class RestServer {

  private static final long POLL_MILLIS = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String authorization;

  /**
   * @param address for example {@code http://localhost:8080}
   * @param signIn account and password, separated by a colon
   */
  RestServer(String address, String signIn) {
    this.address = address;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(signIn.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Imports the file and waits for the end.
   *
   * @return rows read
   * @throws IllegalStateException if the import failed or refused a row
   */
  long importFile(String contract, Path file) throws IOException, InterruptedException {
    String code = URLEncoder.encode(contract, StandardCharsets.UTF_8);
    String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
    String done =
        await(
            post(
                "/api/v1/imports?contract=" + code + "&file=" + name,
                "text/csv",
                HttpRequest.BodyPublishers.ofFile(file)));
    if (!field(done, "state").equals("DONE") || !field(done, "rejected").equals("0")) {
      throw new IllegalStateException(file + ": " + done);
    }
    return Long.parseLong(field(done, "read"));
  }

  /** Starts a nightly run over what has changed and waits until it is published. */
  String night() throws IOException, InterruptedException {
    String run =
        await(
            post(
                "/api/v1/runs",
                "application/json",
                HttpRequest.BodyPublishers.ofString("{\"scope\": \"changed\"}")));
    if (!field(run, "state").equals("PUBLISHED")) {
      throw new IllegalStateException(run);
    }
    return run;
  }

  /** The text of a field of a flat JSON answer, empty if there is none. */
  static String field(String json, String name) {
    Matcher matcher = Pattern.compile('"' + name + "\"\\s*:\\s*\"?([^\",}]*)").matcher(json);
    return matcher.find() ? matcher.group(1) : "";
  }

  private String post(String path, String type, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request = request(path).header("Content-Type", type).POST(body).build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 202) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private String await(String path) throws IOException, InterruptedException {
    while (true) {
      String answer =
          http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
      if (!field(answer, "state").equals("RUNNING")) {
        return answer;
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", authorization)
        .header("Accept", "application/json");
  }
}
