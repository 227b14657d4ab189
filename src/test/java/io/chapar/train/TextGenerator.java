package io.chapar.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes plain-text documents whose labels are known. The same seed makes the same documents. */
public final class TextGenerator {
  /** The share of texts whose labels' words are words of no language. */
  private static final double FOREIGN = 0.3;

  private final Stories stories;
  private final List<Layout> layouts;
  private final long seed;

  TextGenerator(Stories stories, long seed) {
    this.stories = stories;
    this.seed = seed;
    this.layouts =
        Layout.all().stream()
            .flatMap(layout -> Stream.generate(() -> layout).limit(layout.weight()))
            .toList();
  }

  /**
   * A generator of all that is there.
   *
   * @param corpora the folder of the HTML corpora; empty: from our own stories and goldens alone
   */
  public static TextGenerator of(List<Path> corpora, long seed) {
    return new TextGenerator(Stories.of(corpora), seed);
  }

  /** Documents 0 to count – 1 of the seed. */
  public Stream<LabelledText> texts(int count) {
    return IntStream.range(0, count).mapToObj(this::text);
  }

  /** The document of a number; it does not depend on others. */
  public LabelledText text(int number) {
    Dice dice = new Dice(seed * 1_000_003L + number);
    return render(number, stories.pick(dice), dice);
  }

  private LabelledText render(int number, StorySource source, Dice dice) {
    Story story = source.draw(dice);
    boolean isForeign = !story.language().hasOwnWordings() || dice.chance(FOREIGN);
    Told told = new Told(story);
    Phrases phrases =
        new Phrases(
            story,
            source.others(story),
            told,
            isForeign ? Optional.of(new Cipher(dice)) : Optional.empty(),
            dice);
    Layout layout = dice.pick(layouts);
    Draft draft = new Composer(story, phrases, dice).compose(layout);
    new Disorder(dice).apply(draft);
    String way = dice.pick(layout.ways());
    new Typesetting(story, phrases, dice).set(way, draft);
    UnaryOperator<String> spelling = Spelling.draw(story.language(), dice);
    draft.replaceAll(piece -> piece.text(spelling.apply(piece.text()).strip()));
    draft.pieces().removeIf(piece -> piece.text().isEmpty());
    List<String> ways = new ArrayList<>(List.of(layout.name(), way));
    if (isForeign) {
      ways.add("foreign");
    }
    Written written = Written.of(draft, dice);
    return new LabelledText(
        seed + "-" + number,
        story.corpus(),
        story.host(),
        story.language().tag(),
        ways,
        written.text(),
        written.spans(),
        told.facts());
  }
}
