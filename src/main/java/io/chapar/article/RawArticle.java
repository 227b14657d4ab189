package io.chapar.article;

import java.util.List;

/** What the publisher wrote, body apart from metadata. */
public record RawArticle(Origin origin, Metadata metadata, List<RawBlock> blocks) {
  public RawArticle {
    blocks = List.copyOf(blocks);
  }
}
