package io.chapar.ledger.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.article.WrongValue;
import io.chapar.file.Durable;
import io.chapar.file.FileTrouble;
import io.chapar.file.Private;
import io.chapar.ledger.database.IntegrityCheck.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;

/**
 * A SQLite ledger in one file: made while a node runs, and put in the ledger's place while none
 * does. It is made by {@code VACUUM INTO}, one reading transaction that holds up nobody who writes.
 * SQLite's backup interface would begin anew with each commit of another process
 * (sqlite.org/backup.html).
 */
public final class LedgerBackup {
  private static final long MB = 1_000_000;

  /** Of SQLite's machine, between two looks at how far it is. */
  private static final int INSTRUCTIONS = 1_000_000;

  /** What SQLite puts beside a file; all of it belongs to the file. */
  private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

  /** The first bytes of each (sqlite.org/fileformat.html, 1.3). */
  private static final String MAGIC = "SQLite format 3\0";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Path file;
  private final IntConsumer megabytes;

  /**
   * @param file the backup
   * @param megabytes told how many are copied
   */
  public LedgerBackup(Path file, IntConsumer megabytes) {
    this.file = file.toAbsolutePath();
    this.megabytes = megabytes;
  }

  /**
   * Makes it of the ledger as it is at one moment, and looks it over. The file is there when it is
   * whole and on the disk, or not at all.
   *
   * @param replace whether it may take the place of a file
   * @throws WrongValue where the file cannot be one
   * @throws PermanentFailure where the copy has faults
   * @throws TemporaryFailure where it cannot be written
   */
  public Found make(Path ledger, boolean replace) {
    requirePlace(ledger, replace);
    try (Part part = new Part(file)) {
      copy(ledger, part.path);
      Found found = IntegrityCheck.of(part.path);
      if (!found.faults().isEmpty()) {
        throw new PermanentFailure(
            "no backup was made, as the ledger has faults (%s): %s; see chapar ledger verify"
                .formatted(first(found), ledger));
      }
      part.takePlace(replace);
      return found;
    } catch (IOException e) {
      throw new TemporaryFailure("no backup was made (" + FileTrouble.of(e) + "): " + file, e);
    }
  }

  private void requirePlace(Path ledger, boolean replace) {
    if (!Files.isDirectory(Durable.folderOf(file))) {
      throw new WrongValue("there is no folder for the backup: " + Durable.folderOf(file));
    }
    if (isOf(ledger)) {
      throw new WrongValue("this is the ledger itself; name another file: " + file);
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new WrongValue("this is no file; name one in a folder: " + file);
    }
    if (Files.exists(file) && !replace) {
      throw taken();
    }
  }

  private WrongValue taken() {
    return new WrongValue("the file is there; --force lets the backup take its place: " + file);
  }

  /** Whether it is the ledger, or a file that SQLite or a node has beside it. */
  private boolean isOf(Path ledger) {
    Path here = real(file);
    String name = real(ledger).toString();
    return here.toString().equals(name)
        || here.toString().equals(name + ".node")
        || BESIDE.stream().anyMatch(suffix -> here.toString().equals(name + suffix));
  }

