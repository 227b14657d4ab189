package io.chapar.extract.office;

import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offices in a passage: a head with the words that complete it, before or after it. */
public final class OfficeFinder {
  private static final int MOST_WORDS = 14;

  private final TokenisedBlock passage;
  private final Complement complement;

  private OfficeFinder(TokenisedBlock passage) {
    this.passage = passage;
    this.complement = new Complement(passage);
  }

  public static List<JobTitle> in(TokenisedBlock passage) {
    OfficeFinder finder = new OfficeFinder(passage);
    List<JobTitle> found = new ArrayList<>();
    for (int i = 0, last = 0; i < passage.size(); i++) {
      JobTitle office = i < last ? null : finder.at(i, last);
      if (office != null) {
        found.add(office);
        last = office.to();
        i = last - 1;
      }
    }
    return found;
  }

  /**
   * @param free the first token that no office before has taken
   */
  private @Nullable JobTitle at(int i, int free) {
    Match head = passage.at(LexicalCategory.ROLE, i);
    if (head == null
        || passage.after(LexicalCategory.FIELD, i - 1) >= head.to()
        || !passage.free(head.from())) {
      return null;
    }
    if (!head.field(0).isEmpty()) {
      return new JobTitle(passage, i, head.to(), head.field(0), head.field(0));
    }
    Language.Offices order = passage.language().offices();
    int from = order == Language.Offices.FIRST ? i : complement.before(i, free);
    int heads = afterHeads(head);
    int to = order == Language.Offices.LAST ? heads : after(head, from + MOST_WORDS);
    return new JobTitle(passage, from, to, head.entry().name(), "");
  }

  /** «رئیس کمیسیون», «متخصص قلب»: heads, of «کمیسیون اروپا» and «قلب و عروق» all the same. */
  private int after(Match head, int limit) {
    int body = passage.afterBody(head.from() + 1);
    int first = complement.after(head.from() + 1, limit);
    int to = Math.max(first, complement.after(Math.max(head.to(), body), limit));
    return PlainOffice.end(passage, to);
  }

  /** معاون وزیر, Genel Başkan Yardımcısı: a head may follow a head. */
  private int afterHeads(Match head) {
    int end = head.to();
    while (passage.language().offices() == Language.Offices.LAST
        && passage.is(LexicalCategory.ROLE, end)
        && passage.free(end)
        && passage.token(end - 1).suffix().isEmpty()) {
      end = passage.after(LexicalCategory.ROLE, end);
    }
    return end;
  }
}
