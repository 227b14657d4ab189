package io.chapar.extract.cast;

import io.chapar.article.Facts.Span;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import io.chapar.extract.office.JobTitle;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import io.chapar.extract.tagger.FoundName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in a passage.
 *
 * @param office the one that stands beside the name
 */
record PersonMention(FoundName name, @Nullable JobTitle office) {
  /** What the table says of titles that are given names too. */
  private static final String GIVEN_TOO = "given";

  /** Letters of the shortest surname that has an ending. */
  private static final int SHORTEST = 4;

  TokenisedBlock passage() {
    return name.passage();
  }

  int from() {
    return name.from();
  }

  int to() {
    return name.to();
  }

  /** Whether it is a single word, which may be a short form. */
  boolean isSingle() {
    return to() - from() == 1;
  }

  String words() {
    return passage().language().capitals()
        ? Nominative.of(passage(), from(), to())
        : apart(passage().words(from(), to()));
  }

  private String apart(String words) {
    return isJoined(passage(), from()) ? withoutParticle(words) : words;
  }

  /** True when the name has an ending that the one who acts has not. */
  boolean oblique() {
    return !words().equals(apart(passage().words(from(), to())));
  }

  /** Without spaces, so that a lost ZWNJ makes no other name. */
  String key() {
    TokenisedBlock passage = passage();
    boolean initial = passage.token(from()).folded().length() == 1 && to() - from() > 2;
    return initial || !passage.language().capitals()
        ? apart(passage.key(initial ? from() + 2 : from(), to())).replace(" ", "")
        : String.join("", passage.language().tokeniser().words(words()));
  }

  /** Of «امیر حیدری», the key of «حیدری»; empty where the first word is no title. */
  String untitledKey() {
    Match title = passage().at(LexicalCategory.HONORIFIC, from());
    return title != null && title.field(0).equals(GIVEN_TOO) && title.to() < to()
        ? passage().key(title.to(), to()).replace(" ", "")
        : "";
  }

  /** The keys that the name may have without an ending. */
  List<String> stemKeys() {
    String before = passage().key(from(), to() - 1).replace(" ", "");
    return passage().token(to() - 1).stems().stream().map(stem -> before + stem).toList();
  }

  /** Of a single word, the surnames that it may be with an ending. */
  List<String> surnames() {
    return !isSingle()
        ? List.of()
        : passage().token(from()).stems().stream().filter(s -> s.length() >= SHORTEST).toList();
  }

  /** «Виктор Николаевич»: a given name and the father's, without the surname. */
  boolean isPolite() {
    return to() - from() == 2
        && passage().language().capitals()
        && !passage().is(LexicalCategory.SURNAME, to() - 1)
        && isPatronymic(passage().language(), words());
  }

  private static boolean isPatronymic(Language language, String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    Affixes.Affix surname = language.affix(AffixClass.SURNAME, last);
    return surname != null && surname.field(1).equals("father");
  }

  Span span() {
    return name.span();
  }

  /**
   * A given name that the language writes a particle on to: «عماد الخطيب وأنور أبو عيد», «بسالم
   * الدوسري».
   */
  private static boolean isJoined(TokenisedBlock passage, int i) {
    return passage.language().proclitics()
        && passage.word(i)
        && !passage.anyOf(i, LexicalCategory.GIVEN, LexicalCategory.SURNAME)
        && hasGiven(passage, i);
  }

  private static boolean hasGiven(TokenisedBlock passage, int i) {
    Token token = passage.token(i);
    String given = withoutParticle(token.folded());
    return token.stems().contains(given)
        && passage.language().lexicon().has(LexicalCategory.GIVEN, given);
  }

  /** What stands after the particle, which is one letter. */
  private static String withoutParticle(String name) {
    return name.substring(1);
  }
}
