package io.chapar.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;

/**
 * Writes that outlast a power cut: what is in a file (fsync of the file), and the name under which
 * it is found (fsync of its folder).
 */
public final class Durable {
  private Durable() {}

  /**
   * What was written into this file, or named in this folder, lies on the disk. A thread that is
   * interrupted meanwhile finishes it first.
   */
  public static void sync(Path path) throws IOException {
    boolean interrupted = false;
    try {
      while (!isSynced(path)) {
        interrupted = Thread.interrupted();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** False where an interrupt has closed the channel. */
  private static boolean isSynced(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
      return true;
    } catch (ClosedByInterruptException e) {
      return false;
    }
  }

  /** A file takes the place of another in one step: a power cut leaves either of them, whole. */
  public static void replace(Path aside, Path file) throws IOException {
    sync(aside);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(folderOf(file));
  }

  /**
   * Makes a folder where it is missing, and those above it.
   *
   * @param attributes of the folder itself
   */
  public static void makeFolder(Path folder, FileAttribute<?>... attributes) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folderOf(folder);
    makeFolder(above);
    try {
      Files.createDirectory(folder.normalize(), attributes);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    sync(above);
  }

  /** The one that has its name; absolute. */
  public static Path folderOf(Path file) {
    return file.toAbsolutePath().normalize().resolveSibling("");
  }
}
