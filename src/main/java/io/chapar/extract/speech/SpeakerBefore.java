package io.chapar.extract.speech;

import io.chapar.extract.cast.Subject;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
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
    boolean cases = language.has(Form.SURNAMECASE) && !language.verbLast();
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

  /** «از مدیر، آقای X، پرسیدیم؛ او گفت»: the only one whom the clauses before name. */
  static @Nullable Subject ofClauseBefore(Passage passage, List<Subject> here, int pronoun) {
    boolean apart = pronoun > 0 && passage.mark(pronoun - 1, "؛");
    List<Subject> named =
        here.stream().filter(s -> apart && s.person() && s.to() < pronoun).toList();
    return named.size() == 1 ? named.get(0) : null;
  }

  /** A surname that two people have: beside the verb, or first where the verb comes last. */
  static boolean mayMean(Utterance said, Subject shared, Sentences.Range sentence) {
    boolean first = !said.verbPassage().language().subjectAfter();
    return said.isBeside(shared)
        || shared.from() == said.verbTo()
        || first && shared.from() == sentence.from();
  }

  /** "SSP X said", "the bench remarked": words that mean nobody whom the article names act. */
  static boolean isSomebodyElse(Utterance said, Sentences.Range sentence) {
    Passage passage = said.verbPassage();
    int word = said.verbFrom() - 1;
    boolean outside = said.passage() != passage || !said.holds(word);
    boolean before = said.passage() == passage && said.to() <= said.verbFrom();
    return passage.language().offices() == Language.Offices.BOTH
        && outside
        && word >= sentence.from()
        && passage.word(word)
        && !passage.anyOf(word, Kind.AND, Kind.ALSO, Kind.STOP)
        && Pronoun.at(passage, before ? said.to() : sentence.from(), said.verbFrom()) < 0;
  }

  /**
   * «دختر او، لیلا مرادی، که وکیل است، گفت», «همسر این نقاش، X، در نشستی گفت»: the name between
   * commas says whom the words before own.
   */
  static boolean isOwned(int pronoun, @Nullable Subject before) {
    return before != null
        && before.person()
        && before.from() == afterPronoun(before.passage(), pronoun) + 1
        && before.passage().mark(before.from() - 1, "،,")
        && closes(before);
  }

  /** Of «این نویسنده» the token after the noun. */
  private static int afterPronoun(Passage passage, int pronoun) {
    int noun = passage.after(Kind.DETERMINER, pronoun);
    return noun > pronoun ? passage.after(Kind.ROLE, noun) : pronoun + 1;
  }

  /** Also where the name is followed by «، که وکیل است». */
  private static boolean closes(Subject apposed) {
    int i = apposed.from();
    while (apposed.passage().word(i)) {
      i++;
    }
    return i <= apposed.to() && apposed.passage().mark(i, "،,");
  }
}
