package io.chapar.train;

import io.chapar.split.plain.label.TextLabel;
import io.chapar.train.Draft.Piece;
import io.chapar.train.Story.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Documents made out of clippings: the same furniture around another story, furniture of one house
 * in the document of another, lines left out or in each other's place, words of no language, other
 * breaks. The same seed makes the same documents.
 */
public final class ClippingVariants {
  /** What a cipher leaves as it is: it tells of the story, or is a name. */
  private static final Set<TextLabel> PLAIN =
      Set.of(
          TextLabel.TITLE,
          TextLabel.KICKER,
          TextLabel.SUMMARY,
          TextLabel.CAPTION,
          TextLabel.TEASER,
          TextLabel.BYLINE,
          TextLabel.DATE,
          TextLabel.DATELINE);

  private static final List<String> WAYS =
      List.of("single", "gaps", "wide", "stripped", "stripped", "one-line", "wrapped", "ocr");

  private static final int SHORTEST_RETOLD = 80;
  private static final int NARROWEST = 20;
  private static final int MOST_LENT = 6;
  private static final String OTHERWISE = "en";

  private final List<Clipping> clippings;
  private final Map<String, List<Clipping>> byLanguage;
  private final long seed;

  ClippingVariants(List<Clipping> clippings, long seed) {
    this.clippings = clippings;
    this.byLanguage =
        clippings.stream()
            .collect(Collectors.groupingBy(Clipping::language, TreeMap::new, Collectors.toList()));
    this.seed = seed;
  }

  /**
   * Of the project's clippings.
   *
   * @param houses whose clippings are taken
   */
  public static ClippingVariants of(Predicate<String> houses, long seed) {
    return new ClippingVariants(
        Clipping.all(Clipping.FOLDER).stream().filter(one -> houses.test(one.house())).toList(),
        seed);
  }

  /** The clippings as they were written. */
  public List<LabelledText> originals() {
    return clippings.stream().map(Clipping::text).toList();
  }

  /** Documents 0 to count – 1 of the seed. */
  public Stream<LabelledText> texts(int count) {
    return IntStream.range(0, clippings.isEmpty() ? 0 : count).mapToObj(this::text);
  }

  private LabelledText text(int number) {
    Dice dice = new Dice(seed * 1_000_003L + number);
    Clipping clipping = dice.pick(clippings);
    return new Variant(clipping, dice).made(number);
  }

  /** Language and script: "en" of "en-GB". */
  private static String withoutRegion(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getScript().isEmpty()
        ? locale.getLanguage()
        : locale.getLanguage() + "-" + locale.getScript();
  }

  /** One document in the making. */
  private final class Variant {
    private final Clipping clipping;
    private final Dice dice;
    private final Draft draft;
    private final boolean isOwn;
    private final Language language;
    private final OwnStories stories;

    Variant(Clipping clipping, Dice dice) {
      this.clipping = clipping;
      this.dice = dice;
      this.draft = clipping.draft();
      String tag = withoutRegion(clipping.language());
      this.isOwn = Stories.languages().contains(tag);
      this.language = Language.of(tag);
      this.stories = OwnStories.of(isOwn ? tag : OTHERWISE);
    }

    LabelledText made(int number) {
      Story story = stories.draw(dice);
      if (isOwn && dice.chance(0.5)) {
        retell(story);
      }
      for (int i = dice.chance(0.5) ? dice.between(1, 3) : 0; i > 0; i--) {
        lend(dice.pick(byLanguage.getOrDefault(clipping.language(), clippings)).draft());
      }
      if (dice.chance(0.6)) {
        thin();
      }
      if (dice.chance(0.3)) {
        cipher(new Cipher(dice));
      }
      if (dice.chance(0.3)) {
        new Disorder(dice).apply(draft);
      }
      String way = set(story);
      UnaryOperator<String> spelling = Spelling.draw(language, dice);
      draft.replaceAll(piece -> piece.text(spelling.apply(piece.text()).strip()));
      draft.pieces().removeIf(piece -> piece.text().isEmpty());
      return clipping.labelled(
          clipping.id() + "-" + number, List.of("variant", way), Written.of(draft, dice));
    }

    private String set(Story story) {
      boolean broken = pieces(draft).values().stream().anyMatch(places -> places.size() > 1);
      if (broken || dice.chance(0.65)) {
        return clipping.way();
      }
      String way = dice.pick(WAYS);
      Told told = new Told(story);
      Phrases phrases = new Phrases(story, stories.others(story), told, Optional.empty(), dice);
      new Typesetting(story, phrases, dice).set(way, draft);
      return way;
    }

    /** Another story's title, summary and paragraphs; what is short, or no paragraph, stays. */
    private void retell(Story story) {
      retitle(story.title());
      List<Part> parts = new ArrayList<>(story.body());
      for (int block : List.copyOf(pieces(draft).keySet())) {
        List<Integer> places = pieces(draft).getOrDefault(block, List.of());
        TextLabel label = draft.pieces().get(places.get(0)).label();
        if (label == TextLabel.SUMMARY && story.summary() != null) {
          rewrite(places, label, story.summary());
        } else if (label == TextLabel.PARAGRAPH && length(places) >= SHORTEST_RETOLD) {
          Part part = parts.isEmpty() ? new Part(label, "") : parts.remove(0);
          rewrite(places, part.label(), part.text());
        }
      }
      draft.pieces().removeIf(piece -> piece.text().isEmpty());
      append(parts);
    }

    private int length(List<Integer> places) {
      return places.stream().mapToInt(at -> draft.pieces().get(at).text().length()).sum();
    }

