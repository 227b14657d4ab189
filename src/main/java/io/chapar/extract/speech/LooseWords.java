package io.chapar.extract.speech;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words in quotation marks that no listed verb reports: a part of a sentence, "she called it “a
 * step too far for us”", a sentence of its own behind one that says who speaks, a verb that no
 * table has, "…," Ruiz gushed. Names are left out.
 */
final class LooseWords {
  private static final int FEWEST_WORDS = 4;

  private final TokenisedBlock block;
  private final MarkedSpeech marked;

  private LooseWords(TokenisedBlock block, MarkedSpeech marked) {
    this.block = block;
    this.marked = marked;
  }

  /**
   * @param found whose words are left out
   */
  static List<Utterance> in(TokenisedBlock block, MarkedSpeech marked, List<Utterance> found) {
    LooseWords loose = new LooseWords(block, marked);
    List<Utterance> more = new ArrayList<>();
    for (Sentences.Range quotation : block.sentences().quotations()) {
      if (loose.isSaid(quotation) && found.stream().noneMatch(u -> meets(u, block, quotation))) {
        more.add(loose.utterance(quotation));
      }
    }
    return more;
  }

  private static boolean meets(Utterance said, TokenisedBlock block, Sentences.Range quotation) {
    return said.block() == block && said.from() < quotation.to() && said.to() > quotation.from();
  }

  private boolean isSaid(Sentences.Range quotation) {
    boolean whole = quotation.from() > 0 && !quotation.equals(block.sentences().open());
    return whole
        && words(quotation.from(), quotation.to()) >= FEWEST_WORDS
        && marked.speech(quotation)
        && !isName(quotation);
  }

  /** The marks hold somebody's name and nothing else. */
  private boolean isName(Sentences.Range quotation) {
    return block.people().stream()
        .anyMatch(n -> n.from() == quotation.from() && n.to() == quotation.to());
  }

  private int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += block.word(i) || block.number(i) ? 1 : 0;
    }
    return words;
  }

  private Utterance utterance(Sentences.Range quotation) {
    Sentences.Range verb = unlistedVerb(quotation);
    int open = quotation.from() - 1;
    int verbFrom = verb == null ? open : verb.from();
    int verbTo = verb == null ? open : verb.to();
    int to = SpeechEnd.trimmed(block, quotation.from(), quotation.to());
    String rule = verb == null ? rule(quotation) : "marks-unlisted-verb";
    return new Utterance(block, verbFrom, verbTo, block, quotation.from(), to, true, rule);
  }

  private String rule(Sentences.Range quotation) {
    int begin = block.sentences().of(quotation.from() - 1).from();
    boolean rest = block.language().bareVerb() && words(begin, quotation.from()) == 0;
    return rest ? Utterance.ALONE : Utterance.PART;
  }

  /**
   * "…," Ruiz gushed, "…!" shouted Dana Whitlow: right behind words that a comma ends, a name or
   * pronoun and one word, which is then the verb; in a language whose subject may follow its verb.
   */
  private Sentences.@Nullable Range unlistedVerb(Sentences.Range quotation) {
    Language language = block.language();
    int begin = quotation.to() + 1;
    boolean may = language.capitals() && language.subjectAfter() && language.bareVerb();
    if (!may || !block.mark(quotation.to() - 1, ",?!") || block.sentences().quoted(begin)) {
      return null;
    }
    Match phrase = block.at(LexicalCategory.ATTRIBUTION, begin);
    if (phrase != null && phrase.field(0).isEmpty()) {
      return new Sentences.Range(phrase.from(), phrase.to());
    }
    int name = BesideMarks.nameEnd(block, begin);
    int verb = Math.max(name, block.after(LexicalCategory.PRONOUN, begin));
    boolean inverted = verb == begin && BesideMarks.nameEnd(block, begin + 1) > begin + 1;
    return block.word(verb) && (verb > begin || inverted)
        ? new Sentences.Range(verb, verb + 1)
        : null;
  }
}
