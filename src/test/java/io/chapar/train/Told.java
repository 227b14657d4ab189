package io.chapar.train;

import io.chapar.article.Agency;
import io.chapar.article.DateTime;
import io.chapar.train.LabelledText.Facts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a text has told of its article while it was made: no more can be asked of its reader. */
final class Told {
  private final Story story;
  private final DateForms dates;
  private final Set<String> reporters = new LinkedHashSet<>();
  private boolean title;
  private boolean url;
  private boolean id;
  private boolean agency;
  private @Nullable DateTime published;

  Told(Story story) {
    this.story = story;
    this.dates = new DateForms(story.language(), "latn");
  }

  void title() {
    title = true;
  }

  void url() {
    url = true;
    agency = true;
    dated(story.house().path());
  }

  void id() {
    id = true;
    dated(story.house().id());
  }

  /** An address or an identifier may hold the day, which is less than a date in words. */
  private void dated(String form) {
    if (published == null && form.contains("{jalali")) {
      published = dates.told(story.published(), "persian d");
    } else if (published == null && form.contains("{gregorian")) {
      published = dates.told(story.published(), "gregorian d");
    }
  }

  void agency() {
    agency = true;
  }

  void reporter(String name) {
    reporters.add(name);
  }

  /** The finer of two dates counts. */
  void published(DateTime date) {
    if (published == null || date.precision().compareTo(published.precision()) > 0) {
      published = date;
    }
  }

  Facts facts() {
    return new Facts(
        title ? story.title() : null,
        url ? story.url() : null,
        id ? story.id() : null,
        published,
        agency && story.house().isKnown()
            ? new Agency(story.house().agency(), story.house().signed())
            : null,
        List.copyOf(reporters),
        story.language().tag());
  }
}
