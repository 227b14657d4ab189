package io.chapar.extract.name;

import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Passage;
import java.util.Locale;

/** What the table of surnames says of a word by its beginning and ending. */
public final class SurnameForm {
  /** Titles, the given name and the father's. */
  private static final int MOST_BEFORE_FAMILY = 4;

  private SurnameForm() {}

  /** «السعداوي»: what an Arab family is called after a place or a forefather. */
  static boolean isNisba(Passage passage, int i) {
    return says(passage, i, 1, "nisba");
  }

  /** «سرگئی ویکتورویچ لاورنتیف»: after a father's name, the surname. */
  static boolean patronymic(Passage passage, int i) {
    return says(passage, i, 1, "father");
  }

  /** «Виктор Николаевич», in the nominative. */
  public static boolean isPatronymic(Language language, String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    Affixes.Affix surname = language.affix(Form.SURNAME, last);
    return surname != null && surname.field(1).equals("father");
  }

  /** «رضایی‌نژاد»: with an ending that nothing but surnames has. */
  public static boolean strongTail(Passage passage, int i) {
    return passage.token(i).folded().length() > 4 && says(passage, i, 0, "sure");
  }

  /** «رئيس الاتحاد، المهندس ماهر كيلاني الحسبان، أكد»: the family's name, where commas hold all. */
  static boolean isFamily(Passage passage, int i) {
    Language language = passage.language();
    boolean definite = language.proclitics() && language.isDefinite(passage.token(i).folded());
    boolean closed = definite && passage.mark(i + 1, "،,") && NameWords.unknown(passage, i);
    int first = i - 1;
    while (closed && i - first < MOST_BEFORE_FAMILY && passage.word(first - 1)) {
      first--;
    }
    return closed
        && passage.mark(first - 1, "،,")
        && passage.anyOf(first, Kind.GIVEN, Kind.HONORIFIC);
  }

  private static boolean says(Passage passage, int i, int field, String word) {
    Affixes.Affix surname = passage.affix(Form.SURNAME, i);
    return surname != null && surname.field(field).equals(word);
  }
}
