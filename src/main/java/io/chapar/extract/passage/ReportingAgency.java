package io.chapar.extract.passage;

import io.chapar.article.Agencies;
import io.chapar.article.Agency;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The agency that reports, as a passage's first words or "به گزارش ایسنا" name it. */
public final class ReportingAgency {
  private static final int NEAR = 4;
  private static final int FIRST_WORDS = 10;
  private static final int MOST_IN_SOURCE = 20;
  private static final String AFTER_AGENCY = "-,،:)./";
  private static final String BEFORE_MARKS = "-:(/";
  static final String OPENING = "«\"“";
  private static final String CLOSING = "»\"”";

  /** What the table says of words right behind such a agency: «DHA'ya yaptığı açıklamada». */
  private static final String HEARD = "heard";

  /** What the table of cases says of the ending of one who is told something. */
  private static final String TO = "to";

  /** What the table of verbs says of «گفته بود»: it was told before, and maybe another agency. */
  private static final String EARLIER = "earlier";

  private final TokenisedBlock passage;

  private final @Nullable Match agency;
  private final int end;

  ReportingAgency(TokenisedBlock passage) {
    this.passage = passage;
    agency = find();
    end = agency == null ? afterSource() : leads(agency) ? afterMarks(agency) : 0;
  }

  /** Null when the passage names no reporting agency. */
  public static @Nullable Match agency(TokenisedBlock passage) {
    return passage.dateline().agency;
  }

  public static Agency agency(Match match) {
    String id = match.field(0);
    String name = match.field(2).isEmpty() ? match.entry().name() : match.field(2);
    return new Agency(id.isEmpty() ? name.toLowerCase(Locale.ROOT) : Agencies.id(id), name);
  }

  /** The token after the dateline that begins a passage; 0 when none does. */
  public static int end(TokenisedBlock passage) {
    return passage.dateline().end;
  }

  private int afterSource() {
    return passage.language().capitals() ? afterCity() : afterReport();
  }

  /** "SEOUL, South Korea — ": a city in capital letters, its land and a dash. */
  private int afterCity() {
    int i = 0;
    while (i < FIRST_WORDS && (passage.capital(i) || i > 0 && passage.mark(i, ",."))) {
      i++;
    }
    boolean city = i > 0 && passage.token(0).shape() == Token.Shape.UPPER;
    boolean apart = passage.mark(i, "-") && !passage.glued(i - 1, i) && !passage.glued(i, i + 1);
    return city && apart ? i + 1 : 0;
  }

  /** «به گزارش روابط عمومی شهرداری،»: a source that is no agency that a table knows. */
  private int afterReport() {
    boolean report =
        !passage.language().capitals()
            && isPhrase(0)
            && !passage.is(LexicalCategory.ATTRIBUTION, 0);
    int comma = report ? afterSource(passage.after(LexicalCategory.DATELINE, 0)) : 0;
    return passage.mark(comma, "،,") ? comma + 1 : 0;
  }

  /**
   * The token after where a agency has its report from: «به گزارش ایرنا از مریوان، به نقل از روابط
   * عمومی فرمانداری،», «… به نقل از رویترز،».
   */
  private int afterSource(int from) {
    int i = from;
    int j = from;
    while (j < i + MOST_IN_SOURCE && !passage.is(LexicalCategory.VERB, j)) {
      boolean comma = passage.mark(j, "،,");
      int quoted = comma ? passage.after(LexicalCategory.DATELINE, j + 1) : j;
      if (comma && quoted == j + 1) {
        return j;
      }
      i = comma ? quoted : i;
      j = comma ? quoted : j + 1;
    }
    return i;
  }

  private boolean leads(Match agency) {
    boolean told = !passage.language().capitals() && passage.is(LexicalCategory.VERB, agency.to());
    boolean near =
        agency.from() < NEAR && !told && !passage.is(LexicalCategory.VERB, agency.from() - 1);
    boolean hears =
        agency.from() > 0 && hasEnding(passage, agency)
            || passage.is(LexicalCategory.ACTOR, agency.from() - 1);
    return isPhrase(0) || near && !hears || opens(agency);
  }

  /** Words that stand before a agency, or anywhere behind it. */
  private boolean isPhrase(int i) {
    Match words = passage.at(LexicalCategory.DATELINE, i);
    return words != null && words.field(0).isEmpty();
  }

  private int afterMarks(Match agency) {
    int to = afterMarked(agency);
    int phrase = passage.after(LexicalCategory.DATELINE, to);
    int that = phrase > to ? passage.after(LexicalCategory.THAT, phrase) : to;
    boolean led = passage.endingAt(LexicalCategory.PREPOSITION, phrase) != null;
    return afterByline(
        marks(led || passage.is(LexicalCategory.PREPOSITION, that) ? afterSource(that) : that));
  }

  /** «به گزارش «ورزش سه»، …»: the token after the mark that closes it. */
  private int afterMarked(Match agency) {
    boolean marked = passage.mark(agency.from() - 1, OPENING);
    return marked && passage.mark(agency.to(), CLOSING) ? agency.to() + 1 : agency.to();
  }

  private int marks(int from) {
    int i = from;
    int next = afterMark(i);
    while (next > i) {
      i = next;
      next = afterMark(i);
    }
    return i;
  }

  /** Or after the desk of «خبرگزاری مهر، گروه استان‌ها:». */
  private int afterMark(int i) {
    int desk = passage.mark(i - 1, "،,-") ? passage.after(LexicalCategory.DATELINE, i) : i;
    boolean said = desk > i && passage.mark(desk, AFTER_AGENCY);
    return passage.mark(i, AFTER_AGENCY) ? i + 1 : said ? desk : i;
  }

