package io.chapar.keywords;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in articles.
 *
 * @param text as it is reported: the words, and what must stand near them
 * @param group that it is of; null of a phrase that stands in a route
 * @param words the phrase itself
 * @param near what must stand beside it; null when nothing must
 * @param notHere phrases that must not stand at the same place
 * @param notInArticle phrases that must not stand anywhere in the article
 */
public record Phrase(
    String text,
    @Nullable String group,
    String words,
    @Nullable Near near,
    List<String> notHere,
    List<String> notInArticle) {

  public Phrase {
    notHere = List.copyOf(notHere);
    notInArticle = List.copyOf(notInArticle);
  }

  /**
   * @param words of another phrase, before or behind
   * @param distance the most words that may stand between the two
   */
  public record Near(String words, int distance) {}

  /** The same in a group. */
  public Phrase in(String itsGroup) {
    return new Phrase(text, itsGroup, words, near, notHere, notInArticle);
  }

  /** All that an article is searched for to find it. */
  Stream<String> parts() {
    Stream<String> beside = near == null ? Stream.of() : Stream.of(near.words());
    return Stream.of(Stream.of(words), beside, notHere.stream(), notInArticle.stream())
        .flatMap(parts -> parts);
  }
}
