package io.chapar.extract.speech;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words in quotation marks that no listed verb reports: a part of a sentence, "she called it “a
 * step too far for us”", a sentence of its own behind one that says who speaks, a verb that no
 * table has, "…," Ruiz gushed. Titles and names are left out.
 */
final class LooseWords {
  private static final int FEWEST_WORDS = 4;

  /** Words from the marks to the verb that judges: «… را «…» بین‌المللی خواند». */
  private static final int NEAR = 3;

  private final Passage passage;
  private final MarkedSpeech marked;

  private LooseWords(Passage passage, MarkedSpeech marked) {
    this.passage = passage;
    this.marked = marked;
  }

  /**
   * @param found whose words are left out
   */
  static List<Utterance> in(Passage passage, MarkedSpeech marked, List<Utterance> found) {
    LooseWords loose = new LooseWords(passage, marked);
    List<Utterance> more = new ArrayList<>();
    for (Sentences.Range quotation : passage.sentences().quotations()) {
      if (loose.isSaid(quotation)
          && loose.isReported(quotation)
          && found.stream().noneMatch(u -> meets(u, passage, quotation))) {
        more.add(loose.utterance(quotation));
      }
    }
    return more;
  }

  private static boolean meets(Utterance said, Passage passage, Sentences.Range quotation) {
    return said.passage() == passage
        && said.from() < quotation.to()
        && said.to() > quotation.from();
  }

  private boolean isSaid(Sentences.Range quotation) {
    boolean whole = quotation.from() > 0 && !quotation.equals(passage.sentences().open());
    return whole
        && (words(quotation.from(), quotation.to()) >= FEWEST_WORDS || isSentence(quotation))
        && marked.speech(quotation)
        && !holdsMarks(quotation)
        && !isName(quotation)
        && !isTitled(quotation.from() - 1);
  }

  /**
   * «تاکید کرد که «…»», «… را «…» خواند»: where names have no capital letters, marks around a part
   * of a sentence hold names and titles as often, and the words beside them must say more.
   */
  private boolean isReported(Sentences.Range quotation) {
    int open = quotation.from() - 1;
    return passage.language().capitals()
        || alone(quotation)
        || passage.endingAt(Kind.THAT, open) != null
        || passage.endingAt(Kind.OCCASION, open) != null
        || phrase(quotation) != null
        || isParted(open)
        || isJudged(quotation.to() + 1);
  }

  /** «…»، X گفت، «…». */
  private boolean isParted(int open) {
    return passage.mark(open - 1, "،,") && passage.endingAt(Kind.VERB, open - 1) != null;
  }

  private boolean isJudged(int after) {
    boolean judged = false;
    for (int i = after; !judged && i - after < NEAR && passage.word(i); i++) {
      judged = passage.anyOf(i, Kind.JUDGING, Kind.VERB);
    }
    return judged;
  }

  /** „… “… ”: what is said and what is not, no form of the marks tells. */
  private boolean holdsMarks(Sentences.Range quotation) {
    boolean holds = false;
    for (int i = quotation.from(); !holds && i < quotation.to(); i++) {
      holds = passage.mark(i, "«»„“”");
    }
    return holds;
  }

  /** "We have nothing left.": short, but whole. */
  private boolean isSentence(Sentences.Range quotation) {
    return passage.mark(quotation.to() - 1, Sentences.ENDS) && alone(quotation);
  }

  /** The marks hold somebody's name and nothing else; or a name that they alone tell from words. */
  private boolean isName(Sentences.Range quotation) {
    boolean person =
        passage.people().stream()
            .anyMatch(n -> n.from() == quotation.from() && n.to() == quotation.to());
    int before = quotation.from() - 2;
    boolean inside = passage.word(before) && !passage.is(Kind.VERB, before);
    boolean law = !passage.language().bareVerb() && inside && !isSmallFirst(quotation.from());
    return person || law;
  }

  private boolean isSmallFirst(int i) {
    return !passage.language().capitals() || passage.word(i) && !passage.capital(i);
  }

  private int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += passage.word(i) || passage.number(i) ? 1 : 0;
    }
    return words;
  }

  /** «کتاب «…»», "the book “…”": right behind a word for what has a title. */
  private boolean isTitled(int open) {
    int before = passage.mark(open - 1, ",،:") ? open - 1 : open;
    return passage.endingAt(Kind.TITLED, before) != null;
  }

  private Utterance utterance(Sentences.Range quotation) {
    Sentences.Range unlisted = UnlistedVerb.after(passage, quotation);
    Sentences.Range phrase = unlisted == null ? phrase(quotation) : unlisted;
    int open = quotation.from() - 1;
    Sentences.Range verb = phrase == null ? new Sentences.Range(open, open) : phrase;
    int to = SpeechEnd.trimmed(passage, quotation.from(), quotation.to());
    return new Utterance(
        passage,
        verb.from(),
        verb.to(),
        passage,
        quotation.from(),
        to,
        true,
        rule(quotation, verb));
  }

  private String rule(Sentences.Range quotation, Sentences.Range verb) {
    int begin = passage.sentences().of(quotation.from() - 1).from();
    boolean rest = passage.language().bareVerb() && words(begin, quotation.from()) == 0;
    return verb.from() < verb.to()
        ? verb.from() < quotation.from() ? Utterance.ACCORDING : "marks-unlisted-verb"
        : rest || alone(quotation) ? Utterance.ALONE : Utterance.PART;
  }

  /** «به گفته X، «…»», "according to X, “…”": the phrase before the words. */
  private Sentences.@Nullable Range phrase(Sentences.Range quotation) {
    Sentences.Range sentence = passage.sentences().of(quotation.from() - 1);
    for (int i = sentence.from(); i < quotation.from(); i++) {
      Match phrase = passage.at(Kind.ATTRIBUTION, i);
      if (phrase != null && phrase.field(0).isEmpty()) {
        return new Sentences.Range(phrase.from(), phrase.to());
      }
    }
    return null;
  }

  /** Nothing else stands in the sentence. */
  private boolean alone(Sentences.Range quotation) {
    Sentences.Range sentence = passage.sentences().of(quotation.from() - 1);
    return words(sentence.from(), quotation.from()) == 0
        && words(quotation.to(), sentence.to()) == 0;
  }
}
