package io.chapar.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A folder in which others write while it is read: what goes away meanwhile is left out. */
public final class LiveFolder extends SimpleFileVisitor<Path> {
  private final List<Path> files = new ArrayList<>();

  private LiveFolder() {}

  /** The files in it at any depth, none if there is no such folder. */
  public static List<Path> files(Path folder) {
    LiveFolder found = new LiveFolder();
    try {
      Files.walkFileTree(folder, found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.files;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    files.add(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
    if (gone instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw gone;
  }
}
