package io.chapar.camel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of routes, and editors of them, know the endpoints by {@code ledger.json}. */
class LedgerEndpointTest {
  private static JsonNode described() throws IOException {
    Path file = Path.of("src/main/resources/META-INF/io/chapar/camel/ledger/ledger.json");
    return new ObjectMapper().readTree(file.toFile()).path("properties");
  }

  @Test
  void eachOptionIsDescribed() throws Exception {
    List<String> options =
        Stream.of(Introspector.getBeanInfo(LedgerEndpoint.class).getPropertyDescriptors())
            .filter(property -> property.getWriteMethod() != null)
            .filter(
                property -> property.getWriteMethod().getDeclaringClass() == LedgerEndpoint.class)
            .map(PropertyDescriptor::getName)
            .toList();
    assertThat(described().fieldNames()).toIterable().isNotEmpty().containsAll(options);
    assertThat(options).contains("subscriber");
  }

  @Test
  void eachTableIsDescribed() throws IOException {
    List<String> tables = new ArrayList<>();
    described().path("table").path("enum").forEach(name -> tables.add(name.asText()));
    assertThat(tables)
        .containsExactlyElementsOf(
            Stream.of(LedgerEndpoint.Table.values()).map(LedgerEndpoint.Table::word).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "now",
        "beginning",
        "2020-11-01",
        "2020-11-01T08:00Z",
        "2020-01-01T08:00+03:30",
        "0123456789ab-7-0"
      })
  void takesAPlaceToBeginAt(String from) {
    LedgerEndpoint endpoint = endpoint();
    endpoint.setFrom(from);
    assertThat(endpoint.getFrom()).isEqualTo(from);
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday, it is now",
    "2026-13-01, it is now",
    "2026-11-01T08:00, it is now",
    "2999-01-01, still to come"
  })
  void refusesAPlaceThatIsNone(String from, String why) {
    assertThatThrownBy(() -> endpoint().setFrom(from))
        .hasMessageStartingWith("from is \"" + from + "\"")
        .hasMessageContaining(why);
  }

  @Test
  void takesNoCursorForAlarms() {
    LedgerEndpoint alarms =
        new LedgerEndpoint("ledger:alarms", new LedgerComponent(), LedgerEndpoint.Table.ALARMS);
    assertThatThrownBy(() -> alarms.setFrom("0123456789ab-7-0"))
        .hasMessage(
            "from is \"0123456789ab-7-0\", a cursor of reports; of alarms write a date or a time");
  }

  private static LedgerEndpoint endpoint() {
    return new LedgerEndpoint(
        "ledger:reports", new LedgerComponent(), LedgerEndpoint.Table.REPORTS);
  }
}
