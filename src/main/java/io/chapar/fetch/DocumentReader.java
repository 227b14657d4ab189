package io.chapar.fetch;

import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.file.FileTrouble;
import io.chapar.file.PiecewiseArrays;
import io.chapar.text.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads documents that were put into the inbox folder. */
public final class DocumentReader {
  private static final String INBOX = "inbox";
  private static final Map<String, String> TYPES =
      Map.of(
          ".txt", "text/plain",
          ".html", "text/html",
          ".htm", "text/html",
          ".json", "application/json",
          ".xml", "application/xml");

  private final int maxBytes;
  private final Clock clock;
  private final LinkOption[] links;

  /**
   * @param links NOFOLLOW_LINKS for files that others have put there
   */
  public DocumentReader(int maxBytes, Clock clock, LinkOption... links) {
    this.maxBytes = maxBytes;
    this.clock = clock;
    this.links = links.clone();
  }

  /**
   * The content type goes by the extension and names no charset. Throws PermanentFailure for what
   * is no file, an unknown extension, and an empty or too large file; TemporaryFailure when the
   * file cannot be read.
   */
  public FetchedPage read(Path file) {
    if (!Files.isRegularFile(file, links)) {
      throw failure(Files.exists(file, links) ? "it is no file" : "there is no such file", file);
    }
    String name = String.valueOf(file.getFileName());
    String type =
        type(name)
            .orElseThrow(() -> failure("document is not .txt, .html, .htm, .json or .xml", file));
    byte[] bytes = bytes(file);
    if (bytes.length == 0) {
      throw failure("document is empty; a file holds one article, with sentences", file);
    }
    Origin origin = new Origin(INBOX, null, null, clock.instant(), Digest.of(bytes));
    return new FetchedPage(origin, item(name), type, bytes);
  }

  private static Optional<String> type(String name) {
    String extension = name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(TYPES.get(extension));
  }

  private byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file, links)) {
      byte[] bytes = PiecewiseArrays.read(in, maxBytes);
      if (in.read() >= 0) {
        throw failure("document is larger than " + maxBytes + " bytes", file);
      }
      return bytes;
    } catch (IOException e) {
      throw new TemporaryFailure("document cannot be read (" + FileTrouble.of(e) + "): " + file, e);
    }
  }

  private static PermanentFailure failure(String what, Path file) {
    return new PermanentFailure(what + ": " + file);
  }

  private static FeedItem item(String name) {
    return FeedItem.of(INBOX, INBOX + ":" + name);
  }
}
