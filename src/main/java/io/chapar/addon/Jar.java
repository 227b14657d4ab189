package io.chapar.addon;

import java.util.List;

/**
 * One jar of an add-on.
 *
 * @param group such as {@code org.apache.camel}
 * @param artifact such as {@code camel-kafka}
 * @param classifier with its hyphen, such as {@code -linux-x86_64}; empty without one
 * @param version such as {@code 4.17.0}
 * @param sha256 of its bytes, hexadecimal
 * @param bytes how many it has
 */
public record Jar(
    String group, String artifact, String classifier, String version, String sha256, int bytes) {

  /**
   * @param row {@code GROUP:ARTIFACT[:CLASSIFIER]:VERSION}, SHA-256 and bytes, parted by tabs
   */
  static Jar of(String row) {
    List<String> cells = List.of(row.split("\t", -1));
    List<String> names = List.of(cells.get(0).split(":", -1));
    return new Jar(
        names.get(0),
        names.get(1),
        names.size() == 4 ? "-" + names.get(2) : "",
        names.get(names.size() - 1),
        cells.get(1),
        Integer.parseInt(cells.get(2)));
  }

  /** As repositories and {@code lib/} name it. */
  public String file() {
    return artifact + "-" + version + classifier + ".jar";
  }

  /** Its place in a Maven repository. */
  public String path() {
    return String.join("/", group.replace('.', '/'), artifact, version, file());
  }

  /** Whether a file is this jar in another version. */
  boolean isOtherVersion(String file) {
    return !file.equals(file()) && JarName.of(file).filter(this::isNamed).isPresent();
  }

  private boolean isNamed(JarName name) {
    return name.artifact().equals(artifact) && name.classifier().equals(classifier);
  }
}
