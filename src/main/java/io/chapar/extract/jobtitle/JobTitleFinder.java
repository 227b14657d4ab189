package io.chapar.extract.jobtitle;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Job titles in a block: a head with the words that complete it, before or after it. */
public final class JobTitleFinder {
  private static final int MOST_WORDS = 14;

  private final TokenisedBlock block;
  private final Complement complement;

  private JobTitleFinder(TokenisedBlock block) {
    this.block = block;
    this.complement = new Complement(block);
  }

  public static List<JobTitle> in(TokenisedBlock block) {
    JobTitleFinder finder = new JobTitleFinder(block);
    List<JobTitle> found = new ArrayList<>();
    for (int i = 0, last = 0; i < block.size(); i++) {
      JobTitle jobTitle = i < last ? null : finder.at(i, last);
      if (jobTitle != null) {
        found.add(jobTitle);
        last = jobTitle.to();
        i = last - 1;
      }
    }
    return found;
  }

  /**
   * @param free the first token that no job title before has taken
   */
  private @Nullable JobTitle at(int i, int free) {
    Match head = block.at(LexicalCategory.ROLE, i);
    if (head == null
        || block.after(LexicalCategory.FIELD, i - 1) >= head.to()
        || !block.free(head.from())) {
      return null;
    }
    if (!head.field(0).isEmpty()) {
      return new JobTitle(block, i, head.to(), head.field(0), head.field(0));
    }
    Language.HeadDirection order = block.language().jobTitles();
    int from = order == Language.HeadDirection.FIRST ? i : complement.before(i, free);
    int heads = afterHeads(head);
    int to = order == Language.HeadDirection.LAST ? heads : after(head, from + MOST_WORDS);
    return new JobTitle(block, from, to, head.entry().name(), "");
  }

  /** «رئیس کمیسیون», «متخصص قلب»: heads, of «کمیسیون اروپا» and «قلب و عروق» all the same. */
  private int after(Match head, int limit) {
    int organisation = block.afterOrganisation(head.from() + 1);
    int first = complement.after(head.from() + 1, limit);
    int to = Math.max(first, complement.after(Math.max(head.to(), organisation), limit));
    return PlainJobTitle.end(block, to);
  }

  /** معاون وزیر, Genel Başkan Yardımcısı: a head may follow a head. */
  private int afterHeads(Match head) {
    int end = head.to();
    while (block.language().jobTitles() == Language.HeadDirection.LAST
        && block.is(LexicalCategory.ROLE, end)
        && block.free(end)
        && block.token(end - 1).suffix().isEmpty()) {
      end = block.after(LexicalCategory.ROLE, end);
    }
    return end;
  }
}
