package io.chapar.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name without the case endings that the article writes it with. */
final class Nominative {
  /** How surnames of the region end when they have no case ending. */
  private static final List<String> SURNAME_ENDS =
      List.of(
          "ova", "eva", "ова", "ева", "ov", "ev", "yev", "zadə", "li", "lı", "lu", "lü", "skiy",
          "ов", "ев", "ин", "ын", "ский", "баев", "ұлы", "улы", "лы");

  private static final List<String> FEMININE_ENDS = List.of("ova", "eva", "ова", "ева");

  private static final List<String> ADJECTIVE_OBLIQUE =
      List.of("ского", "скому", "ским", "ском", "цкого", "цкому", "цким", "цком");
  private static final List<String> CASES = List.of("ом", "ем", "а", "у", "е");
  private static final List<String> FEMININE_OBLIQUE = List.of("овой", "евой", "иной", "ыной");
  private static final List<String> FEMININE_ACCUSATIVE = List.of("ову", "еву", "ину", "ыну");

  /** What the table of given names says of women's. */
  private static final String WOMANS = "woman";

  private final Passage passage;
  private final int from;
  private final int to;

  private Nominative(Passage passage, int from, int to) {
    this.passage = passage;
    this.from = from;
    this.to = to;
  }

  static String of(Passage passage, int from, int to) {
    return new Nominative(passage, from, to).name();
  }

  private String name() {
    boolean particles = passage.language().offices() == Language.Offices.FIRST;
    Match given = passage.at(Kind.GIVEN, from);
    boolean inflected = given != null && given.to() == from + 1 && !isExact(given);
    boolean cut = to - from > 1 && (inflected || !particles);
    String first =
        cut && inflected && given != null ? given.entry().name() : passage.words(from, from + 1);
    return to - from == 1 ? passage.words(from, to) : first + middle() + (cut ? last() : rest());
  }

  /** Of «Fərhad Məmmədova» the ending is a case, of «Günel Məmmədova» the name's own. */
  private boolean isMans() {
    Match given = passage.at(Kind.GIVEN, from);
    String word = passage.token(from).folded();
    return given != null
        && isExact(given)
        && !given.field(0).equals(WOMANS)
        && !word.endsWith("a")
        && !word.endsWith("ə");
  }

  private boolean isExact(Match given) {
    return passage
        .language()
        .tokeniser()
        .words(given.entry().name())
        .contains(passage.token(from).folded());
  }

  /** With the marks and spaces before and between. */
  private String middle() {
    return passage.between(from, to - 1);
  }

  private String rest() {
    return passage.words(to - 1, to);
  }

  private String last() {
    Token token = passage.token(to - 1);
    String feminine = passage.language().has(Form.ADJECTIVE) ? feminine(token.folded()) : "";
    return feminine.isEmpty() ? masculine() : rest().substring(0, feminine.length()) + "а";
  }

  /** «Ириной Лапшиной», «Ирину Лапшину»: what stands before the «а»; empty of other names. */
  private String feminine(String word) {
    boolean oblique = FEMININE_OBLIQUE.stream().anyMatch(word::endsWith);
    boolean accusative = FEMININE_ACCUSATIVE.stream().anyMatch(word::endsWith) && isWomans();
    int cut = oblique ? 2 : accusative ? 1 : 0;
    return cut == 0 ? "" : word.substring(0, word.length() - cut);
  }

  private boolean isWomans() {
    Match given = passage.at(Kind.GIVEN, from);
    String name = given == null ? "" : given.entry().name();
    return name.endsWith("а") || name.endsWith("я");
  }

  private String masculine() {
    String adjective = passage.language().has(Form.ADJECTIVE) ? adjective() : "";
    return adjective.isEmpty() ? masculineNoun() : adjective;
  }

  /** «Владимира Мединского», «Анваром Ибрагимом»: as the given name is declined. */
  private String adjective() {
    Match given = passage.at(Kind.GIVEN, from);
    String word = rest();
    if (word.endsWith("ового") || word.endsWith("евого")) {
      return word.substring(0, word.length() - 3) + "ой";
    }
    for (String end : ADJECTIVE_OBLIQUE) {
      if (word.endsWith(end)) {
        return word.substring(0, word.length() - end.length() + 2) + "ий";
      }
    }
    boolean declined = given != null && !isExact(given) && !isWomans();
    String end = declined ? ending(passage.token(from).folded()) : "";
    boolean consonant = !end.isEmpty() && word.length() > end.length() + 3 && word.endsWith(end);
    return consonant && !isUndeclined(word) ? word.substring(0, word.length() - end.length()) : "";
  }

  private static boolean isUndeclined(String word) {
    return SURNAME_ENDS.stream().anyMatch(word.toLowerCase(java.util.Locale.ROOT)::endsWith);
  }

  private static String ending(String given) {
    return CASES.stream().filter(given::endsWith).findFirst().orElse("");
  }

  private String masculineNoun() {
    String stem = stem(passage.token(to - 1));
    String word = rest();
    return stem == null || stem.length() > word.length() ? word : word.substring(0, stem.length());
  }

  private @Nullable String stem(Token token) {
    String word = token.folded();
    boolean feminine = FEMININE_ENDS.stream().anyMatch(word::endsWith);
    boolean bare = SURNAME_ENDS.stream().anyMatch(word::endsWith) && !(feminine && isMans());
    return bare
        ? null
        : token.stems().stream()
            .filter(s -> word.startsWith(s) && SURNAME_ENDS.stream().anyMatch(s::endsWith))
            .findFirst()
            .orElse(null);
  }
}
