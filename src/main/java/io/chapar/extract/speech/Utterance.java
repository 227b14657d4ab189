package io.chapar.extract.speech;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.coreference.SpeakerCandidate;
import io.chapar.extract.language.LexicalCategory;

/**
 * A reporting verb and what it reports.
 *
 * @param verbBlock holds the verb and the one who speaks
 * @param block holds what was said; another one when a verb ends its block
 * @param from the first token of what was said
 * @param to the token after the last
 */
record Utterance(
    TokenisedBlock verbBlock,
    int verbFrom,
    int verbTo,
    TokenisedBlock block,
    int from,
    int to,
    boolean direct,
    String rule) {

  /** The rule of a verb's form that the one who speaks follows. */
  static final String BEFORE_SPEAKER = "clause-participle";

  /** "Told the Greek broadcaster ERT". */
  private static final int MOST_BEFORE_HEARER = 4;

  /** The rule of words of a quotation that an earlier block opens. */
  static final String CONTINUED = "quote-continued";

  /** The rule of words in marks that are a sentence of their own, without a verb. */
  static final String ALONE = "marks-alone";

  /** The rule of words in marks inside of a sentence that no verb of speech reports. */
  static final String PART = "marks-part";

  /** True where what begins at the token is not who speaks, but who listens. */
  boolean isToldTo(int token) {
    Match told = verbBlock.at(LexicalCategory.VERB, verbFrom);
    boolean hears = told != null && told.to() == verbTo && ReportingVerb.isTelling(told);
    return hears && token >= verbTo && token <= verbTo + MOST_BEFORE_HEARER;
  }

  /** "But the mayor, X, said": the verb follows the words, with a comma or without. */
  boolean isBeside(SpeakerCandidate subject) {
    int to = subject.block().mark(subject.to(), "،,") ? subject.to() + 1 : subject.to();
    return to == verbFrom;
  }

  /** Words in marks with nothing else in their sentence: whoever spoke last goes on. */
  boolean isAlone() {
    return rule.equals(ALONE);
  }

  /** No verb of speech that a table has reports it. */
  boolean isLoose() {
    return isAlone() || isPart();
  }

  /** A part of a sentence that no verb of speech reports. */
  boolean isPart() {
    return rule.equals(PART);
  }

  /** With words in marks that begin the next block. */
  Utterance with(TokenisedBlock next, int begin, int end) {
    String more = next.sentences().beginsQuoted() ? CONTINUED : "quote-next-block";
    return new Utterance(verbBlock, verbFrom, verbTo, next, begin, end, true, more);
  }

  /** True of words in marks that this block does not close. */
  boolean staysOpen() {
    Sentences.Range open = block.sentences().open();
    return open != null && holds(open.from());
  }

  /** Whether its verb or its words stand there. */
  boolean isAt(TokenisedBlock here, int token) {
    return verbBlock == here && verbFrom == token || block == here && holds(token);
  }

  String verb() {
    return verbBlock.words(verbFrom, verbTo);
  }

  /** True when what was said stands in the next block. */
  boolean announcesOnly() {
    return from >= to;
  }

  /** True when a phrase, not a verb, gives it to somebody: without a speaker it is no speech. */
  boolean isAttributed() {
    return rule.startsWith("attribution");
  }

  /** Of what a phrase gives to somebody: true where the phrase holds no pronoun. */
  boolean isNamed() {
    return rule.endsWith("name");
  }

  /** Of «Об этом сообщил X»: the sentence before is not of the one who spoke last. */
  boolean isTold() {
    return rule.equals(AnaphoricAttribution.RULE);
  }

  /** The first word after what was said, in its block. */
  int firstWordAfter() {
    int word = to;
    while (word < block.size() && !block.word(word)) {
      word++;
    }
    return word;
  }

  /** The token after the verb and what was said, as far as they stand in the block. */
  int endIn(TokenisedBlock other) {
    return Math.max(verbBlock == other ? verbTo : 0, block == other ? to : 0);
  }

  boolean holds(int token) {
    return from <= token && token < to;
  }
}
