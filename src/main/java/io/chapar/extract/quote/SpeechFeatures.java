package io.chapar.extract.quote;

import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.FeatureSpace.Template;
import java.util.ArrayList;
import java.util.List;

/** What speaks for a stretch of words in marks that somebody said them. */
final class SpeechFeatures {
  private static final FeatureSpace SPACE = new FeatureSpace();

  private static final String ENDS = Sentences.ENDS;
  private static final int[] SIZES = {4, 6, 9, 14, 24};
  private static final int FILLINGS = Frame.Filling.values().length;

  /** What the words around the marks are, the first that holds. */
  private static final List<LexicalCategory> KINDS =
      List.of(
          LexicalCategory.TITLED,
          LexicalCategory.VERB,
          LexicalCategory.THAT,
          LexicalCategory.ATTRIBUTION,
          LexicalCategory.OCCASION,
          LexicalCategory.JUDGING,
          LexicalCategory.AND,
          LexicalCategory.BODY,
          LexicalCategory.ROLE,
          LexicalCategory.PREPOSITION,
          LexicalCategory.DETERMINER,
          LexicalCategory.PRONOUN,
          LexicalCategory.STOP);

  private static final List<String> MARKS = List.of(ENDS, ",،", ":", ";؛", "-–—", "(", "«»„“”\"'");

  private static final int AROUND = KINDS.size() + MARKS.size() + 2;

  private static final Template SIZE = SPACE.template("size", SIZES.length + 1);
  private static final Template ENDING = SPACE.template("ending", (MARKS.size() + 1) * 2);
  private static final Template FIRST = SPACE.template("first", 4);
  private static final Template FIRST_SIZE = SPACE.template("first-size", 4 * (SIZES.length + 1));
  private static final Template CAPITALS = SPACE.template("capitals", 5);
  private static final Template BEFORE = SPACE.template("before", AROUND);
  private static final Template TWO_BEFORE = SPACE.template("two-before", AROUND);
  private static final Template AFTER = SPACE.template("after", AROUND);
  private static final Template TWO_AFTER = SPACE.template("two-after", AROUND);
  private static final Template BEFORE_SIZE = SPACE.template("before-size", AROUND * 6);
  private static final Template FILLING = SPACE.template("filling", FILLINGS * 6);
  private static final Template VERB = SPACE.template("verb", 16);
  private static final Template PHRASE = SPACE.template("phrase", 8);
  private static final Template PLACE = SPACE.template("place", 4);
  private static final Template SEVERAL = SPACE.template("several", 4);
  private static final Template INSIDE = SPACE.template("inside", 16);
  private static final Template CONTINUED = SPACE.template("continued", 2);
  private static final Template HEADLINE = SPACE.template("headline", 2);
  private static final Template NEIGHBOUR = SPACE.template("neighbour", 4);
  private static final Template RULES = SPACE.template("rules", 2);

  private SpeechFeatures() {}

  static FeatureSpace space() {
    return SPACE;
  }

