package io.chapar.camel;

import io.chapar.article.TemporaryFailure;
import io.chapar.config.Settings;
import io.chapar.file.FileTrouble;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.database.LedgerMark;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sees to it that the folders of a node go on with the ledger that they are of. */
final class Admission {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ANY = Pattern.compile("(?s).*");

  private final LedgerMark mark;
  private final List<String> leftovers;
  private final boolean accepted;

  /**
   * To be made before anything is put into the folders; the data folder is there.
   *
   * @param accepted whether a person said that the ledger is the one to go on with
   */
  Admission(Settings settings, boolean accepted) {
    this.leftovers = leftovers(settings.data(), settings.archive());
    this.mark = new LedgerMark(settings.data());
    this.accepted = accepted;
  }

  /** What a ledger of before has left: what last ran, the broker's journal, days of the archive. */
  private static List<String> leftovers(Path data, Path archive) {
    List<String> found = new ArrayList<>();
    first(data.resolve("good"), ANY, found);
    first(data.resolve("broker"), ANY, found);
    first(archive, DAY, found);
    return found;
  }

  private static void first(Path folder, Pattern name, List<String> found) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (name.matcher(String.valueOf(file.getFileName())).matches()) {
          found.add(file.toString());
          return;
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      // nothing is left there
    } catch (IOException e) {
      throw new TemporaryFailure(
          "the folder cannot be read (" + FileTrouble.of(e) + "): " + folder, e);
    }
  }

  /**
   * The ledger, once it is known that the folders may go on with it.
   *
   * @throws io.chapar.ledger.database.Generations.OtherLedger when they are of another; this one is
   *     closed then
   */
  Ledger admit(Ledger ledger) {
    try {
      ledger.generations().begin(mark, leftovers, accepted);
      return ledger;
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }
}
