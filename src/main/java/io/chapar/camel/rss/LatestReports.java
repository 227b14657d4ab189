package io.chapar.camel.rss;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.chapar.article.PermanentFailure;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.article.TemporaryFailure;
import io.chapar.file.FileTrouble;
import io.chapar.file.PiecewiseArrays;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reports of one document, which is also their memory. */
final class LatestReports {
  private static final Logger LOG = LoggerFactory.getLogger(LatestReports.class);
  private static final Comparator<SyndEntry> NEWEST_FIRST =
      Comparator.comparing(ReportEntry::madeAt).reversed().thenComparing(SyndEntry::getUri);

  private final Map<String, SyndEntry> byId = new LinkedHashMap<>();
  private final Withdrawals withdrawals = new Withdrawals();

  private LatestReports() {}

  /** Those that the document holds; none when there is no document, or one that is none of ours. */
  static LatestReports read(Path document) {
    LatestReports reports = new LatestReports();
    try {
      byte[] bytes = PiecewiseArrays.read(document);
      SyndFeed feed = RomeReader.read(bytes, null);
      feed.getEntries().forEach(entry -> reports.byId.put(entry.getUri(), entry));
      reports.withdrawals.read(feed.getForeignMarkup());
    } catch (NoSuchFileException e) {
      LOG.info("the feed of reports begins: {}", document);
    } catch (PermanentFailure e) {
      LOG.warn("the feed of reports begins anew ({}): {}", e.getMessage(), document);
    } catch (IOException e) {
      throw new TemporaryFailure(
          "the document cannot be read (" + FileTrouble.of(e) + "): " + document, e);
    }
    return reports;
  }

  /**
   * Takes the version in where it is newer than what is there, and a withdrawn report out; a test
   * message is not taken in. Versions may come in any order, as a replay brings one again.
   *
   * @return the latest, at most so many, newest first
   */
  List<SyndEntry> add(ReportVersion version, int most) {
    if (version.event() == Event.WITHDRAWN) {
      withdrawals.add(version);
      byId.computeIfPresent(
          version.id(),
          (id, there) -> ReportEntry.madeAt(there).isAfter(version.recordedAt()) ? there : null);
    } else if (!version.isTest() && !withdrawals.isAfter(version)) {
      byId.merge(version.id(), ReportEntry.of(version), LatestReports::newer);
    }
    List<SyndEntry> latest = byId.values().stream().sorted(NEWEST_FIRST).limit(most).toList();
    byId.values().retainAll(latest);
    return latest;
  }

  /** What says that reports were withdrawn, at most so many, the latest first. */
  List<Element> withdrawn(int most) {
    return withdrawals.latest(most);
  }

  private static SyndEntry newer(SyndEntry one, SyndEntry other) {
    return ReportEntry.madeAt(other).isBefore(ReportEntry.madeAt(one)) ? one : other;
  }

  /**
   * The reports that were withdrawn, and when, so that an older version that is delivered late puts
   * none back: {@code at:deleted-entry} (RFC 6721) of the document.
   */
  private static final class Withdrawals {
    private static final Namespace TOMBSTONES =
        Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");
    private static final String DELETED = "deleted-entry";

    private final Map<String, Instant> byId = new HashMap<>();

    /** Takes in what a document says of them. */
    void read(List<Element> markup) {
      markup.stream()
          .filter(one -> one.getName().equals(DELETED) && one.getNamespace().equals(TOMBSTONES))
          .forEach(
              one -> note(one.getAttributeValue("ref", ""), one.getAttributeValue("when", "")));
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
}