  /**
   * @param found whether the rules have it as speech
   * @param before whether they have the one before it in its paragraph
   */
  static int[] of(Frame frame, boolean found, boolean before) {
    List<Integer> features = new ArrayList<>();
    int size = bucket(frame.stretch().size());
    features.add(RULES.of(found));
    features.add(NEIGHBOUR.of(before));
    features.add(SIZE.of(size));
    features.add(CONTINUED.of(frame.stretch().parts().size() > 1));
    features.add(HEADLINE.of(frame.place() == 0));
    addInside(frame, size, features);
    addAround(frame, size, features);
    addSentence(frame, size, features);
    addParagraph(frame, features);
    return features.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int bucket(int size) {
    int bucket = 0;
    while (bucket < SIZES.length && size > SIZES[bucket]) {
      bucket++;
    }
    return bucket;
  }

  private static void addInside(Frame frame, int size, List<Integer> features) {
    TokenisedBlock block = frame.opening();
    int from = frame.from();
    int first = !block.language().capitals() ? 0 : block.capital(from) ? 1 : 2;
    first = block.word(from) ? first : 3;
    features.add(FIRST.of(first));
    features.add(FIRST_SIZE.of(first * (SIZES.length + 1) + size));
    int last = mark(frame.closing(), frame.to() - 1);
    boolean goesOn = frame.closing().mark(frame.to() + 1, ",،.");
    features.add(ENDING.of((last < 0 ? MARKS.size() : last) * 2 + (goesOn ? 1 : 0)));
    Stretch.Part part = frame.stretch().first();
    features.add(CAPITALS.of(capitals(part)));
    int inside =
        (holds(part, LexicalCategory.PRONOUN) ? 1 : 0)
            + (holds(part, LexicalCategory.VERB) ? 2 : 0)
            + (holdsMark(part, ",،;؛-–—") ? 4 : 0)
            + (holdsMark(part, ENDS) ? 8 : 0);
    features.add(INSIDE.of(inside));
  }

  /** 0: where the language has none; else by their share of the words behind the first. */
  private static int capitals(Stretch.Part part) {
    if (!part.block().language().capitals()) {
      return 0;
    }
    int words = 0;
    int capitals = 0;
    for (int i = part.from() + 1; i < part.to(); i++) {
      words += part.block().word(i) ? 1 : 0;
      capitals += part.block().capital(i) ? 1 : 0;
    }
    return words == 0 ? 1 : 1 + Math.min(3, 4 * capitals / words);
  }

  private static boolean holds(Stretch.Part part, LexicalCategory kind) {
    for (int i = part.from(); i < part.to(); i++) {
      if (part.block().is(kind, i)) {
        return true;
      }
    }
    return false;
  }

  /** But for the last token. */
  private static boolean holdsMark(Stretch.Part part, String marks) {
    for (int i = part.from(); i < part.to() - 1; i++) {
      if (part.block().mark(i, marks)) {
        return true;
      }
    }
    return false;
  }

  private static void addAround(Frame frame, int size, List<Integer> features) {
    int open = frame.from() - 1;
    int close = frame.to();
    int before = ending(frame.opening(), open, frame.before().from());
    features.add(BEFORE.of(before));
    features.add(BEFORE_SIZE.of(before * 6 + size));
    features.add(TWO_BEFORE.of(ending(frame.opening(), open - 1, frame.before().from())));
    features.add(AFTER.of(beginning(frame.closing(), close + 1, frame.after().to())));
    features.add(TWO_AFTER.of(beginning(frame.closing(), close + 2, frame.after().to())));
  }

  /** What ends right before the token. */
  private static int ending(TokenisedBlock block, int to, int begin) {
    if (to <= begin) {
      return AROUND - 1;
    }
    int mark = mark(block, to - 1);
    if (mark >= 0) {
      return KINDS.size() + mark;
    }
    for (int kind = 0; kind < KINDS.size(); kind++) {
      if (block.endingAt(KINDS.get(kind), to) != null) {
        return kind;
      }
    }
    return AROUND - 2;
  }

  /** What begins at the token. */
  private static int beginning(TokenisedBlock block, int from, int end) {
    if (from >= end) {
      return AROUND - 1;
    }
    int mark = mark(block, from);
    if (mark >= 0) {
      return KINDS.size() + mark;
    }
    for (int kind = 0; kind < KINDS.size(); kind++) {
      if (block.is(KINDS.get(kind), from)) {
        return kind;
      }
    }
    return AROUND - 2;
  }

  /** Its place in {@link #MARKS}; -1 for none. */
  private static int mark(TokenisedBlock block, int i) {
    for (int mark = 0; mark < MARKS.size(); mark++) {
      if (block.mark(i, MARKS.get(mark))) {
        return mark;
      }
    }
    return -1;
  }

  private static void addSentence(Frame frame, int size, List<Integer> features) {
    features.add(FILLING.of(frame.filling().ordinal() * 6 + size));
    int verbs =
        (frame.hasBefore(LexicalCategory.VERB) ? 1 : 0)
            + (frame.hasAfter(LexicalCategory.VERB) ? 2 : 0);
    features.add(VERB.of(verbs * FILLINGS + frame.filling().ordinal()));
    int phrases =
        (frame.has(LexicalCategory.ATTRIBUTION) ? 1 : 0)
            + (frame.has(LexicalCategory.JUDGING) ? 2 : 0)
            + (frame.has(LexicalCategory.TITLED) ? 4 : 0);
    features.add(PHRASE.of(phrases));
  }

  private static void addParagraph(Frame frame, List<Integer> features) {
    boolean begins = frame.from() <= 1;
    boolean ends = frame.to() >= frame.closing().size() - 2;
    features.add(PLACE.of((begins ? 1 : 0) + (ends ? 2 : 0)));
    features.add(SEVERAL.of(frame.opening().sentences().quotations().size()));
  }
}
