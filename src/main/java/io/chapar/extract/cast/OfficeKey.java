package io.chapar.extract.cast;

import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.office.JobTitle;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What offices are compared by: the tables' own names of their words, so that دبیرکل اکو is the
 * دبیرکل سازمان همکاری‌های اقتصادی (اکو).
 */
final class OfficeKey {
  private static final LexicalCategory[] NAMED = {
    LexicalCategory.ORGANISATION, LexicalCategory.ROLE, LexicalCategory.FIELD, LexicalCategory.PLACE
  };

  private OfficeKey() {}

  static String of(JobTitle office) {
    if (office.needsName()) {
      return office.head() + '|';
    }
    TokenisedBlock passage = office.passage();
    StringBuilder key = new StringBuilder();
    for (int i = office.from(); i < office.to(); ) {
      int end = part(passage, i, office.to(), key);
      boolean bracket = passage.mark(end, "(") && end < office.to();
      i = bracket ? office.to() : end;
    }
    return key.toString();
  }

  private static int part(TokenisedBlock passage, int i, int limit, StringBuilder key) {
    for (LexicalCategory kind : NAMED) {
      Match match = passage.at(kind, i);
      if (match != null && match.to() <= limit) {
        key.append(match.entry().name().replace(' ', '|')).append('|');
        return match.to();
      }
    }
    key.append(passage.token(i).folded()).append('|');
    return i + 1;
  }

  /** The one person who is certain to be meant by an office that stands without a name. */
  static @Nullable PersonEntity holder(JobTitle office, List<PersonEntity> figures) {
    String key = of(office);
    boolean last = office.passage().language().offices() != Language.Offices.FIRST;
    List<PersonEntity> exact = figures.stream().filter(f -> f.officeKeys().contains(key)).toList();
    if (!exact.isEmpty()) {
      return exact.size() == 1 ? exact.get(0) : null;
    }
    List<PersonEntity> longer =
        figures.stream()
            .filter(f -> f.officeKeys().stream().anyMatch(k -> goesOn(k, key, last)))
            .toList();
    return longer.size() == 1 ? longer.get(0) : null;
  }

  /**
   * Whether the one says more than the other, which begins it, or ends it where heads stand last.
   */
  private static boolean goesOn(String longer, String key, boolean last) {
    return longer.startsWith(key) || last && ('|' + longer).contains('|' + key);
  }
}
