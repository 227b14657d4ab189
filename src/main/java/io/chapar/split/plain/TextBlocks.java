package io.chapar.split.plain;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import io.chapar.split.plain.label.LabelledSegment;
import io.chapar.split.plain.label.TextLabel;
import java.util.ArrayList;
import java.util.List;

/** Puts labelled segments together to blocks. */
final class TextBlocks {
  private final List<BlockKind> kinds = new ArrayList<>();
  private final List<StringBuilder> texts = new ArrayList<>();

  private TextBlocks() {}

  /** The blocks in the document's order. */
  static List<RawBlock> of(List<LabelledSegment> segments) {
    TextBlocks blocks = new TextBlocks();
    segments.forEach(blocks::add);
    return blocks.blocks();
  }

  private void add(LabelledSegment segment) {
    TextLabel label = segment.label();
    if (label == null && !texts.isEmpty()) {
      texts.get(texts.size() - 1).append(segment.segment().between()).append(segment.text());
      return;
    }
    BlockKind kind = label == null ? BlockKind.PARAGRAPH : kind(label);
    kinds.add(kind);
    texts.add(new StringBuilder(segment.text()));
  }

  private List<RawBlock> blocks() {
    List<RawBlock> blocks = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      blocks.add(new RawBlock(kinds.get(i), texts.get(i).toString()));
    }
    return blocks;
  }

  static BlockKind kind(TextLabel label) {
    return switch (label) {
      case TITLE -> BlockKind.TITLE;
      case KICKER -> BlockKind.KICKER;
      case SUMMARY -> BlockKind.SUMMARY;
      case DATELINE, DATE -> BlockKind.DATELINE;
      case BYLINE -> BlockKind.BYLINE;
      case SOURCE -> BlockKind.SOURCE;
      case CAPTION -> BlockKind.CAPTION;
      case CREDIT -> BlockKind.CREDIT;
      case RELATED, TEASER -> BlockKind.RELATED;
      case END_MARK -> BlockKind.END_MARK;
      case PARAGRAPH -> BlockKind.PARAGRAPH;
      case HEADING -> BlockKind.HEADING;
      case QUOTE -> BlockKind.QUOTE;
      case LIST -> BlockKind.LIST;
      case ID, TAG, CALL, LEGAL, NAVIGATION, LABEL -> BlockKind.NOTICE;
    };
  }
}
