package io.chapar.extract.quote;

import io.chapar.article.CpuBudget;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.quote.Stretch.Spoken;
import io.chapar.extract.quote.Voice.Mention;
import java.util.List;

/** The narration around a stretch of words in marks. */
final class Frame {
  private static final int FAR = 3;

  /** What the sentence holds beside the words in marks. */
  enum Filling {
    NOTHING,
    PRONOUN,
    /** The name of one who acts. */
    NAME,
    OTHER
  }

  private final Stretch stretch;
  private final int place;
  private final int end;
  private final Spoken spoken;
  private final Sentences.Range before;
  private final Sentences.Range after;
  private final int words;
  private final boolean parted;
  private final Filling filling;

  /**
   * @param place of its first block in the article
   * @param voices of the article
   */
  Frame(Stretch stretch, int place, Spoken spoken, List<Voice> voices) {
    this.stretch = stretch;
    this.spoken = spoken;
    this.place = place;
    this.end = place + stretch.parts().size() - 1;
    Stretch.Part first = stretch.first();
    int open = Math.max(0, first.from() - 1);
    before = new Sentences.Range(first.block().sentences().of(open).from(), open);
    Stretch.Part last = stretch.last();
    int close = Math.min(last.to(), last.block().size() - 1);
    after = new Sentences.Range(close + 1, last.block().sentences().of(close).to());
    words = words(opening(), before) + words(closing(), after);
    parted = isSpokenIn(opening(), before);
    filling = filling(voices);
  }

  private Filling filling(List<Voice> voices) {
    boolean named =
        voices.stream()
            .flatMap(voice -> near(voice).mentions().stream())
            .anyMatch(mention -> mention.acts() && zone(mention).isSentence());
    return named
        ? Filling.NAME
        : has(LexicalCategory.PRONOUN)
            ? Filling.PRONOUN
            : words == 0 ? Filling.NOTHING : Filling.OTHER;
  }

  /** With those of its mentions that stand somewhere about the words. */
  Voice near(Voice voice) {
    CpuBudget.tick();
    return voice.within(place - FAR, end + 1, place, from());
  }

  Stretch stretch() {
    return stretch;
  }

  int place() {
    return place;
  }

  Filling filling() {
    return filling;
  }

  TokenisedBlock opening() {
    return stretch.first().block();
  }

  TokenisedBlock closing() {
    return stretch.last().block();
  }

  Language language() {
    return opening().language();
  }

  Sentences.Range before() {
    return before;
  }

  Sentences.Range after() {
    return after;
  }

  /** The first token of the words. */
  int from() {
    return stretch.first().from();
  }

  /** The token after the last of the words. */
  int to() {
    return stretch.last().to();
  }

  boolean isSpoken(TokenisedBlock block, int token) {
    return spoken.holds(block, token);
  }

  /** Whether the sentence has other words in marks before. */
  boolean isParted() {
    return parted;
  }

  private boolean isSpokenIn(TokenisedBlock block, Sentences.Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (isSpoken(block, i)) {
        return true;
      }
    }
    return false;
  }

  /** Words of the sentence beside those in marks. */
  int words() {
    return words;
  }

  private int words(TokenisedBlock block, Sentences.Range range) {
    int words = 0;
    for (int i = range.from(); i < range.to(); i++) {
      words += block.word(i) && !spoken.holds(block, i) ? 1 : 0;
    }
    return words;
  }

  /** Whether the sentence has a word of the kind outside of marks. */
  boolean has(LexicalCategory kind) {
    return hasBefore(kind) || hasAfter(kind);
  }

  boolean hasBefore(LexicalCategory kind) {
    return has(kind, opening(), before);
  }

  boolean hasAfter(LexicalCategory kind) {
    return has(kind, closing(), after);
  }

  private boolean has(LexicalCategory kind, TokenisedBlock block, Sentences.Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      if (block.is(kind, i) && !spoken.holds(block, i)) {
        return true;
      }
    }
    return false;
  }

  Zone zone(Mention mention) {
    CpuBudget.tick();
    if (mention.block() < place) {
      return zoneAhead(place - mention.block());
    }
    if (mention.block() > end) {
      return mention.block() == end + 1 ? Zone.PARAGRAPH_AFTER : Zone.NOWHERE;
    }
    boolean opens = mention.block() == place;
    if (opens && mention.to() <= from()) {
      return zoneBefore(mention.from());
    }
    return mention.block() == end && mention.from() >= to()
        ? zoneBehind(mention.from())
        : Zone.INSIDE;
  }

  private static Zone zoneAhead(int paragraphs) {
    return switch (paragraphs) {
      case 1 -> Zone.PARAGRAPH_BEFORE;
      case 2 -> Zone.TWO_BEFORE;
      default -> paragraphs <= FAR ? Zone.FAR_BEFORE : Zone.NOWHERE;
    };
  }

  private Zone zoneBefore(int token) {
    if (token >= before.from()) {
      return Zone.BEFORE;
    }
    int start = before.from() - 1;
    return token >= opening().sentences().of(start).from() ? Zone.LAST : Zone.EARLIER;
  }

  private Zone zoneBehind(int token) {
    if (token < after.to()) {
      return Zone.AFTER;
    }
    return token < closing().sentences().of(after.to()).to() ? Zone.NEXT : Zone.LATER;
  }

  /** What stands between the words and somebody in the same block. */
  Sentences.Range between(Mention mention) {
    return mention.block() == place && mention.to() <= from()
        ? new Sentences.Range(mention.to(), from() - 1)
        : new Sentences.Range(Math.min(to() + 1, mention.from()), mention.from());
  }

  /** Tokens between the words and somebody in the same block. */
  int distance(Mention mention) {
    return mention.block() == place && mention.to() <= from()
        ? from() - mention.to()
        : Math.max(0, mention.from() - to());
  }

  /** Where somebody is named, seen from a stretch of words in marks; the nearest first. */
  enum Zone {
    /** In its sentence, behind it. */
    AFTER,
    /** In its sentence, before it. */
    BEFORE,
    /** In the next sentence of its paragraph. */
    NEXT,
    /** In the sentence before it, in its paragraph. */
    LAST,
    /** Farther before it in its paragraph. */
    EARLIER,
    PARAGRAPH_BEFORE,
    /** Farther behind it in its paragraph. */
    LATER,
    TWO_BEFORE,
    PARAGRAPH_AFTER,
    FAR_BEFORE,
    /** In the words themselves. */
    INSIDE,
    NOWHERE;

    boolean isSentence() {
      return this == AFTER || this == BEFORE;
    }
  }
}
