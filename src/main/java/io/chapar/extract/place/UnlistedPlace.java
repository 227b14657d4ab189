package io.chapar.extract.place;

import io.chapar.extract.language.Entry;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import io.chapar.extract.tagger.FoundName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place that no table knows: what it is and where, by the words in its name and beside it. */
final class UnlistedPlace {
  /** What one is of which no word says it. */
  private static final String CITY = "city";

  /** How many tokens behind a name its region or country may stand. */
  private static final int NEAR = 4;

  private UnlistedPlace() {}

  static Entry of(FoundName name) {
    TokenisedBlock passage = name.passage();
    Match cue = cue(name);
    String kind = cue == null || cue.field(2).isEmpty() ? CITY : cue.field(2);
    String known = cue == null ? "" : cue.field(1);
    Match inner = InnerPlace.of(name);
    String within = known.isEmpty() && inner != null ? inner.field(0) : known;
    String country = within.isEmpty() ? landBehind(passage, name.to()) : within;
    return new Entry(LexicalCategory.PLACE, words(name, cue), List.of(country, kind, "", ""));
  }

  /** «Батыс Қазақстан облысында»: without the ending of the word for its kind. */
  private static String words(FoundName name, @Nullable Match cue) {
    TokenisedBlock passage = name.passage();
    boolean ending = cue != null && cue.inflected() && passage.language().capitals();
    return ending && cue != null && cue.to() == name.to() && cue.from() > name.from()
        ? passage.words(name.from(), cue.from()) + ' ' + cue.entry().name()
        : passage.words(name.from(), name.to());
  }

  /** The word for its kind: «دریای سرخ», «روستای کندوان», «Tortum ilçesi», «Ertis өзені». */
  private static @Nullable Match cue(FoundName name) {
    TokenisedBlock passage = name.passage();
    Match first = passage.at(LexicalCategory.CUE, name.from());
    Match last = first == null ? passage.endingAt(LexicalCategory.CUE, name.to()) : first;
    Match before = last == null ? passage.endingAt(LexicalCategory.CUE, name.from()) : last;
    return before == null ? passage.at(LexicalCategory.CUE, name.to()) : before;
  }

  /**
   * «روستای گل‌تپه همدان», «روستای گل‌تپه در استان همدان»: ISO 3166 of the place that stands right
   * behind it or a few words on; empty where none says it.
   */
  private static String landBehind(TokenisedBlock passage, int end) {
    for (int i = end; i < end + NEAR && !passage.is(LexicalCategory.AND, i); i++) {
      if (i > end && !passage.word(i - 1)) {
        return "";
      }
      Match place = passage.at(LexicalCategory.PLACE, i);
      if (place != null && !place.field(0).contains(",")) {
        return place.field(0);
      }
    }
    return "";
  }
}
