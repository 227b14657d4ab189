package io.chapar.extract.quote;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a pronoun beside words in marks may mean somebody: what the tables of both say. */
final class Sex {
  static final int UNKNOWN = 0;
  static final int SAME = 1;
  static final int OTHER = 2;

  /** What the tables of pronouns and given names have. */
  private static final List<String> BOTH = List.of("man", "woman");

  private Sex() {}

  static int agreement(Frame frame, Voice voice) {
    String pronoun = voice.kind() == Voice.Kind.PERSON ? pronoun(frame) : null;
    String given = pronoun == null ? null : given(frame.language(), voice.name());
    return given == null ? UNKNOWN : given.equals(pronoun) ? SAME : OTHER;
  }

  private static @Nullable String pronoun(Frame frame) {
    String behind = pronoun(frame, frame.closing(), frame.after());
    return behind == null ? pronoun(frame, frame.opening(), frame.before()) : behind;
  }

  private static @Nullable String pronoun(
      Frame frame, TokenisedBlock block, Sentences.Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      Match pronoun = frame.isSpoken(block, i) ? null : block.at(LexicalCategory.PRONOUN, i);
      if (pronoun != null && BOTH.contains(pronoun.field(0))) {
        return pronoun.field(0);
      }
    }
    return null;
  }

  private static @Nullable String given(Language language, String name) {
    List<String> words = language.tokeniser().words(name);
    return BOTH.stream()
        .filter(
            sex ->
                !words.isEmpty()
                    && language.lexicon().says(LexicalCategory.GIVEN, words.get(0), sex))
        .findFirst()
        .orElse(null);
  }
}
