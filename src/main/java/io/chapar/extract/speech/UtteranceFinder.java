package io.chapar.extract.speech;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.ReportingAgency;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.LexicalCategory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reporting verbs of a block with what they report. */
final class UtteranceFinder {
  private static final String DASH = "-–—";
  private static final int SHORTEST = 3;
  private static final int NEAR_THAT = 8;
  private static final int SHORTEST_BARE = 4;

  /** What the table says of a form that stands before the one who speaks. */
  private static final String PARTICIPLE = "participle";

  /** What it says of a form of the verb that only a clause before it can be reported by. */
  private static final String CLAUSE = "clause";

  private final TokenisedBlock block;
  private final MarkedSpeech marked;
  private final List<Utterance> found = new ArrayList<>();

  private UtteranceFinder(TokenisedBlock block) {
    this.block = block;
    this.marked = new MarkedSpeech(block);
  }

  /**
   * @param pending from the block before, whose words this block begins with
   */
  static List<Utterance> in(TokenisedBlock block, @Nullable Utterance pending) {
    UtteranceFinder finder = new UtteranceFinder(block);
    finder.takePending(pending);
    finder.found.addAll(finder.marked.afterQuotations(finder.found));
    finder.found.addAll(dashed(block));
    int dateline = ReportingAgency.end(block);
    for (int i = dateline; i < block.size(); i++) {
      Match verb = block.at(LexicalCategory.VERB, i);
      boolean free =
          block.anyOf(i, LexicalCategory.VERB, LexicalCategory.ATTRIBUTION) && !finder.busy(i);
      Utterance attributed = free ? AttributionFinder.at(block, i) : null;
      if (attributed != null) {
        finder.found.add(attributed);
        i = Math.max(i, attributed.verbTo() - 1);
      } else if (verb != null && free && new ReportingVerb(block, verb).reports()) {
        finder.take(verb);
        i = verb.to() - 1;
      }
    }
    finder.found.addAll(AnaphoricAttribution.in(block));
    finder.found.addAll(LooseWords.in(block, finder.marked, finder.found));
    return finder.found;
  }

  private void takePending(@Nullable Utterance pending) {
    Sentences.Range quotation = block.sentences().quotationAt(0);
    if (pending != null && quotation != null && !marked.opensOther(pending, quotation)) {
      int to = SpeechEnd.trimmed(block, quotation.from(), quotation.to());
      found.add(pending.with(block, quotation.from(), to));
    }
  }

  private boolean busy(int i) {
    boolean busy = block.sentences().quoted(i);
    for (int k = 0; !busy && k < found.size(); k++) {
      busy = found.get(k).isAt(block, i);
    }
    return busy;
  }

  private void take(Match verb) {
    if (verb.field(0).equals(PARTICIPLE)) {
      takeParticiple(verb);
      return;
    }
    Utterance said = verb.field(0).equals(CLAUSE) ? nominalised(verb) : reported(verb);
    if (said != null) {
      found.add(said);
    }
  }

  private @Nullable Utterance reported(Match verb) {
    Utterance said = afterAs(verb);
    said = said == null ? afterColon(verb) : said;
    said = said == null ? afterThat(verb) : said;
    said = said == null ? inMarks(verb) : said;
    said = said == null ? nominalised(verb) : said;
    return said == null ? bare(verb) : said;
  }

  /** The token after the last report of the verb's sentence; its first token if there is none. */
  private int afterReports(Match verb) {
    return found.stream()
        .mapToInt(u -> u.endIn(block))
        .filter(end -> end <= verb.from())
        .reduce(block.sentences().of(verb.from()).from(), Math::max);
  }

  /** «…ulaştığını vurgulayan Karahanlı, …»: from the beginning of its sentence. */
  private void takeParticiple(Match verb) {
    int from = Math.max(afterReports(verb), ReportingAgency.end(block));
    if (verb.from() - from >= 3 && new ReportingVerb(block, verb).endsClause(verb.from() - 1)) {
      found.add(said(verb, from, verb.from(), false, Utterance.BEFORE_SPEAKER));
    }
  }

  /** «Как отметила X, …». */
  private @Nullable Utterance afterAs(Match verb) {
    int comma = AttributionFinder.commaAfter(block, verb);
    Sentences.Range sentence = block.sentences().of(verb.from());
    return comma > 0 && sentence.to() - comma > SHORTEST_BARE
        ? said(verb, comma + 1, sentence.to(), false, "as-verb")
        : null;
  }

  private @Nullable Utterance afterColon(Match verb) {
    int colon = verb.to();
    Sentences.Range sentence = block.sentences().of(verb.from());
    while (colon < sentence.to() && colon - verb.to() < NEAR_THAT && !breaks(colon)) {
      colon++;
    }
    Sentences.Range quotation = block.sentences().quotationAt(colon + 1);
    boolean comma = block.mark(colon, ",") && quotation != null && colon == verb.to();
    if (!block.mark(colon, ":") && !comma) {
      Sentences.Range far = marked.announced(verb);
      return far == null ? null : said(verb, far.from(), far.to(), true, "verb-colon-marks");
    }
    int end = SpeechEnd.trimmed(block, colon + 1, SpeechEnd.ofSentence(block, colon + 1));
    return quotation != null && (marked.isSaid(quotation) || end <= quotation.to())
        ? said(verb, quotation.from(), quotation.to(), true, "verb-colon-marks")
        : said(verb, colon + 1, end, true, "verb-colon");
  }

