package io.chapar.extract.organisation;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes.Affix;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an organisation is called: its name without the endings that a sentence gives it. */
final class OrganisationName {
  private final TokenisedBlock block;

  OrganisationName(TokenisedBlock block) {
    this.block = block;
  }

  /** Empty where the words say it as they are; the head's first form is the one without endings. */
  String of(int from, int to) {
    Language language = block.language();
    Match head = head(from, to);
    if (head == null
        || language.jobTitles() == Language.HeadDirection.BOTH
        || !language.capitals()) {
      return block.isJoined(head) ? block.words(LexicalCategory.BODY, from, to) : "";
    }
    if (from < head.from() && language.has(AffixClass.ADJECTIVE)) {
      return new Adjectives(block).nominative(from, head) + inside(head, to);
    }
    return isNominative(head)
        ? ""
        : String.join(" ", before(from, head), name(head), rest(head, to)).strip();
  }

  /** The word for what it is, where it begins or ends the name, or stands behind adjectives. */
  private @Nullable Match head(int from, int to) {
    Match first = block.at(LexicalCategory.BODY, from);
    if (first != null && first.to() <= to) {
      return first;
    }
    if (block.language().jobTitles() == Language.HeadDirection.LAST) {
      Match last = block.endingAt(LexicalCategory.BODY, to);
      return last != null && last.from() >= from ? last : null;
    }
    int head = from;
    while (head < to && block.fits(AffixClass.ADJECTIVE, head)) {
      head++;
    }
    Match described = block.at(LexicalCategory.BODY, head);
    return described != null && described.to() <= to ? described : null;
  }

  /** «Van 2'nci» of «Van 2'nci Asliye Ceza Mahkemesi'nde», with the ending of the number. */
  private String before(int from, Match head) {
    boolean ordinal = block.number(head.from() - 1) && head.from() > from;
    return ordinal
        ? block.words(from, from + 1) + block.between(from, head.from()).stripTrailing()
        : block.words(from, head.from());
  }

  /** «Свердловского областного суда»: a head inside a name has no capital of its own. */
  private String inside(Match head, int to) {
    String name = head.entry().name();
    boolean small = !block.capital(head.from());
    String first = small ? name.substring(0, 1).toLowerCase(Locale.ROOT) : "";
    return (first + name.substring(first.length()) + ' ' + rest(head, to)).strip();
  }

  private String name(Match known) {
    return block.spelled(known.entry().name());
  }

  private String rest(Match head, int to) {
    return block.words(head.to(), to);
  }

  private boolean isNominative(Match head) {
    return block.token(head.to() - 1).suffix().isEmpty()
        && block.key(head.from(), head.to()).equals(folded(head));
  }

  private String folded(Match head) {
    return String.join(" ", block.language().tokeniser().words(head.entry().name()));
  }

  /** The table's name, where the language's nouns have endings. */
  String known(Match known) {
    if (block.isJoined(known)) {
      return block.words(LexicalCategory.ORGANISATION, known.from(), known.to());
    }
    if (!block.language().capitals()) {
      return known.inflected() ? known.entry().name() : "";
    }
    boolean spelled = known.field(0).contains(" ");
    return spelled ? known.field(0) : name(known);
  }

  /**
   * Adjectives before the head of an organisation's name, where heads stand first: «Свердловский
   * областной суд». They have the case of the head.
   */
  private static final class Adjectives {
    private static final List<String> GENDERS = List.of("masculine", "feminine", "neuter");

    private final TokenisedBlock block;

    Adjectives(TokenisedBlock block) {
      this.block = block;
    }

    /** Empty where the word does not end like an adjective. */
    private String stem(int i) {
      Affix ending = block.affix(AffixClass.ADJECTIVE, i);
      return ending == null ? "" : ending.stem(block.token(i).folded());
    }

    /** The adjectives in the nominative of the head's gender, each with a space after it. */
    String nominative(int from, Match head) {
      int gender = gender(head.entry().name().toLowerCase(Locale.ROOT));
      StringBuilder words = new StringBuilder();
      for (int i = from; i < head.from(); i++) {
        String stem = stem(i);
        String word = block.words(i, i + 1);
        words.append(word, 0, stem.length()).append(ending(stem, gender)).append(' ');
      }
      return words.toString();
    }

    /** The column of its ending. */
    private int gender(String noun) {
      Affix gender = block.language().affix(AffixClass.GENDER, noun);
      return gender == null ? 0 : Math.max(0, GENDERS.indexOf(gender.field(0)));
    }

    private String ending(String stem, int gender) {
      Affix affix = block.language().affix(AffixClass.ADJECTIVESTEM, stem);
      return affix == null ? "" : affix.field(gender);
    }
  }
}
