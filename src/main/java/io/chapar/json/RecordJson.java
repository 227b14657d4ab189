package io.chapar.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the record, as {@code record-1.schema.json} beside this class describes it: what
 * is not known is left out, and the same report version always gives the same bytes. Safe for use
 * by many threads.
 */
public final class RecordJson {
  private static final byte[] REPLACEMENT_CHARACTER = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

  /** Made with the first record: a start needs none, and Jackson takes long over it. */
  private static final class Mapping {
    static final JsonMapper MAPPER =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static final ObjectWriter WRITER = MAPPER.writerFor(RecordForm.class);
    static final ObjectReader READER = MAPPER.readerFor(RecordForm.class);

    private Mapping() {}
  }

  /** The JSON schema of the record. */
  public static byte[] schema() {
    try (InputStream schema = RecordJson.class.getResourceAsStream("record-1.schema.json")) {
      return Objects.requireNonNull(schema).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** UTF-8, one line, without a line end; of one that is stored, the record as it is stored. */
  public byte[] write(ReportVersion version) {
    return version.record(made -> write(made.report(), made));
  }

  /** The same of a report that the ledger has not taken: without id, version, event and time. */
  public byte[] write(Report report) {
    return write(report, null);
  }

  private byte[] write(Report report, @Nullable ReportVersion version) {
    try {
      return utf8(Mapping.WRITER.writeValueAsString(Forms.of(report, version)));
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String json) throws CharacterCodingException {
    return hasSurrogate(json) ? encode(json) : json.getBytes(StandardCharsets.UTF_8);
  }

  /** Looked for first: hardly any text has one, and only an encoder of our own can mend it. */
  private static boolean hasSurrogate(String json) {
    for (int i = 0; i < json.length(); i++) {
      if (Character.isSurrogate(json.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Half a surrogate pair, as hostile JSON can hold it, is no character: it becomes U+FFFD. */
  private static byte[] encode(String json) throws CharacterCodingException {
    ByteBuffer bytes =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(REPLACEMENT_CHARACTER)
            .encode(CharBuffer.wrap(json));
    byte[] exact = new byte[bytes.remaining()];
    bytes.get(exact);
    return exact;
  }

  /**
   * Reads what {@link #write(ReportVersion)} wrote.
   *
   * @throws UncheckedIOException when it is not such a record
   */
  public ReportVersion read(byte[] record) {
    try {
      return Forms.version(Mapping.READER.readValue(record));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same, of which only as much is read as its delivery needs, until somebody asks for its
   * report.
   *
   * @throws UncheckedIOException when it is no JSON, or does not say what all records say
   */
  public ReportVersion stored(byte[] record) {
    try {
      return ReportVersion.stored(RecordHead.read(record), record, () -> read(record).report());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