  /** ANKARA (AA) - AYŞE DEMİR -. */
  private int afterByline(int i) {
    int end = i;
    while (end < passage.size() && passage.token(end).shape() == Token.Shape.UPPER) {
      end++;
    }
    boolean byline = end - i > 1 && passage.mark(end, "-");
    if (byline) {
      passage.take(i, end);
    }
    return byline ? marks(end) : i;
  }

  private @Nullable Match find() {
    for (int i = 0; i < passage.size(); i++) {
      Match agency = passage.at(LexicalCategory.AGENCY, i);
      if (agency != null && !isOtherThanReporter(passage, agency) && isNamed(agency)) {
        return agency;
      }
    }
    return null;
  }

  private boolean isNamed(Match agency) {
    return announced(agency) || opens(agency);
  }

  private boolean announced(Match agency) {
    for (int i = Math.max(0, agency.from() - NEAR - NEAR); i < agency.from(); i++) {
      int after = passage.after(LexicalCategory.DATELINE, i);
      if (isPhrase(i) && agency.from() - after < NEAR) {
        return true;
      }
    }
    boolean marks = !passage.word(agency.from());
    return !marks && isPhraseAfter(agency.to()) || isTold(passage, agency);
  }

  private boolean isPhraseAfter(int i) {
    return isPhrase(i) || isPhrase(i + 1) || isPhrase(afterClosing(i));
  }

  /** «“Trend”in məlumatına görə»: the token after the mark and the ending that is written on it. */
  private int afterClosing(int i) {
    int ending = passage.mark(i, "”»\"") ? i + 1 : i;
    boolean written = ending > i && passage.word(ending) && passage.glued(i, ending);
    return written && !passage.capital(ending) ? ending + 1 : ending;
  }

  /** «تهران- ایرنا-», ANKARA (AA), «الرياض: «الشرق الأوسط»». */
  private boolean opens(Match agency) {
    boolean marked = passage.mark(agency.from() - 1, OPENING);
    int from = marked ? agency.from() - 1 : agency.from();
    int to = afterMarked(agency);
    boolean alone = to == passage.size() && passage.size() < FIRST_WORDS;
    boolean early = from < FIRST_WORDS && (alone || passage.mark(to, AFTER_AGENCY));
    boolean first = from == 0 && !marked;
    return early && (first || isApart(from, marked) && short_(from));
  }

  /** Also «الرياض 20 رجب 1447 هـ واس». */
  private boolean isApart(int i, boolean marked) {
    return passage.mark(i - 1, marked ? BEFORE_MARKS : "-(/.،,")
        || passage.number(i - 1)
        || passage.endingAt(LexicalCategory.YEAR, i) != null;
  }

  private boolean short_(int to) {
    for (int i = 0; i < to; i++) {
      if (passage.anyOf(i, LexicalCategory.VERB, LexicalCategory.THAT)) {
        return false;
      }
    }
    return true;
  }

  /**
   * «استان فارس هم گزارش داد», and «النهار» where neither marks nor a longer form make a paper of
   * the day.
   */
  private static boolean isOtherThanReporter(TokenisedBlock passage, Match agency) {
    int i = agency.from();
    boolean word = isAnotherWord(agency) && !passage.mark(i - 1, OPENING);
    boolean land = passage.is(LexicalCategory.CUE, i - 1) && passage.is(LexicalCategory.PLACE, i);
    return !passage.language().capitals()
        && (word || land || passage.after(LexicalCategory.PLACE, i - 1) > i);
  }

  private static boolean isAnotherWord(Match agency) {
    int words = agency.entry().name().split(" ").length;
    return agency.field(1).equals("marked") && agency.to() - agency.from() <= words;
  }

  /**
   * The agency to which somebody tells what it reports: «به ایرنا گفت», «APA-ya deyib», «BBC
   * Türkçe’ye “…” dedi».
   */
  private static boolean isTold(TokenisedBlock passage, Match agency) {
    boolean led = passage.endingAt(LexicalCategory.PREPOSITION, agency.from()) != null;
    boolean hears = passage.language().capitals() ? hears(passage, agency) : led;
    Match words = passage.at(LexicalCategory.DATELINE, agency.to());
    boolean heard = words != null && words.field(0).equals(HEARD);
    Match verb = passage.at(LexicalCategory.VERB, agency.to());
    boolean now = verb != null && !verb.field(2).equals(EARLIER);
    return hears && (heard || now || isBeforeWords(passage, agency));
  }

  /** «DHA'ya “…” dedi»; not «در فارس «…» برگزار شد», where only a preposition leads to the name. */
  private static boolean isBeforeWords(TokenisedBlock passage, Match agency) {
    return passage.language().capitals() && passage.mark(agency.to(), OPENING);
  }

  /** «Elçin Sadıqov APA-ya açıqlamasında»: the words before it are not of the dateline. */
  private static boolean hasEnding(TokenisedBlock passage, Match agency) {
    return passage.language().capitals()
        && passage.language().verbLast()
        && !passage.token(agency.to() - 1).suffix().isEmpty();
  }

  private static boolean hears(TokenisedBlock passage, Match agency) {
    String suffix = passage.token(agency.to() - 1).suffix();
    Affixes.Affix ending = passage.language().affix(AffixClass.CASE, suffix);
    return hasEnding(passage, agency) && ending != null && ending.field(0).equals(TO);
  }
}
