package io.chapar.extract.organisation;

import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes.Affix;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an organisation is called: its name without the endings that a sentence gives it. */
final class BodyName {
  private final TokenisedBlock passage;

  BodyName(TokenisedBlock passage) {
    this.passage = passage;
  }

  /** Empty where the words say it as they are; the head's first form is the one without endings. */
  String of(int from, int to) {
    Language language = passage.language();
    Match head = head(from, to);
    if (head == null || language.offices() == Language.Offices.BOTH || !language.capitals()) {
      return passage.isJoined(head) ? passage.words(LexicalCategory.BODY, from, to) : "";
    }
    if (from < head.from() && language.has(AffixClass.ADJECTIVE)) {
      return new Adjectives(passage).nominative(from, head) + inside(head, to);
    }
    return isNominative(head)
        ? ""
        : String.join(" ", before(from, head), name(head), rest(head, to)).strip();
  }

  /** The word for what it is, where it begins or ends the name, or stands behind adjectives. */
  private @Nullable Match head(int from, int to) {
    Match first = passage.at(LexicalCategory.BODY, from);
    if (first != null && first.to() <= to) {
      return first;
    }
    if (passage.language().offices() == Language.Offices.LAST) {
      Match last = passage.endingAt(LexicalCategory.BODY, to);
      return last != null && last.from() >= from ? last : null;
    }
    int head = from;
    while (head < to && passage.fits(AffixClass.ADJECTIVE, head)) {
      head++;
    }
    Match described = passage.at(LexicalCategory.BODY, head);
    return described != null && described.to() <= to ? described : null;
  }

  /** «Van 2'nci» of «Van 2'nci Asliye Ceza Mahkemesi'nde», with the ending of the number. */
  private String before(int from, Match head) {
    boolean ordinal = passage.number(head.from() - 1) && head.from() > from;
    return ordinal
        ? passage.words(from, from + 1) + passage.between(from, head.from()).stripTrailing()
        : passage.words(from, head.from());
  }

  /** «Свердловского областного суда»: a head inside a name has no capital of its own. */
  private String inside(Match head, int to) {
    String name = head.entry().name();
    boolean small = !passage.capital(head.from());
    String first = small ? name.substring(0, 1).toLowerCase(Locale.ROOT) : "";
    return (first + name.substring(first.length()) + ' ' + rest(head, to)).strip();
  }

  private String name(Match known) {
    return passage.spelled(known.entry().name());
  }

  private String rest(Match head, int to) {
    return passage.words(head.to(), to);
  }

  private boolean isNominative(Match head) {
    return passage.token(head.to() - 1).suffix().isEmpty()
        && passage.key(head.from(), head.to()).equals(folded(head));
  }

  private String folded(Match head) {
    return String.join(" ", passage.language().tokeniser().words(head.entry().name()));
  }

  /** The table's name, where the language's nouns have endings. */
  String known(Match known) {
    if (passage.isJoined(known)) {
      return passage.words(LexicalCategory.ORGANISATION, known.from(), known.to());
    }
    if (!passage.language().capitals()) {
      return known.inflected() ? known.entry().name() : "";
    }
    boolean spelled = known.field(0).contains(" ");
    return spelled ? known.field(0) : name(known);
  }

  /**
   * Adjectives before the head of a body's name, where heads stand first: «Свердловский областной
   * суд». They have the case of the head.
   */
  private static final class Adjectives {
    private static final List<String> GENDERS = List.of("masculine", "feminine", "neuter");

    private final TokenisedBlock passage;

    Adjectives(TokenisedBlock passage) {
      this.passage = passage;
    }

    /** Empty where the word does not end like an adjective. */
    private String stem(int i) {
      Affix ending = passage.affix(AffixClass.ADJECTIVE, i);
      return ending == null ? "" : ending.stem(passage.token(i).folded());
    }

    /** The adjectives in the nominative of the head's gender, each with a space after it. */
    String nominative(int from, Match head) {
      int gender = gender(head.entry().name().toLowerCase(Locale.ROOT));
      StringBuilder words = new StringBuilder();
      for (int i = from; i < head.from(); i++) {
        String stem = stem(i);
        String word = passage.words(i, i + 1);
        words.append(word, 0, stem.length()).append(ending(stem, gender)).append(' ');
      }
      return words.toString();
    }

    /** The column of its ending. */
    private int gender(String noun) {
      Affix gender = passage.language().affix(AffixClass.GENDER, noun);
      return gender == null ? 0 : Math.max(0, GENDERS.indexOf(gender.field(0)));
    }

    private String ending(String stem, int gender) {
      Affix affix = passage.language().affix(AffixClass.ADJECTIVESTEM, stem);
      return affix == null ? "" : affix.field(gender);
    }
  }
}
