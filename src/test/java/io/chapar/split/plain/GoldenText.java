package io.chapar.split.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.labelling.Labelling;
import io.chapar.split.plain.label.TextLabel;
import io.chapar.split.plain.label.TextLabeller;
import io.chapar.split.plain.line.Cut;
import io.chapar.split.plain.line.JoinFeatures;
import io.chapar.split.plain.line.Segment;
import io.chapar.split.plain.line.TextLines;
import io.chapar.split.plain.line.TextLines.TextLine;
import io.chapar.split.wording.Letters;
import io.chapar.train.LabelledSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of our own plain-text documents, of which the title and the body are known.
 *
 * @param title folded; empty for none
 * @param body folded paragraphs
 */
record GoldenText(String text, String title, List<String> body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The documents of a folder that say what their body is. */
  static List<GoldenText> all(Path folder) throws IOException {
    List<GoldenText> found = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path document : folders.sorted().toList()) {
        JsonNode expected = JSON.readTree(document.resolve("expected.json").toFile());
        if (expected.has("body") && Files.exists(document.resolve("article.txt"))) {
          found.add(of(Files.readString(document.resolve("article.txt")), expected));
        }
      }
    }
    return found;
  }

  private static GoldenText of(String text, JsonNode expected) {
    List<String> body = new ArrayList<>();
    expected.path("body").forEach(paragraph -> body.add(Letters.fold(paragraph.asText())));
    return new GoldenText(text, Letters.fold(expected.path("title").asText("")), body);
  }

  /**
   * The paragraph that a piece of the text is of; -1 for none.
   *
   * @param whole whether it is a line, so that it must be the whole paragraph if it is short
   */
  private int paragraph(String piece, boolean whole) {
    String folded = Letters.fold(piece);
    for (int i = 0; i < body.size() && !folded.isEmpty(); i++) {
      boolean edge = body.get(i).startsWith(folded) || body.get(i).endsWith(folded);
      edge &= !whole || folded.length() > 20 || body.get(i).equals(folded);
      if (edge || folded.length() > 20 && body.get(i).contains(folded)) {
        return i;
      }
    }
    return -1;
  }

  LabelledSequence joins() {
    List<TextLine> lines = TextLines.of(text);
    JoinFeatures features = new JoinFeatures(lines);
    int[][] all = new int[lines.size()][];
    int[] gold = new int[lines.size()];
    int before = -1;
    for (int i = 0; i < all.length; i++) {
      all[i] = features.of(i);
      int paragraph = paragraph(lines.get(i).text(), true);
      gold[i] = paragraph >= 0 && paragraph == before ? 1 : 0;
      before = paragraph;
    }
    return new LabelledSequence(all, gold);
  }

  /** The right labels, where only text and title are known; of the rest the likeliest. */
  List<String> labels(List<Segment> segments, Labelling labelling, List<String> names) {
    List<String> labels = new ArrayList<>();
    int before = -1;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      boolean whole =
          segment.cut() == Cut.LINE
              && (i + 1 == segments.size() || segments.get(i + 1).cut() == Cut.LINE);
      int paragraph = paragraph(segment.text(), whole);
      boolean within = segment.cut() != Cut.LINE;
      boolean goesOn =
          within
              && (paragraph < 0
                  ? labelling.name(i).equals(TextLabeller.CONTINUED) && before < 0
                  : paragraph == before);
      boolean isTitle = !title.isEmpty() && title.equals(Letters.fold(segment.text()));
      labels.add(
          goesOn
              ? TextLabeller.CONTINUED
              : isTitle ? TextLabel.TITLE.name() : likeliest(labelling, names, i, paragraph >= 0));
      before = paragraph;
    }
    return labels;
  }

  private static String likeliest(Labelling labelling, List<String> names, int at, boolean body) {
    int best = -1;
    for (int label = 0; label < names.size(); label++) {
      String name = names.get(label);
      boolean goesOn = name.equals(TextLabeller.CONTINUED);
      boolean fits = !goesOn && TextLabel.valueOf(name).isBody() == body && !name.equals("TITLE");
      if (fits
          && (best < 0 || labelling.probability(at, label) > labelling.probability(at, best))) {
        best = label;
      }
    }
    return names.get(best);
  }
}
