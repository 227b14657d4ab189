package io.chapar.split.body;

import io.chapar.article.BlockKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a line of a page can be to the article: learned from pages whose text is known. */
public enum LineLabel {
  TEXT(BlockKind.PARAGRAPH),
  HEADING(BlockKind.HEADING),
  /** An item of a list or a row of a table that is text. */
  ITEM(BlockKind.LIST),
  QUOTE(BlockKind.QUOTE),
  CAPTION(BlockKind.CAPTION),
  /** For the most part a link to something else. */
  RELATED(BlockKind.RELATED),
  /** None of the text: around it, embedded in it, a call, a notice. */
  OTHER(BlockKind.NOTICE);

  private final BlockKind kind;

  LineLabel(BlockKind kind) {
    this.kind = kind;
  }

  BlockKind kind() {
    return kind;
  }

  public boolean isBody() {
    return kind.isBody();
  }

  /** Its name in a file of weights. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of all, in order. */
  public static List<String> words() {
    return Stream.of(values()).map(LineLabel::word).toList();
  }
}
