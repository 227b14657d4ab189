package io.chapar.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and folders that the node's user alone may read, whatever the umask: 0600 and 0700. */
public final class Private {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<?> NEW_FILE = PosixFilePermissions.asFileAttribute(FILE);
  private static final FileAttribute<?> NEW_FOLDER = PosixFilePermissions.asFileAttribute(FOLDER);

  private Private() {}

  /** Makes the folder where it is missing; one that is there stays as it is. */
  public static void makeFolder(Path folder) throws IOException {
    Durable.makeFolder(folder, NEW_FOLDER);
  }

  /** Makes the file, empty, where it is missing; one that is there stays as it is. */
  public static void makeFile(Path file) throws IOException {
    try {
      Files.createFile(file, NEW_FILE);
    } catch (FileAlreadyExistsException e) {
      // It may be in use.
    }
  }

  /** Takes the place of what was there, in one step that outlasts a power cut. */
  public static void write(Path file, byte[] bytes) throws IOException {
    makeFolder(Durable.folderOf(file));
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(aside);
    Files.createFile(aside, NEW_FILE);
    try (FileOutputStream out = new FileOutputStream(aside.toFile())) {
      out.write(bytes);
    }
    Durable.replace(aside, file);
  }

  /**
   * Takes from all others what they may do with a folder and what is in it. Links are not followed.
   *
   * @throws IOException of the first that stays as it is, such as another user's
   */
  public static void tighten(Path folder) throws IOException {
    Tightening all = new Tightening();
    Files.walkFileTree(folder, all);
    if (all.failure != null) {
      throw all.failure;
    }
  }

  private static final class Tightening extends SimpleFileVisitor<Path> {
    private @Nullable IOException failure;

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return tighten(folder);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : tighten(file);
    }

    private FileVisitResult tighten(Path one) {
      try {
        Set<PosixFilePermission> left = Files.getPosixFilePermissions(one);
        if (left.retainAll(FOLDER)) {
          Files.setPosixFilePermissions(one, left);
        }
      } catch (IOException e) {
        failure = failure == null ? e : failure;
      }
      return FileVisitResult.CONTINUE;
    }

    /** It went meanwhile, or is another user's. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unseen) {
      return FileVisitResult.CONTINUE;
    }
  }
}
