package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line on standard error, nothing on standard output, and a code that scripts can use. */
class WrongUseTest extends Terminal {
  private void refuses(String line, int code, String complaint) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = arguments[i].replace("FOLDER", folder.toString()).replace('+', ' ');
    }
    assertThat(chapar(arguments)).isEqualTo(code);
    assertThat(complained().replace(folder.toString(), "FOLDER").lines())
        .containsExactly(complaint);
    assertThat(said()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "chekc | there is no command chekc; it may be check; see chapar --help",
        "chekc --help | there is no command chekc; it may be check; see chapar --help",
        "--help chekc | there is no command chekc; it may be check; see chapar --help",
        "chekc --version | there is no command chekc; it may be check; see chapar --help",
        "feeds lst --help | there is no command lst; it may be list; see chapar feeds --help",
        "deliveries replay --reprot a --help | there is no option --reprot; it may be --report; see"
            + " chapar deliveries replay --help",
        "feeds lst | there is no command lst; it may be list; see chapar feeds --help",
        "read | FILE-OR-URL is missing; see chapar read --help",
        "read a b | \"b\" is one word too many; see chapar read --help",
        "read --prety a | there is no option --prety; it may be --pretty; see chapar read --help",
        "read ftp://a/ | \"ftp://a/\" is no address of the web; see chapar read --help",
        "read http://a+b/ | \"http://a b/\" is no address of the web; see chapar read --help",
        "demo --for soon | --for: \"soon\" is no duration; write a number and ms, s, m, h or d,"
            + " such as 15m; see chapar demo --help",
        "demo --bus redis | --bus: \"redis\" is none; known are kafka, rabbitmq, nats, mqtt; see"
            + " chapar demo --help",
        "demo --bus-address a:1 | --bus-address goes with --bus; see chapar demo --help",
        "demo --bus nats --bus-address http://a | --bus-address: \"http://a\" is no address of a"
            + " broker; write HOST:PORT, such as localhost:4222; see chapar demo --help",
        "batch text --threads 0 | --threads is from 1 to 1000; see chapar batch --help",
        "run --home FOLDER/none | FOLDER/none is no folder; --home names the folder with config/"
            + " and routes/; see chapar run --help",
        "feeds list --home FOLDER | FOLDER has neither; --home names the folder with config/ and"
            + " routes/; see chapar feeds list --help"
      })
  void ofTheCommandLineIs2(String line, String complaint) {
    refuses(line, 2, complaint);
  }

  @Test
  void withoutACommandNamesThem() {
    refuses(
        "subscribers",
        2,
        "a command is missing: list, pause, remove, resume, test; see chapar subscribers --help");
  }

  @Test
  void makesNothingAtAMisspeltPlace() {
    chapar("deliveries", "list", "--home", folder + "/hoem");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "none.txt | there is no such file: FOLDER/none.txt",
        "a.pdf | document is not .txt, .html, .htm, .json or .xml: FOLDER/a.pdf",
        "empty+one.txt | document is empty; a file holds one article, with sentences: FOLDER/empty"
            + " one.txt",
        "دوتایی.txt | page is not text (binary content); HTML, XML, JSON and plain text are read:"
            + " inbox:دوتایی.txt",
        "broken.json | page is not JSON (5 characters): inbox:broken.json",
        "folder.txt | it is no file: FOLDER/folder.txt"
      })
  void ofADocumentIs1AndNamesIt(String name, String complaint) throws IOException {
    Files.writeString(folder.resolve("a.pdf"), "x");
    Files.writeString(folder.resolve("empty one.txt"), "");
    Files.write(folder.resolve("دوتایی.txt"), new byte[300]);
    Files.writeString(folder.resolve("broken.json"), "{\"a\":");
    Files.createDirectory(folder.resolve("folder.txt"));
    refuses("read FOLDER/" + name, 1, complaint);
  }

  @Test
  void ofAnOpmlFileNamesIt() throws IOException {
    Path config = Files.createDirectory(folder.resolve("config"));
    Files.writeString(config.resolve("feeds.yaml"), "feeds: []\n");
    refuses(
        "feeds import --home FOLDER FOLDER/none.opml",
        1,
        "file cannot be read (there is no such file): FOLDER/none.opml");
  }

  @Test
  void ofADatabaseThatIsNotThereIsSaidAtOnceAndKeepsItsPassword() throws IOException {
    Path config = Files.createDirectory(folder.resolve("config"));
    Files.writeString(
        config.resolve("application.properties"),
        "ledger.url = jdbc:postgresql://127.0.0.1:9/chapar?password=hush\n");
    atHome("feeds", "list");
    assertThat(complained().lines())
        .singleElement()
        .asString()
        .startsWith("the ledger cannot be opened (Connection to 127.0.0.1:9 refused.")
        .endsWith(": jdbc:postgresql://127.0.0.1:9/chapar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alarms", "edits", "deliveries dead", "subscribers list", "explain x"})
  void neverTakesALedgerThatIsNotThereForOneInWhichAllIsWell(String command) throws IOException {
    Path home = Files.createDirectories(folder.resolve("other/config")).getParent();
    assertThat(chapar((command + " --home " + home).split(" "))).isEqualTo(1);
    assertThat(complained().lines())
        .singleElement()
        .asString()
        .startsWith("there is no ledger, so no node has run here;")
        .endsWith(home + "/data/ledger.db");
    assertThat(home.resolve("data")).doesNotExist();
  }
}
