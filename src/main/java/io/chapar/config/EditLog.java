package io.chapar.config;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.chapar.article.TemporaryFailure;
import io.chapar.file.FileTrouble;
import io.chapar.file.Private;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The last edits of a node, the newest first, in {@code edits.json} of its data folder. */
public final class EditLog {
  private static final int MOST = 100;
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;

  /**
   * @param data the folder of a node's own files
   */
  public EditLog(Path data) {
    this.file = data.resolve("edits.json");
  }

  /**
   * @throws TemporaryFailure when the file cannot be written
   */
  public void add(Edit edit) {
    List<Edit> edits = Stream.concat(Stream.of(edit), last().stream()).limit(MOST).toList();
    try {
      Private.write(file, JSON.writeValueAsBytes(edits));
    } catch (IOException e) {
      throw new TemporaryFailure(
          "edits cannot be remembered (" + FileTrouble.of(e) + "): " + file, e);
    }
  }

  /**
   * Adds what a start found, unless it is what was told last: a node that is started again and
   * again over refused files tells of one edit.
   *
   * @throws TemporaryFailure when the file cannot be written
   */
  public void addFoundAtStart(Edit edit) {
    if (last().stream().limit(1).noneMatch(edit::repeats)) {
      add(edit);
    }
  }

  /** None when there were none, or when the file is no such list. */
  public List<Edit> last() {
    try {
      return Files.exists(file)
          ? JSON.readValue(file.toFile(), new TypeReference<List<Edit>>() {})
          : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
