package io.chapar.ledger.reports;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.Evidence;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.Report;
import io.chapar.article.SiteMemory;
import io.chapar.ledger.database.Keys;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report is known by, and what tells whether its text changed. */
final class ReportKeys {
  private ReportKeys() {}

  /** Of a document that no feed gave: its own address, else the link under which it came in. */
  static String id(Report report) {
    Article article = report.article();
    Origin origin = article.origin();
    URI address = article.metadata().url() == null ? origin.link() : article.metadata().url();
    return Keys.digest(address == null ? origin.digest() : address.toString());
  }

  /** Of title, summary and blocks; neither the time of the fetch nor the facts change it. */
  static String digest(Report report) {
    Metadata metadata = report.article().metadata();
    StringBuilder words = new StringBuilder();
    words.append(metadata.title()).append('\n').append(metadata.summary()).append('\n');
    for (Block block : report.article().blocks()) {
      words.append(block.kind()).append(' ').append(block.text()).append('\n');
    }
    return Keys.digest(words.toString());
  }

  /** Whether the other articles of its host told what some of its blocks are. */
  static boolean isJudgedByOthers(Report report) {
    return report.article().metadata().provenance().containsKey(SiteMemory.FIELD);
  }

  /** The texts that the digest is of, also those that the other articles of its host tell apart. */
  static List<@Nullable String> whole(Report report) {
    Metadata metadata = report.article().metadata();
    Evidence known = metadata.provenance().get(SiteMemory.WHOLE);
    String blocks =
        known == null
            ? SiteMemory.whole(report.article().blocks().stream().map(Block::source))
            : known.evidence();
    return Arrays.asList(metadata.title(), metadata.summary(), blocks);
  }
}
