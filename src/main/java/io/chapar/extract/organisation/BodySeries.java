package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Lexicon;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * «بانک‌های ملی، ملت و شهر»: several bodies that share one head in the plural. Each is called by
 * the head in the singular and its own words.
 */
final class BodySeries {
  private static final int MOST_LOOKED_UP = 8;
  private static final String COMMAS = "،,";

  private final Passage passage;
  private final Match head;
  private final String singular;

  BodySeries(Passage passage, Match head) {
    this.passage = passage;
    this.head = head;
    this.singular = head.field(1);
  }

  /** True of a head in the plural that names follow. */
  static boolean isHead(@Nullable Match head) {
    return head != null && head.field(0).equals("each");
  }

  /** «دانشگاه‌های تهران» are any of the city. */
  List<NameRange> names() {
    List<NameRange> names = new ArrayList<>(3);
    for (int i = head.to(); i >= 0; ) {
      NameRange name = name(i);
      i = name == null ? -1 : afterJoint(name.to());
      if (name != null) {
        names.add(name);
      }
    }
    boolean ofPlace = names.size() == 1 && passage.is(Kind.PLACE, names.get(0).from());
    return ofPlace ? List.of() : names;
  }

  private int afterJoint(int i) {
    int comma = passage.mark(i, COMMAS) ? i + 1 : i;
    int and = passage.after(Kind.AND, comma);
    boolean another = passage.anyOf(and, Kind.BODY, Kind.ROLE);
    return and > i && !another ? and : -1;
  }

  private @Nullable NameRange name(int i) {
    Match known = singular.isEmpty() ? null : knownWithHead(i);
    if (known == null && head.field(2).isEmpty()) {
      known = passage.at(Kind.ORGANISATION, i);
    }
    return known == null
        ? null
        : new NameRange(
            passage,
            i,
            known.to(),
            "@" + known.entry().name(),
            "",
            true,
            called(i, known.to()),
            "organisation-in-series");
  }

  /** «ملت» is what the table has as «بانک ملت». */
  private @Nullable Match knownWithHead(int i) {
    Language language = passage.language();
    List<Token> words = new ArrayList<>(language.tokeniser().tokens(singular));
    int shift = i - words.size();
    for (int j = i; j < Math.min(passage.size(), i + MOST_LOOKED_UP); j++) {
      words.add(passage.token(j));
    }
    List<Match> found = new ArrayList<>(1);
    Lexicon lexicon = language.lexicon();
    lexicon.matches(
        lexicon.words(words.toArray(Token[]::new)),
        0,
        (entry, to, inflected) -> {
          if (entry.kind() == Kind.ORGANISATION && to + shift > i) {
            found.add(new Match(entry, i, to + shift, inflected));
          }
        });
    return found.isEmpty() ? null : found.get(found.size() - 1);
  }

  private String called(int from, int to) {
    boolean bare = singular.isEmpty() || passage.endingAt(Kind.BODY, from + 1) != null;
    return bare ? "" : singular + ' ' + passage.words(from, to);
  }
}
