package io.chapar.train;

import io.chapar.split.plain.label.TextLabel;
import io.chapar.train.Story.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An invented article with slots, from {@code articles/}. It begins with {@code == desk}; each line
 * below is a letter, a colon and text: t a title, k a kicker, s a summary, c a caption, g tags, p a
 * paragraph, o one that may be left out, h a heading, q a quote, l an item of a list. A desk {@code
 * *} holds paragraphs that fit into any article of the language.
 */
record Manuscript(String desk, List<Line> lines) {
  private static final Map<Character, TextLabel> BODY =
      Map.of(
          'p', TextLabel.PARAGRAPH,
          'o', TextLabel.PARAGRAPH,
          'h', TextLabel.HEADING,
          'q', TextLabel.QUOTE,
          'l', TextLabel.LIST);

  record Line(char kind, String text) {}

  static List<Manuscript> read(String language) {
    List<Manuscript> all = new ArrayList<>();
    for (String row : Table.lines("articles/" + language + ".txt")) {
      if (row.startsWith("== ")) {
        all.add(new Manuscript(row.substring(3), new ArrayList<>()));
      } else if (row.length() > 3 && row.charAt(1) == ':') {
        all.get(all.size() - 1).lines.add(new Line(row.charAt(0), row.substring(2).strip()));
      } else {
        throw new IllegalArgumentException("no line of an article (" + language + "): " + row);
      }
    }
    return all;
  }

  boolean isForAny() {
    return desk.equals("*");
  }

  List<String> all(char kind) {
    return lines.stream().filter(line -> line.kind() == kind).map(Line::text).toList();
  }

  /** The body, without some of what may be left out. */
  List<Part> body(Dice dice) {
    return lines.stream()
        .filter(line -> BODY.containsKey(line.kind()))
        .filter(line -> line.kind() != 'o' || dice.chance(0.6))
        .map(line -> new Part(BODY.getOrDefault(line.kind(), TextLabel.PARAGRAPH), line.text()))
        .toList();
  }
}
