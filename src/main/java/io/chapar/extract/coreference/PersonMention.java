package io.chapar.extract.coreference;

import io.chapar.article.Facts.Span;
import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.jobtitle.JobTitle;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Token;
import io.chapar.extract.tagger.FoundName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in a block.
 *
 * @param job title the one that stands beside the name
 */
record PersonMention(FoundName name, @Nullable JobTitle jobTitle) {
  /** What the table says of titles that are given names too. */
  private static final String GIVEN_TOO = "given";

  /** Letters of the shortest surname that has an ending. */
  private static final int SHORTEST = 4;

  TokenisedBlock block() {
    return name.block();
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
    return block().language().capitals()
        ? Nominative.of(block(), from(), to())
        : apart(block().words(from(), to()));
  }

  private String apart(String words) {
    return isJoined(block(), from()) ? withoutParticle(words) : words;
  }

  /** True when the name has an ending that the one who acts has not. */
  boolean oblique() {
    return !words().equals(apart(block().words(from(), to())));
  }

  /** Without spaces, so that a lost ZWNJ makes no other name. */
  String key() {
    TokenisedBlock block = block();
    boolean initial = block.token(from()).folded().length() == 1 && to() - from() > 2;
    return initial || !block.language().capitals()
        ? apart(block.key(initial ? from() + 2 : from(), to())).replace(" ", "")
        : String.join("", block.language().tokeniser().words(words()));
  }

  /** Of «امیر حیدری», the key of «حیدری»; empty where the first word is no title. */
  String untitledKey() {
    Match title = block().at(LexicalCategory.HONORIFIC, from());
    return title != null && title.field(0).equals(GIVEN_TOO) && title.to() < to()
        ? block().key(title.to(), to()).replace(" ", "")
        : "";
  }

  /** The keys that the name may have without an ending. */
  List<String> stemKeys() {
    String before = block().key(from(), to() - 1).replace(" ", "");
    return block().token(to() - 1).stems().stream().map(stem -> before + stem).toList();
  }

  /** Of a single word, the surnames that it may be with an ending. */
  List<String> surnames() {
    return !isSingle()
        ? List.of()
        : block().token(from()).stems().stream().filter(s -> s.length() >= SHORTEST).toList();
  }

  /** «Виктор Николаевич»: a given name and the father's, without the surname. */
  boolean isPolite() {
    return to() - from() == 2
        && block().language().capitals()
        && !block().is(LexicalCategory.SURNAME, to() - 1)
        && isPatronymic(block().language(), words());
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
  private static boolean isJoined(TokenisedBlock block, int i) {
    return block.language().proclitics()
        && block.word(i)
        && !block.anyOf(i, LexicalCategory.GIVEN, LexicalCategory.SURNAME)
        && hasGiven(block, i);
  }

  private static boolean hasGiven(TokenisedBlock block, int i) {
    Token token = block.token(i);
    String given = withoutParticle(token.folded());
    return token.stems().contains(given)
        && block.language().lexicon().has(LexicalCategory.GIVEN, given);
  }

  /** What stands after the particle, which is one letter. */
  private static String withoutParticle(String name) {
    return name.substring(1);
  }
}
