package io.chapar.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads what subscribers get, as a program that knows the record does. */
final class Bodies {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RecordJson RECORDS = new RecordJson();

  private Bodies() {}

  /**
   * @throws IOException when it is no record
   */
  static ReportVersion record(byte[] json) throws IOException {
    try {
      return RECORDS.read(json);
    } catch (UncheckedIOException | NullPointerException | IllegalArgumentException e) {
      throw new IOException("this is no record", e);
    }
  }

  /**
   * The data of a CloudEvent in structured mode.
   *
   * @throws IOException when it is no such event
   */
  static ReportVersion eventData(byte[] json) throws IOException {
    JsonNode event = JSON.readTree(json);
    if (!event.path("specversion").asText().equals("1.0")) {
      throw new IOException("this is no CloudEvent of version 1.0");
    }
    return record(JSON.writeValueAsBytes(event.path("data")));
  }
}
