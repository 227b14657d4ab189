package io.chapar.extract.speech;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.ReportingAgency;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase without a verb of its own gives to somebody: "according to X", «به گفته وی», «по
 * словам X». Only a person, a job title or a pronoun speaks; what an organisation published is no
 * speech.
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

  /** What it says of a phrase that gives words to organisations too: «по данным». */
  private static final String BODY = "body";

  /** And of one that does so only where they stand right beside it. */
  private static final String FIGURES = "figures";

  private static final int MOST_WORDS = 14;
  private static final int SHORTEST = 3;

  /** Tokens from a comma to the name in apposition, with its trade. */
  private static final int MOST_OF_TRADE = 5;

  private final TokenisedBlock block;
  private final Match phrase;
  private final Sentences.Range sentence;
  private final int begin;

  private AttributionFinder(TokenisedBlock block, Match phrase) {
    this.block = block;
    this.phrase = phrase;
    sentence = block.sentences().of(phrase.from());
    int first = Math.max(sentence.from(), ReportingAgency.end(block));
    begin =
        Math.max(block.after(LexicalCategory.AND, first), block.after(LexicalCategory.ALSO, first));
  }

  /** Null where no phrase begins at the token, or nothing is said. */
  static @Nullable Utterance at(TokenisedBlock block, int i) {
    Match phrase = block.at(LexicalCategory.ATTRIBUTION, i);
    return phrase == null ? null : new AttributionFinder(block, phrase).utterance();
  }

  /** The comma after the one who speaks, in «как отметила X, …»; -1 where no such words stand. */
  static int commaAfter(TokenisedBlock block, Match verb) {
    Match as = block.endingAt(LexicalCategory.ATTRIBUTION, verb.from());
    boolean attributes = as != null && as.field(0).equals(VERB);
    return attributes && as != null && new AttributionFinder(block, as).isFirst()
        ? afterApposition(block, comma(block, verb.to()))
        : -1;
  }

  /** «Как рассказал один из жителей, слесарь X, …»: the comma after the name in apposition. */
  private static int afterApposition(TokenisedBlock block, int comma) {
    int next = comma < 0 ? comma : comma(block, comma + 1);
    boolean named =
        block.people().stream()
            .filter(n -> n.to() == next)
            .anyMatch(n -> n.from() > comma && n.from() - comma <= MOST_OF_TRADE);
    return named ? next : comma;
  }

  private @Nullable Utterance utterance() {
    return switch (phrase.field(0)) {
      case VERB, NONE -> null;
      case THIS -> AnaphoricAttribution.inClause(block, begin, phrase);
      case OWN -> isFirst() ? to(phrase.to(), false) : null;
      case BEFORE -> follows() ? to(phrase.to(), true) : null;
      default -> afterPhrase();
    };
  }

  /** Also «… более осторожен: по его мнению, …». */
  private boolean isFirst() {
    return phrase.from() == begin || block.mark(phrase.from() - 1, ":");
  }

  private boolean follows() {
    return phrase.from() > begin
        && phrase.from() - begin <= MOST_WORDS
        && (isAfterOrganisation()
            || (ofFigures() ? isRightAfter() : isSomebody(begin, phrase.from())));
  }

  /** «X туралы дерегінше» is not by X: such a phrase stands right behind who gives the figures. */
  private boolean isRightAfter() {
    int to = phrase.from();
    return block.endingAt(LexicalCategory.ROLE, to) != null
        || block.people().stream().anyMatch(n -> n.to() == to);
  }

  /** «По данным экспертизы крови X» is not by X: they stand right behind it. */
  private boolean isRightBefore() {
    int from = block.after(LexicalCategory.HONORIFIC, phrase.to());
    return block.is(LexicalCategory.ROLE, from)
        || block.people().stream().anyMatch(n -> n.from() == from);
  }

  private boolean isAfterOrganisation() {
    int to = phrase.from();
    return namesOrganisations()
        && (block.bodyBefore(to) >= begin || block.afterOrganisation(to - 1) == to);
  }

  private boolean namesOrganisations() {
    return phrase.field(1).equals(BODY) || ofFigures();
  }

  private boolean ofFigures() {
    return phrase.field(1).equals(FIGURES);
  }

  /**
   * «По данным МВД России, …», «По данным ведомства, …»: the comma; -1 where no organisation
   * follows.
   */
  private int bodyEnd() {
    int organisation = block.afterOrganisation(phrase.to());
    Match meant = block.at(LexicalCategory.UNNAMED, phrase.to());
    boolean means = meant != null && !meant.field(1).isEmpty();
    int end = organisation == phrase.to() && means && meant != null ? meant.to() : organisation;
    int seat = block.after(LexicalCategory.PLACE, end);
    boolean ends = block.mark(seat, ",،") && !(ofFigures() && goesOn(seat + 1));
    return namesOrganisations() && end > phrase.to() && ends ? seat : -1;
  }

  /** «По данным МВД, ФСБ и суда, …», «По данным МВД, опубликованным вчера, …». */
  private boolean goesOn(int i) {
    int organisation = block.afterOrganisation(i);
    if (organisation > i) {
      return block.is(LexicalCategory.AND, organisation) || block.mark(organisation, ",");
    }
    Affixes.Affix ending = block.capital(i) ? null : block.affix(AffixClass.ADJECTIVE, i);
    boolean adjective = ending != null && ending.field(0).isEmpty();
    boolean clause =
        block.is(LexicalCategory.PREPOSITION, i) && block.is(LexicalCategory.STOP, i + 1);
    return (adjective || clause) && comma(block, i) > 0;
  }

  private @Nullable Utterance afterPhrase() {
    int pronoun = block.after(LexicalCategory.PRONOUN, phrase.to());
    if (pronoun > phrase.to()) {
      return isFirst() ? to(pronoun, false) : null;
    }
    return isFirst() ? beforeWords() : afterWords();
  }

  private @Nullable Utterance beforeWords() {
    int organisation = bodyEnd();
    if (organisation > 0) {
      return to(organisation, true);
    }
    if (ofFigures() && !isRightBefore()) {
      return null;
    }
    int comma = comma(block, phrase.to());
    int name = nameEnd();
    int end = afterJobTitle(comma > 0 && isName(name, comma) ? comma : name);
    return end > 0 && isSomebody(phrase.to(), end) ? to(end, true) : null;
  }

  /** «به گفته رضایی، معاون وزیر نفت در امور پتروشیمی، …»: the comma after the job title. */
  private int afterJobTitle(int end) {
    boolean both = block.language().jobTitles() == Language.HeadDirection.BOTH;
    int jobTitle = both ? block.after(LexicalCategory.DETERMINER, end + 1) : end + 1;
    boolean apposed = block.mark(end, "،,") && block.is(LexicalCategory.ROLE, jobTitle);
    int comma = apposed ? comma(block, end + 1) : -1;
    boolean name = both ? !isNamed(jobTitle, comma) : isName(end + 1, comma);
    return comma > 0 && name ? comma : end;
  }

  private boolean isNamed(int from, int to) {
    return block.people().stream().anyMatch(n -> n.from() >= from && n.from() < to);
  }

  /** "Prices fell, according to X." */
  private @Nullable Utterance afterWords() {
    boolean last = block.mark(phrase.from() - 1, ",") && !block.sentences().quoted(begin);
    boolean somebody = last && sentence.to() - phrase.to() <= MOST_WORDS;
    return somebody && phrase.from() - begin > SHORTEST && isSomebody(phrase.to(), sentence.to())
        ? said(begin, phrase.from() - 1, "attribution-name")
        : null;
  }

  /** The token after the first name that follows; 0 where none is near. */
  private int nameEnd() {
    return block.people().stream()
        .filter(n -> n.from() >= phrase.to() && n.from() < phrase.to() + MOST_WORDS / 2)
        .filter(n -> sentence.holds(n.from()))
        .mapToInt(Sentences.Range::to)
        .min()
        .orElse(0);
  }

  /** True when what stands from the name to the comma can be the job title of its bearer. */
  private boolean isName(int name, int comma) {
    for (int i = name; i < comma && name > 0; i++) {
      boolean links =
          block.is(LexicalCategory.LINK, i)
              && block.anyOf(
                  i + 1, LexicalCategory.FIELD, LexicalCategory.BODY, LexicalCategory.PLACE);
      if (block.anyOf(i, LexicalCategory.STOP, LexicalCategory.PREPOSITION)
          && !block.is(LexicalCategory.AND, i)
          && !links) {
        return false;
      }
    }
    return true;
  }

  private static int comma(TokenisedBlock block, int from) {
    int end = Math.min(block.sentences().of(from).to(), from + MOST_WORDS);
    for (int i = from; i < end && !block.is(LexicalCategory.VERB, i); i++) {
      if (block.mark(i, ",،")) {
        return i;
      }
    }
    return -1;
  }

  private boolean isSomebody(int from, int to) {
    for (int i = from; i < to; i++) {
      if (block.is(LexicalCategory.ROLE, i)) {
        return true;
      }
    }
    return block.people().stream().anyMatch(n -> n.from() >= from && n.to() <= to);
  }

  private @Nullable Utterance to(int end, boolean named) {
    int from = block.mark(end, ",،:") ? end + 1 : end;
    return sentence.to() - from > SHORTEST
        ? said(from, sentence.to(), named ? "attribution-name" : "attribution-pronoun")
        : null;
  }

  private Utterance said(int from, int to, String rule) {
    int end = SpeechEnd.trimmed(block, from, to);
    return new Utterance(block, phrase.from(), phrase.to(), block, from, end, false, rule);
  }
}
