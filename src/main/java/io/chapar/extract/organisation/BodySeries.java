package io.chapar.extract.organisation;

import io.chapar.extract.body.DescribedName;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Lexicon;
import io.chapar.extract.language.Token;
import io.chapar.extract.name.NameWords;
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
  private static final int MOST_WORDS = 4;
  private static final int MOST_LOOKED_UP = 8;
  private static final String COMMAS = "،,";
  private static final Kind[] ENDS = {
    Kind.STOP,
    Kind.VERB,
    Kind.PREPOSITION,
    Kind.AND,
    Kind.THAT,
    Kind.PRONOUN,
    Kind.DETERMINER,
    Kind.NUMERAL,
    Kind.ALSO,
    Kind.ROLE,
    Kind.BODY,
    Kind.COMMON
  };

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

  /** Empty where the words are only of a kind: «بانک‌های خصوصی و دولتی». */
  List<NameRange> names() {
    List<NameRange> names = new ArrayList<>(3);
    boolean known = false;
    int bare = head.to();
    int first = name(bare) == null ? new DescribedName(passage).afterKind(bare) : bare;
    for (int i = first; i >= 0; ) {
      NameRange name = name(i);
      i = name == null ? -1 : afterJoint(name.to());
      if (name != null) {
        names.add(name);
        known |= name.known();
      }
    }
    return isSeries(names, known) ? names : List.of();
  }

  /** «دانشگاه‌های تهران» are any of the city. */
  private boolean isSeries(List<NameRange> names, boolean known) {
    boolean named = !singular.isEmpty() && !head.field(2).equals("place");
    boolean several = names.size() > 1;
    boolean ofPlace = !several && known && passage.is(Kind.PLACE, names.get(0).from());
    return known && !ofPlace || several && named;
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
    int end = known == null ? words(i) : known.to();
    if (end == i) {
      return null;
    }
    String key = known == null ? key(i, end) : "@" + known.entry().name();
    return new NameRange(passage, i, end, key, "", known != null, called(i, end));
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

  private String key(int from, int to) {
    String words = passage.key(from, to);
    return singular.isEmpty()
        ? words
        : String.join(" ", passage.language().tokeniser().words(singular)) + ' ' + words;
  }

  /** The token after words that no table has for a body, of which one is proper to it. */
  private int words(int from) {
    int i = from;
    boolean proper = false;
    while (i - from < MOST_WORDS && part(i)) {
      proper |= proper(i);
      i = Math.max(i + 1, Math.max(passage.after(Kind.PLACE, i), passage.after(Kind.FIELD, i)));
    }
    boolean closed = !passage.word(i) || passage.anyOf(i, ENDS);
    return proper && closed ? i : from;
  }

  private boolean part(int i) {
    boolean field = passage.is(Kind.FIELD, i);
    return passage.word(i)
        && passage.free(i)
        && (field || !passage.anyOf(i, ENDS))
        && !passage.is(Kind.DEMONYM, i)
        && (field || !passage.fits(Form.NOTNAME, i));
  }

  /** A rare word that is no adjective, or what this head takes beside those. */
  private boolean proper(int i) {
    return switch (head.field(2)) {
      case "field" -> isSubject(i) || isName(i);
      case "place" -> passage.is(Kind.PLACE, i) || passage.is(Kind.HONORIFIC, i) || isName(i);
      default -> isName(i);
    };
  }

  private boolean isSubject(int i) {
    Match field = passage.at(Kind.FIELD, i);
    return field != null && field.field(0).isEmpty();
  }

  private boolean isName(int i) {
    return NameWords.rare(passage, i) && !passage.token(i).folded().endsWith("ی");
  }
}