  /** «گفت «…» و خواست»: words in marks right after the verb, that are more than a name. */
  private @Nullable Utterance inMarks(Match verb) {
    int open = new ReportingVerb(block, verb).afterSubject();
    Sentences.Range quotation = block.sentences().quotationAt(open);
    return quotation != null && quotation.from() > open && marked.sentence(quotation)
        ? said(verb, quotation.from(), quotation.to(), true, "verb-marks")
        : null;
  }

  private boolean breaks(int i) {
    return block.mark(i, ":،,.؛;")
        || block.anyOf(i, LexicalCategory.THAT, LexicalCategory.VERB, LexicalCategory.AND);
  }

  private @Nullable Utterance afterThat(Match verb) {
    Sentences.Range sentence = block.sentences().of(verb.from());
    int last = Math.min(sentence.to(), new ReportingVerb(block, verb).farthestThat());
    for (int i = verb.to(); i < last; i++) {
      if (block.is(LexicalCategory.THAT, i) && block.free(i)) {
        return reported(verb, block.after(LexicalCategory.THAT, i), sentence.to());
      }
      boolean another = i > verb.to() && block.is(LexicalCategory.VERB, i);
      if (block.mark(i, ".;؛") || another || new ReportingVerb(block, verb).isFarObject(i)) {
        return null;
      }
    }
    return null;
  }

  private Utterance reported(Match verb, int that, int to) {
    int from = block.mark(that, ",،:") ? that + 1 : that;
    Sentences.Range quotation = block.sentences().quotationAt(from);
    return quotation != null && marked.speech(quotation)
        ? said(verb, quotation.from(), quotation.to(), true, "verb-that-marks")
        : said(verb, from, SpeechEnd.ofClause(block, from, to), false, "verb-that");
  }

  /** Turkic: what is reported is a noun clause before the verb, after its subject and a comma. */
  private @Nullable Utterance nominalised(Match verb) {
    int last = verb.from() - (block.is(LexicalCategory.ALSO, verb.from() - 1) ? 2 : 1);
    boolean clause = last >= 0 && new ReportingVerb(block, verb).endsClause(last);
    if (!block.language().verbLast() || !clause) {
      return null;
    }
    int from = SpeechEnd.clauseStart(block, afterReports(verb), verb.from());
    int least = block.mark(from - 1, ",") ? 2 : 3;
    boolean enough = from > 0 && verb.from() - from >= least;
    return enough ? said(verb, from, verb.from(), false, "clause-verb") : null;
  }

  /** "X said prices fell", "Prices fell, X said". */
  private @Nullable Utterance bare(Match verb) {
    ReportingVerb reporting = new ReportingVerb(block, verb);
    Sentences.Range sentence = block.sentences().of(verb.from());
    if (block.sentences().quoted(verb.from() - 1)) {
      return null;
    }
    if (!block.language().bareVerb() || !reporting.mayBeBare()) {
      return block.mark(verb.from() - 1, ",")
              && block.language().subjectAfter()
              && !SpeechEnd.isObject(block, verb.to())
          ? before(verb, sentence)
          : null;
    }
    if (reporting.isInverted()) {
      return before(verb, sentence);
    }
    int from = reporting.afterHearer();
    boolean asks = !verb.field(1).isEmpty();
    boolean counts =
        block.is(LexicalCategory.ORDINAL, block.after(LexicalCategory.DETERMINER, from));
    boolean words =
        !counts && (block.number(from) || block.word(from) && (asks || reporting.mayBegin(from)));
    boolean beside = block.language().capitals() && from == verb.to();
    int least = beside ? SHORTEST_BARE : SHORTEST_BARE + 1;
    if (words && sentence.to() - from >= least) {
      int to = SpeechEnd.ofClause(block, from, sentence.to());
      return said(verb, from, SpeechEnd.trimmed(block, from, to), false, "verb-bare");
    }
    return block.language().subjectAfter() ? before(verb, sentence) : null;
  }

  private @Nullable Utterance before(Match verb, Sentences.Range sentence) {
    int comma = SpeechEnd.lastComma(block, sentence.from(), verb.from());
    boolean near =
        comma > sentence.from() + SHORTEST_BARE
            && verb.from() - comma < NEAR_THAT + 4
            && !new ReportingVerb(block, verb).isAfterSubject(comma);
    boolean last =
        sentence.to() - verb.to() < NEAR_THAT + 4 || new ReportingVerb(block, verb).isInverted();
    int first = Math.max(sentence.from(), Math.min(ReportingAgency.end(block), comma));
    int reports = afterReports(verb);
    int from = reports > first ? SpeechEnd.afterJoints(block, reports) : first;
    boolean apart = (from > reports || reports <= first);
    return near && last && apart && from < comma
        ? said(verb, from, comma, false, "clause-comma-verb")
        : null;
  }

  private Utterance said(Match verb, int from, int to, boolean direct, String rule) {
    int end = to > from ? SpeechEnd.trimmed(block, from, to) : to;
    return new Utterance(block, verb.from(), verb.to(), block, from, end, direct, rule);
  }

  /** Up to the dash before the verb. */
  private static List<Utterance> dashed(TokenisedBlock block) {
    for (int i = SHORTEST; beginsWithDash(block) && i < block.size() - 1; i++) {
      Match verb = block.mark(i, DASH) ? block.at(LexicalCategory.VERB, i + 1) : null;
      if (verb != null && block.mark(i - 1, ",.!?…")) {
        int to = SpeechEnd.trimmed(block, 1, i);
        return List.of(
            new Utterance(block, verb.from(), verb.to(), block, 1, to, true, "dash-verb"));
      }
    }
    return List.of();
  }

  private static boolean beginsWithDash(TokenisedBlock block) {
    return block.language().capitals() && block.mark(0, DASH) && block.word(1);
  }
}
