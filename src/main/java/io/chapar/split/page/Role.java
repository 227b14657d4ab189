package io.chapar.split.page;

import io.chapar.split.tuning.Threshold;

/** The part that an element plays, as its tag, class, id, itemprop or style tells. */
public enum Role {
  NONE,
  BODY,
  /** A post of a network, quoted whole: part of the text. */
  TWEET,
  TITLE,
  KICKER,
  BYLINE,
  DATELINE,
  SUMMARY,
  CAPTION,
  CREDIT,
  /** A head of a page or section, where nothing but title, names and dates is expected. */
  HEAD,
  EMBED,
  RELATED,
  TAGS,
  NOTICE,
  FRAME,
  HIDDEN,
  COMMENTS;

  /** Whether text in such an element is not the article's own. */
  public boolean isForeign() {
    return ordinal() >= EMBED.ordinal();
  }

  /** Whether text in such an element belongs to the article, but not to its body. */
  public boolean isApart() {
    return ordinal() >= TITLE.ordinal() && ordinal() < EMBED.ordinal();
  }

  /** Whether such an element within a headline holds something else. */
  public boolean isApartFromTitle() {
    return this == KICKER || this == DATELINE || this == SUMMARY || this == HIDDEN;
  }

  /** How much of a page's prose must stand in such an element to show that the name misleads. */
  public double misleadingShare() {
    return switch (this) {
      case COMMENTS -> Threshold.MISLEADING_COMMENTS.value();
      case HIDDEN, FRAME -> Threshold.MISLEADING_FRAME.value();
      default -> Threshold.MISLEADING_NAME.value();
    };
  }
}
