package io.chapar.extract.coreference;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.jobtitle.JobTitle;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What job titles are compared by: the tables' own names of their words, so that دبیرکل اکو is the
 * دبیرکل سازمان همکاری‌های اقتصادی (اکو).
 */
final class JobTitleKey {
  private static final LexicalCategory[] NAMED = {
    LexicalCategory.ORGANISATION, LexicalCategory.ROLE, LexicalCategory.FIELD, LexicalCategory.PLACE
  };

  private JobTitleKey() {}

  static String of(JobTitle jobTitle) {
    if (jobTitle.needsName()) {
      return jobTitle.head() + '|';
    }
    TokenisedBlock block = jobTitle.block();
    StringBuilder key = new StringBuilder();
    for (int i = jobTitle.from(); i < jobTitle.to(); ) {
      int end = part(block, i, jobTitle.to(), key);
      boolean bracket = block.mark(end, "(") && end < jobTitle.to();
      i = bracket ? jobTitle.to() : end;
    }
    return key.toString();
  }

  private static int part(TokenisedBlock block, int i, int limit, StringBuilder key) {
    for (LexicalCategory kind : NAMED) {
      Match match = block.at(kind, i);
      if (match != null && match.to() <= limit) {
        key.append(match.entry().name().replace(' ', '|')).append('|');
        return match.to();
      }
    }
    key.append(block.token(i).folded()).append('|');
    return i + 1;
  }

  /** The one person who is certain to be meant by a job title that stands without a name. */
  static @Nullable PersonEntity holder(JobTitle jobTitle, List<PersonEntity> figures) {
    String key = of(jobTitle);
    boolean last = jobTitle.block().language().jobTitles() != Language.HeadDirection.FIRST;
    List<PersonEntity> exact =
        figures.stream().filter(f -> f.jobTitleKeys().contains(key)).toList();
    if (!exact.isEmpty()) {
      return exact.size() == 1 ? exact.get(0) : null;
    }
    List<PersonEntity> longer =
        figures.stream()
            .filter(f -> f.jobTitleKeys().stream().anyMatch(k -> goesOn(k, key, last)))
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
