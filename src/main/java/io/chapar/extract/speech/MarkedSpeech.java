package io.chapar.extract.speech;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words in quotation marks that a verb after them, or a colon before them, makes speech. */
final class MarkedSpeech {
  private static final int SHORTEST = 3;
  private static final int REACH = 12;
  private static final int FAR = 24;
  private static final int MOST_ANNOUNCING = 25;

  private final TokenisedBlock block;

  MarkedSpeech(TokenisedBlock block) {
    this.block = block;
  }

  /**
   * «وقالت X، شقيقة الضحية، أمس: "…"»: what stands in marks after the verb's sentence and a colon.
   */
  Sentences.@Nullable Range announced(Match verb) {
    int last = Math.min(block.size(), verb.to() + MOST_ANNOUNCING);
    for (int i = verb.to(); block.language().proclitics() && i < last; i++) {
      Sentences.Range said = block.mark(i, ":") ? block.sentences().quotationAt(i + 1) : null;
      if (said != null && speech(said)) {
        return said;
      }
      if (block.mark(i, ":.؛") || block.anyOf(i, LexicalCategory.THAT, LexicalCategory.VERB)) {
        return null;
      }
    }
    return null;
  }

  /** Names and titles in marks are too short, or hold nothing that is said. */
  boolean speech(Sentences.Range quotation) {
    boolean agency = block.after(LexicalCategory.AGENCY, quotation.from()) >= quotation.to();
    boolean named = agency || isOrganisation(quotation);
    return quotation.to() - quotation.from() >= SHORTEST && !named;
  }

  /** «گفت: «می‌مانیم». …»: after a colon, however short, where a sentence ends in or behind it. */
  boolean isSaid(Sentences.Range quotation) {
    return speech(quotation)
        || block.mark(quotation.to() - 1, Sentences.ENDS)
        || block.mark(quotation.to() + 1, Sentences.ENDS);
  }

  /** «Қазақстан темір жолы» АҚ, бюро «Егоров, Пугинский и партнеры». */
  private boolean isOrganisation(Sentences.Range quotation) {
    return block.bodyBefore(quotation.to() + 1) >= 0
        || block.afterOrganisation(quotation.from() - 1) > quotation.to()
        || block.afterOrganisation(quotation.from()) >= quotation.to();
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
        !block.word(after) || block.anyOf(after, LexicalCategory.AND, LexicalCategory.STOP);
    return quotation.to() - quotation.from() > SHORTEST && ends;
  }

  /**
   * @param found whose words are left out
   */
  List<Utterance> afterQuotations(List<Utterance> found) {
    List<Utterance> more = new ArrayList<>();
    for (Sentences.Range quotation : block.sentences().quotations()) {
      boolean known = found.stream().anyMatch(u -> u.block() == block && u.holds(quotation.from()));
      Utterance said = known || !speech(quotation) ? null : of(quotation);
      if (said != null) {
        more.add(said);
      }
    }
    return more;
  }

  private @Nullable Utterance of(Sentences.Range quotation) {
    Match verb = verbAfter(quotation);
    int to = SpeechEnd.trimmed(block, quotation.from(), quotation.to());
    return verb == null
        ? null
        : new Utterance(
            block, verb.from(), verb.to(), block, quotation.from(), to, true, "marks-verb");
  }

  private @Nullable Match verbAfter(Sentences.Range quotation) {
    int end = block.sentences().of(quotation.to()).to();
    int limit = Math.min(end, quotation.to() + reach(quotation));
    boolean after = block.language().subjectAfter() || block.language().verbLast();
    boolean first = block.language().jobTitles() == Language.HeadDirection.FIRST;
    boolean acts = after || first;
    for (int i = quotation.to() + 1; (after || comma(quotation)) && i < limit; i++) {
      acts |= block.is(LexicalCategory.ACTOR, i);
      Match verb = acts ? block.at(LexicalCategory.VERB, i) : null;
      if (verb != null) {
        return block.mark(verb.to(), ":") || block.is(LexicalCategory.THAT, verb.to())
            ? null
            : verb;
      }
      if (block.sentences().quoted(i) || block.mark(i, ":;")) {
        return null;
      }
    }
    return null;
  }

  /** "…," X, who has led the mill for twenty years, said: farther where a name follows. */
  private int reach(Sentences.Range quotation) {
    boolean both = block.language().jobTitles() == Language.HeadDirection.BOTH;
    boolean named = both && block.mark(quotation.to() - 1, ",?!");
    boolean somebody =
        block.capital(quotation.to() + 1)
            || block.is(LexicalCategory.DETERMINER, quotation.to() + 1);
    return named && somebody ? FAR : REACH;
  }

  /** «’’…‘‘، X نے کہا»: where a word marks the one who acts, who speaks may stand after a comma. */
  private boolean comma(Sentences.Range quotation) {
    boolean comma = block.mark(quotation.to() + 1, "،,") || block.mark(quotation.to() - 1, "،,");
    return comma && !block.language().capitals();
  }
}
