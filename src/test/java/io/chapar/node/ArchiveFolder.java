package io.chapar.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.contract.PublishedContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of the subscriber archive; every one must be whole. */
public final class ArchiveFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  public ArchiveFolder(Path folder) {
    this.folder = folder;
  }

  /** Those that are whole: what is being written has another name until then. */
  public List<Path> files() {
    return LiveFolder.files(folder).stream().filter(ArchiveFolder::isWhole).toList();
  }

  private static boolean isWhole(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".json") && !name.startsWith(".");
  }

  List<JsonNode> records() {
    return files().stream().map(ArchiveFolder::read).toList();
  }

  Set<String> urls() {
    return records().stream().map(r -> r.path("url").asText()).collect(Collectors.toSet());
  }

  private static JsonNode read(Path file) {
    try {
      return PublishedContract.requireRecord(JSON.readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
