package io.chapar.config.file;

/**
 * Something that an operator wrote and that cannot be.
 *
 * @param file relative to the home folder
 * @param line from 1; 0 when it is of the whole file
 * @param message what is wrong; what would be right
 */
public record Fault(String file, int line, String message) implements Comparable<Fault> {

  /** A value that is wrong may be a secret; nobody is told it. */
  public Fault {
    message = Secrets.masked(message);
  }

  /** {@code routes/1-feeds.camel.yaml:12 what is wrong; what would be right}. */
  @Override
  public String toString() {
    return (line > 0 ? file + ":" + line : file) + "  " + message;
  }

  @Override
  public int compareTo(Fault other) {
    int byFile = file.compareTo(other.file);
    return byFile == 0 ? Integer.compare(line, other.line) : byFile;
  }
}
