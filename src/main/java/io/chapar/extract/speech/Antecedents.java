package io.chapar.extract.speech;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.coreference.SpeakerCandidate;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom "he" and "she" mean: nobody whose given name is one of the other sex, but the last one whom
 * the pronoun fits; in a language whose tables say it of both.
 */
final class Antecedents {
  /** What the tables of pronouns and of given names say. */
  private enum Sex {
    MAN,
    WOMAN
  }

  /** What the table says of nouns and given names that end so. */
  private static final String FEMININE = "feminine";

  private final Map<Sex, SpeakerCandidate> last = new EnumMap<>(Sex.class);

  void note(SpeakerCandidate subject) {
    Sex sex = of(subject);
    if (sex != null) {
      last.put(sex, subject);
    }
  }

  /** Who speaks, where without a pronoun it were the first; null where nobody fits. */
  @Nullable SpeakerCandidate meant(
      @Nullable SpeakerCandidate first, Utterance said, Sentences.Range sentence) {
    Sex pronoun = pronoun(said, sentence);
    Sex sex = first == null ? null : of(first);
    return pronoun != null && sex != null && sex != pronoun ? last.get(pronoun) : first;
  }

  private static @Nullable Sex pronoun(Utterance said, Sentences.Range sentence) {
    TokenisedBlock block = said.verbBlock();
    boolean before = said.block() == block && said.to() <= said.verbFrom();
    Sex after = before ? sex(block, said.verbTo()) : null;
    int from = before ? said.to() : sentence.from();
    for (int i = said.verbFrom() - 1; after == null && i >= from; i--) {
      after = block.sentences().quoted(i) ? null : sex(block, i);
    }
    return after;
  }

  private static @Nullable Sex sex(TokenisedBlock block, int i) {
    Match pronoun = block.at(LexicalCategory.PRONOUN, i);
    return pronoun == null ? null : sex(pronoun.field(0));
  }

  private static @Nullable Sex of(SpeakerCandidate subject) {
    String name = subject.speaker();
    Language language = subject.block().language();
    if (name == null || !subject.person() || !language.capitals()) {
      return null;
    }
    String given = language.tokeniser().words(name).get(0);
    for (Sex sex : Sex.values()) {
      if (language.lexicon().says(LexicalCategory.GIVEN, given, named(sex))) {
        return sex;
      }
    }
    Affixes.Affix ending = language.affix(AffixClass.GENDER, given);
    return ending != null && ending.field(0).equals(FEMININE) ? Sex.WOMAN : null;
  }

  private static @Nullable Sex sex(String field) {
    return field.equals(named(Sex.MAN))
        ? Sex.MAN
        : field.equals(named(Sex.WOMAN)) ? Sex.WOMAN : null;
  }

  private static String named(Sex sex) {
    return sex.name().toLowerCase(java.util.Locale.ROOT);
  }
}
