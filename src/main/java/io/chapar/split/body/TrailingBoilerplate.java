package io.chapar.split.body;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;
import java.util.ArrayList;
import java.util.List;

/** Takes out of the body what follows its last paragraph: lone headings, contacts, credits. */
final class TrailingBoilerplate {
  private static final int SHORT = 200;

  private static final int MOST_OF_LABEL = 4;

  /** In scripts that put no spaces between words, a sentence is one. */
  private static final int LONGEST_LABEL = 40;

  private static final int LONGEST_PORTRAIT = 500;

  private final Markers markers;
  private final List<String> names;

  TrailingBoilerplate(Markers markers, List<String> names) {
    this.markers = markers;
    this.names = names;
  }

  List<RawBlock> trim(List<RawBlock> blocks) {
    List<RawBlock> trimmed = new ArrayList<>(blocks);
    boolean labelled = false;
    for (int i = trimmed.size() - 1; i >= 0; i--) {
      RawBlock block = trimmed.get(i);
      boolean label = !labelled && isLabel(block);
      if (block.kind().isBody() && !isLoose(block) && !label) {
        break;
      }
      if (block.kind().isBody()) {
        labelled |= label;
        trimmed.set(i, new RawBlock(BlockKind.NOTICE, block.text()));
      }
    }
    return withoutBareHeadings(trimmed);
  }

  /** A few words and a colon, after which nothing follows any more: "More about islands:". */
  private static boolean isLabel(RawBlock block) {
    String text = block.text();
    return text.endsWith(":")
        && Letters.words(text) <= MOST_OF_LABEL
        && Letters.weight(text) <= LONGEST_LABEL;
  }

  /** A heading right above pointers to other articles is theirs. */
  private static List<RawBlock> withoutBareHeadings(List<RawBlock> blocks) {
    BlockKind below = BlockKind.NOTICE;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      RawBlock block = blocks.get(i);
      if (block.kind() == BlockKind.HEADING && below == BlockKind.RELATED) {
        blocks.set(i, new RawBlock(BlockKind.RELATED, block.text()));
      } else if (block.kind().isBody() || block.kind() == BlockKind.RELATED) {
        below = block.kind();
      }
    }
    return blocks;
  }

  private boolean isLoose(RawBlock block) {
    return block.kind() == BlockKind.HEADING
        || block.text().length() < SHORT && isOfContact(block.text())
        || markers.of(block.text()).isPresent()
        || isPortrait(block.text());
  }

  /** A writer introduced by name, also in capitals. */
  private boolean isPortrait(String text) {
    return text.length() < LONGEST_PORTRAIT
        && names.stream().anyMatch(name -> isOpenedBy(name, text));
  }

  /** A name of one word may be anybody's, and one that goes on is another's. */
  private static boolean isOpenedBy(String name, String text) {
    int end = name.length();
    return Letters.words(name) > 1
        && text.regionMatches(true, 0, name, 0, end)
        && (text.length() == end || !isOfWord(text.charAt(end)));
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.FORMAT;
  }

  /**
   * Whether it says where a writer or organisation can be reached: by an e-mail address, the handle
   * of a network, or a bare address.
   */
  private static boolean isOfContact(String line) {
    int at = line.indexOf('@');
    boolean handle =
        at >= 0 && at + 1 < line.length() && Character.isLetterOrDigit(line.charAt(at + 1));
    boolean address =
        line.startsWith("http") || line.startsWith("www.") || line.startsWith("twitter.com/");
    return handle || address && line.indexOf(' ') < 0;
  }
}
