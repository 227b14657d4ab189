package io.chapar.camel.rss;

import io.chapar.article.ReportVersion;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * The reports that were withdrawn, and when, so that an older version that is delivered late puts
 * none back: {@code at:deleted-entry} (RFC 6721) of the document.
 */
final class Withdrawals {
  private static final Namespace TOMBSTONES =
      Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");
  private static final String DELETED = "deleted-entry";

  private final Map<String, Instant> byId = new HashMap<>();

  /** Takes in what a document says of them. */
  void read(List<Element> markup) {
    markup.stream()
        .filter(one -> one.getName().equals(DELETED) && one.getNamespace().equals(TOMBSTONES))
        .forEach(one -> note(one.getAttributeValue("ref", ""), one.getAttributeValue("when", "")));
  }

  private void note(String id, String when) {
    try {
      byId.put(id, Instant.parse(when));
    } catch (DateTimeParseException e) {
      // None of ours.
    }
  }

  void add(ReportVersion withdrawn) {
    byId.merge(withdrawn.id(), withdrawn.recordedAt(), Withdrawals::later);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Whether the report was withdrawn after this version of it. */
  boolean isAfter(ReportVersion version) {
    return byId.getOrDefault(version.id(), Instant.MIN).isAfter(version.recordedAt());
  }

  /** As a document says them, at most so many, the latest first; the others are forgotten. */
  List<Element> latest(int most) {
    List<Map.Entry<String, Instant>> latest =
        byId.entrySet().stream()
            .sorted(
                Map.Entry.<String, Instant>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .toList();
    byId.entrySet().retainAll(latest);
    return latest.stream().map(one -> element(one.getKey(), one.getValue())).toList();
  }

  private static Element element(String id, Instant when) {
    return new Element(DELETED, TOMBSTONES)
        .setAttribute("ref", id)
        .setAttribute("when", when.toString());
  }
}
