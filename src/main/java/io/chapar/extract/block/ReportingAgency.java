package io.chapar.extract.block;

import io.chapar.article.Agencies;
import io.chapar.article.Agency;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The agency that reports, as a block's first words or "به گزارش ایسنا" name it. */
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

  private final TokenisedBlock block;

  private final @Nullable Match agency;
  private final int end;

  ReportingAgency(TokenisedBlock block) {
    this.block = block;
    agency = find();
    end = agency == null ? afterSource() : leads(agency) ? afterMarks(agency) : 0;
  }

  /** Null when the block names no reporting agency. */
  public static @Nullable Match agency(TokenisedBlock block) {
    return block.dateline().agency;
  }

  public static Agency agency(Match match) {
    String id = match.field(0);
    String name = match.field(2).isEmpty() ? match.entry().name() : match.field(2);
    return new Agency(id.isEmpty() ? name.toLowerCase(Locale.ROOT) : Agencies.id(id), name);
  }

  /** The token after the dateline that begins a block; 0 when none does. */
  public static int end(TokenisedBlock block) {
    return block.dateline().end;
  }

  private int afterSource() {
    return block.language().capitals() ? afterCity() : afterReport();
  }

  /** "SEOUL, South Korea — ": a city in capital letters, its land and a dash. */
  private int afterCity() {
    int i = 0;
    while (i < FIRST_WORDS && (block.capital(i) || i > 0 && block.mark(i, ",."))) {
      i++;
    }
    boolean city = i > 0 && block.token(0).shape() == Token.Shape.UPPER;
    boolean apart = block.mark(i, "-") && !block.glued(i - 1, i) && !block.glued(i, i + 1);
    return city && apart ? i + 1 : 0;
  }

  /** «به گزارش روابط عمومی شهرداری،»: a source that is no agency that a table knows. */
  private int afterReport() {
    boolean report =
        !block.language().capitals() && isPhrase(0) && !block.is(LexicalCategory.ATTRIBUTION, 0);
    int comma = report ? afterSource(block.after(LexicalCategory.DATELINE, 0)) : 0;
    return block.mark(comma, "،,") ? comma + 1 : 0;
  }

  /**
   * The token after where a agency has its report from: «به گزارش ایرنا از مریوان، به نقل از روابط
   * عمومی فرمانداری،», «… به نقل از رویترز،».
   */
  private int afterSource(int from) {
    int i = from;
    int j = from;
    while (j < i + MOST_IN_SOURCE && !block.is(LexicalCategory.VERB, j)) {
      boolean comma = block.mark(j, "،,");
      int quoted = comma ? block.after(LexicalCategory.DATELINE, j + 1) : j;
      if (comma && quoted == j + 1) {
        return j;
      }
      i = comma ? quoted : i;
      j = comma ? quoted : j + 1;
    }
    return i;
  }

  private boolean leads(Match agency) {
    boolean told = !block.language().capitals() && block.is(LexicalCategory.VERB, agency.to());
    boolean near =
        agency.from() < NEAR && !told && !block.is(LexicalCategory.VERB, agency.from() - 1);
    boolean hears =
        agency.from() > 0 && hasEnding(block, agency)
            || block.is(LexicalCategory.ACTOR, agency.from() - 1);
    return isPhrase(0) || near && !hears || opens(agency);
  }

  /** Words that stand before a agency, or anywhere behind it. */
  private boolean isPhrase(int i) {
    Match words = block.at(LexicalCategory.DATELINE, i);
    return words != null && words.field(0).isEmpty();
  }

  private int afterMarks(Match agency) {
    int to = afterMarked(agency);
    int phrase = block.after(LexicalCategory.DATELINE, to);
    int that = phrase > to ? block.after(LexicalCategory.THAT, phrase) : to;
    boolean led = block.endingAt(LexicalCategory.PREPOSITION, phrase) != null;
    return afterByline(
        marks(led || block.is(LexicalCategory.PREPOSITION, that) ? afterSource(that) : that));
  }

  /** «به گزارش «ورزش سه»، …»: the token after the mark that closes it. */
  private int afterMarked(Match agency) {
    boolean marked = block.mark(agency.from() - 1, OPENING);
    return marked && block.mark(agency.to(), CLOSING) ? agency.to() + 1 : agency.to();
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
    int desk = block.mark(i - 1, "،,-") ? block.after(LexicalCategory.DATELINE, i) : i;
    boolean said = desk > i && block.mark(desk, AFTER_AGENCY);
    return block.mark(i, AFTER_AGENCY) ? i + 1 : said ? desk : i;
  }

  /** ANKARA (AA) - AYŞE DEMİR -. */
  private int afterByline(int i) {
    int end = i;
    while (end < block.size() && block.token(end).shape() == Token.Shape.UPPER) {
      end++;
    }
    boolean byline = end - i > 1 && block.mark(end, "-");
    if (byline) {
      block.take(i, end);
    }
    return byline ? marks(end) : i;
  }

  private @Nullable Match find() {
    for (int i = 0; i < block.size(); i++) {
      Match agency = block.at(LexicalCategory.AGENCY, i);
      if (agency != null && !isOtherThanReporter(block, agency) && isNamed(agency)) {
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
      int after = block.after(LexicalCategory.DATELINE, i);
      if (isPhrase(i) && agency.from() - after < NEAR) {
        return true;
      }
    }
    boolean marks = !block.word(agency.from());
    return !marks && isPhraseAfter(agency.to()) || isTold(block, agency);
  }

  private boolean isPhraseAfter(int i) {
    return isPhrase(i) || isPhrase(i + 1) || isPhrase(afterClosing(i));
  }

  /** «“Trend”in məlumatına görə»: the token after the mark and the ending that is written on it. */
  private int afterClosing(int i) {
    int ending = block.mark(i, "”»\"") ? i + 1 : i;
    boolean written = ending > i && block.word(ending) && block.glued(i, ending);
    return written && !block.capital(ending) ? ending + 1 : ending;
  }

  /** «تهران- ایرنا-», ANKARA (AA), «الرياض: «الشرق الأوسط»». */
  private boolean opens(Match agency) {
    boolean marked = block.mark(agency.from() - 1, OPENING);
    int from = marked ? agency.from() - 1 : agency.from();
    int to = afterMarked(agency);
    boolean alone = to == block.size() && block.size() < FIRST_WORDS;
    boolean early = from < FIRST_WORDS && (alone || block.mark(to, AFTER_AGENCY));
    boolean first = from == 0 && !marked;
    return early && (first || isApart(from, marked) && short_(from));
  }

  /** Also «الرياض 20 رجب 1447 هـ واس». */
  private boolean isApart(int i, boolean marked) {
    return block.mark(i - 1, marked ? BEFORE_MARKS : "-(/.،,")
        || block.number(i - 1)
        || block.endingAt(LexicalCategory.YEAR, i) != null;
  }

  private boolean short_(int to) {
    for (int i = 0; i < to; i++) {
      if (block.anyOf(i, LexicalCategory.VERB, LexicalCategory.THAT)) {
        return false;
      }
    }
    return true;
  }

  /**
   * «استان فارس هم گزارش داد», and «النهار» where neither marks nor a longer form make a paper of
   * the day.
   */
  private static boolean isOtherThanReporter(TokenisedBlock block, Match agency) {
    int i = agency.from();
    boolean word = isAnotherWord(agency) && !block.mark(i - 1, OPENING);
    boolean land = block.is(LexicalCategory.CUE, i - 1) && block.is(LexicalCategory.PLACE, i);
    return !block.language().capitals()
        && (word || land || block.after(LexicalCategory.PLACE, i - 1) > i);
  }

  private static boolean isAnotherWord(Match agency) {
    int words = agency.entry().name().split(" ").length;
    return agency.field(1).equals("marked") && agency.to() - agency.from() <= words;
  }

  /**
   * The agency to which somebody tells what it reports: «به ایرنا گفت», «APA-ya deyib», «BBC
   * Türkçe’ye “…” dedi».
   */
  private static boolean isTold(TokenisedBlock block, Match agency) {
    boolean led = block.endingAt(LexicalCategory.PREPOSITION, agency.from()) != null;
    boolean hears = block.language().capitals() ? hears(block, agency) : led;
    Match words = block.at(LexicalCategory.DATELINE, agency.to());
    boolean heard = words != null && words.field(0).equals(HEARD);
    Match verb = block.at(LexicalCategory.VERB, agency.to());
    boolean now = verb != null && !verb.field(2).equals(EARLIER);
    return hears && (heard || now || isBeforeWords(block, agency));
  }

  /** «DHA'ya “…” dedi»; not «در فارس «…» برگزار شد», where only a preposition leads to the name. */
  private static boolean isBeforeWords(TokenisedBlock block, Match agency) {
    return block.language().capitals() && block.mark(agency.to(), OPENING);
  }

  /** «Elçin Sadıqov APA-ya açıqlamasında»: the words before it are not of the dateline. */
  private static boolean hasEnding(TokenisedBlock block, Match agency) {
    return block.language().capitals()
        && block.language().verbLast()
        && !block.token(agency.to() - 1).suffix().isEmpty();
  }

  private static boolean hears(TokenisedBlock block, Match agency) {
    String suffix = block.token(agency.to() - 1).suffix();
    Affixes.Affix ending = block.language().affix(AffixClass.CASE, suffix);
    return hasEnding(block, agency) && ending != null && ending.field(0).equals(TO);
  }
}
