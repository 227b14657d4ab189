package io.chapar.extract.place;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Locative;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A town that a table has, whose name may be somebody's too: a place after a preposition, beside
 * its land or a place of it, and in "Brighouse-based".
 */
record ListedTown(Passage passage) {
  /** What the table says of prepositions after which only a town that is no name is meant. */
  private static final String TOWN = "town";

  /** What it says of those behind which a noun has other endings than an adjective. */
  private static final String PREPOSITIONAL = "prepositional";

  private static final String ANIMATE = "а";

  private static final Kind[] AFTER = {Kind.PREPOSITION, Kind.AND, Kind.VERB, Kind.STOP};

  /** What it says of a town whose name is hardly anything else. */
  private static final String SURE = "sure";

  /**
   * @param before the place that was found last; null where there is none
   */
  @Nullable Match at(int i, @Nullable Match before) {
    Match town = passage.at(Kind.TOWN, i);
    if (town == null || !isWhole(town)) {
      return null;
    }
    Match land = landAfter(town);
    boolean stands =
        land != null
            || isSure(town)
            || isLed(town)
            || isBased(town)
            || isListed(town, before)
            || opens(town);
    String country = land == null ? town.field(0) : land.field(0);
    return stands ? PlacedTown.town(passage, town, country) : null;
  }

  /**
   * «Короче» begins a sentence, and is no case of Короча there; «о Пушкине» is of somebody, where
   * «в Пушкине» is in Пушкино.
   */
  private boolean isSure(Match town) {
    boolean family = PlacedTown.hasCases(town) && passage.fits(Form.SURNAMECASE, town.to() - 1);
    return town.field(2).equals(SURE) && !(isFirst(town) && town.inflected()) && !family;
  }

  private boolean isFirst(Match town) {
    return passage.sentences().of(town.from()).from() == town.from();
  }

  /** No part of a longer name, and nobody's. */
  private boolean isWhole(Match town) {
    int before = town.from() - 1;
    boolean begins =
        !passage.capital(before)
            || passage.anyOf(before, Kind.PREPOSITION, Kind.DETERMINER)
            || follows(before);
    String suffix = suffix(town);
    boolean owns = !suffix.isEmpty() && suffix.equals(passage.language().possessive());
    return begins
        && !owns
        && !passage.capital(town.to())
        && !isAdjective(town)
        && passage.free(town.from(), town.to());
  }

  /** «Бүгін Дамбыда»: after the first word of the sentence, where its ending says where it is. */
  private boolean follows(int first) {
    boolean begins = passage.sentences().of(first).from() == first;
    return begins
        && passage.language().has(Form.LOCATIVE)
        && !passage.anyOf(first, Kind.GIVEN, Kind.SURNAME);
  }

  /** «в Ключевском районе» is not in Ключевск, nor «в Красном море» in Красное. */
  private boolean isAdjective(Match town) {
    boolean adjective = passage.fits(Form.ADJECTIVE, town.to() - 1);
    boolean cases = PlacedTown.hasCases(town);
    boolean described = passage.word(town.to()) && !passage.anyOf(town.to(), AFTER);
    return adjective && (town.inflected() && !cases || described);
  }

  private String suffix(Match town) {
    return passage.token(town.to() - 1).suffix();
  }

  private @Nullable Match landAfter(Match town) {
    Match land = passage.mark(town.to(), ",") ? passage.at(Kind.PLACE, town.to() + 1) : null;
    return land != null && PlacedTown.isLand(land) && isIn(town, land.field(0)) ? land : null;
  }

  private static boolean isIn(Match town, String country) {
    return List.of(town.field(0).split(",")).contains(country);
  }

  private boolean isLed(Match town) {
    Match before = passage.at(Kind.PREPOSITION, town.from() - 1);
    boolean name = passage.is(Kind.SURNAME, town.from()) || isSomebody(town, before);
    return Locative.leads(passage, town.from())
        || before != null && before.entry().fields().contains(TOWN) && !name;
  }

  /** «Влюбилась в Скопина»: whoever is meant has that case after such a preposition. */
  private boolean isSomebody(Match town, @Nullable Match before) {
    boolean whither = before != null && before.field(0).equals(PREPOSITIONAL);
    return whither
        && town.inflected()
        && !town.entry().name().endsWith(ANIMATE)
        && passage.key(town.from(), town.to()).endsWith(ANIMATE);
  }

  /**
   * "Brighouse-based", «Dereli'de», «бүгін Дамбыда»; another ending somebody's name may have too,
   * and «Кейде» begins a sentence as a word.
   */
  private boolean isBased(Match town) {
    boolean last = passage.language().offices() == Language.Offices.LAST;
    boolean word = isFirst(town) && suffix(town).isEmpty();
    return last ? !word && passage.language().isLocated(ending(town)) : !suffix(town).isEmpty();
  }

  /** What the article writes on to the name. */
  private String ending(Match town) {
    String name = passage.key(town.from(), town.to());
    String bare = String.join(" ", passage.language().tokeniser().words(town.entry().name()));
    return name.startsWith(bare) && suffix(town).isEmpty()
        ? name.substring(bare.length())
        : suffix(town);
  }

  /** "Hull, Goole and Brigg": after a place of the same country. */
  private boolean isListed(Match town, @Nullable Match before) {
    int and = passage.is(Kind.AND, town.from() - 1) ? town.from() - 1 : town.from();
    int joint = passage.mark(and - 1, ",") ? and - 1 : and;
    return joint < town.from()
        && before != null
        && before.to() == joint
        && isIn(town, before.field(0));
  }

  /** "BRIGHOUSE, England (AP) —", "KOHAT: At least nine". */
  private boolean opens(Match town) {
    boolean upper = passage.token(town.from()).shape() == Token.Shape.UPPER;
    boolean ends = passage.mark(town.to(), ":") || Dateline.end(passage) > town.to();
    return town.from() == 0 && upper && ends;
  }
}
