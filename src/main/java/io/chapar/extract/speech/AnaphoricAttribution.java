package io.chapar.extract.speech;

import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.ReportingAgency;
import io.chapar.extract.passage.Sentences;
import io.chapar.extract.passage.TokenisedBlock;
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

  /** The sentence before must begin the passage. */
  static List<Utterance> in(TokenisedBlock passage) {
    List<Sentences.Range> sentences = passage.sentences().all();
    for (int i = 1; i < sentences.size(); i++) {
      if (points(passage, sentences.get(i))) {
        int before = i > 1 ? sentences.get(i - 2).to() : 0;
        Utterance told =
            told(passage, sentences.get(i - 1), verb(passage, sentences.get(i).from()));
        return told == null || before > ReportingAgency.end(passage) ? List.of() : List.of(told);
      }
    }
    return List.of();
  }

  /** «راه بسته شد؛ این را فرماندار گفت»: the same in one sentence. */
  static @Nullable Utterance inClause(TokenisedBlock passage, int begin, Match phrase) {
    int to = phrase.from() - 1;
    Match verb = passage.mark(to, "؛") ? verb(passage, phrase.to()) : null;
    if (verb == null || verb(passage, begin) != verb || to - begin < SHORTEST) {
      return null;
    }
    Sentences.Range marks = passage.sentences().quotationAt(begin + 1);
    return marks != null && marks.to() + 1 == to
        ? said(passage, verb, marks.from(), marks.to(), true)
        : said(passage, verb, begin, to, false);
  }

  private static @Nullable Utterance told(
      TokenisedBlock passage, Sentences.Range sentence, @Nullable Match verb) {
    int from = Math.max(sentence.from(), ReportingAgency.end(passage));
    int to = sentence.to() - 1;
    return verb != null && passage.mark(to, ".") && to - from >= SHORTEST
        ? said(passage, verb, from, to, false)
        : null;
  }

  private static Utterance said(
      TokenisedBlock passage, Match verb, int from, int to, boolean direct) {
    return new Utterance(passage, verb.from(), verb.to(), passage, from, to, direct, RULE);
  }

  private static boolean points(TokenisedBlock passage, Sentences.Range sentence) {
    Match words = passage.at(LexicalCategory.ATTRIBUTION, sentence.from());
    return words != null && words.field(0).equals(AttributionFinder.THIS);
  }

  /** The first verb of speech, unless it goes on to report something else. */
  private static @Nullable Match verb(TokenisedBlock passage, int from) {
    Sentences.Range sentence = passage.sentences().of(from);
    for (int i = from; i < sentence.to(); i++) {
      Match verb = passage.sentences().quoted(i) ? null : passage.at(LexicalCategory.VERB, i);
      if (verb != null) {
        return passage.mark(verb.to(), ":") || passage.is(LexicalCategory.THAT, verb.to())
            ? null
            : verb;
      }
    }
    return null;
  }
}
