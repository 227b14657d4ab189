package io.chapar.train;

import io.chapar.split.plain.label.TextLabel;
import io.chapar.train.Draft.Piece;
import io.chapar.train.LabelledText.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document in plain text that was written by hand, with what each piece of it is.
 *
 * <p>A file of {@code clippings/} begins with remarks ({@code # …}). A document begins with {@code
 * == LANGUAGE WAY PUBLISHER}. Each further line is a piece, {@code LABEL: text}, in a line of its
 * own; an empty line is one of the document. A mark before the label says where the piece stands:
 * {@code &} in the same line after a space, {@code +} glued to the piece before, {@code ~} in a new
 * line, and it goes on with the last block of its label. More spaces before the text are the
 * document's.
 *
 * @param id the file's name and the number of the document in it
 * @param language BCP 47
 * @param way how it became plain text, in the writer's word
 * @param house the publisher's host, real or invented
 */
record Clipping(String id, String language, String way, String house, List<Piece> pieces) {
  static final Path FOLDER =
      Path.of("src", "test", "resources", "io", "chapar", "train", "clippings");

  private static final Pattern HEAD = Pattern.compile("== (\\S+) (\\S+) (\\S+)");
  private static final Pattern PIECE = Pattern.compile("(?:([&+~]) )?([a-z]+):\\s(\\s*)(\\S.*)");

  /** The words for labels in the files of this package. */
  static final Map<String, TextLabel> LABELS =
      Map.ofEntries(
          Map.entry("title", TextLabel.TITLE),
          Map.entry("kicker", TextLabel.KICKER),
          Map.entry("summary", TextLabel.SUMMARY),
          Map.entry("dateline", TextLabel.DATELINE),
          Map.entry("byline", TextLabel.BYLINE),
          Map.entry("source", TextLabel.SOURCE),
          Map.entry("date", TextLabel.DATE),
          Map.entry("id", TextLabel.ID),
          Map.entry("tag", TextLabel.TAG),
          Map.entry("caption", TextLabel.CAPTION),
          Map.entry("credit", TextLabel.CREDIT),
          Map.entry("call", TextLabel.CALL),
          Map.entry("related", TextLabel.RELATED),
          Map.entry("teaser", TextLabel.TEASER),
          Map.entry("legal", TextLabel.LEGAL),
          Map.entry("end", TextLabel.END_MARK),
          Map.entry("p", TextLabel.PARAGRAPH),
          Map.entry("h", TextLabel.HEADING),
          Map.entry("q", TextLabel.QUOTE),
          Map.entry("l", TextLabel.LIST),
          Map.entry("nav", TextLabel.NAVIGATION),
          Map.entry("label", TextLabel.LABEL));

  /** All of a folder's files. */
  static List<Clipping> all(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documents of a file. What is not in the format ends it, with the line's number. */
  static List<Clipping> read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".txt", "");
      return new Reader(name).read(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pieces as a draft, to be changed. */
  Draft draft() {
    Draft draft = new Draft();
    pieces.forEach(
        piece -> {
          while (draft.blocks() <= piece.block()) {
            draft.newBlock();
          }
          draft.pieces().add(piece);
        });
    return draft;
  }

  /** The document as it was written; of its facts only the title is known. */
  LabelledText text() {
    Written written = Written.of(draft());
    return labelled(id, List.of("clipping", way), written);
  }

  LabelledText labelled(String name, List<String> ways, Written written) {
    String title =
        pieces.stream()
            .filter(piece -> piece.label() == TextLabel.TITLE)
            .map(Piece::text)
            .findFirst()
            .orElse(null);
    return new LabelledText(
        name,
        "clipping",
        house,
        language,
        ways,
        written.text(),
        written.spans(),
        new Facts(title, null, null, null, null, List.of(), language));
  }

  /** Reads one file. */
  private static final class Reader {
    private final String name;
    private final List<Clipping> found = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private int blocks;
    private int number;
    private String before = "";

    private Reader(String name) {
      this.name = name;
    }

    List<Clipping> read(List<String> lines) {
      for (String line : lines) {
        number++;
        line(line.strip());
      }
      for (Clipping one : found) {
        check(!one.pieces.isEmpty(), one.id + " is empty");
      }
      return found;
    }

    private void line(String line) {
      if (line.startsWith("== ")) {
        begin(line);
      } else if (found.isEmpty()) {
        check(line.isEmpty() || line.startsWith("#"), "no document before: " + line);
      } else if (line.isEmpty()) {
        before += "\n";
      } else {
        piece(line);
      }
    }

    private void begin(String line) {
      Matcher head = HEAD.matcher(line);
      check(head.matches(), "not == LANGUAGE WAY PUBLISHER: " + line);
      String id = name + "#" + (found.size() + 1);
      pieces = new ArrayList<>();
      blocks = 0;
      before = "";
      found.add(new Clipping(id, head.group(1), head.group(2), head.group(3), pieces));
    }

    private void piece(String line) {
      Matcher piece = PIECE.matcher(line);
      check(piece.matches(), "not LABEL: text: " + line);
      TextLabel label = LABELS.get(piece.group(2));
      check(label != null, "no such label: " + piece.group(2));
      String mark = Optional.ofNullable(piece.group(1)).orElse("");
      boolean inLine = mark.equals("&") || mark.equals("+");
      check(
          !inLine || before.isEmpty() && !pieces.isEmpty(), "no piece in the line before: " + line);
      int block = mark.equals("~") ? lastBlock(label, line) : blocks++;
      String space =
          inLine ? (mark.equals("&") ? " " : "") : before + (pieces.isEmpty() ? "" : "\n");
      pieces.add(new Piece(label, block, piece.group(4), space + piece.group(3)));
      before = "";
    }

    private int lastBlock(TextLabel label, String line) {
      for (int i = pieces.size() - 1; i >= 0; i--) {
        if (pieces.get(i).label() == label) {
          return pieces.get(i).block();
        }
      }
      check(false, "goes on with nothing: " + line);
      return -1;
    }

    private void check(boolean right, String fault) {
      if (!right) {
        throw new IllegalArgumentException(name + ":" + number + ": " + fault);
      }
    }
  }
}
