package io.chapar.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.admin.Operations.Unknown;
import io.chapar.article.PermanentFailure;
import io.chapar.difference.RecordDifference;
import io.chapar.difference.TextPiece;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.view.Explanation;
import io.chapar.ledger.view.ReportVersions.Head;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One report: what became of it, its versions, and what changed between two of them. */
final class ReportsHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportsHandler() {}

  static void addTo(Operations operations) {
    operations.get("/api/reports/{id}", List.of(), ReportsHandler::report);
    operations.get("/api/reports/{id}/versions/{version}", List.of(), ReportsHandler::version);
    operations.get("/api/records/{id}/{version}/{generation}", List.of(), ReportsHandler::referred);
    operations.get("/api/records/{id}/{version}", List.of(), ReportsHandler::referred);
    operations.get("/api/reports/{id}/changes", List.of("from", "to"), ReportsHandler::changes);
  }

  /**
   * @param record the last version as it was stored; null before there is one, or where it cannot
   *     be read
   */
  private record Answered(
      @JsonUnwrapped Explanation explanation, @Nullable JsonNode record, List<Version> versions) {}

  private record Version(int version, String event, Instant recordedAt, boolean current) {}

  private static Object report(Ledger ledger, Parameters asked) {
    String id = asked.required("id");
    return ledger
        .explanations()
        .of(id)
        .map(known -> answered(ledger, known))
        .orElseThrow(Unknown.no("report", id));
  }

  private static Answered answered(Ledger ledger, Explanation known) {
    List<Head> heads = ledger.versions().of(known.id());
    int last = heads.isEmpty() ? 0 : heads.get(0).version();
    return new Answered(
        known,
        ledger.versions().record(known.id(), last).map(ReportsHandler::read).orElse(null),
        heads.stream()
            .map(
                one ->
                    new Version(
                        one.version(), one.event(), one.recordedAt(), one.version() == last))
            .toList());
  }

  /** Null where it is damaged. */
  static @Nullable JsonNode read(String record) {
    try {
      return JSON.readTree(record);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static Object version(Ledger ledger, Parameters asked) {
    String id = asked.required("id");
    int version = number(asked, "version");
    return ledger
        .versions()
        .record(id, version)
        .map(ReportsHandler::read)
        .map(record -> Map.of("record", record))
        .orElseThrow(Unknown.no("version " + version + " of a report", id));
  }

  /** The record alone, as the dataref of an event names it by its id. */
  private static Object referred(Ledger ledger, Parameters asked) {
    String id = asked.required("id");
    String generation = Objects.requireNonNullElse(asked.text("generation"), "");
    return ledger
        .versions()
        .record(id, number(asked, "version"))
        .map(ReportsHandler::read)
        .filter(record -> record.path("generation").asText().equals(generation))
        .orElseThrow(Unknown.no("record", id + "/" + asked.text("version") + "/" + generation));
  }

  private static int number(Parameters asked, String name) {
    String number = asked.required(name);
    if (!number.matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException(name + " is the number of a version, from 1");
    }
    return Integer.parseInt(number);
  }

  private record Changes(
      int from, int to, List<RecordDifference.Field> fields, List<TextPiece> text) {}

  /** Without from and to, what the last version changed. */
  private static Object changes(Ledger ledger, Parameters asked) {
    String id = asked.required("id");
    List<Head> heads = ledger.versions().of(id);
    if (heads.isEmpty()) {
      throw Unknown.no("report", id).get();
    }
    if (heads.size() == 1) {
      throw new PermanentFailure("nothing to compare: this report has one version");
    }
    int to = asked.text("to") == null ? heads.get(0).version() : number(asked, "to");
    int from = asked.text("from") == null ? to - 1 : number(asked, "from");
    if (from == to) {
      throw new IllegalArgumentException("from and to name one version; name two");
    }
    RecordDifference difference =
        RecordDifference.of(record(ledger, id, from, heads), record(ledger, id, to, heads));
    return new Changes(from, to, difference.fields(), difference.text());
  }

  private static JsonNode record(Ledger ledger, String id, int version, List<Head> heads) {
    Optional<JsonNode> record = ledger.versions().record(id, version).map(ReportsHandler::read);
    return record.orElseThrow(
        () ->
            new PermanentFailure(
                "there is no version "
                    + version
                    + " of this report; it has "
                    + heads.get(heads.size() - 1).version()
                    + " to "
                    + heads.get(0).version()));
  }
}
