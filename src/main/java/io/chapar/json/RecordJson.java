package io.chapar.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.chapar.article.ReportVersion;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes and reads the record. Safe for use by many threads. */
public final class RecordJson {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  /** UTF-8, one line, without a line end. */
  public byte[] write(ReportVersion version) {
    try {
      return mapper.writeValueAsBytes(version);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public ReportVersion read(byte[] record) {
    try {
      return mapper.readValue(record, ReportVersion.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
