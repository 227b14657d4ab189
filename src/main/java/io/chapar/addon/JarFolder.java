package io.chapar.addon;

import io.chapar.file.Durable;
import io.chapar.file.PiecewiseArrays;
import io.chapar.text.Digest;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder {@code lib/} of a home: the jars that the program loads beside its own. They stay
 * where the program is replaced by a new version.
 */
public final class JarFolder {
  /** The archive of loaded classes, which fits one list of jars: the next start makes a new one. */
  private static final String CLASS_ARCHIVE = "chapar.jsa";

  private final Path folder;
  private final Set<String> program;

  /**
   * Beside the program that runs.
   *
   * @param folder need not be there yet
   */
  public JarFolder(Path folder) {
    this(folder, System.getProperty("java.class.path", ""));
  }

  /**
   * @param classPath of the program; what lies in the folder is on it, too, once a node loads it
   */
  JarFolder(Path folder, String classPath) {
    this.folder = folder;
    this.program =
        Stream.of(classPath.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().normalize())
            .filter(jar -> !folder.toAbsolutePath().normalize().equals(jar.getParent()))
            .map(jar -> String.valueOf(jar.getFileName()))
            .collect(Collectors.toSet());
  }

  /** The jars of an add-on that neither lie here nor come with the program. */
  public List<Jar> missing(AddOn addOn) throws IOException {
    List<Jar> missing = new ArrayList<>();
    for (Jar jar : addOn.jars()) {
      if (!program.contains(jar.file()) && !isWhole(jar)) {
        missing.add(jar);
      }
    }
    return missing;
  }

  /** Whether the jar lies here with the bytes that it is to have. */
  private boolean isWhole(Jar jar) throws IOException {
    Path file = folder.resolve(jar.file());
    return Files.isRegularFile(file)
        && Files.size(file) == jar.bytes()
        && Digest.of(PiecewiseArrays.read(file)).equals(jar.sha256());
  }

  /** The names of the jars here, sorted. */
  public List<String> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".jar"))
          .sorted()
          .toList();
    }
  }

  /**
   * What is wrong with the jars here, by their names: they are of other versions than the program
   * goes with, or have other bytes than they are to have.
   */
  public Map<String, String> conflicts() throws IOException {
    Map<String, String> conflicts = new TreeMap<>();
    List<String> files = files();
    Set<String> known = files.isEmpty() ? Set.of() : known();
    for (String file : files) {
      List<String> others = known.contains(file) ? without(known, files) : files;
      JarName.of(file)
          .flatMap(name -> doubled(name, others))
          .ifPresent(why -> conflicts.put(file, why));
    }
    for (AddOn addOn : files.isEmpty() ? List.<AddOn>of() : AddOn.all()) {
      String cure = "; chapar add " + addOn.name() + " replaces it";
      for (Jar jar : addOn.jars()) {
        without(known, files).stream()
            .filter(jar::isOtherVersion)
            .forEach(file -> conflicts.put(file, "this program goes with " + jar.file() + cure));
        if (files.contains(jar.file()) && !isWhole(jar)) {
          conflicts.put(jar.file(), "it has not the bytes of this jar (SHA-256)" + cure);
        }
      }
    }
    return conflicts;
  }

  /** The files of all add-ons. Two of them may have one name and no more in common. */
  private static Set<String> known() {
    return AddOn.all().stream()
        .flatMap(addOn -> addOn.jars().stream())
        .map(Jar::file)
        .collect(Collectors.toSet());
  }

  private static List<String> without(Set<String> known, List<String> files) {
    return files.stream().filter(file -> !known.contains(file)).toList();
  }

  private Optional<String> doubled(JarName name, List<String> files) {
    return otherVersion(name, program)
        .map(version -> "the program brings version " + version + "; remove this one")
        .or(
            () ->
                otherVersion(name, files)
                    .map(version -> "version " + version + " of it lies here, too; remove one"));
  }

  private static Optional<String> otherVersion(JarName name, Collection<String> among) {
    return among.stream()
        .flatMap(file -> JarName.of(file).stream())
        .filter(name::isOtherVersionOf)
        .map(JarName::version)
        .findFirst();
  }

  /** Jars on their way here, which get their names together, once all of them are whole. */
  public Arrival arrival() throws IOException {
    Durable.makeFolder(folder);
    return new Arrival(Files.createTempDirectory(folder, ".arriving-"));
  }

  /** Jars that were fetched and do not count yet. */
  public final class Arrival implements AutoCloseable {
    private final Path aside;
    private final List<Jar> jars = new ArrayList<>();

    private Arrival(Path aside) {
      this.aside = aside;
    }

    /** Keeps the bytes of one jar aside. */
    public void add(Jar jar, byte[] bytes) throws IOException {
      try (OutputStream out = Files.newOutputStream(aside.resolve(jar.file()))) {
        PiecewiseArrays.write(out, bytes);
      }
      jars.add(jar);
    }

    /** Each jar takes its place, and that of its other versions, whose names are given. */
    public List<String> settle() throws IOException {
      List<String> replaced = new ArrayList<>();
      Set<String> known = known();
      for (Jar jar : jars) {
        Durable.replace(aside.resolve(jar.file()), folder.resolve(jar.file()));
        replaced.addAll(remove(file -> jar.isOtherVersion(file) && !known.contains(file)));
      }
      Files.deleteIfExists(folder.resolve(CLASS_ARCHIVE));
      return replaced;
    }

    private List<String> remove(Predicate<String> old) throws IOException {
      List<String> found = files().stream().filter(old).toList();
      for (String name : found) {
        Files.delete(folder.resolve(name));
      }
      return found;
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> left = Files.list(aside)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(aside);
    }
  }
}
