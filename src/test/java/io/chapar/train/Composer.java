package io.chapar.train;

import io.chapar.split.plain.label.TextLabel;
import io.chapar.train.Draft.Piece;
import io.chapar.train.Story.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays a story out: its body, and around and between its paragraphs what a layout has there. */
final class Composer {
  /** The first word of a part's name to what its lines are, beside the words of clippings. */
  private static final Map<String, TextLabel> PARTS =
      Map.of("bio", TextLabel.CREDIT, "shots", TextLabel.CAPTION);

  private static final List<String> IN_A_BAR =
      List.of(
          "date", "date", "id", "tag.section", "byline", "call.views", "source", "date.updated");

  /** Kinds that a page may show as a name in one line and the value in the next. */
  private static final List<TextLabel> FIELDS =
      List.of(
          TextLabel.DATE,
          TextLabel.ID,
          TextLabel.BYLINE,
          TextLabel.SOURCE,
          TextLabel.TAG,
          TextLabel.CREDIT);

  private static final int SHORTEST_OPENED = 70;

  private final Story story;
  private final Phrases phrases;
  private final Dice dice;
  private final Draft draft = new Draft();
  private final String betweenParagraphs;
  private final String betweenLines;
  private final String colon;
  private final double splitLabels;

  Composer(Story story, Phrases phrases, Dice dice) {
    this.story = story;
    this.phrases = phrases;
    this.dice = dice;
    this.betweenParagraphs = dice.chance(0.75) ? "\n\n" : "\n";
    this.betweenLines = dice.chance(0.5) ? "\n" : betweenParagraphs;
    this.colon =
        dice.chance(0.8) ? ": " : dice.pick(List.of(" : ", ":", " - ", "\t", " = ", ":  "));
    this.splitLabels = dice.chance(0.1) ? 0.7 : 0.02;
  }

  Draft compose(Layout layout) {
    zone(layout.draw("head", dice));
    body();
    List<Piece> tail = zoneApart(layout.draw("tail", dice));
    layout.draw("middle", dice).forEach(this::insert);
    draft.pieces().addAll(tail);
    return draft;
  }

  private void zone(List<String> parts) {
    parts.forEach(this::part);
  }

  /** The pieces of parts, without the draft's own. */
  private List<Piece> zoneApart(List<String> parts) {
    int from = draft.pieces().size();
    zone(parts);
    List<Piece> added = draft.pieces().subList(from, draft.pieces().size());
    List<Piece> apart = List.copyOf(added);
    added.clear();
    return apart;
  }

  private void insert(String part) {
    List<Integer> body = draft.body();
    if (body.size() > 1) {
      int place = body.get(dice.between(1, body.size() - 1));
      draft.pieces().addAll(place, zoneApart(List.of(part)));
    }
  }

  private void part(String part) {
    if (part.equals("bar")) {
      bar();
    } else if (isSaid(part)) {
      phrases.say(part).ifPresent(text -> lines(label(part), text));
    }
  }

  /** Whether the story has what the part says. */
  private boolean isSaid(String part) {
    return switch (part) {
      case "kicker" -> story.kicker() != null;
      case "summary" -> story.summary() != null;
      case "caption.own" -> story.caption() != null;
      case "id", "id.yaml", "id.json" -> story.id() != null;
      case "tag", "tag.hash", "tag.yaml", "tag.json" -> !story.tags().isEmpty();
      default -> true;
    };
  }

  /** Whether the lines of a part tell of the document, and hold no headline or teaser. */
  static boolean isAround(String part) {
    TextLabel label = known(part.split("\\.")[0]);
    return label != null && !label.isBody() && !WordCounts.NEITHER.contains(label);
  }

  private static @Nullable TextLabel known(String word) {
    TextLabel label = PARTS.get(word);
    return label == null ? Clipping.LABELS.get(word) : label;
  }

  private static TextLabel label(String part) {
    String head = part.contains(".") ? part.substring(0, part.indexOf('.')) : part;
    return Optional.ofNullable(known(head))
        .orElseThrow(() -> new IllegalArgumentException("no label for the part " + part));
  }

