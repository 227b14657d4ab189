package io.chapar.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a piece of an article is. The body is the kinds of which {@link #isBody} is true, in order;
 * a subscriber that counts the summary as body, or wants captions, chooses from the same blocks.
 */
public enum BlockKind {
  /** The headline where it is repeated in the text. */
  TITLE(false),
  /** A line above the headline (rutitr, overline). */
  KICKER(false),
  /** The deck or lead that the page sets apart from the text. */
  SUMMARY(false),
  BYLINE(false),
  /** A line of place, agency or date alone. */
  DATELINE(false),
  PARAGRAPH(true),
  HEADING(true),
  QUOTE(true),
  /** One item of a list. */
  LIST(true),
  /** One row of a table. */
  TABLE(true),
  CAPTION(false),
  CREDIT(false),
  EMBED(false),
  /** A pointer to another article. */
  RELATED(false),
  /** The publisher's own mark of the end of a text. */
  END_MARK(false),
  /** The line that names the source. */
  SOURCE(false),
  /** What is left: share lines, codes, notices. */
  NOTICE(false);

  private final boolean body;

  BlockKind(boolean body) {
    this.body = body;
  }

  /** By its name in a record; empty when there is none of this name. */
  public static Optional<BlockKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** Its name in a record. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isBody() {
    return body;
  }

  /**
   * A mark of the publisher around the text: it says where the text ends or came from, not more.
   */
  public boolean isMark() {
    return this == END_MARK || this == SOURCE || this == NOTICE;
  }
}
