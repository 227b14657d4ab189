package io.chapar.extract.speech;

import io.chapar.extract.cast.Subject;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks right before the verb, where the verb stands after its subject. */
final class SpeakerBefore {
  private SpeakerBefore() {}

  /**
   * "At a meeting with his counterpart, X, Y said", «Вдова X, учительница Y, сказала».
   *
   * @param first who else acts in the sentence
   */
  static @Nullable Subject of(Utterance said, List<Subject> here, @Nullable Subject first) {
    Language language = said.verbPassage().language();
    boolean both = language.offices() == Language.Offices.BOTH;
    boolean cases = language.has(AffixClass.SURNAMECASE) && !language.verbLast();
    if (!both && !cases) {
      return language.offices() == Language.Offices.LAST ? beforeClause(said, here, first) : first;
    }
    return here.stream()
        .filter(s -> s.person() && s.acts())
        .filter(s -> both && s.to() == said.verbFrom() || cases && said.isBeside(s))
        .findFirst()
        .orElse(first);
  }

  /** «Жәбірленуші тараптың қорғаушысы X шағым беретінін айтты»: no office that stands before it. */
  private static @Nullable Subject beforeClause(
      Utterance said, List<Subject> here, @Nullable Subject first) {
    boolean office = first != null && first.who() == Subject.Who.OFFICE;
    return !office || said.passage() != said.verbPassage()
        ? first
        : here.stream()
            .filter(s -> s.person() && s.acts() && s.to() == said.from())
            .findFirst()
            .orElse(first);
  }
}
