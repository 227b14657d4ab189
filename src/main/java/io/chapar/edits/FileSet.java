package io.chapar.edits;

import io.chapar.text.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the files that operators edit hold at one moment, by the names that messages give them. */
public final class FileSet {
  private static final int NAME_LENGTH = 8;

  private final SortedMap<String, byte[]> files;
  private final String digest;

  private FileSet(SortedMap<String, byte[]> files) {
    this.files = files;
    this.digest = digest(files);
  }

  public static FileSet of(Map<String, byte[]> files) {
    SortedMap<String, byte[]> copy = new TreeMap<>();
    files.forEach((name, bytes) -> copy.put(name, bytes.clone()));
    return new FileSet(copy);
  }

  /** The same of files in UTF-8. */
  public static FileSet ofTexts(Map<String, String> texts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return new FileSet(files);
  }

  private static String digest(SortedMap<String, byte[]> files) {
    MessageDigest digest = Digest.sha256();
    files.forEach(
        (name, bytes) -> {
          digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of all names and contents, hexadecimal. */
  public String digest() {
    return digest;
  }

  /**
   * The first eight digits of the digest: the same files have the same name, at any time and on any
   * node.
   */
  public String name() {
    return digest.substring(0, NAME_LENGTH);
  }

  public Set<String> files() {
    return files.keySet();
  }

  /** Empty when the set has no such file. */
  public Optional<byte[]> bytes(String file) {
    return Optional.ofNullable(files.get(file)).map(byte[]::clone);
  }

  /** What is not UTF-8 in it is replaced; empty when the set has no such file. */
  public Optional<String> text(String file) {
    return Optional.ofNullable(files.get(file))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Whether both have the file with the same bytes, or neither has it. */
  public boolean agrees(FileSet other, String file) {
    return Arrays.equals(files.get(file), other.files.get(file));
  }

  public boolean isSame(FileSet other) {
    return digest.equals(other.digest);
  }
}
