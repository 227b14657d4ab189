package io.chapar.ledger;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.Report;
import java.net.URI;

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
}
