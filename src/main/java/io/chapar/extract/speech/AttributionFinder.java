package io.chapar.extract.speech;

import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.ReportingAgency;
import io.chapar.extract.passage.Sentences;
import io.chapar.extract.passage.TokenisedBlock;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase without a verb of its own gives to somebody: "according to X", «به گفته وی», «по
 * словам X». Only a person, an office or a pronoun speaks; what a body published is no speech.
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

  /** What it says of a phrase that gives words to bodies too: «по данным». */
  private static final String BODY = "body";

  /** And of one that does so only where they stand right beside it. */
  private static final String FIGURES = "figures";

  private static final int MOST_WORDS = 14;
  private static final int SHORTEST = 3;

  /** Tokens from a comma to the name in apposition, with its trade. */
  private static final int MOST_OF_TRADE = 5;

  private final TokenisedBlock passage;
  private final Match phrase;
  private final Sentences.Range sentence;
  private final int begin;

  private AttributionFinder(TokenisedBlock passage, Match phrase) {
    this.passage = passage;
    this.phrase = phrase;
    sentence = passage.sentences().of(phrase.from());
    int first = Math.max(sentence.from(), ReportingAgency.end(passage));
    begin =
        Math.max(
            passage.after(LexicalCategory.AND, first), passage.after(LexicalCategory.ALSO, first));
  }

  /** Null where no phrase begins at the token, or nothing is said. */
  static @Nullable Utterance at(TokenisedBlock passage, int i) {
    Match phrase = passage.at(LexicalCategory.ATTRIBUTION, i);
    return phrase == null ? null : new AttributionFinder(passage, phrase).utterance();
  }

  /** The comma after the one who speaks, in «как отметила X, …»; -1 where no such words stand. */
  static int commaAfter(TokenisedBlock passage, Match verb) {
    Match as = passage.endingAt(LexicalCategory.ATTRIBUTION, verb.from());
    boolean attributes = as != null && as.field(0).equals(VERB);
    return attributes && as != null && new AttributionFinder(passage, as).isFirst()
        ? afterApposition(passage, comma(passage, verb.to()))
        : -1;
  }

  /** «Как рассказал один из жителей, слесарь X, …»: the comma after the name in apposition. */
  private static int afterApposition(TokenisedBlock passage, int comma) {
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
      case THIS -> AnaphoricAttribution.inClause(passage, begin, phrase);
      case OWN -> isFirst() ? to(phrase.to(), false) : null;
      case BEFORE -> follows() ? to(phrase.to(), true) : null;
      default -> afterPhrase();
    };
  }

  /** Also «… более осторожен: по его мнению, …». */
  private boolean isFirst() {
    return phrase.from() == begin || passage.mark(phrase.from() - 1, ":");
  }

  private boolean follows() {
    return phrase.from() > begin
        && phrase.from() - begin <= MOST_WORDS
        && (isAfterBody() || (ofFigures() ? isRightAfter() : isSomebody(begin, phrase.from())));
  }

  /** «X туралы дерегінше» is not by X: such a phrase stands right behind who gives the figures. */
  private boolean isRightAfter() {
    int to = phrase.from();
    return passage.endingAt(LexicalCategory.ROLE, to) != null
        || passage.people().stream().anyMatch(n -> n.to() == to);
  }

  /** «По данным экспертизы крови X» is not by X: they stand right behind it. */
  private boolean isRightBefore() {
    int from = passage.after(LexicalCategory.HONORIFIC, phrase.to());
    return passage.is(LexicalCategory.ROLE, from)
        || passage.people().stream().anyMatch(n -> n.from() == from);
  }

  private boolean isAfterBody() {
    int to = phrase.from();
    return namesBodies() && (passage.bodyBefore(to) >= begin || passage.afterBody(to - 1) == to);
  }

  private boolean namesBodies() {
    return phrase.field(1).equals(BODY) || ofFigures();
  }

  private boolean ofFigures() {
    return phrase.field(1).equals(FIGURES);
  }

  /** «По данным МВД России, …», «По данным ведомства, …»: the comma; -1 where no body follows. */
  private int bodyEnd() {
    int body = passage.afterBody(phrase.to());
    Match meant = passage.at(LexicalCategory.UNNAMED, phrase.to());
    boolean means = meant != null && !meant.field(1).isEmpty();
    int end = body == phrase.to() && means && meant != null ? meant.to() : body;
    int seat = passage.after(LexicalCategory.PLACE, end);
    boolean ends = passage.mark(seat, ",،") && !(ofFigures() && goesOn(seat + 1));
    return namesBodies() && end > phrase.to() && ends ? seat : -1;
  }

  /** «По данным МВД, ФСБ и суда, …», «По данным МВД, опубликованным вчера, …». */
  private boolean goesOn(int i) {
    int body = passage.afterBody(i);
    if (body > i) {
      return passage.is(LexicalCategory.AND, body) || passage.mark(body, ",");
    }
    Affixes.Affix ending = passage.capital(i) ? null : passage.affix(AffixClass.ADJECTIVE, i);
    boolean adjective = ending != null && ending.field(0).isEmpty();
    boolean clause =
        passage.is(LexicalCategory.PREPOSITION, i) && passage.is(LexicalCategory.STOP, i + 1);
    return (adjective || clause) && comma(passage, i) > 0;
  }

  private @Nullable Utterance afterPhrase() {
    int pronoun = passage.after(LexicalCategory.PRONOUN, phrase.to());
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
    if (ofFigures() && !isRightBefore()) {
      return null;
    }
    int comma = comma(passage, phrase.to());
    int name = nameEnd();
    int end = afterOffice(comma > 0 && isName(name, comma) ? comma : name);
    return end > 0 && isSomebody(phrase.to(), end) ? to(end, true) : null;
  }

  /** «به گفته رضایی، معاون وزیر نفت در امور پتروشیمی، …»: the comma after the office. */
  private int afterOffice(int end) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    int office = both ? passage.after(LexicalCategory.DETERMINER, end + 1) : end + 1;
    boolean apposed = passage.mark(end, "،,") && passage.is(LexicalCategory.ROLE, office);
    int comma = apposed ? comma(passage, end + 1) : -1;
    boolean name = both ? !isNamed(office, comma) : isName(end + 1, comma);
    return comma > 0 && name ? comma : end;
  }

  private boolean isNamed(int from, int to) {
    return passage.people().stream().anyMatch(n -> n.from() >= from && n.from() < to);
  }

  /** "Prices fell, according to X." */
  private @Nullable Utterance afterWords() {
    boolean last = passage.mark(phrase.from() - 1, ",") && !passage.sentences().quoted(begin);
    boolean somebody = last && sentence.to() - phrase.to() <= MOST_WORDS;
    return somebody && phrase.from() - begin > SHORTEST && isSomebody(phrase.to(), sentence.to())
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

  /** True when what stands from the name to the comma can be the office of its bearer. */
  private boolean isName(int name, int comma) {
    for (int i = name; i < comma && name > 0; i++) {
      boolean links =
          passage.is(LexicalCategory.LINK, i)
              && passage.anyOf(
                  i + 1, LexicalCategory.FIELD, LexicalCategory.BODY, LexicalCategory.PLACE);
      if (passage.anyOf(i, LexicalCategory.STOP, LexicalCategory.PREPOSITION)
          && !passage.is(LexicalCategory.AND, i)
          && !links) {
        return false;
      }
    }
    return true;
  }

  private static int comma(TokenisedBlock passage, int from) {
    int end = Math.min(passage.sentences().of(from).to(), from + MOST_WORDS);
    for (int i = from; i < end && !passage.is(LexicalCategory.VERB, i); i++) {
      if (passage.mark(i, ",،")) {
        return i;
      }
    }
    return -1;
  }

  private boolean isSomebody(int from, int to) {
    for (int i = from; i < to; i++) {
      if (passage.is(LexicalCategory.ROLE, i)) {
        return true;
      }
    }
    return passage.people().stream().anyMatch(n -> n.from() >= from && n.to() <= to);
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
