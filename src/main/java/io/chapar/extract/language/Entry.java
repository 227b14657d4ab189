package io.chapar.extract.language;

import java.util.List;

/**
 * A row of a table.
 *
 * @param name the first of the forms in the row's first column, as written there
 * @param fields the other columns
 * @param acronym its form is one, which is a name only in capital letters
 */
public record Entry(LexicalCategory kind, String name, List<String> fields, boolean acronym) {
  /** "Nato" and "Unesco" are written so too, but no "Un". */
  private static final int LONGEST_ACRONYM = 3;

  public Entry(LexicalCategory kind, String name, List<String> fields) {
    this(kind, name, fields, false);
  }

  /** A name of few letters that are all capitals, which other words are in small ones: UN, WHO. */
  static boolean isAcronym(String form) {
    return form.length() > 1
        && form.length() <= LONGEST_ACRONYM
        && form.chars().allMatch(Character::isUpperCase);
  }

  Entry asAcronym() {
    return new Entry(kind, name, fields, true);
  }

  /** True of a name in capitals, as far as it needs them: "Un" is no UN. */
  public boolean isWritten(String text, Token first) {
    int second = first.start() + 1;
    boolean capitals = second < first.end() && Character.isUpperCase(text.charAt(second));
    return first.capital() && (capitals || !acronym);
  }

  /** A column after the forms, from 0; empty when the row is shorter. */
  public String field(int index) {
    return index < fields.size() ? fields.get(index) : "";
  }
}
