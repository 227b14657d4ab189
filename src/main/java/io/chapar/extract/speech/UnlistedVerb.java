package io.chapar.extract.speech;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * "…," Ruiz gushed, "…!" shouted Dana Whitlow: right behind words in quotation marks that a comma
 * ends, a name or pronoun and one word in small letters, which is then the verb; in a language
 * whose subject may follow its verb.
 */
final class UnlistedVerb {
  private static final Kind[] NO_VERB = {
    Kind.STOP, Kind.PREPOSITION, Kind.AND, Kind.THAT, Kind.PRONOUN, Kind.DETERMINER, Kind.ROLE
  };

  private UnlistedVerb() {}

  /** The token of the verb; null where none stands there. */
  static Sentences.@Nullable Range after(Passage passage, Sentences.Range quotation) {
    Language language = passage.language();
    int begin = quotation.to() + 1;
    boolean may = language.capitals() && language.subjectAfter() && language.bareVerb();
    if (!may || !passage.mark(quotation.to() - 1, ",?!") || passage.sentences().quoted(begin)) {
      return null;
    }
    Match phrase = passage.at(Kind.ATTRIBUTION, begin);
    if (phrase != null && phrase.field(0).isEmpty()) {
      return new Sentences.Range(phrase.from(), phrase.to());
    }
    int name = BesideMarks.nameEnd(passage, begin);
    int subject = Math.max(name, passage.after(Kind.PRONOUN, begin));
    int verb = subject > begin ? subject : begin;
    boolean inverted = subject == begin && BesideMarks.nameEnd(passage, begin + 1) > begin + 1;
    return isVerb(passage, verb) && (subject > begin || inverted)
        ? new Sentences.Range(verb, verb + 1)
        : null;
  }

  static boolean isVerb(Passage passage, int i) {
    return passage.word(i) && !passage.capital(i) && !passage.anyOf(i, NO_VERB);
  }
}
