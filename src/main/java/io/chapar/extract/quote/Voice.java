package io.chapar.extract.quote;

import java.util.List;

/**
 * Somebody who may have said something.
 *
 * @param name the full name, or the words of an office; empty for nobody whom the article names
 * @param mentions in the order of the article
 */
public record Voice(String name, Kind kind, List<Mention> mentions) {
  public static final Voice NOBODY = new Voice("", Kind.NOBODY, List.of());

  public enum Kind {
    PERSON,
    /** An office whose holder is not named, or other words that the rules have for the speaker. */
    OFFICE,
    BODY,
    NOBODY
  }

  /**
   * Where the voice is named.
   *
   * @param passage its place among the passages
   * @param acts false of one that an ending or a preposition makes no subject
   */
  public record Mention(int passage, int from, int to, boolean acts) {}

  /** Whether the name of one is that of the other, or a part of it. */
  boolean isAlike(Voice other) {
    return this == other
        || kind == Kind.PERSON
            && other.kind == Kind.PERSON
            && (isPart(other.name, name) || isPart(name, other.name));
  }

  private static boolean isPart(String part, String whole) {
    return (" " + whole + " ").contains(" " + part + " ");
  }

  public Voice {
    mentions = List.copyOf(mentions);
  }
}
