package io.chapar.deliver.format;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Evidence;
import io.chapar.article.ReportVersion;
import io.chapar.article.Subject;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every format of news says of a report version. */
final class ReportText {
  private ReportText() {}

  /** The same for all versions of an article. */
  static String uri(ReportVersion version) {
    return "urn:chapar:report:" + version.id();
  }

  /** Of the topic in IPTC's vocabulary. */
  static String uri(Subject topic) {
    return "http://cv.iptc.org/newscodes/mediatopic/"
        + topic.code().substring(topic.code().indexOf(':') + 1);
  }

  /** What may be done with it, as IPTC's pubstatusg2 names it. */
  static String status(ReportVersion.Event event) {
    return switch (event) {
      case WITHDRAWN -> "canceled";
      case TEST -> "withheld";
      case CREATED, UPDATED, CORRECTED -> "usable";
    };
  }

  /** To editors, what happened to the article; null of a first version. */
  static @Nullable String note(ReportVersion version) {
    return switch (version.event()) {
      case CREATED -> null;
      case UPDATED -> "Updated by the publisher.";
      case WITHDRAWN -> "Withdrawn by the publisher.";
      case CORRECTED -> corrected(version);
      case TEST -> "A test message. Do not publish it.";
    };
  }

  /** With the publisher's own words, where it said what it corrected. */
  private static String corrected(ReportVersion version) {
    Evidence why = version.report().article().metadata().provenance().get("event");
    return "Corrected by the publisher" + (why == null ? "." : ": " + why.evidence());
  }

  static List<String> texts(Article article, BlockKind kind) {
    return article.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(Block::text)
        .toList();
  }

  /** The blocks of the body, an empty line between. */
  static String body(Article article) {
    return article.blocks().stream()
        .filter(block -> block.kind().isBody())
        .map(Block::text)
        .collect(Collectors.joining("\n\n"));
  }
}