  /** A line that begins with @ is the name of a field, its value below. */
  private void lines(TextLabel label, String text) {
    List<String> lines = split(label, text).lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isName = line.startsWith("@") && i < lines.size() - 1 && FIELDS.contains(label);
      if (!line.isEmpty()) {
        draft.add(
            isName ? TextLabel.LABEL : label,
            isName ? line.substring(1) : line,
            before(i == 0, label));
      }
    }
  }

  /** Writes "name: value" in the text's own way, or breaks it into two lines. */
  private String split(TextLabel label, String text) {
    int at = text.indexOf(": ");
    if (!FIELDS.contains(label) || at <= 0 || text.contains("\n") || text.contains("<")) {
      return text;
    }
    return dice.chance(splitLabels)
        ? "@" + text.substring(0, at + 1) + "\n" + text.substring(at + 2)
        : text.substring(0, at) + colon + text.substring(at + 2);
  }

  private String before(boolean first, TextLabel label) {
    return first && (label == TextLabel.TITLE || label == TextLabel.SUMMARY)
        ? betweenParagraphs
        : first ? betweenLines : "\n";
  }

  /** Several fields in one line. */
  private void bar() {
    String separator = dice.pick(List.of(" | ", " / ", " - ", " • ", "   ", " · ", " ، ", " — "));
    List<Piece> pieces = new ArrayList<>();
    for (String part : dice.some(dice.between(2, 4), IN_A_BAR)) {
      pieces.addAll(zoneApart(List.of(part)));
    }
    for (int i = 0; i < pieces.size(); i++) {
      boolean last = i == pieces.size() - 1;
      Piece piece = pieces.get(i);
      draft
          .pieces()
          .add(
              piece
                  .text(last ? piece.text() : (piece.text() + separator).strip())
                  .before(i == 0 ? betweenLines : separator.isBlank() ? separator : " "));
    }
  }

  private void body() {
    List<Part> parts = parts();
    int opening = dice.chance(0.85) ? 0 : 1;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean opens = i == opening && story.opens() && part.label() == TextLabel.PARAGRAPH;
      draft.add(part.label(), opens ? opened(part.text()) : part.text(), betweenParagraphs(part));
    }
  }

  private String betweenParagraphs(Part part) {
    return part.label() == TextLabel.LIST ? "\n" : betweenParagraphs;
  }

  private String opened(String text) {
    return text.length() > SHORTEST_OPENED && dice.chance(0.8)
        ? phrases.say("opening").map(o -> o + " " + text).orElse(text)
        : text;
  }

  /**
   * A list behind a paragraph that announces it: items of a few words, or of a name and a value.
   */
  private void list(List<Part> parts) {
    int at = dice.between(1, parts.size());
    String sign = dice.pick(List.of("- ", "– ", "• ", "* ", "", "", "#. ", "#) ", "#- ", "✅ "));
    String item = dice.pick(List.of("{question}", "{other}", "{city}: {n:3-900}", "{sentence}"));
    String text = parts.get(at - 1).text();
    boolean announced = text.endsWith(".") && dice.chance(0.7);
    if (announced) {
      String head = text.substring(0, text.length() - 1) + ":";
      parts.set(at - 1, new Part(parts.get(at - 1).label(), head));
    }
    for (int i = dice.between(2, 5); i > 0; i--) {
      String number = phrases.dates().number(Integer.toString(i));
      String words = phrases.fill(item);
      String line = sign.replace("#", number) + words.replaceAll("[.?؟]$", "");
      boolean plain = sign.isEmpty();
      parts.add(at, new Part(plain ? TextLabel.PARAGRAPH : TextLabel.LIST, line));
    }
  }

  /** Questions between the paragraphs, each with the same mark before it. */
  private void interview(List<Part> parts) {
    String mark = dice.pick(List.of("* ", "– ", "- ", "• ", "", "{agency}: ", "{section}: ", "■ "));
    for (int i = parts.size() - 1; i > 0; i--) {
      if (parts.get(i).label() == TextLabel.PARAGRAPH && dice.chance(0.6)) {
        parts.add(i, new Part(TextLabel.PARAGRAPH, phrases.fill(mark + "{question}")));
      }
    }
  }

  /** A paragraph that opens as a field does: "Source: most of the clay comes …". */
  private Part labelled(Part part) {
    return phrases
        .label(dice.pick(List.of("source", "date", "id", "tag")))
        .map(label -> new Part(part.label(), label + ": " + part.text()))
        .orElse(part);
  }

  /** The body, sometimes with two paragraphs in each other's place, or with a list. */
  private List<Part> parts() {
    List<Part> parts = new ArrayList<>(story.body());
    if (dice.chance(0.12)) {
      list(parts);
    }
    if (dice.chance(0.06)) {
      interview(parts);
    }
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).label() == TextLabel.PARAGRAPH && dice.chance(0.02)) {
        parts.set(i, labelled(parts.get(i)));
      }
    }
    if (parts.size() > 3 && dice.chance(0.15)) {
      Collections.swap(parts, dice.between(1, parts.size() - 1), dice.between(1, parts.size() - 1));
    }
    return parts;
  }
}
