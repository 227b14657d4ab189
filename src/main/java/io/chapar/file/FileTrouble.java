package io.chapar.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file or a folder cannot be used, in words and without its path. */
public final class FileTrouble {
  private FileTrouble() {}

  /** A few words, such as {@code there is no such file}. */
  public static String of(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "the user " + System.getProperty("user.name") + " has no permission";
    }
    if (failure instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
      return "a file stands where a folder is needed";
    }
    return reason(failure);
  }

  /** As the operating system says it: {@code Read-only file system}, {@code Is a directory}. */
  private static String reason(IOException failure) {
    String reason =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    if (reason == null || reason.isBlank()) {
      return "the system gives no reason";
    }
    return reason.equals("Is a directory") ? "it is a folder" : reason.strip();
  }
}
