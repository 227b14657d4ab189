package io.chapar.split.plain.label;

/**
 * What a line, or a span within a line, of a plain-text document is. The labels of the sequence
 * labeller; body text are those of which {@link #isBody} is true.
 *
 * <p>A "key: value" line is one span and has the label of its value ("Date: 3 May" is a {@link
 * #DATE}). The opening of a paragraph ("ANKARA (AA) –", "به گزارش ایسنا،") belongs to the
 * paragraph.
 */
public enum TextLabel {
  /** The headline, each time that it stands: "Snow closes the pass at Kandovan". */
  TITLE,
  /** The line above the headline: "Governor in the council of crisis:". */
  KICKER,
  /** The deck or summary that is set apart from the text: "In brief: two roads stay shut." */
  SUMMARY,
  /** A line of place, day or agency alone: "Tehran, IRNA –". */
  DATELINE,
  /** Who wrote it: "By Nargis Karimova", "خبرنگار: …", a signature at the foot. */
  BYLINE,
  /** The line that names the source, or the document's own address: "Source: https://…". */
  SOURCE,
  /** A date or a time of the document: "Published: 12 May 2024 10:31", "3 hours ago". */
  DATE,
  /** The publisher's identifier: "کد خبر: 85234567", "News ID 4417". */
  ID,
  /** Tags, keywords, section or hashtags: "Tags: snow, road", "#Tabriz". */
  TAG,
  /** Words that belong to a picture or a video: "Archive picture: the pass in 2019". */
  CAPTION,
  /** Who took the picture, who edited or sent the text: "Photo: R. Azimi", "Editor: …". */
  CREDIT,
  /** A call to the reader: share, comment, subscribe, vote, install: "Join our channel @rud". */
  CALL,
  /** A pointer to other articles, its heading too: "Read also: Snow in Ardabil". */
  RELATED,
  /** Text that stands for another article: a headline with its summary in the middle or the end. */
  TEASER,
  /** Rights, imprint, disclaimer, advertising notice: "© 2024 Rud. All rights reserved." */
  LEGAL,
  /** The publisher's mark of the end: "انتهای پیام", "(SON)", "###". */
  END_MARK,
  /** Running text of the article. */
  PARAGRAPH,
  /** A heading within the article: "Roads". */
  HEADING,
  /** A quotation that is a block of its own. */
  QUOTE,
  /** One item of a list of the article: "– Monday: 8 to 12". */
  LIST,
  /** Menus, bread crumbs, page heads and feet, page numbers, reference numbers' lists. */
  NAVIGATION,
  /** The name of a field that stands in a line of its own, its value below: "Published". */
  LABEL;

  /** Whether it is the article's own text, as {@code BlockKind.isBody}. */
  public boolean isBody() {
    return this == PARAGRAPH || this == HEADING || this == QUOTE || this == LIST;
  }
}
