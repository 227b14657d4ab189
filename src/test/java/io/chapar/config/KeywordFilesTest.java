package io.chapar.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.cli.DocumentedBlock;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.keywords.Phrase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordFilesTest {
  private static final String PERSIAN =
      "زلزله‌های بزرگ در تهران و شهرهای دیگر ایران\nسیل و طوفان در استان‌های شمالی کشور\n";

  @TempDir private Path folder;
  private Path list;

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectories(folder.resolve("config/keywords"));
    list = folder.resolve("config/keywords/news.txt");
  }

  private List<Phrase> read(String text) throws IOException {
    Files.writeString(list, text);
    return KeywordFiles.read(new Home(folder)).getOrDefault("news", List.of());
  }

  private void refuses(byte[] bytes, String fault) throws IOException {
    Files.write(list, bytes);
    assertThatThrownBy(() -> KeywordFiles.read(new Home(folder))).hasMessage(fault);
  }

  private void refuses(String text, String fault) throws IOException {
    refuses(text.getBytes(StandardCharsets.UTF_8), fault);
  }

  @Test
  void readsGroupsPhrasesAndRemarks() throws IOException {
    assertThat(read("\uFEFF# of the desk\nearly\n\n[Floods]\n  سیل  \nflood ~5 dead ! flash\r\n"))
        .extracting(Phrase::group, Phrase::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("news", "early"),
            org.assertj.core.groups.Tuple.tuple("Floods", "سیل"),
            org.assertj.core.groups.Tuple.tuple("Floods", "flood ~5 dead"));
  }

  @Test
  void readsTheListOfItsPage() throws IOException {
    assertThat(read(DocumentedBlock.with("docs/keywords.md", "# A remark").text()))
        .extracting(Phrase::group, Phrase::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Floods", "flood ~5 dead"),
            org.assertj.core.groups.Tuple.tuple("Floods", "سیل"),
            org.assertj.core.groups.Tuple.tuple("Floods", "Van Gölü"),
            org.assertj.core.groups.Tuple.tuple("Floods", "Mercury"));
  }

  @Test
  void takesAPhraseInTwoGroups() throws IOException {
    assertThat(read("[a]\nflood\n[b]\nflood\n"))
        .extracting(Phrase::group)
        .containsExactly("a", "b");
  }

  @Test
  void hasNoListsWithoutTheFolder() throws IOException {
    Files.delete(folder.resolve("config/keywords"));
    assertThat(KeywordFiles.read(new Home(folder))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|'  holds no phrase; write one a line'",
        "'# nothing'|'  holds no phrase; write one a line'",
        "'flood\nfire\nflood'|':3  is the same as line 1; remove one'",
        "'[]\nflood'|':1  is no group; write [name], of letters, digits, spaces, dots, - and _'",
        "'[a,b]\nflood'|':1  is no group; write [name], of letters, digits, spaces, dots, - and _'",
        "'flood\nx'|':2  \"x\" is found everywhere or nowhere; a phrase has 2 letters or more'",
        "'fl.*d'|':1  \"fl.*d\" looks like an expression, and phrases are taken as they stand; write"
            + " each phrase on a line of its own, and no * behind it: endings are found by themselves'",
      })
  void refusesWhatIsNoList(String text, String fault) throws IOException {
    refuses(text, "config/keywords/news.txt" + fault);
  }

  @Test
  void tellsOfManyWrongLinesTheFirstAndHowManyMore() throws IOException {
    Files.writeString(list, "x*\n".repeat(1) + "y.*\n" + "(a|b)\n".repeat(1) + wrong(400));
    assertThatThrownBy(() -> KeywordFiles.read(new Home(folder)))
        .satisfies(
            failure ->
                assertThat(((InvalidConfiguration) failure).faults())
                    .hasSize(21)
                    .last()
                    .hasToString("config/keywords/news.txt  has 383 more lines like these"));
  }

  private static String wrong(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append("flood").append(i).append(".*\n");
    }
    return text.toString();
  }

  @Test
  void refusesAFileOf100MegabytesWithoutReadingIt() throws IOException {
    try (RandomAccessFile large = new RandomAccessFile(list.toFile(), "rw")) {
      large.setLength(100_000_000);
    }
    assertThatThrownBy(() -> KeywordFiles.read(new Home(folder)))
        .hasMessage(
            "config/keywords/news.txt  is larger than 10 MB; split it, or leave out what is no"
                + " phrase");
  }

  @ParameterizedTest
  @CsvSource({"windows-1256, windows-1256", "UTF-16, UTF-16", "UTF-16LE, UTF-16"})
  void saysWhichOtherEncodingItProbablyIs(String charset, String name) throws IOException {
    refuses(
        PERSIAN
            .replace("‌", "")
            .replace("ی", "ي")
            .replace("ک", "ك")
            .getBytes(Charset.forName(charset)),
        "config/keywords/news.txt  is not UTF-8 but perhaps "
            + name
            + "; save it as UTF-8, or: iconv -f "
            + name
            + " -t UTF-8");
  }

  @Test
  void refusesANameThatNoRouteCanWrite() throws IOException {
    Files.writeString(folder.resolve("config/keywords/a,b.txt"), "flood");
    assertThatThrownBy(() -> KeywordFiles.read(new Home(folder)))
        .hasMessage(
            "config/keywords/a,b.txt  has no name for a route; take letters, digits, - and _");
  }
}
