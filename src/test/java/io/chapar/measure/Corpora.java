package io.chapar.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The corpora of pages: those that lie in {@code ../shared/corpora} (their READMEs say what they
 * are), else the project's own golden pages.
 */
public final class Corpora {
  private static final Path GOLDENS = Path.of("src/test/resources/io/chapar/split/documents");
  private static final String UTF_8 = "text/html; charset=utf-8";

  private Corpora() {}

  /**
   * @param shared the folder with the corpora
   * @param only their names; all that are there when empty
   */
  public static List<CorpusPage> read(Path shared, Set<String> only) {
    if (!Files.isDirectory(shared)) {
      return GoldenPages.read(GOLDENS);
    }
    Map<String, Reader> readers = readers(shared);
    readers.keySet().removeIf(name -> !only.isEmpty() && !only.contains(name));
    List<CorpusPage> pages =
        readers.values().parallelStream().map(Corpora::pages).flatMap(Collection::stream).toList();
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("no page of " + only + " in " + shared.toAbsolutePath());
    }
    return pages;
  }

  private static Map<String, Reader> readers(Path shared) {
    Map<String, Reader> readers = new LinkedHashMap<>();
    put(readers, shared.resolve("zyte"), "zyte", ZytePages::read);
    put(readers, shared.resolve("fundus"), "fundus", FundusPages::read);
    put(readers, shared.resolve("trafilatura"), "trafilatura", TrafilaturaPages::read);
    put(readers, shared.resolve("wcxb"), "wcxb", WcxbPages::read);
    for (Path pages : list(shared.resolve("morepages"), ".pages.jsonl.gz")) {
      String name = pages.getFileName().toString().replace(".pages.jsonl.gz", "");
      put(readers, pages, name, MorePages::read);
    }
    return readers;
  }

  private static void put(Map<String, Reader> readers, Path path, String name, PathReader reader) {
    if (Files.exists(path)) {
      readers.put(name, () -> reader.read(path));
    }
  }

  private static List<CorpusPage> pages(Reader reader) {
    try {
      return reader.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files of a folder by the end of their names, sorted; none where there is no such folder. */
  static List<Path> list(Path folder, String end) {
    if (!Files.isDirectory(folder)) {
      return new ArrayList<>();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open(Path file) throws IOException {
    InputStream stream = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
  }

  /** A page that its corpus keeps decoded. */
  static CorpusPage decoded(String corpus, String id, String url, Path html, Gold gold)
      throws IOException {
    return new CorpusPage(corpus, id, url, UTF_8, bytes(html), null, gold);
  }

  /** A page as the server sent it. */
  static CorpusPage raw(String corpus, String id, String url, Path html, Gold gold)
      throws IOException {
    return new CorpusPage(corpus, id, url, null, bytes(html), null, gold);
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream stream = open(file)) {
      return stream.readAllBytes();
    }
  }

  @FunctionalInterface
  private interface Reader {
    List<CorpusPage> read() throws IOException;
  }

  @FunctionalInterface
  private interface PathReader {
    List<CorpusPage> read(Path path) throws IOException;
  }
}