  private static Path real(Path path) {
    try {
      return Files.exists(path)
          ? path.toRealPath()
          : Durable.folderOf(path).toRealPath().resolve(path.getFileName());
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private static String first(Found found) {
    int more = found.faults().size() - 1;
    return found.faults().get(0) + (more == 0 ? "" : ", and " + more + " more");
  }

  private void copy(Path from, Path to) throws IOException {
    try (Connection connection = SqliteFile.plain(from);
        PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
      ProgressHandler.setHandler(connection, INSTRUCTIONS, new Looking(to));
      vacuum.setString(1, to.toString());
      vacuum.execute();
    } catch (SQLException e) {
      if (Damage.isShownBy(e)) {
        throw new PermanentFailure(Damage.what(from.toString(), Database.reason(e)), e);
      }
      throw new IOException(isFull(e) ? "the disk is full" : Database.reason(e), e);
    }
  }

  private static boolean isFull(SQLException failure) {
    return (failure.getErrorCode() & 0xFF) == SQLiteErrorCode.SQLITE_FULL.code;
  }

  /** Tells how much of a file is written. */
  private final class Looking extends ProgressHandler {
    private final Path written;

    Looking(Path written) {
      this.written = written;
    }

    @Override
    protected int progress() {
      megabytes.accept((int) (written.toFile().length() / MB));
      return 0;
    }
  }

  /** What is written beside a file, and takes its name when it is whole. */
  private static final class Part implements AutoCloseable {
    private static final String NAME = ".part-";

    /** That SQLite writes beside it. */
    private static final String JOURNAL = "-journal";

    private final Path file;
    private final Path path;

    /** A process that is killed leaves its part; the next for the same file removes it. */
    Part(Path file) throws IOException {
      this.file = file;
      removeLeft();
      this.path = file.resolveSibling(file.getFileName() + NAME + ProcessHandle.current().pid());
      close();
      Private.makeFile(path);
      path.toFile().deleteOnExit();
      beside(path, JOURNAL).toFile().deleteOnExit();
    }

    private void removeLeft() throws IOException {
      try (DirectoryStream<Path> parts =
          Files.newDirectoryStream(Durable.folderOf(file), this::isLeft)) {
        for (Path part : parts) {
          Files.deleteIfExists(part);
        }
      }
    }

    private boolean isLeft(Path beside) {
      String start = file.getFileName() + NAME;
      String name = String.valueOf(beside.getFileName());
      Matcher parts =
          Pattern.compile(Pattern.quote(start) + "(\\d{1,18})(?:-journal)?").matcher(name);
      return parts.matches() && ProcessHandle.of(Long.parseLong(parts.group(1))).isEmpty();
    }

    void takePlace(boolean replace) throws IOException {
      if (replace) {
        Durable.replace(path, file);
      } else {
        Durable.sync(path);
        Files.move(path, file);
        Durable.sync(Durable.folderOf(file));
      }
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
      Files.deleteIfExists(beside(path, JOURNAL));
    }
  }

  /**
   * What a restore did, or would do.
   *
   * @param backup what was found in it
   * @param kept the ledger that it replaces; null where there was none
   */
  public record Restored(Found backup, @Nullable Path kept) {}

  /**
   * Puts it in the ledger's place, in one step that a power cut leaves done or not begun, and keeps
   * what was there. Where anything stands in the way, all is as before.
   *
   * @param data the node's data folder
   * @param dryRun whether it only says what it would do
   * @throws PermanentFailure where a node runs, or the backup is damaged, of a newer program, or of
   *     another ledger than the data folder
   * @throws TemporaryFailure where something cannot be written, or a command uses the ledger
   */
  public Restored restore(Path ledger, Path data, boolean dryRun) {
    if (isOf(ledger)) {
      throw new WrongValue("this is the ledger itself; name the backup: " + file);
    }
    Found found = judge(data);
    if (dryRun && !Files.exists(ledger)) {
      return new Restored(found, null);
    }
    try (SqliteClaim claim = SqliteClaim.free(ledger).orElseThrow(() -> isRunning(ledger))) {
      Path real = real(ledger);
      Path kept = beside(real, ".replaced-" + STAMP.format(Instant.now()));
      Restored restored = new Restored(found, Files.exists(real) ? kept : null);
      if (!dryRun) {
        put(real, kept);
      }
      return restored;
    } catch (IOException e) {
      throw new TemporaryFailure("nothing was restored (" + FileTrouble.of(e) + "): " + ledger, e);
    }
  }

  private static PermanentFailure isRunning(Path ledger) {
    return new PermanentFailure("a node runs on this ledger; stop it, then restore: " + ledger);
  }

  private Found judge(Path data) {
    Found found = IntegrityCheck.of(file);
    if (!found.faults().isEmpty()) {
      throw new PermanentFailure("the backup cannot be restored (" + first(found) + "): " + file);
    }
    LedgerMark mark = new LedgerMark(data);
    String marked = mark.ledger();
    if (marked != null && found.ledger() != null && !marked.equals(found.ledger())) {
      throw new PermanentFailure(
          "the backup is of the ledger %s, and data.folder of %s (%s); restore it into the home that it is of, or into a new one: %s"
              .formatted(found.ledger(), marked, mark, file));
    }
    return found;
  }

  private void put(Path ledger, Path kept) throws IOException {
    try (Part part = new Part(ledger)) {
      copy(file, part.path);
      Path owned = Files.exists(ledger) ? ledger : Durable.folderOf(ledger);
      give(part.path, Files.getOwner(owned));
      give(beside(ledger, ".node"), Files.getOwner(owned));
      if (Files.exists(ledger)) {
        if (isDatabase(ledger)) {
          settle(ledger);
        }
        keep(ledger, kept);
      }
      for (String suffix : BESIDE) {
        if (Files.exists(beside(ledger, suffix))) {
          Files.move(beside(ledger, suffix), beside(kept, suffix));
        }
      }
      part.takePlace(true);
    }
  }

  /** Where root restores it, the node's user is to have it. */
  private static void give(Path file, UserPrincipal owner) throws IOException {
    if (!Files.getOwner(file).equals(owner)) {
      Files.setOwner(file, owner);
    }
  }

  /** Of another file SQLite would delete the log beside it. */
  private static boolean isDatabase(Path ledger) throws IOException {
    try (InputStream bytes = Files.newInputStream(ledger)) {
      return new String(bytes.readNBytes(MAGIC.length()), ISO_8859_1).equals(MAGIC);
    }
  }

  /**
   * Brings all that is committed into the one file, as nobody else has it open. A damaged one stays
   * as it is.
   */
  private static void settle(Path ledger) {
    try (Connection connection = SqliteFile.plain(ledger);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 0");
      statement.execute("pragma journal_mode = delete");
    } catch (SQLException e) {
      if (SqliteFile.isBusy(e)) {
        throw new TemporaryFailure(
            "a command uses the ledger; restore when it has ended: " + ledger, e);
      }
    }
  }

  /** Under a second name, until the backup takes the first. */
  private static void keep(Path ledger, Path kept) throws IOException {
    try {
      Files.createLink(kept, ledger);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(ledger, kept); // a file has one name there
    }
  }

  private static Path beside(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }
}
