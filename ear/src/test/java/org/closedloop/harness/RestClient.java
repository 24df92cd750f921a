package org.closedloop.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** Another system that talks to the application over REST as its administrator. */
public final class RestClient {

  static final String PASSWORD = "admin-demo";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI base;

  /**
   * @param pages where the application answers
   */
  public RestClient(URI pages) {
    this.base = pages.resolve("api/v1/");
  }

  /** What a path below {@code /api/v1/} answers. */
  public HttpResponse<byte[]> call(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path).build(), BodyHandlers.ofByteArray());
  }

  /** What a path answers that must be there. */
  public JsonObject get(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = call(path);
    assertThat(answer.statusCode())
        .as(path + " " + new String(answer.body(), UTF_8))
        .isEqualTo(200);
    return json(answer);
  }

  /**
   * Sends a file to be imported.
   *
   * @return the path that tells of its progress
   */
  public String upload(String contract, Path file) throws IOException, InterruptedException {
    return post("imports?contract=" + contract, "text/csv", BodyPublishers.ofFile(file));
  }

  /** Likewise, from memory. */
  public String upload(String contract, String file) throws IOException, InterruptedException {
    return post("imports?contract=" + contract, "text/csv", BodyPublishers.ofString(file));
  }

  /**
   * Starts a night.
   *
   * @param scope {@code all} or {@code changed}
   */
  public String run(String scope) throws IOException, InterruptedException {
    String order = "{\"scope\": \"" + scope + "\"}";
    return post("runs", "application/json", BodyPublishers.ofString(order));
  }

  /** Waits until an import or a run is in a state; being RUNNING or failing on the way is fine. */
  public JsonObject await(String path, String state) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonObject told = get(path);
    while (!told.getString("state").equals(state) && System.nanoTime() < end) {
      Thread.sleep(300);
      told = get(path);
    }
    assertThat(told.getString("state")).as(told.toString()).isEqualTo(state);
    return told;
  }

  public static JsonObject json(HttpResponse<byte[]> answer) {
    try (JsonReader reader =
        Json.createReader(new StringReader(new String(answer.body(), UTF_8)))) {
      return reader.readObject();
    }
  }

  private String post(String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest order = request(path).header("Content-Type", type).POST(body).build();
    HttpResponse<String> answer = CLIENT.send(order, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(202);
    String location = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    return location.substring("/api/v1/".length());
  }

  private HttpRequest.Builder request(String path) {
    String account = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(UTF_8));
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", "Basic " + account)
        .header("Accept-Language", "en");
  }
}
