package io.chapar.file;

import io.chapar.text.Digest;
import java.io.BufferedInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Lines of a file that is finished when it is large enough or its day (UTC) is over. The current
 * file is {@code NAME.ndjson}; a finished one is {@code NAME-DAY-NUMBER.ndjson}, or the same with
 * {@code .gz}, and never changes. Each line is on the disk when it counts. Safe for use by many
 * threads and processes.
 */
public final class RollingFile {
  private static final String SUFFIX = ".ndjson";
  private static final String COMPRESSED = SUFFIX + ".gz";
  private static final int REMEMBERED = 10_000;

  private final Path folder;
  private final String name;
  private final Bounds bounds;
  private final Clock clock;
  private final Path current;
  private final Pattern finished;
  private final Set<String> lines =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** How long the current file was when this process left it; -1 before. */
  private long left = -1;

  /**
   * When a file is finished, and how it is kept.
   *
   * @param bytes it is not longer than this, unless a single line is
   * @param daily also at the end of the day
   * @param compressed as gzip
   */
  public record Bounds(long bytes, boolean daily, boolean compressed) {
    public Bounds {
      if (bytes < 1) {
        throw new IllegalArgumentException("a file of lines has at least one byte, not " + bytes);
      }
    }
  }

  /**
   * @param folder is made where it is missing
   * @param name of the files: letters, digits, dots, hyphens and underscores
   */
  public RollingFile(Path folder, String name, Bounds bounds, Clock clock) {
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "a file of lines has a name of letters, digits, dots, hyphens and underscores, not "
              + name);
    }
    this.folder = folder;
    this.name = name;
    this.bounds = bounds;
    this.clock = clock;
    this.current = folder.resolve(name + SUFFIX);
    this.finished =
        Pattern.compile(
            Pattern.quote(name) + "-(\\d{4}-\\d\\d-\\d\\d)-(\\d{4,9})\\.ndjson(\\.gz)?");
  }

  /**
   * Returns when the disk has the line.
   *
   * @param line without a line end
   * @param again false to leave out a line that is among the last ones already, as a repeat after a
   *     crash is
   * @throws IOException when it could not be written; what was written of it is taken back
   */
  public synchronized void append(byte[] line, boolean again) throws IOException {
    Durable.makeFolder(folder);
    Path key = folder.resolve("." + name + ".lock");
    try (FileChannel channel =
            FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!isAsLeft()) {
        recover();
      }
      String digest = digest(line);
      if (again || !lines.contains(digest)) {
        rollBefore(line);
        write(line);
        lines.add(digest);
      }
    } catch (OverlappingFileLockException e) {
      throw new FileSystemException(current.toString(), null, "another route writes into it");
    }
  }

  private boolean isAsLeft() throws IOException {
    return left >= 0 && Files.exists(current) && Files.size(current) == left;
  }

  /** What a process that ended in the middle of something left, or another process wrote. */
  private void recover() throws IOException {
    left = -1;
    List<Path> before = finished();
    for (Path file : before) {
      compress(file);
    }
    lines.clear();
    if (!before.isEmpty()) {
      rememberFinished(before.get(before.size() - 1));
    }
    if (Files.exists(current)) {
      cutTornLine();
      Durable.sync(current);
      Durable.sync(folder);
    }
    left = Files.exists(current) ? Files.size(current) : 0;
  }

  private void rememberFinished(Path file) throws IOException {
    Path there = Files.exists(file) ? file : compressed(file);
    try (InputStream in = Files.newInputStream(there);
        InputStream text = isCompressed(there) ? new GZIPInputStream(in) : in) {
      remember(text);
    }
  }

  private void cutTornLine() throws IOException {
    long whole;
    try (InputStream in = Files.newInputStream(current)) {
      whole = remember(in);
    }
    if (whole < Files.size(current)) {
      FileTime day = Files.getLastModifiedTime(current);
      cut(whole);
      Files.setLastModifiedTime(current, day);
    }
  }

  /** How many bytes the whole lines have. */
  private long remember(InputStream source) throws IOException {
    InputStream in = new BufferedInputStream(source, 64 * 1024);
    MessageDigest digest = Digest.sha256();
    long read = 0;
    long whole = 0;
    for (int one = in.read(); one >= 0; one = in.read()) {
      read++;
      if (one == '\n') {
        lines.add(hex(digest.digest()));
        whole = read;
      } else {
        digest.update((byte) one);
      }
    }
    return whole;
  }

  private void rollBefore(byte[] line) throws IOException {
    if (Files.exists(current) && Files.size(current) > 0 && isFinished(line.length + 1L)) {
      Path file = folder.resolve("%s-%s-%04d%s".formatted(name, day(), number(), SUFFIX));
      left = -1;
      Files.move(current, file, StandardCopyOption.ATOMIC_MOVE);
      Durable.sync(folder);
      compress(file);
      left = 0;
    }
  }

  private boolean isFinished(long more) throws IOException {
    return Files.size(current) + more > bounds.bytes()
        || bounds.daily() && !day().equals(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
  }

  /** Of the last line of the current file. */
  private LocalDate day() throws IOException {
    return LocalDate.ofInstant(Files.getLastModifiedTime(current).toInstant(), ZoneOffset.UTC);
  }

  /** The next of its day. */
  private int number() throws IOException {
    String start = name + "-" + day() + "-";
    int last = 0;
    for (Path file : finished()) {
      String one = String.valueOf(file.getFileName());
      if (one.startsWith(start)) {
        last = Math.max(last, Integer.parseInt(finished.matcher(one).replaceFirst("$2")));
      }
    }
    return last + 1;
  }

  /** The oldest first; one that is there twice, as it is compressed, twice. */
  private List<Path> finished() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> finished.matcher(String.valueOf(file.getFileName())).matches())
          .sorted()
          .toList();
    }
  }

  private void compress(Path file) throws IOException {
    if (!bounds.compressed() || isCompressed(file)) {
      return;
    }
    Path whole = compressed(file);
    if (Files.notExists(whole)) {
      Path aside = folder.resolve(".writing-" + whole.getFileName());
      try (InputStream in = Files.newInputStream(file);
          OutputStream out = new GZIPOutputStream(Files.newOutputStream(aside), 64 * 1024)) {
        in.transferTo(out);
      }
      Durable.replace(aside, whole);
    }
    Files.delete(file);
  }

  private static boolean isCompressed(Path file) {
    return file.toString().endsWith(COMPRESSED);
  }

  private static Path compressed(Path file) {
    return file.resolveSibling(file.getFileName() + ".gz");
  }

  private void write(byte[] line) throws IOException {
    boolean fresh = Files.notExists(current);
    long length = fresh ? 0 : Files.size(current);
    byte[] whole = Arrays.copyOf(line, line.length + 1);
    whole[line.length] = '\n';
    try (FileOutputStream out = new FileOutputStream(current.toFile(), true)) {
      PiecewiseArrays.write(out, whole);
      Files.setLastModifiedTime(current, FileTime.from(clock.instant()));
      Durable.sync(current);
    } catch (IOException e) {
      cut(length);
      throw e;
    }
    if (fresh) {
      Durable.sync(folder);
    }
    left = length + whole.length;
  }

  private void cut(long length) throws IOException {
    try (FileChannel channel = FileChannel.open(current, StandardOpenOption.WRITE)) {
      channel.truncate(length);
      channel.force(true);
    }
  }

  private static String digest(byte[] line) {
    return hex(Digest.sha256().digest(line));
  }

  /** Half of it tells lines apart. */
  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest, 0, 16);
  }

  @Override
  public String toString() {
    return current.toString();
  }
}
