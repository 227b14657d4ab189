package io.chapar.article;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An article in our one form.
 *
 * @param language BCP 47, {@code und} when it cannot be told
 * @param blocks without the marks of the publisher ({@link BlockKind#isMark})
 * @param script ISO 15924 of most of the text, {@code Zyyy} when it has no letters
 */
public record Article(
    Origin origin,
    Metadata metadata,
    String language,
    String script,
    Direction direction,
    List<Block> blocks) {

  public Article {
    blocks = List.copyOf(blocks);
  }

  /** Its title, where it has one, and the texts of its blocks. */
  public List<String> texts() {
    return Stream.concat(Stream.ofNullable(metadata.title()), blocks.stream().map(Block::text))
        .toList();
  }

  /** The same article with other metadata. */
  public Article with(Metadata other) {
    return new Article(origin, other, language, script, direction, blocks);
  }

  Article with(List<Block> other) {
    return new Article(origin, metadata, language, script, direction, other);
  }

  /** In which direction the text's lines run. */
  public enum Direction {
    LTR,
    RTL;

    /** Its name in a record. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
