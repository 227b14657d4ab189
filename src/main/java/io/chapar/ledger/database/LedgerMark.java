package io.chapar.ledger.database;

import io.chapar.article.TemporaryFailure;
import io.chapar.file.FileTrouble;
import io.chapar.file.Private;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The file of a data folder that says of which ledger it is. */
public final class LedgerMark {
  private static final String FILE = "ledger-id";
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{12}");

  private final Path file;

  /**
   * @param data the folder, which is there
   */
  public LedgerMark(Path data) {
    this.file = data.resolve(FILE);
  }

  /** Null where the folder has none, or one that was not written to its end. */
  @Nullable String ledger() {
    try {
      String name = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
      return NAME.matcher(name).matches() ? name : null;
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw unusable("read", e);
    }
  }

  /** Its file. */
  @Override
  public String toString() {
    return file.toString();
  }

  void take(String ledger) {
    if (ledger.equals(ledger())) {
      return;
    }
    try {
      Private.write(file, (ledger + "\n").getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw unusable("written", e);
    }
  }

  private TemporaryFailure unusable(String how, IOException e) {
    return new TemporaryFailure(
        "the data folder cannot be " + how + " (" + FileTrouble.of(e) + "): " + file, e);
  }
}
