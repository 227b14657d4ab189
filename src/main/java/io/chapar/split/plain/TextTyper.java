package io.chapar.split.plain;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import io.chapar.split.header.Dateline;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.site.Addresses;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.CopyrightLine;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;
import io.chapar.split.wording.Names;
import io.chapar.split.wording.ShareLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says of each line of a plain-text document what it is, and claims what the lines tell. Nothing
 * ends the document: an end mark in the middle is one line and no more.
 */
final class TextTyper {
  /** A title that only the feed gives may still stand in the first line. */
  private static final double FEED_TRUST = 0.5;

  private static final int MOST_ADDRESSES = 50;
  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST_MARKED = 300;
  private static final int LINES_OF_A_SIGNATURE = 3;
  private static final int MOST_SIGNED = 9;

  private final Markers markers;
  private final Publishers publishers;
  private final Claims claims;
  private final LineClaims lineClaims;
  private final AboveTitle aboveTitle;
  private final RelatedLines relatedLines;
  private final List<RawBlock> blocks = new ArrayList<>();
  private boolean untitled;
  private boolean begun;
  private boolean signed;

  TextTyper(Markers markers, Labels labels, Names names, Publishers publishers, Claims claims) {
    this.markers = markers;
    this.publishers = publishers;
    this.claims = claims;
    this.lineClaims = new LineClaims(labels, names, publishers, claims);
    this.relatedLines = new RelatedLines(labels);
    this.aboveTitle = new AboveTitle(labels, publishers);
  }

  List<RawBlock> blocks() {
    return blocks;
  }

  /**
   * @param below the lines that follow it
   */
  void take(String line, List<String> below) {
    String rest = line;
    for (int i = 0; i < MOST_ADDRESSES && !rest.isEmpty(); i++) {
      Optional<AddressInText> address = AddressInText.find(rest).filter(this::isSource);
      address.ifPresent(this::source);
      if (address.isEmpty()) {
        plain(rest, below);
        return;
      }
      rest = address.get().after();
    }
  }

  /** Whether the address stands for the document, not for a mention in a sentence. */
  private boolean isSource(AddressInText found) {
    return found.before().isEmpty()
        || markers.of(found.before()).isPresent()
        || isLabel(found.before()) && isKnown(found.address());
  }

  /** A word and a colon, in whatever language. */
  private static boolean isLabel(String before) {
    return before.endsWith(":") && Letters.words(before) == 1;
  }

  private boolean isKnown(String address) {
    return Addresses.parse(address, null).flatMap(publishers::of).isPresent();
  }

  private void source(AddressInText found) {
    boolean first = !claims.has(Field.URL);
    boolean named = markers.of(found.before()).filter(kind -> kind == BlockKind.RELATED).isEmpty();
    if (first && named) {
      claims.add(Field.URL, found.address(), "source-line", 0.9);
    }
    add(
        named ? BlockKind.SOURCE : BlockKind.RELATED,
        (found.before() + " " + found.address()).strip());
  }

  private void plain(String line, List<String> below) {
    Optional<BlockKind> labelled = lineClaims.labelled(line);
    Optional<BlockKind> marked =
        line.length() > LONGEST_MARKED ? Optional.empty() : markers.of(line);
    boolean listed = relatedLines.lists(line, labelled.or(() -> marked));
    if (labelled.isPresent()) {
      add(labelled.get(), line);
    } else if (marked.isPresent()) {
      add(marked.get(), line);
      lineClaims.marked(marked.get(), line);
    } else if (listed) {
      add(BlockKind.RELATED, line);
    } else if (!titled() && line.length() <= LONGEST_TITLE) {
      title(line, below);
    } else {
      text(line, below);
    }
  }

  private boolean titled() {
    return untitled || claims.best(Field.TITLE).filter(one -> one.trust() > FEED_TRUST).isPresent();
  }

  private void title(String line, List<String> below) {
    Optional<BlockKind> above = aboveTitle.of(line, below);
    if (above.isEmpty()) {
      claims.add(Field.TITLE, line, "first-line", 0.7);
      add(BlockKind.TITLE, line);
    } else if (above.get() == BlockKind.PARAGRAPH) {
      untitled = true;
      text(line, below);
    } else {
      lineClaims.text(line);
      lineClaims.date(above.get() == BlockKind.DATELINE ? line : "");
      add(above.get(), line);
    }
  }

  private void text(String line, List<String> below) {
    EndMark end = EndMark.cut(line, markers);
    if (!end.text().isEmpty()) {
      lineClaims.text(end.text());
      add(kind(end.text(), below), end.text());
    }
    if (!end.mark().isEmpty()) {
      add(BlockKind.END_MARK, end.mark());
    }
  }

  private BlockKind kind(String line, List<String> below) {
    if (lineClaims.date(line)) {
      return BlockKind.DATELINE;
    }
    if (ShareLine.is(line) || DeskLine.is(line) || isSignature(line)) {
      return BlockKind.NOTICE;
    }
    if (publishers.named(line).isPresent()) {
      return BlockKind.SOURCE;
    }
    if (CopyrightLine.is(line)) {
      return BlockKind.CREDIT;
    }
    boolean edge = !begun || linesToEnd(below) < LINES_OF_A_SIGNATURE;
    if (edge && lineClaims.writer(line, below.isEmpty() ? "" : below.get(0))) {
      signed = true;
      return BlockKind.BYLINE;
    }
    if ((!begun || signed) && (Dateline.isAlone(line, publishers) || aboveTitle.isMasthead(line))) {
      return BlockKind.DATELINE;
    }
    return lineClaims.byline(line)
        ? BlockKind.BYLINE
        : ListItem.is(line) ? BlockKind.LIST : BlockKind.PARAGRAPH;
  }

  /** What a house sets between its end mark and the source line, without a stop: its desks. */
  private boolean isSignature(String line) {
    BlockKind above = blocks.isEmpty() ? BlockKind.TITLE : blocks.get(blocks.size() - 1).kind();
    return above == BlockKind.END_MARK
        && Letters.words(line) <= MOST_SIGNED
        && !Letters.endsSentence(line);
  }

  /** How many lines stand between this and the end, or the source line of a torn document. */
  private int linesToEnd(List<String> below) {
    int lines = 0;
    while (lines < Math.min(below.size(), LINES_OF_A_SIGNATURE)
        && !isSourceLine(below.get(lines))) {
      lines++;
    }
    return lines;
  }

  private boolean isSourceLine(String line) {
    return AddressInText.find(line).filter(this::isSource).isPresent();
  }

  private void add(BlockKind kind, String line) {
    begun |= kind == BlockKind.PARAGRAPH;
    signed &= kind == BlockKind.BYLINE;
    blocks.add(new RawBlock(kind, line));
  }
}
