package io.chapar.addon;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a jar says: {@code kafka-clients-3.9.1.jar}.
 *
 * @param artifact such as {@code kafka-clients}
 * @param version such as {@code 3.9.1}
 * @param classifier with its hyphen, such as {@code -linux-x86_64}; empty without one
 */
record JarName(String artifact, String version, String classifier) {
  /** As Maven names the files of a repository: ARTIFACT-VERSION[-CLASSIFIER].jar. */
  private static final Pattern NAME =
      Pattern.compile("(.+?)-(\\d[\\w.]*(?:-\\d+)?)((?:-[A-Za-z]\\w*)*)\\.jar");

  /** Empty where the name has no version. */
  static Optional<JarName> of(String file) {
    Matcher found = NAME.matcher(file);
    return found.matches()
        ? Optional.of(new JarName(found.group(1), found.group(2), found.group(3)))
        : Optional.empty();
  }

  boolean isOtherVersionOf(JarName other) {
    return artifact.equals(other.artifact)
        && classifier.equals(other.classifier)
        && !version.equals(other.version);
  }
}
