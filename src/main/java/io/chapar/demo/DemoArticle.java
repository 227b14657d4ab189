package io.chapar.demo;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An article of a publisher, with its correction where it will be corrected.
 *
 * @param text heads: {@code Id, Slug, Title, Kicker?, Summary, Author?, Section, Tags, Date,
 *     Shown}; {@code Answer: 404} when its page does not exist
 */
record DemoArticle(HeadedText text, Optional<Correction> correction) {

  /**
   * @param after how long after the start it replaces the first text
   */
  record Correction(HeadedText text, Duration after) {}

  static DemoArticle read(String folder, String name, Edition edition) {
    HeadedText text = edition.dated(HeadedText.read(folder + "/" + name + ".txt"));
    return new DemoArticle(
        text, text.find("Corrected-by").map(other -> correction(folder, other, text, edition)));
  }

  private static Correction correction(
      String folder, String other, HeadedText text, Edition edition) {
    Duration after = Duration.ofSeconds(Long.parseLong(text.get("Corrected-after-seconds")));
    return new Correction(edition.dated(HeadedText.read(folder + "/" + other + ".txt")), after);
  }

  /** What the page says so long after the start. */
  HeadedText at(Duration elapsed) {
    return correction
        .filter(change -> elapsed.compareTo(change.after()) >= 0)
        .map(Correction::text)
        .orElse(text);
  }

  /** On its publisher's server; percent-encoding is not needed, slugs are ASCII. */
  String path() {
    return "/news/" + text.get("Id") + "/" + text.get("Slug");
  }

  String title() {
    return text.get("Title");
  }

  String summary() {
    return text.get("Summary");
  }

  OffsetDateTime published() {
    return OffsetDateTime.parse(text.get("Date"));
  }

  List<String> tags() {
    return text.list("Tags");
  }

  boolean isMissing() {
    return text.find("Answer").equals(Optional.of("404"));
  }
}
