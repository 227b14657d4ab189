package io.chapar.camel.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Files in a folder and in those below, but for what is hidden and what may not be opened. */
final class FilesBelow extends SimpleFileVisitor<Path> {
  private final Path top;
  private final List<Path> files = new ArrayList<>();

  private FilesBelow(Path top) {
    this.top = top;
  }

  static List<Path> of(Path folder, int deepest) {
    FilesBelow below = new FilesBelow(folder);
    try {
      Files.walkFileTree(folder, Set.<FileVisitOption>of(), deepest, below);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return below.files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean hidden = !folder.equals(top) && folder.getFileName().toString().startsWith(".");
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      files.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
    return FileVisitResult.CONTINUE;
  }
}
