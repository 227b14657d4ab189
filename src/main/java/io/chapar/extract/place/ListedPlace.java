package io.chapar.extract.place;

import io.chapar.extract.language.Entry;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import io.chapar.extract.tagger.FoundName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tables say of a place that bears a name. */
final class ListedPlace {
  /** What the table of towns says of one whose forms are cases of the first. */
  private static final String CASES = "cases";

  private ListedPlace() {}

  /** Null where no table has the whole name. */
  static @Nullable Match of(FoundName name) {
    Match place = whole(name, LexicalCategory.PLACE);
    return place == null ? whole(name, LexicalCategory.TOWN) : place;
  }

  private static @Nullable Match whole(FoundName name, LexicalCategory kind) {
    Match match = name.passage().at(kind, name.from());
    return match != null && match.to() == name.to() ? match : null;
  }

  static Entry entry(TokenisedBlock passage, Match listed) {
    Entry entry = listed.entry();
    boolean town = entry.kind() == LexicalCategory.TOWN;
    return new Entry(
        LexicalCategory.PLACE,
        town ? town(passage, listed) : written(passage, listed),
        town ? List.of(countries(listed), listed.field(1)) : entry.fields());
  }

  /** By its name in the table if a case of it stands here. */
  private static String town(TokenisedBlock passage, Match listed) {
    boolean cases = listed.inflected() || listed.field(3).equals(CASES);
    return cases ? listed.entry().name() : passage.words(listed.from(), listed.to());
  }

  private static String countries(Match town) {
    String further = town.field(3).equals(CASES) ? "" : town.field(3);
    return further.isEmpty() ? town.field(0) : town.field(0) + ',' + further;
  }

  /** «نایین», of which a table may have «نائین»: a table's name as the article writes it. */
  private static String written(TokenisedBlock passage, Match match) {
    String name = passage.spelled(match.entry().name());
    String words = passage.words(match.from(), match.to());
    boolean land = match.field(1).equals("country");
    boolean plain = !passage.language().capitals() && !land && words.length() == name.length();
    String key = plain ? String.join(" ", passage.language().tokeniser().words(name)) : "";
    return key.equals(passage.key(match.from(), match.to())) ? words : name;
  }
}
