package io.chapar.extract.speech;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.ReportingAgency;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.LexicalCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * «… закрыли мост. Об этом сообщила мэр X.»: a sentence that tells who told the one before, with
 * which the paragraph begins.
 */
final class AnaphoricAttribution {
  static final String RULE = "told-before";

  private static final int SHORTEST = 5;

  private AnaphoricAttribution() {}

  /** The sentence before must begin the block. */
  static List<Utterance> in(TokenisedBlock block) {
    List<Sentences.Range> sentences = block.sentences().all();
    for (int i = 1; i < sentences.size(); i++) {
      if (points(block, sentences.get(i))) {
        int before = i > 1 ? sentences.get(i - 2).to() : 0;
        Utterance told = told(block, sentences.get(i - 1), verb(block, sentences.get(i).from()));
        return told == null || before > ReportingAgency.end(block) ? List.of() : List.of(told);
      }
    }
    return List.of();
  }

  /** «راه بسته شد؛ این را فرماندار گفت»: the same in one sentence. */
  static @Nullable Utterance inClause(TokenisedBlock block, int begin, Match phrase) {
    int to = phrase.from() - 1;
    Match verb = block.mark(to, "؛") ? verb(block, phrase.to()) : null;
    if (verb == null || verb(block, begin) != verb || to - begin < SHORTEST) {
      return null;
    }
    Sentences.Range marks = block.sentences().quotationAt(begin + 1);
    return marks != null && marks.to() + 1 == to
        ? said(block, verb, marks.from(), marks.to(), true)
        : said(block, verb, begin, to, false);
  }

  private static @Nullable Utterance told(
      TokenisedBlock block, Sentences.Range sentence, @Nullable Match verb) {
    int from = Math.max(sentence.from(), ReportingAgency.end(block));
    int to = sentence.to() - 1;
    return verb != null && block.mark(to, ".") && to - from >= SHORTEST
        ? said(block, verb, from, to, false)
        : null;
  }

  private static Utterance said(
      TokenisedBlock block, Match verb, int from, int to, boolean direct) {
    return new Utterance(block, verb.from(), verb.to(), block, from, to, direct, RULE);
  }

  private static boolean points(TokenisedBlock block, Sentences.Range sentence) {
    Match words = block.at(LexicalCategory.ATTRIBUTION, sentence.from());
    return words != null && words.field(0).equals(AttributionFinder.THIS);
  }

  /** The first verb of speech, unless it goes on to report something else. */
  private static @Nullable Match verb(TokenisedBlock block, int from) {
    Sentences.Range sentence = block.sentences().of(from);
    for (int i = from; i < sentence.to(); i++) {
      Match verb = block.sentences().quoted(i) ? null : block.at(LexicalCategory.VERB, i);
      if (verb != null) {
        return block.mark(verb.to(), ":") || block.is(LexicalCategory.THAT, verb.to())
            ? null
            : verb;
      }
    }
    return null;
  }
}
