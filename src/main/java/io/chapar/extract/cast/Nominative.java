package io.chapar.extract.cast;

import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes.Affix;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A name without the case endings that the article writes it with. */
public final class Nominative {
  /** What the table of given names says of women's. */
  private static final String WOMANS = "woman";

  private final TokenisedBlock passage;
  private final int from;
  private final int to;
  private final @Nullable Match given;

  private Nominative(TokenisedBlock passage, int from, int to) {
    this.passage = passage;
    this.from = from;
    this.to = to;
    given = passage.at(LexicalCategory.GIVEN, from);
  }

  public static String of(TokenisedBlock passage, int from, int to) {
    return new Nominative(passage, from, to).name();
  }

  private String name() {
    boolean particles = passage.language().offices() == Language.Offices.FIRST;
    boolean inflected = given != null && given.to() == from + 1 && isDeclined();
    boolean cut = to - from > 1 && (inflected || !particles);
    String first =
        cut && inflected && particles && given != null
            ? given.entry().name()
            : passage.words(from, from + 1);
    return to - from == 1 ? passage.words(from, to) : first + middle() + (cut ? last() : rest());
  }

  private boolean isWomans() {
    return isWomans(passage, from);
  }

  /** True of a given name that women have. */
  static boolean isWomans(TokenisedBlock passage, int i) {
    Match given = passage.at(LexicalCategory.GIVEN, i);
    String name = given == null ? "" : given.entry().name().toLowerCase(Locale.ROOT);
    Affix gender = passage.language().affix(AffixClass.GENDER, name);
    return given != null
        && (given.field(0).equals(WOMANS) || gender != null && gender.field(0).equals("feminine"));
  }

  private boolean isDeclined() {
    String word = passage.token(from).folded();
    return given != null
        && !passage.language().tokeniser().words(given.entry().name()).contains(word);
  }

  /** With the marks and spaces before and between. */
  private String middle() {
    return passage.between(from, to - 1);
  }

  private String rest() {
    return passage.words(to - 1, to);
  }

  /** «Ириной Лапшиной», «Владимира Мединского», and «Анваром Ибрагимом» as the given name is. */
  private String last() {
    String word = rest();
    int hyphen = word.lastIndexOf('-');
    boolean two =
        hyphen > 0 && Character.isUpperCase(word.charAt(Math.min(hyphen + 1, word.length() - 1)));
    return two && passage.language().has(AffixClass.SURNAMECASE)
        ? part(word.substring(0, hyphen)) + '-' + part(word.substring(hyphen + 1))
        : last(word);
  }

  /** Of a man's «Кокорина-Шумова» the first part is declined as well. */
  private String part(String word) {
    String called = last(word);
    String stem = word.substring(0, Math.max(1, word.length() - 1));
    boolean mans = called.equals(word) && isDeclined() && !isWomans();
    boolean bare =
        passage.language().affix(AffixClass.SURNAME, stem.toLowerCase(Locale.ROOT)) != null;
    return mans && bare ? stem : called;
  }

  private String last(String word) {
    Affix ending = passage.language().affix(AffixClass.SURNAMECASE, word);
    String nominative = ending == null ? "" : nominative(ending);
    return ending == null || nominative.isEmpty() || !declines(ending)
        ? noun(word)
        : ending.stem(word) + nominative.substring(1);
  }

  /** «Александре Лавровском» is Лавровский, but «Илоном Маском» Маск. */
  private String nominative(Affix ending) {
    String mans = ending.field(3);
    String last = ending.end().substring(Math.max(0, ending.end().length() - 2));
    boolean alike = !mans.isEmpty() && isDeclined() && givenEnds(last);
    return alike ? mans : ending.field(isWomans() ? 0 : 1);
  }

  private boolean declines(Affix ending) {
    String ends = ending.field(2).equals("given") ? ending.end() : ending.field(2);
    boolean alike = isDeclined() && Stream.of(ends.split(" ")).anyMatch(this::givenEnds);
    return ends.isEmpty() || alike && !passage.fits(AffixClass.SURNAME, to - 1);
  }

  private boolean givenEnds(String end) {
    return passage.token(from).folded().endsWith(end);
  }

  private String noun(String word) {
    String stem = stem(passage.token(to - 1));
    boolean as = stem != null && passage.token(to - 1).folded().length() == word.length();
    return stem == null || !as || stem.length() > word.length()
        ? word
        : word.substring(0, stem.length());
  }

  private @Nullable String stem(Token token) {
    String word = token.folded();
    return passage.fits(AffixClass.SURNAME, to - 1)
        ? null
        : token.stems().stream()
            .filter(
                s -> word.startsWith(s) && passage.language().affix(AffixClass.SURNAME, s) != null)
            .findFirst()
            .orElse(null);
  }
}
