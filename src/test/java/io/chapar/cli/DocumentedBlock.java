package io.chapar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block of a page that is set as code: between fences, or four columns in after an empty line.
 *
 * @param line of its first line, from 1
 * @param language behind the opening fence; empty without one
 * @param text without the indentation that all its lines share
 */
public record DocumentedBlock(Path page, int line, String language, String text) {
  private static final String FENCE = "```";
  private static final String ANY = ".+";
  private static final Pattern VOLATILE = Pattern.compile("\\d|://|…|[\\p{L}&&[^\\p{ASCII}]]");
  private static final Pattern INDENTED = Pattern.compile(" {4,}\\S.*");

  public static Stream<Path> pages() {
    try (Stream<Path> root = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(root, docs)
          .filter(page -> page.toString().endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<DocumentedBlock> all() {
    return pages().flatMap(page -> of(page).stream()).toList();
  }

  public static List<DocumentedBlock> of(Path page) {
    List<String> lines = lines(page);
    List<DocumentedBlock> blocks = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      boolean fenced = lines.get(at).startsWith(FENCE);
      if (fenced || beginsIndented(lines, at)) {
        int first = fenced ? at + 1 : at;
        int end = fenced ? closing(lines, first) : dedented(lines, first);
        String language = fenced ? lines.get(at).substring(FENCE.length()) : "";
        String text = String.join("\n", lines.subList(first, end)) + "\n";
        blocks.add(new DocumentedBlock(page, first + 1, language, fenced ? text : dedented(text)));
        at = end;
      }
    }
    return blocks;
  }

  /** The block of a page that has a line of this beginning. */
  public static DocumentedBlock with(String page, String line) {
    return of(Path.of(page)).stream()
        .filter(block -> block.text().lines().anyMatch(each -> each.startsWith(line)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(page + " shows no " + line));
  }

  /**
   * Its lines as patterns of what is printed: numbers, addresses, what is cut short and words in
   * other letters may be others.
   */
  public List<Pattern> shapes() {
    return text.lines().filter(line -> !line.isBlank()).map(DocumentedBlock::shape).toList();
  }

  /** The shapes of what the page shows as the answer to this line. */
  public List<Pattern> answerTo(String command) {
    List<String> lines = text.lines().toList();
    return lines.stream()
        .skip(lines.indexOf("$ " + command) + 1L)
        .takeWhile(line -> !line.startsWith("$ "))
        .filter(line -> !line.isBlank() && !line.equals("…"))
        .map(DocumentedBlock::shape)
        .toList();
  }

  private static Pattern shape(String line) {
    String shape =
        Stream.of(line.strip().split(" +"))
            .map(word -> VOLATILE.matcher(word).find() ? ANY : Pattern.quote(word))
            .collect(Collectors.joining(" +", " *", " *"));
    return Pattern.compile(shape.replaceAll("\\.\\+(?: \\+\\.\\+)+", ".+"));
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean beginsIndented(List<String> lines, int at) {
    return at > 0 && lines.get(at - 1).isBlank() && INDENTED.matcher(lines.get(at)).matches();
  }

  private static int closing(List<String> lines, int from) {
    int at = from;
    while (!lines.get(at).startsWith(FENCE)) {
      at++;
    }
    return at;
  }

  private static int dedented(List<String> lines, int from) {
    int at = from;
    while (at < lines.size()
        && (lines.get(at).startsWith("    ")
            || lines.get(at).isBlank()
                && at + 1 < lines.size()
                && INDENTED.matcher(lines.get(at + 1)).matches())) {
      at++;
    }
    return at;
  }

  private static String dedented(String text) {
    int shared =
        text.lines()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return text.lines()
        .map(line -> line.isBlank() ? "" : line.substring(shared))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Override
  public String toString() {
    return page + ":" + line;
  }
}
