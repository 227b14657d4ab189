package io.chapar.camel;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.file.Durable;
import io.chapar.file.FileTrouble;
import io.chapar.file.Private;
import io.chapar.ledger.database.LedgerSettings;
import io.chapar.ledger.database.NodeClaim;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The name under which this node takes leases, kept in its data folder so that it finds its own
 * leases again. Held by one process at a time.
 */
final class NodeName implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NodeName.class);
  private static final String FILE = "node";
  private static final int LENGTH = 36;
  private static final int LONGEST_PID = 21;

  private final FileChannel file;
  private String name;

  private NodeName(FileChannel file, String name) {
    this.file = file;
    this.name = name;
  }

  /**
   * @throws PermanentFailure when another process runs on the folder
   * @throws TemporaryFailure when the folder cannot be written
   */
  static NodeName claim(Path data) {
    try {
      Private.makeFolder(data);
      Private.makeFile(data.resolve(FILE));
      FileChannel file =
          FileChannel.open(data.resolve(FILE), StandardOpenOption.READ, StandardOpenOption.WRITE);
      return claim(data, file);
    } catch (IOException e) {
      throw new TemporaryFailure(
          "the data folder cannot be written (" + FileTrouble.of(e) + "): " + data, e);
    }
  }

  /** Of what was opened nothing is left where it fails: the lock would refuse the next attempt. */
  private static NodeName claim(Path data, FileChannel file) throws IOException {
    try {
      if (lock(file) == null) {
        throw new PermanentFailure(
            "another Chapar" + holder(file) + " runs on this data folder: " + data);
      }
      NodeName claimed = new NodeName(file, name(file));
      hold(file);
      Durable.sync(data);
      tighten(data);
      return claimed;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** What an older version, or a copy, has left open to others. */
  private static void tighten(Path data) {
    try {
      Private.tighten(data);
    } catch (IOException e) {
      LOG.warn(
          "the data folder is open to others, and cannot be closed to them ({}): {}",
          FileTrouble.of(e),
          data);
    }
  }

  /**
   * Fails where {@link #claim} would because of another process, and leaves nothing behind.
   *
   * @throws PermanentFailure when another process runs on the folder
   */
  static void requireFree(Path data) {
    if (Files.exists(data.resolve(FILE)) && Files.isWritable(data.resolve(FILE))) {
      claim(data).close();
    }
  }

  /** Which process it is: {@code process 4711}; empty when it has not said so. */
  private static String holder(FileChannel file) throws IOException {
    ByteBuffer held = ByteBuffer.allocate(LENGTH + LONGEST_PID);
    file.read(held, 0);
    String text = new String(held.array(), 0, held.position(), StandardCharsets.US_ASCII);
    String pid = text.length() > LENGTH ? text.substring(LENGTH).strip() : "";
    return pid.matches("\\d{1,19}") ? " (process " + pid + ")" : "";
  }

  private static void hold(FileChannel file) throws IOException {
    String pid = "\n" + ProcessHandle.current().pid() + "\n";
    file.truncate(LENGTH);
    file.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), LENGTH);
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String name(FileChannel file) throws IOException {
    ByteBuffer held = ByteBuffer.allocate(LENGTH);
    if (file.read(held, 0) == LENGTH) {
      return new String(held.array(), StandardCharsets.US_ASCII);
    }
    return fresh(file);
  }

  private static String fresh(FileChannel file) throws IOException {
    String name = UUID.randomUUID().toString();
    file.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)), 0);
    file.force(true);
    return name;
  }

  /** Takes the ledger's lock on the name, or a new name where another node runs under it. */
  NodeClaim claim(LedgerSettings ledger) {
    try {
      Optional<NodeClaim> claim = NodeClaim.take(ledger.named(name));
      if (claim.isPresent()) {
        return claim.get();
      }
      LOG.warn(
          "another node of the ledger runs under the name in data.folder, which was copied with it;"
              + " this one takes a new name");
      name = fresh(file);
      return NodeClaim.take(ledger.named(name)).orElseThrow();
    } catch (IOException e) {
      throw new TemporaryFailure(
          "the data folder cannot be written (" + FileTrouble.of(e) + ")", e);
    }
  }

  String name() {
    return name;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new TemporaryFailure("the data folder cannot be used (" + FileTrouble.of(e) + ")", e);
    }
  }
}
