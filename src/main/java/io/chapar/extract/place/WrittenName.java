package io.chapar.extract.place;

import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;

/** «نایین», of which a table may have «نائین»: a table's name as the article writes it. */
final class WrittenName {
  private WrittenName() {}

  static String of(TokenisedBlock passage, Match match) {
    String name = passage.spelled(match.entry().name());
    String words = passage.words(match.from(), match.to());
    boolean land = match.field(1).equals("country");
    boolean plain = !passage.language().capitals() && !land && words.length() == name.length();
    String key = plain ? String.join(" ", passage.language().tokeniser().words(name)) : "";
    return key.equals(passage.key(match.from(), match.to())) ? words : name;
  }
}
