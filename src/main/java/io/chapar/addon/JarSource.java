package io.chapar.addon;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.article.WrongValue;
import io.chapar.file.FileTrouble;
import io.chapar.file.PiecewiseArrays;
import io.chapar.text.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where jars come from: a Maven repository on the web, or a folder that is one or that holds the
 * jars side by side. Neither is trusted: a jar counts by its checksum alone.
 */
public final class JarSource {
  /** Maven Central. */
  public static final String CENTRAL = "https://repo1.maven.org/maven2";

  /** With a host, and of characters that an address may have (RFC 3986). */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)https?://[\\w.:\\[\\]@-]+(?:/[\\w.~!$&'()*+,;=:@%/-]*)?");

  private static final int TIMEOUT_MILLIS = 30_000;

  private final String place;
  private final boolean isWeb;

  /**
   * @param place an address ({@code http} or {@code https}), or a folder
   * @throws WrongValue when it is neither
   */
  public JarSource(String place) {
    this.place = place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
    this.isWeb = ADDRESS.matcher(place).matches();
    if (!isWeb && !Files.isDirectory(Path.of(place))) {
      throw new WrongValue(
          "\"" + place + "\" is neither a folder nor an address of http or https",
          "chapar add --help");
    }
  }

  /** Where the jar is looked for: its address, or its file. */
  public String place(Jar jar) {
    return isWeb ? place + "/" + jar.path() : file(jar).toString();
  }

  private Path file(Jar jar) {
    return Stream.of(jar.path(), jar.file())
        .map(Path.of(place)::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(Path.of(place).resolve(jar.file()));
  }

  /**
   * @throws TemporaryFailure when the repository does not answer as it should
   * @throws PermanentFailure when the jar is not there, or is another one
   */
  public byte[] bytes(Jar jar) {
    byte[] bytes = isWeb ? fetched(jar) : read(jar);
    if (bytes.length < jar.bytes()) {
      throw new TemporaryFailure(
          "the jar ends after " + bytes.length + " of " + jar.bytes() + " bytes: " + place(jar));
    }
    String found = Digest.of(bytes);
    if (!found.equals(jar.sha256())) {
      throw new PermanentFailure(
          "this is another jar (SHA-256 " + found + ", not " + jar.sha256() + "): " + place(jar));
    }
    return bytes;
  }

  private byte[] read(Jar jar) {
    try (InputStream in = Files.newInputStream(file(jar))) {
      return PiecewiseArrays.read(in, jar.bytes() + 1);
    } catch (IOException e) {
      throw new PermanentFailure(FileTrouble.of(e) + ": " + place(jar), e);
    }
  }

  private byte[] fetched(Jar jar) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(place(jar)).toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      try {
        return answered(connection, jar);
      } finally {
        connection.disconnect();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new TemporaryFailure(
          "the repository does not answer (" + reason(e) + "): " + place(jar), e);
    }
  }

  private byte[] answered(HttpURLConnection connection, Jar jar) throws IOException {
    int status = connection.getResponseCode();
    if (status == HttpURLConnection.HTTP_NOT_FOUND) {
      throw new PermanentFailure("the repository has no such jar (404): " + place(jar));
    }
    if (status != HttpURLConnection.HTTP_OK) {
      throw new TemporaryFailure("the repository answers " + status + ": " + place(jar));
    }
    try (InputStream in = connection.getInputStream()) {
      return PiecewiseArrays.read(in, jar.bytes() + 1);
    }
  }

  private static String reason(Exception failure) {
    return failure instanceof UnknownHostException
        ? "unknown host"
        : String.valueOf(failure.getMessage());
  }
}
