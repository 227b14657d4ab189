package io.chapar.extract.coreference;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes.Affix;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A name without the case endings that the article writes it with. */
public final class Nominative {
  /** What the table of given names says of women's. */
  private static final String WOMANS = "woman";

  private final TokenisedBlock block;
  private final int from;
  private final int to;
  private final @Nullable Match given;

  private Nominative(TokenisedBlock block, int from, int to) {
    this.block = block;
    this.from = from;
    this.to = to;
    given = block.at(LexicalCategory.GIVEN, from);
  }

  public static String of(TokenisedBlock block, int from, int to) {
    return new Nominative(block, from, to).name();
  }

  private String name() {
    boolean particles = block.language().jobTitles() == Language.HeadDirection.FIRST;
    boolean inflected = given != null && given.to() == from + 1 && isDeclined();
    boolean cut = to - from > 1 && (inflected || !particles);
    String first =
        cut && inflected && particles && given != null
            ? given.entry().name()
            : block.words(from, from + 1);
    return to - from == 1 ? block.words(from, to) : first + middle() + (cut ? last() : rest());
  }

  private boolean isWomans() {
    return isWomans(block, from);
  }

  /** True of a given name that women have. */
  static boolean isWomans(TokenisedBlock block, int i) {
    Match given = block.at(LexicalCategory.GIVEN, i);
    String name = given == null ? "" : given.entry().name().toLowerCase(Locale.ROOT);
    Affix gender = block.language().affix(AffixClass.GENDER, name);
    return given != null
        && (given.field(0).equals(WOMANS) || gender != null && gender.field(0).equals("feminine"));
  }

  private boolean isDeclined() {
    String word = block.token(from).folded();
    return given != null
        && !block.language().tokeniser().words(given.entry().name()).contains(word);
  }

  /** With the marks and spaces before and between. */
  private String middle() {
    return block.between(from, to - 1);
  }

  private String rest() {
    return block.words(to - 1, to);
  }

  /** «Ириной Лапшиной», «Владимира Мединского», and «Анваром Ибрагимом» as the given name is. */
  private String last() {
    String word = rest();
    int hyphen = word.lastIndexOf('-');
    boolean two =
        hyphen > 0 && Character.isUpperCase(word.charAt(Math.min(hyphen + 1, word.length() - 1)));
    return two && block.language().has(AffixClass.SURNAMECASE)
        ? part(word.substring(0, hyphen)) + '-' + part(word.substring(hyphen + 1))
        : last(word);
  }

  /** Of a man's «Кокорина-Шумова» the first part is declined as well. */
  private String part(String word) {
    String called = last(word);
    String stem = word.substring(0, Math.max(1, word.length() - 1));
    boolean mans = called.equals(word) && isDeclined() && !isWomans();
    boolean bare =
        block.language().affix(AffixClass.SURNAME, stem.toLowerCase(Locale.ROOT)) != null;
    return mans && bare ? stem : called;
  }

  private String last(String word) {
    Affix ending = block.language().affix(AffixClass.SURNAMECASE, word);
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
    return ends.isEmpty() || alike && !block.fits(AffixClass.SURNAME, to - 1);
  }

  private boolean givenEnds(String end) {
    return block.token(from).folded().endsWith(end);
  }

  private String noun(String word) {
    String stem = stem(block.token(to - 1));
    boolean as = stem != null && block.token(to - 1).folded().length() == word.length();
    return stem == null || !as || stem.length() > word.length()
        ? word
        : word.substring(0, stem.length());
  }

  private @Nullable String stem(Token token) {
    String word = token.folded();
    return block.fits(AffixClass.SURNAME, to - 1)
        ? null
        : token.stems().stream()
            .filter(
                s -> word.startsWith(s) && block.language().affix(AffixClass.SURNAME, s) != null)
            .findFirst()
            .orElse(null);
  }
}
