package io.chapar.extract.language;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The towns of a language whose words have no endings, in the letters of the table: tens of
 * thousands of rows, of which an article has few. A row is read only where the text has its form.
 */
public final class Gazetteer {
  private static final int PRIME = 31;
  private static final int MOST_WORDS = 6;
  private static final String NEXT = " | ";

  private final String table;

  /** Where the forms begin in the table, plus one, by their hash; 0 where none has it. */
  private final int[] forms;

  /** The hashes of what forms of several words begin with. */
  private final BitSet beginnings;

  private Gazetteer(String table) {
    this.table = table;
    int rows = (int) table.chars().filter(c -> c == '\n').count();
    forms = new int[Integer.highestOneBit(Math.max(1, rows)) * 4];
    beginnings = new BitSet(forms.length);
    for (int line = 0; line < table.length(); line = table.indexOf('\n', line) + 1) {
      if (table.charAt(line) != '#') {
        addRow(line);
      }
    }
  }

  /** Null where the language has no such table. */
  static @Nullable Gazetteer of(String language) {
    String table = LanguageTable.text(language, LexicalCategory.TOWN.file());
    return table.isEmpty() ? null : new Gazetteer(table);
  }

  private void addRow(int line) {
    int end = table.indexOf('\t', line);
    for (int form = line; form < end; ) {
      int next = table.indexOf(NEXT, form);
      int to = next < 0 || next > end ? end : next;
      add(form, to);
      form = to + NEXT.length();
    }
  }

  private void add(int form, int to) {
    int hash = 0;
    for (int i = form; i < to; i++) {
      char c = plain(table.charAt(i));
      if (c == ' ') {
        beginnings.set(slot(hash));
      }
      hash = PRIME * hash + c;
    }
    int slot = slot(hash);
    while (forms[slot] != 0) {
      slot = slot + 1 & forms.length - 1;
    }
    forms[slot] = form + 1;
  }

  /** The row of the longest form that begins at the token; null where none does. */
  @Nullable Town at(String text, Token[] tokens, int from) {
    Town longest = null;
    int hash = 0;
    int read = tokens[from].start();
    for (int i = from; i < tokens.length && i - from < MOST_WORDS && goesOn(hash, from, i); i++) {
      for (; read < tokens[i].end(); read++) {
        hash = PRIME * hash + plain(text.charAt(read));
      }
      int form = form(hash, text, tokens[from].start(), read);
      longest = form < 0 ? longest : new Town(entry(form), i + 1);
    }
    return longest;
  }

  private boolean goesOn(int hash, int from, int i) {
    return i == from || beginnings.get(slot(hash));
  }

  private int form(int hash, String text, int start, int end) {
    for (int slot = slot(hash); forms[slot] != 0; slot = slot + 1 & forms.length - 1) {
      int form = forms[slot] - 1;
      if (isForm(form, text, start, end)) {
        return form;
      }
    }
    return -1;
  }

  private boolean isForm(int form, String text, int start, int end) {
    int length = end - start;
    for (int i = 0; i < length; i++) {
      if (plain(table.charAt(form + i)) != plain(text.charAt(start + i))) {
        return false;
      }
    }
    char after = table.charAt(form + length);
    return after == '\t' || table.startsWith(NEXT, form + length);
  }

  private Entry entry(int form) {
    int line = table.lastIndexOf('\n', form) + 1;
    List<String> row = LanguageTable.row(table.substring(line, table.indexOf('\n', form)));
    return new Entry(
        LexicalCategory.TOWN,
        LanguageTable.forms(row).get(0),
        List.copyOf(row.subList(1, row.size())));
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & forms.length - 1;
  }

  private static char plain(char c) {
    return c == '’' ? '\'' : Character.toLowerCase(c);
  }

  /**
   * A row of the table.
   *
   * @param to the token after its name
   */
  record Town(Entry entry, int to) {}
}
