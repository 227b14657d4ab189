package io.chapar.split;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import io.chapar.split.metadata.Claim;
import io.chapar.split.wording.Letters;
import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pages that stand where an article was asked for, by their words: log-in, subscription, consent,
 * challenge, error. The table is {@code walls.txt}; a page with a fair amount of text is none.
 */
final class Walls {
  /** Letters of text beside the line with its words above which a page is no wall. */
  private static final int BESIDE = 120;

  /** Letters of a line from which it is more than a wall says, unless it is a notice of consent. */
  private static final int LONG = 180;

  /** Folded letters that such a notice has before its words. */
  private static final int OPENING = 40;

  private final List<Wall> walls = new ArrayList<>();

  Walls() {
    for (String row : TableLines.of(Walls.class, "walls.txt")) {
      String[] cells = row.split("\t");
      walls.add(Wall.of(cells[0], cells[1]));
    }
  }

  /**
   * @param titles that are claimed
   * @param dated whether the page says when it was published, and so its text is no wall's
   * @return what the page is and how that shows; empty when nothing does
   */
  Optional<String> find(List<Claim> titles, List<RawBlock> blocks, boolean dated) {
    return byTitle(titles, PageKind.text(blocks) < BESIDE)
        .or(() -> dated ? Optional.empty() : byText(blocks));
  }

  /**
   * @param brief whether there is hardly any text; else a bare "Error" is what an article is called
   */
  private Optional<String> byTitle(List<Claim> titles, boolean brief) {
    for (Claim title : titles) {
      String folded = Letters.fold(title.value());
      String front = front(title.value());
      for (Wall wall : walls) {
        if (wall.is(folded, front) && (brief || !wall.isBareError())) {
          return Optional.of(wall.kind + " page titled \"" + title.value() + "\"");
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> byText(List<RawBlock> blocks) {
    int text = PageKind.text(blocks);
    for (RawBlock block : blocks) {
      int beside = text - (block.kind().isBody() ? block.text().length() : 0);
      boolean may = beside < BESIDE && block.kind() != BlockKind.RELATED;
      String folded = may ? Letters.fold(block.text()) : "";
      for (Wall wall : walls) {
        if (wall.isSaidIn(folded, block.text().length())) {
          return Optional.of(wall.kind + " page that says \"" + block.text() + "\"");
        }
      }
    }
    return Optional.empty();
  }

  /** The title before the site's name, folded. */
  private static String front(String title) {
    return Letters.fold(title.split(" [|–—-] ", 2)[0]);
  }

  /** Where the words stand. */
  private enum Form {
    WHOLE,
    START,
    WITHIN,
    TEXT
  }

  /**
   * A kind of page, and its words.
   *
   * @param words folded
   */
  private record Wall(String kind, String words, Form form) {
    private static final int SHORT = 8;
    private static final String ERROR = "error";
    private static final String CONSENT = "consent";

    static Wall of(String kind, String cell) {
      Form form =
          switch (cell.charAt(0)) {
            case '=' -> Form.WHOLE;
            case '…' -> Form.WITHIN;
            case '¶' -> Form.TEXT;
            default -> Form.START;
          };
      return new Wall(kind, Letters.fold(cell), form);
    }

    /**
     * @param front the title without the site's name
     */
    boolean is(String title, String front) {
      boolean whole = title.equals(words) || front.equals(words);
      return switch (form) {
        case WHOLE -> whole;
        case START -> whole || words.length() > SHORT && title.startsWith(words);
        case WITHIN -> title.contains(words);
        case TEXT -> false;
      };
    }

    boolean isBareError() {
      return form == Form.WHOLE && kind.equals(ERROR);
    }

    boolean isSaidIn(String line, int length) {
      int at = form == Form.TEXT ? line.indexOf(words) : -1;
      return at >= 0 && (length < LONG || kind.equals(CONSENT) && at < OPENING);
    }
  }
}
