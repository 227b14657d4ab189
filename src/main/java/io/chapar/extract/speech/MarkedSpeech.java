package io.chapar.extract.speech;

import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Sentences;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words in quotation marks that a verb after them, or a colon before them, makes speech. */
final class MarkedSpeech {
  private static final int SHORTEST = 3;
  private static final int REACH = 12;
  private static final int FAR = 24;
  private static final int MOST_ANNOUNCING = 25;

  private final TokenisedBlock passage;

  MarkedSpeech(TokenisedBlock passage) {
    this.passage = passage;
  }

  /**
   * «وقالت X، شقيقة الضحية، أمس: "…"»: what stands in marks after the verb's sentence and a colon.
   */
  Sentences.@Nullable Range announced(Match verb) {
    int last = Math.min(passage.size(), verb.to() + MOST_ANNOUNCING);
    for (int i = verb.to(); passage.language().proclitics() && i < last; i++) {
      Sentences.Range said = passage.mark(i, ":") ? passage.sentences().quotationAt(i + 1) : null;
      if (said != null && speech(said)) {
        return said;
      }
      if (passage.mark(i, ":.؛") || passage.anyOf(i, LexicalCategory.THAT, LexicalCategory.VERB)) {
        return null;
      }
    }
    return null;
  }

  /** Names and titles in marks are too short, or hold nothing that is said. */
  boolean speech(Sentences.Range quotation) {
    boolean agency = passage.after(LexicalCategory.AGENCY, quotation.from()) >= quotation.to();
    boolean named = agency || isBody(quotation);
    return quotation.to() - quotation.from() >= SHORTEST && !named;
  }

  /** «گفت: «می‌مانیم». …»: after a colon, however short, where a sentence ends in or behind it. */
  boolean isSaid(Sentences.Range quotation) {
    return speech(quotation)
        || passage.mark(quotation.to() - 1, Sentences.ENDS)
        || passage.mark(quotation.to() + 1, Sentences.ENDS);
  }

  /** «Қазақстан темір жолы» АҚ, бюро «Егоров, Пугинский и партнеры». */
  private boolean isBody(Sentences.Range quotation) {
    return passage.bodyBefore(quotation.to() + 1) >= 0
        || passage.afterBody(quotation.from() - 1) > quotation.to()
        || passage.afterBody(quotation.from()) >= quotation.to();
  }

  /** True where marks that open anew hold no speech, or where another verb says whose it is. */
  boolean opensOther(Utterance before, Sentences.Range quotation) {
    return !before.announcesOnly()
        && quotation.from() > 0
        && (!isSaid(quotation) || of(quotation) != null);
  }

  /** Long enough, and not the beginning of a longer clause. */
  boolean sentence(Sentences.Range quotation) {
    int after = quotation.to() + 1;
    boolean ends =
        !passage.word(after) || passage.anyOf(after, LexicalCategory.AND, LexicalCategory.STOP);
    return quotation.to() - quotation.from() > SHORTEST && ends;
  }

  /**
   * @param found whose words are left out
   */
  List<Utterance> afterQuotations(List<Utterance> found) {
    List<Utterance> more = new ArrayList<>();
    for (Sentences.Range quotation : passage.sentences().quotations()) {
      boolean known =
          found.stream().anyMatch(u -> u.passage() == passage && u.holds(quotation.from()));
      Utterance said = known || !speech(quotation) ? null : of(quotation);
      if (said != null) {
        more.add(said);
      }
    }
    return more;
  }

  private @Nullable Utterance of(Sentences.Range quotation) {
    Match verb = verbAfter(quotation);
    int to = SpeechEnd.trimmed(passage, quotation.from(), quotation.to());
    return verb == null
        ? null
        : new Utterance(
            passage, verb.from(), verb.to(), passage, quotation.from(), to, true, "marks-verb");
  }

  private @Nullable Match verbAfter(Sentences.Range quotation) {
    int end = passage.sentences().of(quotation.to()).to();
    int limit = Math.min(end, quotation.to() + reach(quotation));
    boolean after = passage.language().subjectAfter() || passage.language().verbLast();
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    boolean acts = after || first;
    for (int i = quotation.to() + 1; (after || comma(quotation)) && i < limit; i++) {
      acts |= passage.is(LexicalCategory.ACTOR, i);
      Match verb = acts ? passage.at(LexicalCategory.VERB, i) : null;
      if (verb != null) {
        return passage.mark(verb.to(), ":") || passage.is(LexicalCategory.THAT, verb.to())
            ? null
            : verb;
      }
      if (passage.sentences().quoted(i) || passage.mark(i, ":;")) {
        return null;
      }
    }
    return null;
  }

  /** "…," X, who has led the mill for twenty years, said: farther where a name follows. */
  private int reach(Sentences.Range quotation) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    boolean named = both && passage.mark(quotation.to() - 1, ",?!");
    boolean somebody =
        passage.capital(quotation.to() + 1)
            || passage.is(LexicalCategory.DETERMINER, quotation.to() + 1);
    return named && somebody ? FAR : REACH;
  }

  /** «’’…‘‘، X نے کہا»: where a word marks the one who acts, who speaks may stand after a comma. */
  private boolean comma(Sentences.Range quotation) {
    boolean comma =
        passage.mark(quotation.to() + 1, "،,") || passage.mark(quotation.to() - 1, "،,");
    return comma && !passage.language().capitals();
  }
}
