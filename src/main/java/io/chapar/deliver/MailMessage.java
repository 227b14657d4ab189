package io.chapar.deliver;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.ReportVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report version as a plain mail: the title as its subject, then the text of the body. Other
 * versions than the first say in the subject what they are.
 */
public final class MailMessage {
  /** RFC 5322, 2.1.1: a line is of 998 characters at the most; ours are in at most four bytes. */
  private static final int LONGEST_SUBJECT = 200;

  /** The header {@code Chapar-Report} is the same for each repeat. */
  public Envelope compose(ReportVersion version) {
    return new Envelope(
        text(version.report().article()).getBytes(StandardCharsets.UTF_8),
        "text/plain; charset=UTF-8",
        Map.of("Subject", subject(version), "Chapar-Report", version.key()));
  }

  private static String subject(ReportVersion version) {
    String title = String.valueOf(version.report().article().metadata().title());
    String event = version.event().word();
    String whole =
        "[chapar] " + (version.version() == 1 && !version.isTest() ? "" : event + ": ") + title;
    String line = whole.replaceAll("\\p{Cntrl}+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
  }

  private static String text(Article article) {
    URI url = article.metadata().url();
    String body =
        article.blocks().stream()
            .filter(block -> block.kind().isBody())
            .map(Block::text)
            .collect(Collectors.joining("\n\n"));
    return body + (url == null ? "" : "\n\n" + url) + "\n";
  }
}
