package org.closedloop.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person's browser, as light as can be, since it shares the machine with what it measures: one
 * connection that stays open, cookies, plain HTTP/1.1. What comes back is read to its end and kept
 * as bytes.
 */
final class Browser implements Closeable {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\"[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

  private final URI server;
  private final Map<String, String> cookies = new TreeMap<>();
  private Socket socket;
  private InputStream in;

  Browser(URI server) {
    this.server = server;
  }

  /** What the server answered. */
  record Answer(int status, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Signs in on the page, as people do; {@code nameAndPassword} has a colon between. */
  void signIn(String nameAndPassword) throws IOException {
    int colon = nameAndPassword.indexOf(':');
    StringBuilder form =
        new StringBuilder("login%3Ausername=")
            .append(encoded(nameAndPassword.substring(0, colon)))
            .append("&login%3Apassword=")
            .append(encoded(nameAndPassword.substring(colon + 1)))
            .append("&login%3AsignIn=");
    Matcher hidden = HIDDEN.matcher(get("/login.xhtml").text());
    while (hidden.find()) {
      form.append('&')
          .append(encoded(hidden.group(1)))
          .append('=')
          .append(encoded(hidden.group(2)));
    }
    byte[] body = form.toString().getBytes(StandardCharsets.UTF_8);
    String type = "Content-Type: application/x-www-form-urlencoded\r\n";
    int status = send("POST", "/login.xhtml", type + "Content-Length: " + body.length, body).status;
    if (status != 302) {
      throw new IOException("not signed in: " + status);
    }
  }

  /** Asks for a page; once more on a new connection if the server had closed the old one. */
  Answer get(String path) throws IOException {
    boolean used = socket != null;
    try {
      return send("GET", path, "", new byte[0]);
    } catch (EOFException | SocketException e) {
      close();
      if (!used) {
        throw e;
      }
      return send("GET", path, "", new byte[0]);
    }
  }

  private Answer send(String method, String path, String headers, byte[] body) throws IOException {
    if (socket == null) {
      socket = new Socket(server.getHost(), server.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }
    StringBuilder head = new StringBuilder(300);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ");
    head.append(server.getHost()).append(':').append(server.getPort());
    head.append("\r\nAccept: text/html, application/json\r\n");
    if (!cookies.isEmpty()) {
      head.append("Cookie: ");
      cookies.forEach((name, value) -> head.append(name).append('=').append(value).append("; "));
      head.setLength(head.length() - 2);
      head.append("\r\n");
    }
    head.append(headers).append(headers.isEmpty() ? "\r\n" : "\r\n\r\n");
    ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length);
    request.write(head.toString().getBytes(StandardCharsets.UTF_8));
    request.write(body);
    request.writeTo(socket.getOutputStream());
    return read();
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        case "connection" -> last = value.equalsIgnoreCase("close");
        case "set-cookie" -> keep(value);
        default -> {} // means nothing here
      }
    }
    Answer answer = new Answer(status, chunked ? chunks() : exactly(length));
    if (last) {
      close();
    }
    return answer;
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    int sign = pair.indexOf('=');
    cookies.put(pair.substring(0, sign), pair.substring(sign + 1));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(32_768);
    for (int size = size(); size > 0; size = size()) {
      body.write(exactly(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new EOFException();
      }
      if (each != '\r') {
        line.append((char) each);
      }
    }
    return line.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
