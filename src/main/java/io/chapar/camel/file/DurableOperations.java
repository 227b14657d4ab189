package io.chapar.camel.file;

import io.chapar.file.Durable;
import io.chapar.file.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.FileOperations;
import org.apache.camel.component.file.GenericFileOperationFailedException;

/** Camel's operations on files, each on the disk when it returns. */
final class DurableOperations extends FileOperations {
  private final FileEndpoint endpoint;
  private final SyncedFolders synced;
  private final OpenFolders open;

  DurableOperations(FileEndpoint endpoint, SyncedFolders synced, OpenFolders open) {
    super(endpoint);
    this.endpoint = endpoint;
    this.synced = synced;
    this.open = open;
  }

  /** What is in it; its name is settled by a rename, or in the end. */
  @Override
  public boolean storeFile(String name, Exchange exchange, long size) {
    Path file = path(name);
    open.refuseLink(file);
    boolean stored = super.storeFile(name, exchange, size);
    must(() -> Durable.sync(file), file);
    return stored;
  }

  @Override
  public boolean buildDirectory(String folder, boolean absolute) {
    synced.forgetMissing(path(folder));
    return super.buildDirectory(folder, absolute);
  }

  @Override
  public boolean renameFile(String from, String to) {
    Path target = path(to);
    open.refuseLinkedFolder(target);
    boolean renamed = !endpoint.isRenameUsingCopy() && isMoved(path(from), target);
    if (!renamed && super.renameFile(from, to)) {
      must(() -> Durable.sync(target), target);
      renamed = true;
    }
    if (renamed) {
      settle(target);
      settleOther(Durable.folderOf(path(from)), Durable.folderOf(target));
    }
    return renamed;
  }

  /** Also a link itself, wherever it leads. */
  private static boolean isMoved(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      return false; // such as to another file system; Camel copies
    }
  }

  private void settleOther(Path folder, Path settled) {
    if (!folder.equals(settled)) {
      must(() -> synced.sync(folder), folder);
    }
  }

  /** A document that is read, and may be counted, is not lost before it is moved. */
  @Override
  public boolean retrieveFile(String name, Exchange exchange, long size) {
    Path file = path(name);
    if (Files.isReadable(file)) {
      must(() -> Durable.sync(file), file);
      settle(file);
    }
    return super.retrieveFile(name, exchange, size);
  }

  /** The name of a file lasts. */
  void settle(Path file) {
    Path folder = Durable.folderOf(file);
    must(() -> synced.sync(folder), folder);
  }

  private static Path path(String name) {
    return Path.of(name).toAbsolutePath().normalize();
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void must(Step step, Path path) {
    try {
      step.run();
    } catch (IOException e) {
      throw new GenericFileOperationFailedException(
          "cannot be synced (" + FileTrouble.of(e) + "): " + path, e);
    }
  }
}
