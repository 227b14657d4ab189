package io.chapar.edits;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.TemporaryFailure;
import io.chapar.file.Durable;
import io.chapar.file.Private;
import io.chapar.file.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * What a rollback is about to do, in {@code rollback.json} of the data folder from before its first
 * file is replaced until after the last. While it stands there the files are no whole set. Whoever
 * finds it without a process that holds {@code rollback.lock} finishes what it says.
 */
final class RollbackJournal {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Path lock;

  /**
   * @param set the name of the set that is written back
   * @param feeds the name of the watch list that is written over
   * @param written the names of its files that stood there otherwise, or not at all
   * @param deleted the names of the files that it does not have
   */
  record Entry(String set, String feeds, List<String> written, List<String> deleted) {
    Entry {
      written = List.copyOf(written);
      deleted = List.copyOf(deleted);
    }
  }

  /** Held until it is closed. */
  interface Lock extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  RollbackJournal(Path data) {
    this.file = data.resolve("rollback.json");
    this.lock = data.resolve("rollback.lock");
  }

  boolean stands() {
    return Files.exists(file);
  }

  /** Empty when none stands there. */
  Optional<Entry> entry() throws IOException {
    return stands()
        ? Optional.of(JSON.readValue(WholeFile.bytes(file), Entry.class))
        : Optional.empty();
  }

  void begin(Entry entry) throws IOException {
    Private.write(file, JSON.writeValueAsBytes(entry));
  }

  void end() throws IOException {
    Files.deleteIfExists(file);
    Durable.sync(Durable.folderOf(file));
  }

  /**
   * @return empty when another process, or another thread, has it
   */
  Optional<Lock> lock() throws IOException {
    Private.makeFolder(Durable.folderOf(lock));
    Private.makeFile(lock);
    FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
    try {
      FileLock held = channel.tryLock();
      if (held != null) {
        return Optional.of(channel::close);
      }
    } catch (OverlappingFileLockException e) {
      // Of this process.
    }
    channel.close();
    return Optional.empty();
  }

  /**
   * @throws TemporaryFailure when somebody else has it
   */
  Lock required() throws IOException {
    return lock().orElseThrow(() -> new TemporaryFailure("another rollback is in work; ask again"));
  }
}
