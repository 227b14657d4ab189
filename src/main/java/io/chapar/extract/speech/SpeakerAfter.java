package io.chapar.extract.speech;

import io.chapar.extract.cast.Subject;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks right after the verb, where the subject may follow it. */
final class SpeakerAfter {
  private static final int CLOSE = 6;
  private static final int FAR = 14;

  private SpeakerAfter() {}

  static @Nullable Subject of(Utterance said, List<Subject> here) {
    int reach = isLast(said) ? FAR : CLOSE;
    return here.stream()
        .filter(s -> s.from() >= said.verbTo() && s.from() - said.verbTo() <= reach)
        .filter(s -> !s.oblique() && !said.isToldTo(s.from()))
        .findFirst()
        .orElse(null);
  }

  /** «…, отметил политик.»: an office alone right after the verb is of the one who spoke last. */
  static Subject meant(Utterance said, Subject after, @Nullable Subject last) {
    TokenisedBlock passage = after.passage();
    boolean alone = after.from() == said.verbTo() && after.to() == after.from() + 1;
    boolean office = alone && after.who() == Subject.Who.OFFICE && isLast(said);
    boolean ends = !passage.word(after.to()) || passage.is(LexicalCategory.PREPOSITION, after.to());
    return office && ends && last != null && last.person() ? last : after;
  }

  /** «…, сообщил на встрече с послами X»: of what stands before its verb, where cases tell. */
  private static boolean isLast(Utterance said) {
    return said.verbPassage().language().has(AffixClass.SURNAMECASE)
        && said.passage() == said.verbPassage()
        && said.to() <= said.verbFrom();
  }
}
