package io.chapar.keywords;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.text.TableLines;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of listed words, and words that only look alike, by the tables beside this class. */
class FormsTest {
  /** Most of what is left is another word for those who know what is meant, and no letter tells. */
  private static final double LEAST = .96;

  /** In the smaller tables; the larger have more than 60 of each. */
  private static final int EACH = 29;

  /**
   * @param form whether the word of the text is a form of the listed one
   */
  private record Row(String listed, String word, boolean form) {
    static Row of(String line) {
      String[] columns = line.split("\t");
      return new Row(columns[0], columns[1], columns[2].equals("yes"));
    }

    boolean isFound(String language) {
      PhraseFinder finder = new PhraseFinder(List.of(PhraseText.read(listed)));
      return !finder.find(Texts.article(language, "x " + word + " y")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "tr", "unseen-fa", "unseen-tr"})
  void areToldFromWordsThatOnlyLookAlike(String table) {
    String language = table.replace("unseen-", "");
    List<Row> rows =
        TableLines.of(FormsTest.class, "forms-" + table + ".tsv").stream().map(Row::of).toList();
    List<Row> found = rows.stream().filter(row -> row.isFound(language)).toList();
    List<Row> wrong = rows.stream().filter(row -> row.form() != found.contains(row)).toList();
    long forms = rows.stream().filter(Row::form).count();
    long right = found.stream().filter(Row::form).count();
    double precision = (double) right / found.size();
    double recall = (double) right / forms;
    System.out.printf(
        Locale.ROOT,
        "%s: %d forms, %d others; precision %.3f, recall %.3f; wrong: %s%n",
        table,
        forms,
        rows.size() - forms,
        precision,
        recall,
        wrong);
    assertThat(forms).isGreaterThanOrEqualTo(EACH);
    assertThat(rows.size() - forms).isGreaterThanOrEqualTo(EACH);
    assertThat(precision).as("found: %s", wrong).isGreaterThanOrEqualTo(LEAST);
    assertThat(recall).as("not found: %s", wrong).isGreaterThanOrEqualTo(LEAST);
  }
}
