package io.chapar.extract.place;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.HomeTown;
import io.chapar.extract.passage.Locative;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.Set;
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

  /** What it says of those that people are called by, and of those that are words. */
  private static final String NAME = "name";

  private static final String WORD = "word";

  private static final Set<String> DOUBTFUL = Set.of(NAME, WORD);

  /** What an apostrophe parts from a word has two letters at most: "we've". */
  private static final int LONGEST_APOSTROPHE = 2;

  /** What is said of one that is a place only where the article has another of its country. */
  static final String NEAR = "near";

  /** What is said of one whose country stands beside it. */
  static final String SETTLED = "settled";

  /**
   * @param before the place that was found last; null where there is none
   */
  @Nullable Match at(int i, @Nullable Match before) {
    Match town = withCity(passage.at(Kind.TOWN, i));
    if (town == null || !isWhole(town)) {
      return null;
    }
    String land = landAfter(town);
    if (!land.isEmpty()) {
      return PlacedTown.town(passage, town, land, SETTLED);
    }
    boolean stands = stands(town, before);
    boolean doubtful = DOUBTFUL.contains(town.field(2));
    return stands && !doubtful || isOfAge(town)
        ? PlacedTown.town(passage, town, town.field(0), "")
        : stands || isNear(town) ? PlacedTown.town(passage, town, town.field(0), NEAR) : null;
  }

  /** "Kidapawan City", where the table has Kidapawan. */
  private @Nullable Match withCity(@Nullable Match town) {
    boolean city = town != null && isEnglish() && PlacedTown.isCity(passage, town.to());
    return town == null || !city
        ? town
        : new Match(town.entry(), town.from(), town.to() + 1, false);
  }

  private boolean stands(Match town, @Nullable Match before) {
    return isSure(town) || isLed(town) || isBased(town) || isListed(town, before) || opens(town);
  }

  /**
   * «Короче» begins a sentence, and is no case of Короча there; «о Пушкине» is of somebody, where
   * «в Пушкине» is in Пушкино.
   */
  private boolean isSure(Match town) {
    boolean family = PlacedTown.hasCases(town) && passage.fits(Form.SURNAMECASE, town.to() - 1);
    boolean word = isFirst(town) && town.inflected();
    boolean name = town.field(2).equals(SURE) && !word && !family;
    return name && !OtherThanTown.is(passage, town);
  }

  private boolean isEnglish() {
    return passage.language().offices() == Language.Offices.BOTH;
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
        && (!owns || town.field(2).equals(SURE) || inRegion(town))
        && !passage.capital(town.to())
        && !isAdjective(town)
        && passage.free(town.from(), town.to());
  }

  /** "In Kent's schools". */
  private boolean inRegion(Match town) {
    return town.field(1).equals("region") && Locative.leads(passage, town.from());
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

  /** The countries of the land or place behind a comma that has a town of the name, too. */
  private String landAfter(Match town) {
    boolean comma = passage.mark(town.to(), ",");
    Match land = comma ? Region.at(passage, town.to() + 1) : null;
    return land == null ? "" : Region.shared(town, land);
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
    boolean joined = suffix(town).length() > LONGEST_APOSTROPHE;
    return last ? !word && passage.language().isLocated(ending(town)) : joined;
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
        && !Region.shared(town, before).isEmpty()
        && (!DOUBTFUL.contains(town.field(2)) || isClosed(town));
  }

  /** "Nelson and", "Nelson.", but not "in London, Nelson said". */
  private boolean isClosed(Match town) {
    return passage.mark(town.to(), ",.;") || passage.anyOf(town.to(), Kind.AND, Kind.CUE);
  }

  /** "Ada Orme, 34, of Brigg": where somebody is from whose age is told. */
  private boolean isOfAge(Match town) {
    return HomeTown.leads(passage, town.from());
  }

  /** "To Brigg", "Brigg and Hull": a place if the article has another one of the land. */
  private boolean isNear(Match town) {
    boolean word =
        town.field(2).equals(WORD) || passage.anyOf(town.from(), Kind.GIVEN, Kind.SURNAME);
    Match before = passage.at(Kind.PREPOSITION, town.from() - 1);
    boolean led = before != null && before.entry().fields().contains(NEAR);
    boolean list = (led || !town.field(2).equals(NAME)) && beginsList(town);
    return isEnglish() && (list || led && !word && !town.field(2).equals(NAME));
  }

  private boolean beginsList(Match town) {
    int and = passage.is(Kind.AND, town.to()) ? town.to() + 1 : town.to();
    int next = passage.mark(town.to(), ",") ? town.to() + 1 : and;
    Match place = next > town.to() ? listed(next) : null;
    return place != null && !Region.shared(town, place).isEmpty();
  }

  private @Nullable Match listed(int i) {
    Match town = passage.at(Kind.TOWN, i);
    boolean plain = town != null && !DOUBTFUL.contains(town.field(2));
    return plain && town != null && !passage.capital(town.to()) ? town : passage.at(Kind.PLACE, i);
  }

  /** "BRIGHOUSE, England (AP) —", "KOHAT: At least nine". */
  private boolean opens(Match town) {
    boolean upper = passage.token(town.from()).shape() == Token.Shape.UPPER;
    boolean ends = passage.mark(town.to(), ":") || Dateline.end(passage) > town.to();
    return town.from() == 0 && upper && ends;
  }
}