    /** What is left of a story below the last paragraph. */
    private void append(List<Part> parts) {
      List<Integer> body = draft.body();
      if (body.isEmpty()) {
        return;
      }
      int last = body.get(body.size() - 1);
      String before = draft.pieces().get(last).before().contains("\n\n") ? "\n\n" : "\n";
      for (int i = 0; i < parts.size() && i < 3; i++) {
        Part part = parts.get(i);
        draft.pieces().add(++last, new Piece(part.label(), draft.newBlock(), part.text(), before));
      }
    }

    /** The shortest form of the title is replaced wherever a title holds it. */
    private void retitle(String title) {
      String old =
          draft.pieces().stream()
              .filter(piece -> piece.label() == TextLabel.TITLE)
              .map(Piece::text)
              .min((a, b) -> a.length() - b.length())
              .orElse("");
      if (!old.isEmpty()) {
        draft.replaceAll(
            piece ->
                piece.label() == TextLabel.TITLE
                    ? piece.text(piece.text().replace(old, title))
                    : piece);
      }
    }

    /**
     * Other words in a block's place, in lines as long as its own; none where the text is empty.
     */
    private void rewrite(List<Integer> places, TextLabel label, String text) {
      List<Piece> pieces = draft.pieces();
      Piece last = pieces.get(places.get(places.size() - 1));
      List<String> lines = places.size() == 1 ? List.of(text) : breaker(places).lines(text);
      for (int i = 0; i < places.size(); i++) {
        Piece piece = pieces.get(places.get(i));
        String line = i < lines.size() ? lines.get(i) : "";
        pieces.set(places.get(i), new Piece(label, piece.block(), line, piece.before()));
      }
      int end = places.get(places.size() - 1) + 1;
      for (int i = lines.size() - 1; i >= places.size(); i--) {
        pieces.add(end, new Piece(label, last.block(), lines.get(i), last.before()));
      }
    }

    private LineBreaker breaker(List<Integer> places) {
      List<String> lines = places.stream().map(at -> draft.pieces().get(at).text()).toList();
      int width = lines.stream().mapToInt(String::length).max().orElse(0);
      boolean hyphens = lines.stream().anyMatch(line -> line.endsWith("-"));
      return new LineBreaker(Math.max(width, NARROWEST), hyphens, false, dice);
    }

    /**
     * A few lines of another document that are no text of an article, between two lines of this.
     */
    private void lend(Draft other) {
      List<Integer> starts = new ArrayList<>();
      for (int i = 1; i < other.pieces().size(); i++) {
        if (isFurniture(other.pieces().get(i)) && other.pieces().get(i).before().contains("\n")) {
          starts.add(i);
        }
      }
      List<Integer> places = new ArrayList<>(gaps());
      if (starts.isEmpty() || places.isEmpty()) {
        return;
      }
      int from = dice.pick(starts);
      int place = dice.pick(places);
      int most = dice.between(1, MOST_LENT);
      Map<Integer, Integer> blocks = new HashMap<>();
      for (int i = from; i < other.pieces().size() && i < from + most; i++) {
        Piece piece = other.pieces().get(i);
        if (!isFurniture(piece)) {
          return;
        }
        int block = blocks.computeIfAbsent(piece.block(), one -> draft.newBlock());
        draft.pieces().add(place++, new Piece(piece.label(), block, piece.text(), piece.before()));
      }
    }

    /** Where a line begins that begins a block, and the one behind the end. */
    private List<Integer> gaps() {
      List<Integer> gaps = new ArrayList<>();
      Set<Integer> seen = new HashSet<>();
      for (int i = 0; i < draft.pieces().size(); i++) {
        boolean begins = seen.add(draft.pieces().get(i).block());
        if (i > 0 && begins && draft.pieces().get(i).before().contains("\n")) {
          gaps.add(i);
        }
      }
      gaps.add(draft.pieces().size());
      return gaps;
    }

    /** Lines that are no text are left out, or change their places with the next. */
    private void thin() {
      List<Piece> pieces = draft.pieces();
      for (int i = pieces.size() - 2; i > 0; i--) {
        boolean whole = isLine(i) && isLine(i + 1);
        if (whole && isFurniture(pieces.get(i)) && dice.chance(0.12)) {
          pieces.remove(i);
        } else if (whole
            && isFurniture(pieces.get(i))
            && isFurniture(pieces.get(i + 1))
            && (i + 2 == pieces.size() || isLine(i + 2))
            && dice.chance(0.1)) {
          Collections.swap(pieces, i, i + 1);
        }
      }
    }

    private boolean isLine(int at) {
      return draft.pieces().get(at).before().contains("\n");
    }

    private boolean isFurniture(Piece piece) {
      return !piece.label().isBody()
          && piece.label() != TextLabel.TITLE
          && piece.label() != TextLabel.SUMMARY;
    }

    private void cipher(Cipher cipher) {
      draft.replaceAll(
          piece ->
              piece.label().isBody() || PLAIN.contains(piece.label())
                  ? piece.text(keyed(piece, cipher))
                  : piece.text(cipher.apply(piece.text())));
    }

    /** The name of a field alone. */
    private String keyed(Piece piece, Cipher cipher) {
      int colon = piece.text().indexOf(": ");
      boolean isField = !piece.label().isBody() && colon > 0 && colon < 30;
      return isField
          ? cipher.apply(piece.text().substring(0, colon)) + piece.text().substring(colon)
          : piece.text();
    }
  }

  /** The places of each block's pieces, blocks as they begin. */
  private static Map<Integer, List<Integer>> pieces(Draft draft) {
    Map<Integer, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < draft.pieces().size(); i++) {
      int block = draft.pieces().get(i).block();
      places.computeIfAbsent(block, one -> new ArrayList<>()).add(i);
    }
    return places;
  }
}
