package io.chapar.extract.place;

import com.ibm.icu.lang.UCharacter;
import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Locative;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A town that a table has, whose name may be somebody's too: a place after a preposition, with an
 * ending that says where something is, and in "Brighouse-based".
 */
record ListedTown(Passage passage) {
  /** What the table says of prepositions after which only a town that is no name is meant. */
  private static final String TOWN = "town";

  private static final Kind[] AFTER = {Kind.PREPOSITION, Kind.AND, Kind.VERB, Kind.STOP};

  /** What it says of a town whose name is hardly anything else. */
  private static final String SURE = "sure";

  /** What it says of those that people are called by, and of those that are words. */
  private static final Set<String> DOUBTFUL = Set.of("name", "word");

  /** What an apostrophe parts from a word has two letters at most: "we've". */
  private static final int LONGEST_APOSTROPHE = 2;

  /** What the table says of a word that belongs to the name of the town before it. */
  private static final String CALLED = "called";

  /** What is said of one that is a place only where the article has another of its country. */
  static final String NEAR = "near";

  @Nullable Match at(int i) {
    Match town = withCity(passage.at(Kind.TOWN, i));
    if (town == null || !isWhole(town)) {
      return null;
    }
    boolean stands = isSure(town) || isLed(town) || isBased(town) || opens(town);
    boolean sure = stands && !DOUBTFUL.contains(town.field(2));
    return stands || isNear(town) ? place(town, sure ? "" : NEAR) : null;
  }

  /** "Kidapawan City", where the table has Kidapawan. */
  private @Nullable Match withCity(@Nullable Match town) {
    Match cue = town == null ? null : passage.at(Kind.CUE, town.to());
    return town != null && cue != null && cue.field(0).equals(CALLED) && passage.capital(town.to())
        ? new Match(town.entry(), town.from(), cue.to(), false)
        : town;
  }

  /** By its name in the table if a case of it stands here; a dateline has it in capital letters. */
  private Match place(Match town, String mark) {
    boolean cases = hasCases(town);
    String words = passage.words(town.from(), town.to());
    boolean upper = passage.token(town.from()).shape() == Token.Shape.UPPER;
    String name = upper ? UCharacter.toTitleCase(Locale.ROOT, words, null) : words;
    Entry entry =
        new Entry(
            Kind.PLACE,
            town.inflected() || cases ? town.entry().name() : name,
            List.of(town.field(0), town.field(1), mark, cases ? "" : town.field(3)));
    return new Match(entry, town.from(), town.to(), false);
  }

  /** True of a town whose forms are cases of the first. */
  private static boolean hasCases(Match town) {
    return town.field(3).equals("cases");
  }

  /** «О Пушкине» is of somebody, where «в Пушкине» is in Пушкино. */
  private boolean isSure(Match town) {
    boolean family = hasCases(town) && passage.fits(Form.SURNAMECASE, town.to() - 1);
    return town.field(2).equals(SURE) && !family;
  }

  /** No part of a longer name, and nobody's. */
  private boolean isWhole(Match town) {
    int before = town.from() - 1;
    boolean begins =
        !passage.capital(before) || passage.anyOf(before, Kind.PREPOSITION, Kind.DETERMINER);
    String suffix = suffix(town);
    boolean owns = !suffix.isEmpty() && suffix.equals(passage.language().possessive());
    return begins
        && (!owns || town.field(2).equals(SURE))
        && !passage.capital(town.to())
        && !isAdjective(town)
        && passage.free(town.from(), town.to());
  }

  /** «в Ключевском районе» is not in Ключевск, nor «в Красном море» in Красное. */
  private boolean isAdjective(Match town) {
    boolean adjective = passage.fits(Form.ADJECTIVE, town.to() - 1);
    boolean described = passage.word(town.to()) && !passage.anyOf(town.to(), AFTER);
    return adjective && (town.inflected() && !hasCases(town) || described);
  }

  private String suffix(Match town) {
    return passage.token(town.to() - 1).suffix();
  }

  private boolean isLed(Match town) {
    return Locative.leads(passage, town.from())
        || says(town.from() - 1, TOWN) && !passage.is(Kind.SURNAME, town.from());
  }

  private boolean says(int i, String what) {
    Match preposition = passage.at(Kind.PREPOSITION, i);
    return preposition != null && preposition.entry().fields().contains(what);
  }

  /** "Brighouse-based", «Dereli'de»; another ending somebody's name may have too. */
  private boolean isBased(Match town) {
    return passage.language().offices() == Language.Offices.LAST
        ? passage.language().isLocated(ending(town))
        : suffix(town).length() > LONGEST_APOSTROPHE;
  }

  /** What the article writes on to the name. */
  private String ending(Match town) {
    String name = passage.key(town.from(), town.to());
    String bare = String.join(" ", passage.language().tokeniser().words(town.entry().name()));
    return name.startsWith(bare) && suffix(town).isEmpty()
        ? name.substring(bare.length())
        : suffix(town);
  }

  /** "To Brigg": a place if the article has another one of the land. */
  private boolean isNear(Match town) {
    return says(town.from() - 1, NEAR)
        && !DOUBTFUL.contains(town.field(2))
        && !passage.anyOf(town.from(), Kind.GIVEN, Kind.SURNAME);
  }

  /** "BRIGHOUSE, England (AP) —". */
  private boolean opens(Match town) {
    return town.from() == 0
        && passage.token(0).shape() == Token.Shape.UPPER
        && Dateline.end(passage) > town.to();
  }
}
