package io.chapar.extract.speech;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase without a verb of its own gives to somebody: "according to X", «به گفته وی», «по
 * словам X».
 */
final class AttributionFinder {
  /** What the table says of a phrase that holds its pronoun. */
  private static final String OWN = "own";

  /** What the table says of a phrase that follows the one who speaks. */
  private static final String BEFORE = "before";

  /** What the table says of a word that only attributes together with a reporting verb. */
  private static final String VERB = "verb";

  /** What the table says of words for what was told in the sentence before: «об этом». */
  static final String THIS = "this";

  /** What it says of words that begin like those, and mean something else: «об этом не». */
  private static final String NONE = "none";

  private static final int MOST_WORDS = 14;
  private static final int SHORTEST = 3;

  /** Tokens from a comma to the name in apposition, with its trade. */
  private static final int MOST_OF_TRADE = 5;

  private final Passage passage;
  private final Match phrase;
  private final Sentences.Range sentence;
  private final int begin;

  private AttributionFinder(Passage passage, Match phrase) {
    this.passage = passage;
    this.phrase = phrase;
    sentence = passage.sentences().of(phrase.from());
    int first = Math.max(sentence.from(), Dateline.end(passage));
    begin = Math.max(passage.after(Kind.AND, first), passage.after(Kind.ALSO, first));
  }

  /** Null where no phrase begins at the token, or nothing is said. */
  static @Nullable Utterance at(Passage passage, int i) {
    Match phrase = passage.at(Kind.ATTRIBUTION, i);
    return phrase == null ? null : new AttributionFinder(passage, phrase).utterance();
  }

  /** The comma after the one who speaks, in «как отметила X, …»; -1 where no such words stand. */
  static int commaAfter(Passage passage, Match verb) {
    Match as = passage.endingAt(Kind.ATTRIBUTION, verb.from());
    boolean attributes = as != null && as.field(0).equals(VERB);
    return attributes && as != null && new AttributionFinder(passage, as).isFirst()
        ? afterApposition(passage, comma(passage, verb.to()))
        : -1;
  }

  /** «Как рассказал один из жителей, слесарь X, …»: the comma after the name in apposition. */
  private static int afterApposition(Passage passage, int comma) {
    int next = comma < 0 ? comma : comma(passage, comma + 1);
    boolean named =
        passage.people().stream()
            .filter(n -> n.to() == next)
            .anyMatch(n -> n.from() > comma && n.from() - comma <= MOST_OF_TRADE);
    return named ? next : comma;
  }

  private @Nullable Utterance utterance() {
    return switch (phrase.field(0)) {
      case VERB, NONE -> null;
      case THIS -> ToldBefore.inClause(passage, begin, phrase);
      case OWN -> isFirst() ? to(phrase.to(), false) : null;
      case BEFORE -> to(phrase.to(), true);
      default -> afterPhrase();
    };
  }

  /** Also «… более осторожен: по его мнению, …». */
  private boolean isFirst() {
    return phrase.from() == begin || passage.mark(phrase.from() - 1, ":");
  }

  /** «По данным МВД России, …», «По данным ведомства, …»: the comma; -1 where no body follows. */
  private int bodyEnd() {
    int body = passage.afterBody(phrase.to());
    Match meant = passage.at(Kind.UNNAMED, phrase.to());
    boolean means = meant != null && !meant.field(1).isEmpty();
    int end = body == phrase.to() && means && meant != null ? meant.to() : body;
    int seat = passage.after(Kind.PLACE, end);
    return end > phrase.to() && passage.mark(seat, ",،") ? seat : -1;
  }

  private @Nullable Utterance afterPhrase() {
    int pronoun = passage.after(Kind.PRONOUN, phrase.to());
    if (pronoun > phrase.to()) {
      return isFirst() ? to(pronoun, false) : null;
    }
    return isFirst() ? beforeWords() : afterWords();
  }

  private @Nullable Utterance beforeWords() {
    int body = bodyEnd();
    if (body > 0) {
      return to(body, true);
    }
    int comma = comma(passage, phrase.to());
    int end = afterOffice(comma > 0 ? comma : nameEnd());
    return end > 0 ? to(end, true) : null;
  }

  /** «به گفته رضایی، معاون وزیر نفت در امور پتروشیمی، …»: the comma after the office. */
  private int afterOffice(int end) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    int office = both ? passage.after(Kind.DETERMINER, end + 1) : end + 1;
    boolean apposed = passage.mark(end, "،,") && passage.is(Kind.ROLE, office);
    int comma = apposed ? comma(passage, end + 1) : -1;
    return comma > 0 ? comma : end;
  }

  /** "Prices fell, according to X." */
  private @Nullable Utterance afterWords() {
    boolean last = passage.mark(phrase.from() - 1, ",") && !passage.sentences().quoted(begin);
    boolean near = last && sentence.to() - phrase.to() <= MOST_WORDS;
    return near && phrase.from() - begin > SHORTEST
        ? said(begin, phrase.from() - 1, "attribution-name")
        : null;
  }

  /** The token after the first name that follows; 0 where none is near. */
  private int nameEnd() {
    return passage.people().stream()
        .filter(n -> n.from() >= phrase.to() && n.from() < phrase.to() + MOST_WORDS / 2)
        .filter(n -> sentence.holds(n.from()))
        .mapToInt(Sentences.Range::to)
        .min()
        .orElse(0);
  }

  private static int comma(Passage passage, int from) {
    int end = Math.min(passage.sentences().of(from).to(), from + MOST_WORDS);
    for (int i = from; i < end && !passage.is(Kind.VERB, i); i++) {
      if (passage.mark(i, ",،")) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Utterance to(int end, boolean named) {
    int from = passage.mark(end, ",،:") ? end + 1 : end;
    return sentence.to() - from > SHORTEST
        ? said(from, sentence.to(), named ? "attribution-name" : "attribution-pronoun")
        : null;
  }

  private Utterance said(int from, int to, String rule) {
    int end = SpeechEnd.trimmed(passage, from, to);
    return new Utterance(passage, phrase.from(), phrase.to(), passage, from, end, false, rule);
  }
}
