package io.chapar.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An article of news with its names marked by {@code docs/names.md}.
 *
 * <p>Invented ones lie in {@code news/}: {@code == LANGUAGE} begins an article, each further line
 * is a paragraph, the headline first, with {@code [PER …]}, {@code [ORG …]} and {@code [LOC …]} in
 * it. Of real ones only the marks are here, in {@code marks/LANGUAGE.tsv}, whose head says their
 * form; {@link NewsTexts} finds the texts in the corpora.
 *
 * @param source of real news the corpus and the page, else the file's name
 * @param language BCP 47
 */
record MarkedNews(String source, String language, List<Paragraph> paragraphs) {
  private static final Path FOLDER = Path.of("src/test/resources/io/chapar/train");
  static final Path NEWS = FOLDER.resolve("news");
  static final Path MARKS = FOLDER.resolve("marks");
  private static final Path GOLDEN = FOLDER.resolve("golden");

  private static final Pattern INLINE = Pattern.compile("\\[(PER|ORG|LOC) ([^\\[\\]]+)]");
  private static final Pattern STAND_OFF = Pattern.compile("(\\d+)-(\\d+)-(PER|ORG|LOC)");

  MarkedNews {
    paragraphs = List.copyOf(paragraphs);
  }

  /** What a name is the name of. */
  enum Kind {
    PER,
    ORG,
    LOC
  }

  /**
   * @param start of the name's first character, in chars of the paragraph
   * @param end after its last character
   */
  record Mark(int start, int end, Kind kind) {}

  /**
   * @param marks in the order of the text; they do not overlap
   */
  record Paragraph(String text, List<Mark> marks) {
    Paragraph {
      marks = List.copyOf(marks);
      int end = 0;
      for (Mark mark : marks) {
        if (mark.start() < end || mark.end() <= mark.start() || mark.end() > text.length()) {
          throw new IllegalArgumentException("no place for a mark (" + mark + "): " + text);
        }
        end = mark.end();
      }
    }

    String name(Mark mark) {
      return text.substring(mark.start(), mark.end());
    }
  }

  /** The invented articles. */
  static List<MarkedNews> invented() {
    return files(NEWS).stream().flatMap(file -> invented(file).stream()).toList();
  }

  static List<MarkedNews> invented(Path file) {
    List<MarkedNews> all = new ArrayList<>();
    String language = "";
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("== ")) {
        add(all, new MarkedNews(file.getFileName().toString(), language, paragraphs));
        language = line.substring(3).strip();
        paragraphs.clear();
      } else if (isParagraph(line)) {
        paragraphs.add(inline(line));
      }
    }
    add(all, new MarkedNews(file.getFileName().toString(), language, paragraphs));
    return all;
  }

  /**
   * The direct quotes that the files of the invented news tell, {@code Q> SPEAKER<TAB>TEXT} behind
   * an article; a speaker without a name is {@code -}.
   *
   * @param to takes the file and number of the article, each with a space behind it, and the quote
   */
  static void quotes(BiConsumer<String, QuoteScore.Quote> to) {
    for (Path file : files(NEWS)) {
      String name = file.getFileName().toString().replace(".txt", "");
      int number = 0;
      for (String line : lines(file)) {
        number += line.startsWith("== ") ? 1 : 0;
        if (line.startsWith("Q> ")) {
          String[] cells = line.substring(3).split("\t");
          to.accept(name + ' ' + number + ' ', new QuoteScore.Quote(cells[1], cells[0]));
        }
      }
    }
  }

  /** Not a remark, nor a quote, which {@link #quotes} reads. */
  private static boolean isParagraph(String line) {
    return !line.startsWith("#") && !line.startsWith("Q> ") && !line.isBlank();
  }

  private static void add(List<MarkedNews> all, MarkedNews news) {
    if (!news.paragraphs().isEmpty()) {
      all.add(news);
    }
  }

  static Paragraph inline(String line) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Matcher mark = INLINE.matcher(line);
    while (mark.find()) {
      mark.appendReplacement(text, "");
      int start = text.length();
      text.append(mark.group(2));
      marks.add(new Mark(start, text.length(), Kind.valueOf(mark.group(1))));
    }
    mark.appendTail(text);
    if (text.indexOf("[") >= 0 || text.indexOf("]") >= 0) {
      throw new IllegalArgumentException("a bracket that marks nothing: " + line);
    }
    return new Paragraph(text.toString(), marks);
  }

  /**
   * The real articles of which the corpora have all paragraphs.
   *
   * @param texts paragraphs by {@link NewsTexts#digest}
   */
  static List<MarkedNews> real(Map<String, String> texts) {
    return files(MARKS).stream().flatMap(file -> real(file, texts).stream()).toList();
  }

  /** Of the golden articles, the paragraphs whose names are known. */
  static List<MarkedNews> golden(Map<String, String> texts) {
    return files(GOLDEN).stream().flatMap(file -> real(file, texts).stream()).toList();
  }

  private static List<MarkedNews> real(Path file, Map<String, String> texts) {
    List<MarkedNews> all = new ArrayList<>();
    String source = "";
    List<String> rows = new ArrayList<>();
    String language = file.getFileName().toString().replace(".tsv", "");
    for (String line : lines(file)) {
      if (line.startsWith("@ ")) {
        add(all, real(source, language, rows, texts));
        source = line.substring(2);
        rows.clear();
      } else if (!line.startsWith("#")) {
        rows.add(line);
      }
    }
    add(all, real(source, language, rows, texts));
    return all;
  }

  /** Without paragraphs where one of them is not there. */
  private static MarkedNews real(
      String source, String language, List<String> rows, Map<String, String> texts) {
    boolean whole = rows.stream().allMatch(row -> texts.containsKey(digest(row)));
    return new MarkedNews(
        source,
        language,
        whole ? rows.stream().map(row -> standOff(row, texts)).toList() : List.of());
  }

  private static Paragraph standOff(String row, Map<String, String> texts) {
    List<Mark> marks =
        STAND_OFF
            .matcher(row.substring(row.indexOf('\t') + 1))
            .results()
            .map(
                m ->
                    new Mark(
                        Integer.parseInt(m.group(1)),
                        Integer.parseInt(m.group(2)),
                        Kind.valueOf(m.group(3))))
            .toList();
    return new Paragraph(texts.get(digest(row)), marks);
  }

  private static String digest(String row) {
    return row.substring(0, row.indexOf('\t'));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
