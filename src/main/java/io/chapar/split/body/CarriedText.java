package io.chapar.split.body;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import io.chapar.split.wording.Markers;
import java.util.ArrayList;
import java.util.List;

/** Says what the paragraphs of a text are that a page carries in its data, by their words alone. */
public final class CarriedText {
  private static final int LONGEST_MARKED = 300;

  private final Markers markers;

  public CarriedText(Markers markers) {
    this.markers = markers;
  }

  /**
   * @param text a paragraph a line
   * @param names of the writers
   */
  public List<RawBlock> type(String text, List<String> names) {
    List<RawBlock> blocks = new ArrayList<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> blocks.add(new RawBlock(kind(line), line)));
    return new TrailingBoilerplate(markers, names).trim(blocks);
  }

  private BlockKind kind(String line) {
    boolean brief = line.length() < LONGEST_MARKED;
    return brief ? markers.of(line).orElse(BlockKind.PARAGRAPH) : BlockKind.PARAGRAPH;
  }
}
